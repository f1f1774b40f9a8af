import type { Gap, GapState, Interval, ItemReport, Reason, Report, Verdict } from '../../model/report.ts';
import { quotable, quoteOf } from '../instance.ts';
import { count, difference, interval, points, target, written } from '../numbers.ts';
import type { Renderer, RenderOptions } from '../renderer.ts';
import type { Style } from '../style.ts';
import { type Element, element, xmlLines } from './xml.ts';

/**
 * The gate as test cases, for the page a CI server makes of them: each condition passes or fails as the verdict says. What
 * cannot be told fails as well. Checklists and items follow as cases that only tell, for a target is no gate: they pass
 * where they stand above it for certain, and are skipped elsewhere. None of them fails, and none passes by default.
 */
export const junit: Renderer = {
  id: 'junit',
  summary: 'the gate as test cases, for CI servers',
  render: (report, verdict, options) => {
    const suites = [
      suite('gate', gateCases(report, verdict, options.style)),
      suite('checklists', checklistCases(report, options.style)),
      suite('items', itemCases(report, options)),
    ];
    const all = suites.flatMap(({ inside }) => (typeof inside === 'string' ? [] : inside));
    const root = element('testsuites', { name: 'csaudit', ...counts(all) }, suites);
    return `<?xml version="1.0" encoding="UTF-8"?>\n${[...xmlLines(root)].join('\n')}\n`;
  },
};

function suite(name: string, cases: readonly Element[]): Element {
  return element('testsuite', { name, ...counts(cases), skipped: having(cases, 'skipped') }, cases);
}

function counts(cases: readonly Element[]) {
  return { tests: cases.length, failures: having(cases, 'failure'), errors: having(cases, 'error') };
}

function having(cases: readonly Element[], name: string): number {
  return cases.filter(({ inside }) => typeof inside !== 'string' && inside.some(each => each.name === name))
    .length;
}

function testcase(classname: string, name: string, inside: readonly Element[]): Element {
  return element('testcase', { classname, name, time: 0 }, inside);
}

/** Nothing judged is nothing passed, and a verdict that is not met never has only cases that pass. */
function gateCases({ totals }: Report, { ok, state, reasons }: Verdict, style: Style): readonly Element[] {
  const judged = `${count(totals.scored)} of ${count(totals.interactions)} interactions have a score`;
  const nothing = element('error', { type: 'nothing judged', message: judged });
  const told = totals.scored === 0 ? nothing : element('system-out', {}, judged);
  const unmet = reasons.some(reason => reason.state !== 'met');
  const verdict = element('failure', { type: state, message: `the gate is ${state}` });
  return [
    testcase('gate', 'something was judged', [told]),
    ...reasons.map(reason => reasonCase(reason, style)),
    ...(ok || unmet ? [] : [testcase('gate', 'verdict', [verdict])]),
  ];
}

function reasonCase(reason: Reason, style: Style): Element {
  const { what, operator, expected, actual, interval: ends, note, interactions, state } = reason;
  const whole = actual !== null && Number.isInteger(actual);
  const figure = actual === null ? 'nothing' : whole ? count(actual) : points(style, actual, expected);
  const found = `found ${figure}${bracketed(ends, expected, style)}`;
  const more = [note ?? '', interactions.length === 0 ? '' : `lowest: ${interactions.join(', ')}`];
  const text = more.filter(line => line !== '').join('\n');
  const told = [found, text].filter(line => line !== '').join('\n');
  return testcase('gate', `${what} ${operator} ${written(expected)}`, [
    state === 'met'
      ? element('system-out', {}, told)
      : element('failure', { type: state, message: found }, text),
  ]);
}

function checklistCases({ checklists }: Report, style: Style): readonly Element[] {
  return checklists.flatMap(each => {
    if (each.target === null) return [];
    const score = `score ${points(style, each.score, each.target)}${bracketed(each.interval, each.target, style)}`;
    return [testcase('checklists', each.id, toldOf(each, `${score}, ${standing(each, style)}`))];
  });
}

function itemCases({ items }: Report, { style, quotes }: RenderOptions): readonly Element[] {
  return items.flatMap(item => {
    if (item.target === null) return [];
    const rate = `rate ${points(style, item.rate, item.target)}${bracketed(item.interval, item.target, style)}`;
    const lost = `points lost ${points(style, item.pointsLost, 0)}`;
    const lines = [item.ask, `${rate}, ${standing(item, style)}, ${lost}`, example(item, quotes)];
    const told = lines.filter(line => line !== '').join('\n');
    return [testcase(`items.${item.checklist}`, `${item.checklist}.${item.id}`, toldOf(item, told))];
  });
}

const SKIPPED: Readonly<Record<GapState, string | null>> = {
  above: null,
  below: 'below target; no condition of the gate',
  unsure: 'neither above nor below target for certain',
  none: 'not judged',
};

/** "Could not tell" is no pass: what does not stand above its target for certain is skipped, and says why. */
function toldOf({ state }: Gap, told: string): readonly Element[] {
  const message = SKIPPED[state];
  const skipped = message === null ? [] : [element('skipped', { message })];
  return [...skipped, element('system-out', {}, told)];
}

function example({ instances }: ItemReport, quotes: boolean): string {
  const instance = quotable(instances);
  if (instance === undefined) return '';
  const quote = quotes ? quoteOf(instance) : null;
  const said = quote === null ? instance.note : `turn ${quote.turn}: "${quote.quote}"`;
  return [instance.interaction, instance.agent ?? '', said].filter(part => part !== '').join(', ');
}

function standing({ target: wanted, gap, state }: Gap, style: Style): string {
  return `target ${target(style, wanted)}, gap ${difference(style, gap)}${state === 'none' ? '' : `: ${state}`}`;
}

function bracketed(ends: Interval, bound: number, style: Style): string {
  return ends === null ? '' : ` [${interval(style, ends, bound)}]`;
}
