import { check, type Path } from '../decode/index.ts';
import type { Example, Item } from '../model/checklist.ts';
import { makeProbe, type Workbench } from '../probes/make.ts';
import { ITEM, type RawItem } from './format.ts';
import { scaleOf } from './scale.ts';

/** An item made ready, or `null` with its mistakes reported; those inside its probes are found in any case. */
export function compileItem(value: unknown, path: Path, bench: Workbench): Item | null {
  const { document, problems } = bench;
  const raw = check(ITEM, value, document, path, problems);
  const probes = raw ?? looseProbes(value);
  const when = probes.when === undefined ? null : makeProbe(probes.when, [...path, 'when'], bench);
  const probe = probes.probe === undefined ? null : makeProbe(probes.probe, [...path, 'probe'], bench);
  if (raw === undefined) return null;
  const answers = scaleOf(raw.answers, raw.critical !== undefined, document, [...path, 'answers'], problems);
  refuseOddCredit(raw.probe, new Set(answers.map(option => option.credit)), [...path, 'probe'], bench);
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
    spread: null,
    allow: raw.allow ?? [],
    examples: (raw.examples ?? []).flatMap((example, index) =>
      exampleOf(example, [...path, 'examples', index], bench),
    ),
  };
}

function looseProbes(value: unknown): { readonly when?: unknown; readonly probe?: unknown } {
  return typeof value === 'object' && value !== null ? value : {};
}

/** A band that gives part of the weight needs an answer that people, too, could give; however deep its probe stands. */
function refuseOddCredit(probe: unknown, credits: ReadonlySet<number>, path: Path, bench: Workbench): void {
  if (typeof probe !== 'object' || probe === null) return;
  for (const [key, inner] of Object.entries(probe)) {
    const place = [...path, Array.isArray(probe) ? Number(key) : key];
    refuseOddCredit(inner, credits, place, bench);
    if (key !== 'credit' || typeof inner !== 'number' || credits.has(inner)) continue;
    const hint = `credits of its answers: ${[...credits].join(', ')}; give the item answers with this credit`;
    bench.problems.push(bench.document.problem(place, `no answer of the item has credit ${inner}`, hint));
  }
}

const OUTCOMES = ['met', 'partial', 'missed', 'notApplicable', 'unverifiable'] as const;

function exampleOf(
  raw: NonNullable<RawItem['examples']>[number],
  path: Path,
  { document, problems }: Workbench,
): Example[] {
  const [outcome, second] = OUTCOMES.filter(one => raw[one] !== undefined);
  const place = document.problem(
    path,
    'an example has exactly one outcome',
    `one of: ${OUTCOMES.join(', ')}`,
  );
  if (outcome === undefined || second !== undefined) {
    problems.push(place);
    return [];
  }
  const written = raw[outcome];
  const { fields, turns, facts } =
    typeof written === 'object' ? written : { fields: {}, turns: written, facts: undefined };
  return [{ outcome, fields: fields ?? {}, turns: turns ?? '', facts: facts ?? null, line: place.line ?? 1 }];
}
