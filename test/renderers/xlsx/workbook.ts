import { parseXml, type Xml } from '../xml.ts';
import { unzip } from './unzip.ts';

export type SheetRead = {
  readonly name: string;
  /** Rows of values; `null` where a cell is not there. */
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  readonly xml: Xml;
};

/** A workbook as a spreadsheet reads it. Every part of it has to be well-formed; a formula is refused. */
export function readWorkbook(bytes: Uint8Array): readonly SheetRead[] {
  const parts = new Map([...unzip(bytes)].map(([name, { text }]) => [name, parseXml(text)]));
  const part = (name: string) => parts.get(name) ?? fail(`${name} is missing`);
  const texts = part('xl/sharedStrings.xml').children.map(each => within(each, 't')[0]?.text ?? '');
  return within(part('xl/workbook.xml'), 'sheet').map(({ attributes }) => {
    const xml = part(`xl/worksheets/sheet${attributes.sheetId}.xml`);
    if (within(xml, 'f').length > 0) throw new Error('a formula');
    return { name: attributes.name ?? '', rows: within(xml, 'row').map(row => cellsOf(row, texts)), xml };
  });
}

function cellsOf(row: Xml, texts: readonly string[]): SheetRead['rows'][number] {
  const cells: (string | number | boolean | null)[] = [];
  for (const cell of row.children) {
    const place = placeOf(cell.attributes.r ?? '');
    while (cells.length < place) cells.push(null);
    cells.push(readCell(cell, texts));
  }
  return cells;
}

function readCell({ attributes, children }: Xml, texts: readonly string[]): string | number | boolean | null {
  const value = children[0]?.text;
  if (value === undefined) return null;
  if (attributes.t === 'b') return value === '1';
  if (attributes.t !== 's')
    return Number.isFinite(Number(value)) ? Number(value) : fail(`${value} is no number`);
  // a character written as _xHHHH_ is read as that character (ECMA-376, 22.9.2.19)
  return (texts[Number(value)] ?? fail(`no text ${value}`)).replace(/_x([0-9A-F]{4})_/gu, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The column of `AB12`, from 0. */
function placeOf(reference: string): number {
  return (
    [...(/^[A-Z]+/u.exec(reference)?.[0] ?? fail(reference))].reduce(
      (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
      0,
    ) - 1
  );
}

/** All elements of a name inside `xml`, at any depth. */
export function within(xml: Xml, name: string): readonly Xml[] {
  return xml.children.flatMap(child => [...(child.name === name ? [child] : []), ...within(child, name)]);
}

function fail(message: string): never {
  throw new Error(message);
}
