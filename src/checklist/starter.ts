import { type Checklist, itemsOf } from '../model/checklist.ts';

/** The checklist that one adapts: by the name its file gives it. */
export type Base = { readonly name: string; readonly checklist: Checklist };

/** What somebody said of a checklist that is to be begun. `phrases`: what the agent should say; none: for people. */
export type Beginning = {
  readonly id: string;
  /** `null`: that of the base. */
  readonly title: string | null;
  readonly about: string | null;
  /** The checklist it adapts, or `null`. */
  readonly base: Base | null;
  /** `null`: English, or that of the base. */
  readonly language: string | null;
  readonly items: readonly { readonly ask: string; readonly phrases: readonly string[] }[];
  /** Where an editor finds the schema, as a path from the file; `null` where there is none to point at. */
  readonly schema: string | null;
};

/** A checklist to begin with, as YAML that has no mistake and whose examples come out as they say. */
export function starterText(beginning: Beginning): string {
  const { id, title, about, base, language, items, schema } = beginning;
  const lines = [
    ...(schema === null ? [] : [`# yaml-language-server: $schema=${schema}`]),
    `id: ${quoted(id)}`,
    'version: 0.1.0',
    ...(base === null ? [] : [`extends: ${quoted(base.name)}`]),
    ...(title === null ? [] : [`title: ${quoted(title)}`]),
    ...(about === null ? [] : [`about: ${quoted(about)}`]),
    ...(base === null
      ? ['target: 90   # gaps are measured from here', 'pass: 75     # a scorecard below it does not pass']
      : []),
    ...(language === null ? [] : [`language: ${language}   # of the phrases written in this file`]),
    ...(base === null ? [] : adapting(base.checklist)),
    ...(base !== null && items.length === 0 ? [] : sectionOf(items, base)),
  ];
  return `${lines.join('\n')}\n`;
}

/** What can be changed of a base, with items that it has: every line holds when its sign is taken away. */
function adapting(base: Checklist): string[] {
  const items = itemsOf(base);
  const sections = new Set(base.sections.map(({ id }) => id));
  const needed = new Set(items.flatMap(({ dependsOn }) => dependsOn));
  const [changed] = items.filter(({ spread }) => spread === null);
  const removable = items.findLast(
    item => item !== changed && !needed.has(item.id) && !sections.has(item.id),
  );
  const remove = removable === undefined ? [] : [`remove: [${removable.id}]`];
  const change =
    changed === undefined ? [] : ['items:', `  ${changed.id}: { weight: ${changed.weight + 1} }`];
  const told = [
    ...remove.map(line => [line, 'items or sections the company does not ask']),
    ...change.map((line, at) => [
      line,
      at === 0 ? 'keys that differ from the base; null takes one away' : '',
    ]),
    ['phrases:', "a set of the same name takes the place of the base's"],
    ['  company: { en: ["Acme (Store|Shop)"] }', ''],
  ];
  return told.map(([line = '', why = '']) => (why === '' ? `# ${line}` : `# ${line.padEnd(38)}   # ${why}`));
}

/** The section of one's own questions; without any, one for a person and one for a probe show how it is done. */
function sectionOf(items: Beginning['items'], base: Base | null): string[] {
  const head = [
    'sections:',
    `  - id: ${base === null ? 'all' : 'our-own'}`,
    `    title: ${base === null ? 'All' : 'Our own'}`,
    '    items:',
  ];
  return [
    ...head,
    ...(items.length === 0 ? SHOWN : items.flatMap((item, at) => itemLines(item, idsOf(items)[at] ?? ''))),
  ];
}

const SHOWN = [
  '      - id: understood',
  '        ask: Did the agent understand what the customer wanted?',
  '        standard: The first answer is about what was asked.   # what counts, so that two people agree',
  '        answers: yes-partly-no',
  '      - id: next-step',
  '        ask: Did the agent say what happens next?',
  '        standard: What will be done, by whom or by when.',
  '        weight: 2',
  '        when: { metric: agent_turns, atLeast: 1 }   # elsewhere it does not apply',
  '        probe: { said: { by: agent, any: ["(i|we) will", "(i\'ll|we\'ll)", "you will receive"] } }',
  '        examples:   # they run: csaudit checklist test',
  '          - met: |',
  '              Customer: Where is my parcel?',
  '              Agent: I will call the carrier and write to you by four.',
  '          - missed: |',
  '              Customer: Where is my parcel?',
  '              Agent: On its way.',
  '          - notApplicable: "Customer: Is anybody there?"',
];

function itemLines({ ask, phrases }: Beginning['items'][number], id: string): string[] {
  const head = [`      - id: ${quoted(id)}`, `        ask: ${quoted(ask)}`];
  const [first] = phrases;
  if (first === undefined)
    return [
      ...head,
      '        # standard: what counts as met, so that two people agree',
      '        answers: yes-no',
    ];
  return [
    ...head,
    '        # standard: what counts as met, so that two people agree',
    `        probe: { said: { by: agent, any: [${phrases.map(quoted).join(', ')}] } }`,
    '        # examples: what should come out; csaudit checklist test runs them',
  ];
}

const LONGEST = 40;
const LITTLE = new Set(
  'a an and are at be by did do does for had has have in is it of on or the their to was were with agent customer'.split(
    ' ',
  ),
);

/** An id for each question, made of the words that tell it from others. */
function idsOf(items: Beginning['items']): readonly string[] {
  const used = new Map<string, number>();
  return items.map(({ ask }, at) => {
    const words =
      ask
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .match(/[a-z0-9]+/gu) ?? [];
    const telling = words.filter(word => !LITTLE.has(word));
    const joined = telling
      .join('-')
      .slice(0, LONGEST)
      .replace(/-[^-]*$/u, found => (telling.join('-').length > LONGEST ? '' : found));
    const id = /^[a-z]/u.test(joined) ? joined : `item-${at + 1}`;
    const times = (used.get(id) ?? 0) + 1;
    used.set(id, times);
    return times === 1 ? id : `${id}-${times}`;
  });
}

/** As YAML takes it whatever it holds: a text of JSON is one of YAML. Plain where nothing in it could be misread. */
function quoted(text: string): string {
  const plain =
    /^[A-Za-z][\w ,.'?()–-]*$/u.test(text) &&
    !/(^|\s)#|: |[ ]$|^(true|false|null|yes|no|on|off)$/iu.test(text);
  return plain && !text.includes(',') ? text : JSON.stringify(text);
}
