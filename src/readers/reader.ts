import type { Interaction, Rejected } from '../model/interaction.ts';
import type { Mapping } from '../model/program.ts';
import type { Spool } from './input/spool.ts';
import type { Ids } from './records/ids.ts';

export type { Ids } from './records/ids.ts';

/** How an export is to be read. */
export type ReadOptions = {
  /** The file as the user named it, for messages. */
  readonly file: string;
  /** Id of the reader to use, or `null`: recognised by content. */
  readonly reader: string | null;
  /** A TextDecoder label such as `windows-1252`, or `null`: UTF-8, or UTF-16 where a byte order mark says so. */
  readonly encoding: string | null;
  readonly mapping: Mapping;
  /** The `checklist.item` names that carry answers; a column of such a name is no field. */
  readonly answerColumns: ReadonlySet<string>;
  /** The ids seen so far: one for all exports of a run, so that none counts twice. */
  readonly ids: Ids;
  /** How many bytes of UTF-8 a record may take, its line ends included: a longer one is rejected, and never held. */
  readonly mostBytes: number;
  /** Where rows that are messages are put while they are sorted by interaction, or `null`: they must stand together. */
  readonly spool: Spool | null;
  /** Told what was recognised out of the ordinary, for people to see; each of an export once. */
  readonly note: (text: string) => void;
};

/** One export format: text in, interactions out, in the order of the export. */
export type Reader = {
  readonly id: string;
  readonly summary: string;
  /** Whether an export that begins with `head` (the first line at least, when it is not very long) is of this format. */
  readonly recognises: (head: string) => boolean;
  /** A wrong record is yielded as `Rejected` and the rest go on; an export wrong as a whole throws InputError. */
  readonly read: (text: AsyncIterable<string>, options: ReadOptions) => AsyncIterable<Interaction | Rejected>;
};
