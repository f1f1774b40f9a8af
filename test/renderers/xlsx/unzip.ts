import { inflateRawSync } from 'node:zlib';

/** One file of an archive: its text, and the moment it says it is of, as MS-DOS wrote it. */
export type Entry = { readonly text: string; readonly moments: readonly number[] };

/** The files of a ZIP archive by name (APPNOTE.TXT), each checked against its length. */
export function unzip(bytes: Uint8Array): Map<string, Entry> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06'));
  const entries = new Map<string, Entry>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, size] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)];
    const [name, extra, comment] = [28, 30, 32].map(place => zip.readUInt16LE(at + place));
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + packed);
    const file = zip.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data);
    if (file.length !== size) throw new Error('a file of another length than it says');
    entries.set(zip.toString('utf8', at + 46, at + 46 + (name ?? 0)), {
      text: file.toString('utf8'),
      moments: [zip.readUInt32LE(at + 12), zip.readUInt32LE(local + 10)],
    });
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}
