import { check, type Path } from '../decode/index.ts';
import type { Example, Item } from '../model/checklist.ts';
import { makeProbe, type Workbench } from '../probes/make.ts';
import type { Made } from './earlier.ts';
import { earnedInWhen, earnedOf } from './earned.ts';
import { ITEM, type RawItem } from './format.ts';
import { scaleOf } from './scale.ts';
import { refuseBesideSpread, spreadTaker } from './spread.ts';

/** What making an item needs: a workbench, and the items before it. It joins them. */
export type ItemBench = Workbench & { readonly made: Made; readonly usesFacts: () => boolean };

/** An item made ready, or `null` with its mistakes reported; those inside its probes are found in any case. */
export function compileItem(value: unknown, path: Path, bench: ItemBench): Item | null {
  const { document, problems } = bench;
  const raw = check(ITEM, value, document, path, problems);
  const probes = raw ?? looseProbes(value);
  const answers =
    raw === undefined
      ? null
      : scaleOf(raw.answers, raw.critical !== undefined, document, [...path, 'answers'], problems);
  const dependsOn = new Set<string>();
  const spreads = spreadTaker(path, bench);
  const own: Workbench = {
    ...bench,
    spread: spreads.take,
    earlier: (item, place) => {
      dependsOn.add(item);
      return bench.earlier(item, place);
    },
  };
  const make = (key: 'when' | 'probe', credit: Workbench['credit']) =>
    probes[key] === undefined ? null : makeProbe(probes[key], [...path, key], { ...own, credit });
  const when = make('when', earnedInWhen(bench));
  const probe = make('probe', answers === null ? bench.credit : earnedOf(answers, bench));
  // Only now: an item does not come before itself.
  if (typeof probes.id === 'string') bench.made.set(probes.id, answers);
  if (raw === undefined || answers === null) return null;
  if (spreads.taken() !== null) refuseBesideSpread(raw, path, bench);
  return {
    id: raw.id,
    ask: raw.ask,
    standard: raw.standard ?? null,
    source: raw.source ?? null,
    weight: raw.weight ?? 1,
    answers,
    critical: raw.critical ?? null,
    training: raw.training ?? null,
    target: raw.target ?? null,
    when,
    probe,
    dependsOn: [...dependsOn],
    spread: spreads.taken(),
    allow: raw.allow ?? [],
    examples: (raw.examples ?? []).flatMap((example, index) =>
      exampleOf(example, [...path, 'examples', index], bench),
    ),
  };
}

function looseProbes(value: unknown): {
  readonly id?: unknown;
  readonly when?: unknown;
  readonly probe?: unknown;
} {
  return typeof value === 'object' && value !== null ? value : {};
}

const OUTCOMES = ['met', 'partial', 'missed', 'notApplicable', 'unverifiable'] as const;

/** An example, as a list of one; of none where it has a mistake, which is reported. */
export function exampleOf(
  raw: NonNullable<RawItem['examples']>[number],
  path: Path,
  { document, problems }: Pick<Workbench, 'document' | 'problems'>,
): Example[] {
  const [outcome, second] = OUTCOMES.filter(one => raw[one] !== undefined);
  if (outcome === undefined || second !== undefined) {
    const hint = `one of: ${OUTCOMES.join(', ')}`;
    problems.push(document.problem(path, 'an example has exactly one outcome', hint));
    return [];
  }
  const { file, line = 1 } = document.place(path);
  const written = raw[outcome];
  const {
    fields = {},
    turns = '',
    facts = null,
    answer,
  } = typeof written === 'object' ? written : { turns: written };
  return [
    { outcome, fields, turns, facts, answer: answer === undefined ? null : String(answer), file, line },
  ];
}
