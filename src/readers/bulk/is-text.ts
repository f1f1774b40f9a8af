import { isUtf8 } from 'node:buffer';

/** Whether a block is UTF-8, and no NUL is in it: what is wrong else is for the plain reader to tell. */
export function isText(bytes: Buffer): boolean {
  return isUtf8(bytes) && !bytes.includes(0);
}
