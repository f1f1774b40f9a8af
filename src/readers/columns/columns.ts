/** What an export's columns may be called. One table: csaudit's name, then the names that mean the same. */
export type Names = Readonly<Record<string, readonly string[]>>;

/** Of an interaction: its id and the fields csaudit itself speaks of. */
export const INTERACTION_NAMES = {
  id: [
    ...[
      'conversation_id',
      'interaction_id',
      'chat_id',
      'call_id',
      'ticket_id',
      'contact_id',
      'case_id',
      'session_id',
    ],
    ...[
      'thread_id',
      'dialogue_id',
      'dialog_id',
      'email_id',
      'conversation_number',
      'ticket_number',
      'case_number',
    ],
  ],
  channel: ['channel_type', 'contact_channel', 'medium', 'via_channel'],
  agent: [
    ...[
      'agent_id',
      'agent_name',
      'rep',
      'rep_id',
      'rep_name',
      'representative',
      'advisor',
      'adviser',
      'operator',
    ],
    ...[
      'csr',
      'associate',
      'employee',
      'handled_by',
      'assigned_to',
      'assignee',
      'assignee_id',
      'assignee_name',
    ],
  ],
  team: ['team_id', 'team_name', 'department', 'squad'],
  site: ['site_id', 'site_name', 'location', 'office', 'branch', 'store'],
  customer: [
    'customer_id',
    'customer_name',
    'client',
    'client_id',
    'client_name',
    'caller',
    'visitor_id',
    'consumer',
  ],
  language: ['lang', 'locale'],
  first_response_seconds: [
    'first_response_time_seconds',
    'first_reply_seconds',
    'first_reply_time_seconds',
    'frt_seconds',
  ],
  wait_seconds: [
    'wait_time_seconds',
    'waiting_seconds',
    'waiting_time_seconds',
    'queue_seconds',
    'queue_time_seconds',
    'seconds_in_queue',
  ],
  hold_seconds: ['hold_time_seconds', 'on_hold_seconds'],
  talk_seconds: ['talk_time_seconds'],
  handle_seconds: ['handle_time_seconds', 'handling_seconds', 'handling_time_seconds'],
  wrap_seconds: ['wrap_up_seconds', 'wrap_up_time_seconds', 'after_call_work_seconds', 'acw_seconds'],
  csat: ['csat_score', 'csat_rating', 'satisfaction_score', 'customer_satisfaction'],
  nps: ['nps_score'],
  transfers: ['transfer_count', 'number_of_transfers'],
  reopens: ['reopen_count', 'times_reopened'],
} as const satisfies Names;

/** Durations that do not say in what they are counted: minutes taken for seconds would pass by accident. */
export const WITHOUT_UNIT = {
  first_response_seconds: ['first_response_time', 'first_reply_time', 'frt'],
  wait_seconds: ['wait', 'wait_time', 'waiting_time', 'queue_time', 'time_in_queue'],
  hold_seconds: ['hold', 'hold_time'],
  talk_seconds: ['talk_time'],
  handle_seconds: ['handle_time', 'handling_time', 'aht'],
  wrap_seconds: ['wrap_up_time', 'after_call_work', 'acw'],
} as const satisfies Names;

/** Of a whole transcript in one cell or value. */
export const TRANSCRIPT_NAMES = {
  transcript: [
    ...['conversation', 'conversation_text', 'dialogue', 'dialog', 'messages', 'body', 'content', 'chat_log'],
    ...['transcription', 'transcript_text', 'full_transcript', 'call_transcript', 'chat_transcript'],
  ],
} as const satisfies Names;

/** Of the list of turns in an object. */
export const TURNS_NAMES = {
  turns: ['messages', 'transcript', 'conversation', 'dialogue', 'dialog'],
} as const satisfies Names;

/** Of one turn. */
export const TURN_NAMES = {
  speaker: [
    ...['role', 'sender', 'sender_type', 'sender_role', 'author', 'author_type', 'author_role', 'from'],
    ...['participant', 'participant_type', 'participant_role', 'speaker_role', 'speaker_type', 'said_by'],
  ],
  text: ['message', 'message_text', 'content', 'body', 'utterance', 'message_body'],
  at: ['sent_at', 'timestamp', 'time', 'created_at', 'start', 'start_time', 'date_time', 'message_time'],
  until: ['end', 'end_time', 'ended_at'],
  start_ms: ['at_ms', 'offset_ms'],
  end_ms: ['until_ms'],
  name: ['speaker_name', 'sender_name', 'author_name', 'participant_name'],
} as const satisfies Names;

/** Of one message, where each row is one. */
export const MESSAGE_NAMES = {
  ...TURN_NAMES,
  turn: [
    'turn_number',
    'turn_no',
    'message_number',
    'message_no',
    'seq',
    'sequence',
    'sequence_number',
    'chat_index',
  ],
} as const satisfies Names;

/** Every name that means something to csaudit itself. */
export const KNOWN_NAMES: readonly string[] = Object.keys({
  ...INTERACTION_NAMES,
  ...TRANSCRIPT_NAMES,
  ...TURNS_NAMES,
  ...MESSAGE_NAMES,
});

const folds = new Map<string, string>();
const MOST_FOLDS = 10_000;

/** A name as it is compared: case, spaces, `_` and `-` make no difference; `(s)`, `secs` and `in seconds` are seconds. */
export function foldName(name: string): string {
  const known = folds.get(name);
  if (known !== undefined) return known;
  const folded = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+s$/u, 'secs')
    .replace(/[\s_-]+/gu, '')
    .replace(/(?:in)?(?:[([](?:s|secs?|seconds)[)\]]|secs?|seconds)$/u, 'seconds');
  if (folds.size >= MOST_FOLDS) folds.clear();
  folds.set(name, folded);
  return folded;
}
