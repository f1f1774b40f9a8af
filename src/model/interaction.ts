/** Who speaks in a turn. Only `agent` is a person of the service: bots and system lines never count as one. */
export const SPEAKERS = ['agent', 'customer', 'bot', 'system'] as const;
export type Speaker = (typeof SPEAKERS)[number];

/** One utterance or message. `at` and `until` are milliseconds: since 1970 (UTC) or since the interaction began. */
export type Turn = {
  readonly speaker: Speaker;
  readonly name?: string;
  readonly text: string;
  readonly at?: number;
  readonly until?: number;
};

/** Who spoke and when: what is known of a turn without its text. */
export type Spoken = Pick<Turn, 'speaker' | 'at' | 'until'>;

export type FieldValue = string | number | boolean;

/** The field in which a reader says why it took no times from an interaction that has some: they run backwards. */
export const TIMES_FIELD = 'csaudit.times';

/** Fields that tell when an interaction began, the likeliest first. */
export const TIME_FIELDS = [
  ...['started_at', 'start_time', 'started', 'created_at', 'opened_at'],
  ...['date', 'time', 'timestamp', 'day'],
] as const;

/** Where something was read: the file as the user named it, and its 1-based line. */
export type Source = { readonly file: string; readonly line: number };

/**
 * One contact of a customer with the service. `fields` holds every named value that is not a turn,
 * `channel`, `agent`, `team` and `site` among them; `answers` holds those the export already carries,
 * by `checklist.item`, as they were written.
 */
export type Interaction = {
  readonly id: string;
  readonly fields: ReadonlyMap<string, FieldValue>;
  readonly turns: readonly Turn[];
  readonly answers: ReadonlyMap<string, string>;
  readonly source: Source;
};

/** A record of an export that could not be read or scored. It is counted and listed, never dropped. */
export type Rejected = { readonly file: string; readonly line: number; readonly reason: string };
