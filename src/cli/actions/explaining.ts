import { suggest, suggestSome } from '../../decode/index.ts';
import type { Checklist } from '../../model/checklist.ts';
import type { Explanation } from '../../model/explanation.ts';
import { InputError } from '../../model/input-error.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { renderExplanation } from '../../renderers/explain.ts';
import { renderExplanationOf } from '../../renderers/explanation.ts';
import type { RenderOptions } from '../../renderers/renderer.ts';
import type { About } from '../../scoring/explain/about.ts';
import { havingFigure, wholeOf } from '../../scoring/explain/columns.ts';
import { explain } from '../../scoring/explain/explain.ts';
import { aCell, groupBefore, meantBy, namesIn } from '../../scoring/explain/names.ts';
import { shellWord } from '../shell-word.ts';
import { INTERACTION } from './explained-id.ts';

/** What --explain asks for, as a text. */
export type Explained = (how: RenderOptions) => string;

/** An interaction of the run that --explain names, and the checklists it was scored with. */
export type ExplainedCard = { readonly card: Scorecard; readonly checklists: readonly Checklist[] };

/**
 * Finds what `what` means: an interaction that was scored, or a figure of the report by its name. Throws InputError where
 * it means nothing, or more than one thing. `elsewhere` says where interactions are explained, if not here.
 */
export function explaining(
  what: string | undefined,
  about: About,
  found: ExplainedCard | null,
  elsewhere: string | null = null,
): Explained | null {
  if (what === undefined) return null;
  const named = meantBy(about.report, what);
  if (found !== null && (named.length === 0 || what.startsWith(INTERACTION)))
    return how => renderExplanation(found.card, found.checklists, about.report.program, how);
  const kinds = [...(found === null ? [] : ['interaction']), ...named.map(({ kind }) => kind)];
  if (kinds.length > 1) throw severalThings(what, kinds);
  const first = named[0] ?? wholeOf(what);
  if (first === null) {
    const { report } = about;
    const beside = groupBefore(report, what);
    if (beside !== null) throw noPart(what, beside);
    const others = report.findings === null ? ofFindings(what) : '';
    throw nothing(what, [...namesIn(report), ...aCell(report)], elsewhere, others);
  }
  return figure(() => explain(about, first));
}

/** A group is named, and after the comma something that is no part of it; `parts`: `null` in a report without findings. */
function noPart(
  what: string,
  { group, rest, parts }: NonNullable<ReturnType<typeof groupBefore>>,
): InputError {
  const asked = `--explain ${shellWord(what)}`;
  if (parts === null)
    return new InputError([
      { message: `${asked}: parts of a group are findings`, hint: `csaudit gaps … ${asked}` },
    ]);
  const message = `${asked}: nothing of ${group} is called "${rest}"`;
  return new InputError([{ message, hint: suggestSome(rest, parts) }]);
}

/** Names that a report without findings does not hold. */
function ofFindings(what: string): string {
  const names =
    'training topics, facts, and parts of a group such as agent=Ana,courtesy or agent=Ana,courtesy.greeting';
  return `; ${names} are findings: csaudit gaps … --explain ${shellWord(what)}`;
}

/** An explanation is made when it is printed: what may go wrong has gone wrong before. */
export function figure(make: () => Explanation): Explained {
  return how => renderExplanationOf(make(), how);
}

export function severalThings(what: string, kinds: readonly string[]): InputError {
  const message = `--explain ${shellWord(what)} may mean ${kinds.map(kind => `the ${kind}`).join(' or ')} of that name`;
  const ways = kinds.map(kind => `--explain ${shellWord(`${kind}:${what}`)}`);
  return new InputError([{ message, hint: `write ${ways.join(' or ')}` }]);
}

/** A name of some kind. */
type Listed = { readonly kind: string; readonly name: string };

/** `others`: what has no name here, and where it has one. */
export function nothing(
  what: string,
  names: readonly Listed[],
  elsewhere: string | null,
  others = '',
): InputError {
  const having = havingFigure(what);
  const whose = names.filter(({ kind }) => having?.some(one => one === kind));
  if (having !== null && whose.length > 0) return figureOfMany(what, whose, names, having, others !== '');
  const message = `--explain ${shellWord(what)}: nothing that was ${elsewhere === null ? 'scored' : 'reported'} is called so`;
  const known = names.map(({ name }) => name);
  const near = suggest(what, known);
  const meant = near.startsWith('did you mean') ? near.replace(/ allowed: .*$/su, '') : '';
  const ways = waysOf(names);
  const ids = elsewhere ?? 'or the id of an interaction';
  return new InputError([
    {
      message,
      hint: [meant, `${ways}; ${ids}${meant === '' ? others : ''}`].filter(one => one !== '').join(' '),
    },
  ]);
}

/** What is named is a column or a line that many things have: of which of them is not said. */
function figureOfMany(
  what: string,
  whose: readonly Listed[],
  names: readonly Listed[],
  having: readonly string[],
  plain: boolean,
): InputError {
  const message = `--explain ${shellWord(what)}: that is a figure of ${listed(having.map(articled))}, and no name`;
  const ways = examplesOf(whose, names).map(name => `--explain ${name}`);
  const findings = plain ? '; ranks, shrunk scores, shares and ways are findings: csaudit gaps' : '';
  return new InputError([{ message, hint: `name whose it is: ${ways.join(', ')}${findings}` }]);
}

function articled(kind: string): string {
  if (kind === 'totals') return 'the whole';
  return kind === 'critical' ? 'a critical accuracy' : `${kind === 'item' ? 'an' : 'a'} ${kind}`;
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

/** An example of each kind of name. */
function waysOf(names: readonly Listed[]): string {
  return `take a name such as ${examplesOf(names, names).join(', ')}`;
}

/** The first name of each kind that nothing else has; where all are shared, one with its prefix. */
function examplesOf(some: readonly Listed[], all: readonly Listed[]): readonly string[] {
  const items = new Set(all.flatMap(({ kind, name }) => (kind === 'item' ? [name] : [])));
  // A section or a topic of an item's name is not what the name means.
  const meant = (one: Listed) => !(['section', 'topic'].includes(one.kind) && items.has(one.name));
  const times = new Map<string, number>();
  for (const { name } of all.filter(meant)) times.set(name, (times.get(name) ?? 0) + 1);
  const firsts = new Map<string, string>();
  for (const { kind, name } of some.filter(meant)) {
    const alone = times.get(name) === 1;
    const known = firsts.get(kind);
    if (known === undefined || (alone && known.startsWith(`${kind}:`)))
      firsts.set(kind, alone ? name : `${kind}:${name}`);
  }
  return [...firsts.values()].map(shellWord);
}
