import { trace } from '../../../checklist/index.ts';
import type { Document } from '../../../decode/index.ts';
import type { AnswerOption, Checklist, Item, Section } from '../../../model/checklist.ts';
import { added, changed, extended } from './origins.ts';
import { asked, hanging } from './summary.ts';

export type ShowLayout = {
  readonly width: number;
  readonly yamlText: (value: unknown, width?: number) => string;
};

/** A checklist in full, in lines; beside what extends another, where it is written and what it replaces. */
export function showChecklist(checklist: Checklist, document: Document, layout: ShowLayout): string[] {
  const { id, version, title, about, target, pass, allow, hash } = checklist;
  const mark = (key: string) => changed(trace.traceKey(document, key));
  const sets = trace.setsIn(document).map(name => `${name}${changed(trace.traceSet(document, name))}`);
  const paragraphs = [
    `${about}${mark('about')}`,
    asked(checklist),
    `target ${target ?? 'none'}${mark('target')}, pass ${pass ?? 'none'}${mark('pass')}`,
    ...extended(document),
    ...(sets.length === 0 ? [] : [`phrases: ${sets.join(', ')}`]),
    ...(allow.length === 0 && mark('allow') === '' ? [] : [`allow: ${allow.join(', ')}${mark('allow')}`]),
    `hash ${hash}`,
  ];
  return [
    ...hanging(`${id} ${version}: ${title}${mark('title')}`, 0, layout.width),
    ...paragraphs.flatMap(text => hanging(text, 2, layout.width)),
    ...checklist.sections.flatMap(section => showSection(section, document, layout)),
  ];
}

function showSection({ id, title, items }: Section, document: Document, layout: ShowLayout): string[] {
  const mark = changed(trace.traceTitle(document, id)) + added(trace.sectionAdded(document, id));
  return [
    '',
    ...hanging(`${title} [${id}]${mark}`, 0, layout.width),
    ...items.flatMap(item => ['', ...showItem(item, document, layout)]),
  ];
}

/** What an item means that does not say. */
const UNSET: Readonly<Record<string, string>> = { weight: '1', answers: 'yes-no', when: 'always' };

function showItem(item: Item, document: Document, layout: ShowLayout): string[] {
  const raw = trace.itemIn(document, item.id);
  const mark = (key: string) => changed(trace.traceItemKey(document, item.id, key), UNSET[key]);
  const paragraph = (text: string) => hanging(text, 4, layout.width);
  /** A key that is there, or was taken away. */
  const line = (
    key: string,
    shown: string | null,
    text = shown === null ? `no ${key}` : `${key}: ${shown}`,
  ) => (shown === null && mark(key) === '' ? [] : [{ text, mark: mark(key) }]);
  const facts = [
    ...line('weight', String(item.weight), `weight ${item.weight}`),
    ...line(
      'answers',
      '',
      `answers ${item.answers.map(option => answerText(option, Array.isArray(raw.answers))).join(', ')}`,
    ),
    ...line('critical', item.critical),
    ...line('source', item.source),
    ...line('training', item.training),
    ...line('target', item.target === null ? null : String(item.target)),
    ...line('allow', item.allow.length === 0 ? null : item.allow.join(', ')),
  ];
  const plain = facts.filter(fact => fact.mark === '').map(fact => fact.text);
  return [
    ...hanging(
      `${item.id}: ${item.ask}${mark('ask')}${added(trace.itemAdded(document, item.id))}`,
      2,
      layout.width,
    ),
    ...line('standard', item.standard).flatMap(one => paragraph(one.text + one.mark)),
    ...facts.filter(fact => fact.mark !== '').flatMap(fact => paragraph(fact.text + fact.mark)),
    ...(plain.length === 0 ? [] : paragraph(plain.join('; '))),
    ...probeLines('when', raw.when, mark('when'), layout),
    ...(raw.probe === undefined
      ? paragraph(`no probe${mark('probe')}: a person answers`)
      : probeLines('probe', raw.probe, mark('probe'), layout)),
  ];
}

/** `partly`; with its label, where that says more, and what it earns, where the item lists its answers itself. */
function answerText({ id, label, credit }: AnswerOption, isListed: boolean): string {
  const says = label.toLowerCase() === id ? '' : ` (${label})`;
  return `${id}${says}${isListed ? ` ${credit}` : ''}`;
}

function probeLines(key: 'when' | 'probe', value: unknown, mark: string, layout: ShowLayout): string[] {
  const { width, yamlText } = layout;
  const yaml = (whole: unknown, indent: number) =>
    yamlText(whole, width - indent)
      .trimEnd()
      .split('\n')
      .map(line => ' '.repeat(indent) + line);
  if (value === undefined) return mark === '' ? [] : hanging(`no ${key}${mark}`, 4, width);
  return mark === ''
    ? yaml({ [key]: value }, 4)
    : [...hanging(`${key}${mark}:`, 4, width), ...yaml(value, 6)];
}
