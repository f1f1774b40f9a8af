/**
 * A place outside memory for what does not fit in it: bytes are added at its end and read back from any place. Nobody else
 * sees them, and nothing is left of them after `close`, nor after the process, however it ends.
 */
export type Spool = {
  readonly append: (bytes: Uint8Array) => Promise<void>;
  /** The `length` bytes from `place` on, all of which were added before. */
  readonly read: (place: number, length: number) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};
