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
  wait_seconds: ['wait', 'wait_time', 'waiting_time', 'queue_time', 'queue_seconds', 'time_in_queue'],
  hold_seconds: ['hold', 'hold_time', 'on_hold_seconds'],
  handle_seconds: ['handle_time', 'handling_time', 'aht'],
  csat: ['csat_score', 'csat_rating', 'satisfaction_score', 'customer_satisfaction'],
  transfers: ['transfer_count', 'number_of_transfers'],
  reopens: ['reopen_count', 'times_reopened'],
} as const satisfies Names;

/** Of a whole transcript in one cell or value. */
export const TRANSCRIPT_NAMES = {
  transcript: [
    ...['conversation', 'conversation_text', 'dialogue', 'dialog', 'messages', 'body', 'content', 'chat_log'],
    ...['transcription', 'transcript_text', 'full_transcript', 'call_transcript', 'chat_transcript'],
  ],
} as const satisfies Names;

/** Of one message, where each row is one. */
export const MESSAGE_NAMES = {
  speaker: [
    ...['role', 'sender', 'sender_type', 'author', 'author_type', 'from', 'participant', 'participant_type'],
    ...['speaker_role', 'speaker_type', 'said_by'],
  ],
  text: ['message', 'message_text', 'content', 'body', 'utterance', 'message_body'],
  at: ['sent_at', 'timestamp', 'time', 'created_at', 'start', 'start_time', 'date_time', 'message_time'],
  until: ['end', 'end_time', 'ended_at'],
  start_ms: ['at_ms', 'offset_ms'],
  end_ms: ['until_ms'],
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
  name: ['speaker_name', 'sender_name', 'author_name', 'participant_name'],
} as const satisfies Names;

/** A name as it is compared: case, spaces, `_` and `-` make no difference. */
export function foldName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/gu, '');
}
