import type { FieldValue, Interaction, Rejected, Source, Spoken } from '../../model/interaction.ts';

/**
 * An interaction where it lies in its block: what is not asked for is not decoded. The text of turn `n` stands in
 * `bytes[starts[n]..ends[n])`, its quotes perhaps written twice. All of it is gone when the next one is read.
 */
export type Glimpse = {
  readonly place: Source & { readonly id: string };
  readonly turns: readonly Spoken[];
  readonly bytes: Buffer;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly text: (turn: number) => string;
  readonly field: (name: string) => FieldValue | undefined;
};

/** Who takes the records of a block, in their order. */
export type BlockSink = {
  /** Whether somebody wants an interaction as a whole, and not just a glimpse of it. */
  readonly wantsWhole: (id: string) => boolean;
  readonly glimpse: (glimpse: Glimpse) => void;
  readonly record: (record: Interaction | Rejected) => Promise<void> | void;
};

/** Where the plain reader has to read on: `at` bytes into the block, on this line. */
export type Stopped = { readonly at: number; readonly line: number };
