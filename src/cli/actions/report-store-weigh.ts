import type { Drawn } from '../../model/audit.ts';
import { type Checklist, itemsOf } from '../../model/checklist.ts';
import type { Report } from '../../model/report.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { mayHold } from '../../sampling/strata.ts';
import type { ScoringFacts } from '../../scoring/facts.ts';
import { makeScorecard, scoreChecklist } from '../../scoring/scorecard.ts';
import type { Scale } from '../../scoring/weighed/figure.ts';
import type { DrawnCard } from '../../scoring/weighed/strata.ts';
import { weighReport } from '../../scoring/weighed/weigh-report.ts';
import { keptSample, type Store } from '../../store/index.ts';
import { drawOf } from './report-store-replaced.ts';
import type { Sketch } from './report-store-select.ts';

/** How audits of a sample stand for what it was drawn from. */
export type Weighing = {
  /** The key of the stratum of an audit; `null`: nothing is weighed. */
  readonly stratumOf: ((drawn: Drawn) => string) | null;
  readonly weigh: (report: Report, drawn: readonly DrawnCard[], facts: ScoringFacts) => Weighed;
  /** What must be said of it. */
  readonly notes: readonly string[];
};

/** A report, and what its findings are to be weighed with; `null`: with nothing. */
export type Weighed = { readonly report: Report; readonly scale: Scale | null };

/** Audits to weigh. */
export type Drawings = {
  readonly audits: readonly Sketch[];
  /**
   * Of the same samples, but of interactions the report leaves out (those of other agents): how many of a stratum there
   * were tells for how many each of it stands.
   */
  readonly outside: readonly Sketch[];
  /** The fields that interactions of the report have: what strata say they do not hold is none of its business. */
  readonly fields: readonly (readonly [name: string, value: string])[];
};

/** Weighs the audits that count, where all were drawn. */
export async function weighingOf(
  store: Store,
  { audits, outside, fields }: Drawings,
  asked: boolean,
): Promise<Weighing> {
  const drawn = audits.flatMap(one => one.drawn ?? []);
  if (!asked || drawn.length === 0) return unweighed([]);
  if (drawn.length < audits.length) {
    const others = audits.length - drawn.length;
    return unweighed([`not weighed: ${others} of ${audits.length} audits were not drawn in a sample`]);
  }
  const names = new Map<string, string>();
  const populations = new Map<string, number>();
  /** What each stratum is called in its sample: that tells what it may hold. */
  const keys = new Map<string, string>();
  const hashes = [...new Set(drawn.map(({ sample }) => sample))].toSorted();
  const samples = await Promise.all(hashes.map(hash => keptSample(store, hash)));
  const bases = samples.map(sample => (sample === null ? null : drawOf(sample)));
  const several = new Set(bases).size > 1;
  for (const [at, sample] of samples.entries()) {
    const hash = hashes[at] ?? '';
    if (sample === null) return unweighed([`not weighed: the store does not hold the sample ${hash}`]);
    // A sample in which somebody was replaced is the same draw.
    const first = hashes[bases.indexOf(bases[at] ?? null)] ?? hash;
    names.set(hash, several ? `${first.slice(0, 8)}/` : '');
    const counted = new Set(drawn.flatMap(one => (one.sample === hash ? one.stratum : [])));
    for (const { key, population } of sample.strata)
      if (counted.has(key) || fields.every(([name, value]) => mayHold(key, name, value))) {
        const name = `${names.get(hash) ?? ''}${key}`;
        populations.set(name, population);
        keys.set(name, key);
      }
  }
  for (const hash of new Set(outside.flatMap(({ drawn }) => drawn?.sample ?? []))) {
    const sample = names.has(hash) ? null : await keptSample(store, hash);
    const same = sample === null ? -1 : bases.indexOf(drawOf(sample));
    if (same >= 0) names.set(hash, names.get(hashes[same] ?? '') ?? '');
  }
  const stratumOf = ({ sample, stratum }: Drawn) => `${names.get(sample) ?? ''}${stratum}`;
  const beside = outside
    .flatMap(({ drawn }) => (drawn !== null && names.has(drawn.sample) ? stratumOf(drawn) : []))
    .filter(stratum => populations.has(stratum));
  return {
    stratumOf,
    notes: [],
    weigh: (report, cards, facts) => {
      const none = emptyCard(facts);
      const all = [...cards, ...beside.map(stratum => ({ card: none, stratum }))];
      const { interactions } = report.totals;
      const counted = { ...report, totals: { ...report.totals, interactions: all.length } };
      const { report: weighed, scale } = weighReport(
        counted,
        all,
        populations,
        facts,
        (stratum, name, value) => mayHold(keys.get(stratum) ?? stratum, name, value),
      );
      const own = new Set(cards.map(({ stratum }) => stratum));
      const totals = { ...weighed.totals, interactions };
      return { report: { ...weighed, totals, weighing: withStrata(weighed.weighing, own) }, scale };
    },
  };
}

function unweighed(notes: readonly string[]): Weighing {
  return { stratumOf: null, weigh: report => ({ report, scale: null }), notes };
}

/** The strata of which the report holds something, and those of which nobody audited anything. */
function withStrata(weighing: Report['weighing'], own: ReadonlySet<string>): Report['weighing'] {
  if (weighing === null) return null;
  return { ...weighing, strata: weighing.strata.filter(({ key }) => own.has(key)) };
}

/** The scorecard of an interaction the report leaves out: nothing of it applies, and it is in no group. */
function emptyCard({ checklists, ...facts }: ScoringFacts): Scorecard {
  const scores = checklists.map(checklist => scoreChecklist(checklist, noAnswers(checklist), 'fail'));
  const interaction = {
    id: '',
    fields: new Map(),
    turns: [],
    answers: new Map(),
    source: { file: '', line: 0 },
  };
  return makeScorecard(interaction, scores, { checklists, ...facts }, {});
}

function noAnswers(checklist: Checklist) {
  return itemsOf(checklist).map(
    ({ id }) =>
      ({ item: id, by: null, outcome: 'notApplicable', credit: null, evidence: [], note: '' }) as const,
  );
}
