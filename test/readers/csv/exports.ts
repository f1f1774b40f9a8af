import fc from 'fast-check';

export const TRANSCRIPTS = ['id', 'agent', 'customer', 'team', 'transcript'];
export const MESSAGES = ['chat_id', 'agent', 'at', 'speaker', 'text', 'name', 'seq', 'until', 'team'];

export type Export = { readonly header: readonly string[]; readonly rows: string };

export const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** Exports of both shapes; `wild` ones hold what the fast way leaves to the plain reader. */
export function exportsOf(wild: boolean): fc.Arbitrary<Export> {
  const among = (usual: string, odd: string): fc.Arbitrary<string> =>
    fc.constantFrom(...(wild ? `${usual}|${odd}` : usual).split('|'));
  const texts = (usual: string, odd: string): fc.Arbitrary<string> =>
    fc.array(among(usual, odd), { maxLength: 4 }).map(words => words.join(''));

  const text = texts('a|"|,| |é|😀', 'b: c|1|[0:05] |0:06 |(|x] |\u00a0');
  const id = fc.oneof(
    { weight: 40, arbitrary: fc.nat(1e9).map(String) },
    wild ? fc.constantFrom('', '7', ' 8') : fc.nat(1e9).map(String),
  );
  const time = among('|||||[0:05] |(0:05) - |0:06 ', '(0:00:07.25) – |[2026-04-03 10:00] |[0:5] |1:00 am ');
  const label = among('Agent|Customer|Ana|bot |Agent Bo|User', 'Order Number|Robin|x');
  const line = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.tuple(time, label, fc.constantFrom(':', ': ', ' :\t'), text).map(all => all.join('')),
    },
    { weight: 1, arbitrary: text },
  );
  const lineEnd = among('\n|\r\n|\n\n', '\r');
  const transcript = fc
    .tuple(fc.array(line, { maxLength: 5 }), lineEnd)
    .map(([lines, end]) => ['Agent: a', ...lines].join(end));
  const transcripts = fc
    .array(fc.tuple(id, among('|Ana', 'x'), text, transcript), { maxLength: 8 })
    .map(rows => rows.map(([id, agent, team, transcript]) => [id, agent, 'Ana', team, transcript]));

  const message = fc.tuple(
    among('|||Ana|Bo', 'Agent'),
    among('|2026-04-03T14:05:11.123Z|2026-04-03 16:06', '0:05|noon|2026-04-03 16:07+01:00'),
    among('agent|Customer| bot', 'Ana|Robin|Order Number|'),
    text,
    among('|||Cy', ' '),
    among('', '|||1|2|10'),
    among('||2026-04-03T14:08:00Z', '3 Apr 2026 10:10'),
    among('|red| blue ', '\u00a0'),
  );
  const messages = fc
    .array(fc.tuple(id, fc.array(message, { minLength: 1, maxLength: 5 })), { maxLength: 6 })
    .map(runs => runs.flatMap(([id, rows]) => rows.map(row => [id, ...row])));

  const tables = fc.oneof(
    transcripts.map(cells => ({ header: TRANSCRIPTS, cells })),
    messages.map(cells => ({ header: MESSAGES, cells })),
  );
  const bare = (cell: string): string => (/["\n,\r]/u.test(cell) ? quoted(cell) : cell);
  return fc
    .tuple(tables, fc.constantFrom(quoted, bare), fc.constantFrom('\n', '\r\n', '\n\n'))
    .map(([{ header, cells }, write, end]) => ({
      header,
      rows: cells.map(row => row.map(write).join(',') + end).join(''),
    }));
}
