/** Signatures of the records of a ZIP file (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16), and where in them the time stands. */
const LOCAL = { signature: 0x04034b50, time: 10 };
const CENTRAL = { signature: 0x02014b50, time: 12, names: 28, offset: 42, size: 46 };
const END = { signature: 0x06054b50, entries: 10, offset: 16, size: 22 };

/** 1980-01-01 00:00, the first moment a ZIP file can tell, as MS-DOS wrote it: the time, then the date above it. */
const FIRST_MOMENT = 0x0021_0000;

/** The same ZIP file (without a comment), with the time of every entry set back to the first there is: same content, same bytes. */
export function timeless(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const end = bytes.length - END.size;
  expectAt(view, end, END.signature);
  let at = view.getUint32(end + END.offset, true);
  for (let left = view.getUint16(end + END.entries, true); left > 0; left -= 1) {
    expectAt(view, at, CENTRAL.signature);
    const local = view.getUint32(at + CENTRAL.offset, true);
    expectAt(view, local, LOCAL.signature);
    view.setUint32(at + CENTRAL.time, FIRST_MOMENT, true);
    view.setUint32(local + LOCAL.time, FIRST_MOMENT, true);
    // the lengths of the name, of the extra field and of the comment, which follow the record
    at += CENTRAL.size;
    at += [0, 2, 4].reduce(
      (sum, skip) => sum + view.getUint16(at - CENTRAL.size + CENTRAL.names + skip, true),
      0,
    );
  }
  return bytes;
}

function expectAt(view: DataView, at: number, signature: number): void {
  if (at < 0 || view.getUint32(at, true) !== signature)
    throw new Error('this is no ZIP file as it was expected');
}
