import { suggest } from '../../decode/index.ts';
import type { Checklist } from '../../model/checklist.ts';
import type { Explanation } from '../../model/explanation.ts';
import { InputError } from '../../model/input-error.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { renderExplanation } from '../../renderers/explain.ts';
import { renderExplanationOf } from '../../renderers/explanation.ts';
import type { RenderOptions } from '../../renderers/renderer.ts';
import type { About } from '../../scoring/explain/about.ts';
import { explain } from '../../scoring/explain/explain.ts';
import { meantBy, namesIn } from '../../scoring/explain/names.ts';
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
  const [first] = named;
  if (found !== null && (named.length === 0 || what.startsWith(INTERACTION)))
    return how => renderExplanation(found.card, found.checklists, about.report.program, how);
  const kinds = [...(found === null ? [] : ['interaction']), ...named.map(({ kind }) => kind)];
  if (kinds.length > 1) throw severalThings(what, kinds);
  if (first === undefined) {
    const others = about.report.findings === null ? OF_FINDINGS : '';
    throw nothing(what, namesIn(about.report), elsewhere, others);
  }
  return figure(() => explain(about, first));
}

/** Names that a report without findings does not hold. */
const OF_FINDINGS = '; topics, and items of a group such as agent=Ana,courtesy.greeting: csaudit gaps';

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
  const message = `--explain ${shellWord(what)}: nothing that was ${elsewhere === null ? 'scored' : 'reported'} is called so`;
  const known = names.map(({ name }) => name);
  const near = suggest(what, known);
  const listed = near.startsWith('did you mean') ? near.replace(/ allowed: .*$/su, '') : '';
  const ways = waysOf(names);
  const ids = elsewhere ?? 'or the id of an interaction';
  return new InputError([{ message, hint: [listed, `${ways}; ${ids}${others}`].filter(one => one !== '').join(' ') }]);
}

/** An example of each kind of name. */
function waysOf(names: readonly Listed[]): string {
  const kinds = [...new Set(names.map(({ kind }) => kind))];
  const examples = new Set(kinds.flatMap(kind => names.find(one => one.kind === kind)?.name ?? []));
  return `take a name such as ${[...examples].map(shellWord).join(', ')}`;
}
