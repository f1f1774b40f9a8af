import { count, counted } from '../../renderers/numbers.ts';
import type { Mutated } from '../mutants/mutate.ts';
import type { MutationScore, Survivor } from '../mutants/score.ts';
import { headline, type Page, percent, wrapped } from './page.ts';

/** The changes that no example notices, place by place, and beneath them how many are noticed. */
export function mutantsText({ checklists, phrases }: Mutated, page: Page): string[] {
  return [
    ...checklists.flatMap(({ id, score }) => scoreText(id, score, page)),
    ...phrases.flatMap(({ language, score }) => scoreText(`phrases ${language}`, score, page)),
  ];
}

function scoreText(name: string, score: MutationScore, page: Page): string[] {
  const { mutants, noticed, notViable, survivors } = score;
  const share = mutants === 0 ? '' : ` (${percent(noticed, mutants)})`;
  const left = notViable === 0 ? '' : `; ${count(notViable)} more could not be made`;
  const told =
    mutants === 0
      ? 'nothing to change'
      : `${count(noticed)} of ${counted(mutants, 'change')} noticed${share}${left}`;
  return [
    ...placesOf(survivors).flatMap(there => placeText(there, page)),
    ...wrapped(`${name}: ${told}`, page, 0),
  ];
}

/** Survivors that stand in the same place, of the same phrase. */
function placesOf(survivors: readonly Survivor[]): readonly (readonly Survivor[])[] {
  const places = new Map<string, Survivor[]>();
  for (const survivor of survivors) {
    const key = JSON.stringify([survivor.file, survivor.line, survivor.subject, survivor.phrase]);
    places.set(key, [...(places.get(key) ?? []), survivor]);
  }
  return [...places.values()];
}

function placeText(survivors: readonly Survivor[], page: Page): string[] {
  const [first] = survivors;
  if (first === undefined) return [];
  const reasons = new Map<string, string[]>();
  for (const { reason, told } of survivors) reasons.set(reason, [...(reasons.get(reason) ?? []), told]);
  if (first.phrase === null)
    return [...reasons].flatMap(([reason, told]) => [
      ...headline(first, first.subject, listed(told), page),
      ...wrapped(reason, page),
    ]);
  return [
    ...headline(first, first.subject, first.phrase, page),
    ...[...reasons].flatMap(([reason, told]) => wrapped(`${listed(told)}: ${reason}`, page)),
  ];
}

/** Several that begin with "without" say so once. */
function listed(told: readonly string[]): string {
  const without = told.flatMap(one => (one.startsWith(WITHOUT) ? one.slice(WITHOUT.length) : []));
  const others = told.filter(one => !one.startsWith(WITHOUT));
  return [...(without.length === 0 ? [] : [`${WITHOUT}${without.join(', ')}`]), ...others].join('; ');
}

const WITHOUT = 'without ';
