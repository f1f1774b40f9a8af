import type { ExplainedPart, Explanation, Step } from '../../model/explanation.ts';
import type { Reason } from '../../model/report.ts';
import type { About } from './about.ts';
import { asked } from './asked.ts';
import { differenceSums } from './difference.ts';
import { guardedSteps } from './guarded.ts';
import { spreadEnds } from './spread-ends.ts';
import { count, DOCS, difference, number, points, word } from './steps.ts';
import { sum } from './sum.ts';

/** Why the gate is met or not: each of its conditions. */
export function explainGate(about: About): Explanation {
  const { verdict } = about;
  const words = WORST[verdict.state];
  const own: ExplainedPart = {
    of: '',
    steps:
      verdict.reasons.length === 0 && verdict.ok
        ? [word('verdict', 'no gate asked for', 'nothing was asked, and nothing stands against it')]
        : [word('verdict', verdict.state, words, { source: DOCS.gate })],
  };
  const parts = verdict.reasons.map(reason => ({ of: partOf(reason), steps: reasonSteps(about, reason) }));
  return { of: 'gate', title: 'the verdict of the gate', parts: [own, ...parts] };
}

/** `score >= 85` */
export function partOf({ what, operator, expected }: Reason): string {
  return `${what} ${operator} ${expected}`;
}

const WORST = {
  met: 'all conditions are met',
  failed: 'at least one condition is not met',
  undetermined: 'none fails, and at least one cannot be told',
} as const;

function reasonSteps(about: About, reason: Reason): readonly Step[] {
  const { actual, state, expected, operator, note } = reason;
  return [
    ...figureSteps(about, reason),
    number('expected', expected, operator === '>=' ? 'the least it may be' : 'the most it may be'),
    word('state', state, stateWords(about, reason), { source: DOCS.gate }),
    ...(actual === null ? [word('actual', 'none', 'there is no figure')] : []),
    ...(note === null ? [] : [word('note', note, 'what the figures alone do not say')]),
  ];
}

/** Without a confidence the figure is compared itself; with one the end of its interval that decides. */
function stateWords({ verdict }: About, { state, operator, interval }: Reason): string {
  const sure = verdict.confidence !== undefined && interval !== null;
  if (!sure) return `the figure itself is compared${state === 'undetermined' ? ', where there is one' : ''}`;
  const [meets, fails] = operator === '>=' ? ['low', 'high'] : ['high', 'low'];
  return {
    met: `the ${meets} end meets it`,
    failed: `even the ${fails} end does not meet it`,
    undetermined: 'the two ends lie on either side of it, or something takes it back',
  }[state];
}

function figureSteps(about: About, reason: Reason): readonly Step[] {
  const { report, verdict } = about;
  const { actual, interval, operator } = reason;
  if (actual === null) return [];
  const found = asked(about, reason.what);
  if (found === null) return plainSteps(reason);
  const ends = { meets: report.confidence, fails: verdict.confidence ?? report.confidence };
  const [low, high] = operator === '>=' ? [ends.meets, ends.fails] : [ends.fails, ends.meets];
  const decides = verdict.confidence !== undefined;
  if (found.kind === 'figure') {
    const own = points('actual', actual, `as it stands in the report: --explain ${found.of}`);
    if (interval === null) return [own];
    if (!decides) return [own, ...readEnds(interval, found.of)];
    const [one, other] = operator === '>=' ? [found.sampled, found.lent] : [found.lent, found.sampled];
    return [
      own,
      ...guardedSteps(one, found.origin, { end: 'low', confidence: low }),
      ...guardedSteps(other, found.origin, { end: 'high', confidence: high }),
    ];
  }
  const made = (confidence: number) => ({ confidence, decides });
  if (found.kind === 'drop') {
    const own = difference('actual', actual, `${found.of} of the baseline − that of this report`, {
      sum: sum`${found.before} − ${found.now}`,
    });
    if (interval === null) return [own];
    const source = DOCS.difference;
    const sums = (confidence: number) => {
      const reaches = found.reaches(made(confidence));
      return reaches === null ? null : differenceSums(...reaches);
    };
    const words = 'a − b ∓ √(…² + …²), of how far each may lie from its own';
    return [
      own,
      difference('low', interval[0], words, { sum: sums(low)?.low ?? null, source }),
      difference('high', interval[1], words, { sum: sums(high)?.high ?? null, source }),
    ];
  }
  const own = points('actual', actual, 'the score of the highest group − that of the lowest', {
    ...{ sum: sum`${found.highest} − ${found.lowest}`, source: DOCS.spread },
  });
  if (interval === null) return [own];
  const [from, to] = [spreadEnds(found.reaches(made(low))), spreadEnds(found.reaches(made(high)))];
  const source = DOCS.spread;
  return [
    own,
    points('low', interval[0], `the greatest low end of all pairs${of(from?.low.pair)}`, {
      ...{ sum: from?.low.text ?? null, source },
    }),
    points('high', interval[1], `the greatest high end of all pairs${of(to?.high.pair)}`, {
      ...{ sum: to?.high.text ?? null, source },
    }),
  ];
}

function of(pair: string | undefined): string {
  return pair === undefined ? '' : `, that of ${pair}`;
}

/** Conditions on what is counted. */
const COUNTED: ReadonlyMap<string, string> = new Map([
  ['critical misses', 'critical items missed: --explain score'],
  ['rejected records', 'records that could not be read: --explain score'],
  ['interactions scored', 'interactions that have a score: --explain score'],
]);

/** What is counted, and what nobody can say more of, such as a drop where the baseline is not at hand. */
function plainSteps({ what, actual, interval }: Reason): readonly Step[] {
  const counted = COUNTED.get(what);
  return [
    counted === undefined ? points('actual', actual, 'as it was saved') : count('actual', actual, counted),
    ...(interval === null ? [] : readEnds(interval, null)),
  ];
}

function readEnds([low, high]: readonly [number, number], what: string | null): readonly Step[] {
  const words = what === null ? 'as it was saved' : `of its interval in the report: --explain ${what}`;
  return [points('low', low, words), points('high', high, words)];
}
