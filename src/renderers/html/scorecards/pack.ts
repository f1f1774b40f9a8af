import { type Answer, OUTCOMES as OUTCOME_IDS } from '../../../model/answer.ts';
import type { FieldValue } from '../../../model/interaction.ts';
import type { ProgramReport, Report } from '../../../model/report.ts';
import type { Scorecard } from '../../../model/scorecard.ts';
import { clean } from '../../clean.ts';
import { ANSWERERS, OUTCOMES } from '../../explain.ts';
import { points, share, written } from '../../numbers.ts';
import { shortfallsOf } from '../../passing.ts';
import { scorecardJson } from '../../scorecard-json.ts';
import { toneOfPassed } from '../../style.ts';
import { brief } from '../escape.ts';
import { STYLE } from '../signs.ts';
import type { Block, Card, Entry, Mark, Names, PackedAnswer } from './packed.ts';
import { spanOf } from './span.ts';

const BY = ['probe', 'auditor', 'export'] as const;
const PASSED = [true, false, null] as const;
const WORDS = ['passed', 'not passed', 'not certain'];
export const BLOCK = 100;

/** Collects what cards share, and gives each text its place in it. */
export type Packer = {
  readonly names: () => Names;
  readonly entry: (card: Scorecard) => Entry;
  readonly block: (cards: readonly Scorecard[]) => Block;
};

export function makePacker(report: Pick<Report, 'items' | 'program'>, quotes: boolean): Packer {
  const items = new Map<string, readonly [number, Names['items'][number]]>();
  const titles = new Map(report.program.checklists.map(({ id, title }) => [id, title]));
  const known = new Map(report.items.map(item => [key(item.checklist, item.id), item]));
  const itemAt = (checklist: string, id: string): number => {
    const kept = items.get(key(checklist, id));
    if (kept !== undefined) return kept[0];
    const item = known.get(key(checklist, id));
    const at = items.size;
    const named = [shown(checklist), shown(id), shown(item?.ask ?? ''), item?.critical ?? ''] as const;
    items.set(key(checklist, id), [at, named]);
    return at;
  };
  return {
    names: () => ({
      passed: PASSED.map(
        (passed, at): Mark => [toneOfPassed(passed), STYLE.signs[toneOfPassed(passed)], WORDS[at] ?? ''],
      ),
      outcomes: OUTCOME_IDS.map((id): Mark => {
        const { tone, word } = OUTCOMES[id];
        return [tone ?? '', tone === null ? STYLE.marks.none : STYLE.signs[tone], word];
      }),
      answerers: BY.map(by => ANSWERERS[by]),
      items: [...items.values()].map(([, named]) => named),
      block: BLOCK,
    }),
    entry: card => entryOf(card, report.program),
    block: cards => blockOf(cards, { itemAt, titleOf: id => titles.get(id) ?? id }, quotes),
  };
}

function entryOf(card: Scorecard, program: ProgramReport): Entry {
  const who = ['agent', 'channel'].flatMap(field => shown(String(fieldOf(card, field))) || []);
  return [
    shown(card.id),
    who.join(' · '),
    points(STYLE, card.score, program.pass),
    PASSED.indexOf(card.passed),
    shown(shortfallsOf(card, program, STYLE)),
  ];
}

type Places = {
  readonly itemAt: (checklist: string, id: string) => number;
  readonly titleOf: (checklist: string) => string;
};

function fieldOf({ fields }: Scorecard, name: string): FieldValue {
  return Object.hasOwn(fields, name) ? (fields[name] ?? '') : '';
}

function blockOf(cards: readonly Scorecard[], { itemAt, titleOf }: Places, quotes: boolean): Block {
  const places = new Map<string, number>();
  const textAt = (text: string): number => {
    const at = places.get(text) ?? places.size;
    places.set(text, at);
    return at;
  };
  const answerOf = (checklist: string, answer: Answer): PackedAnswer => [
    itemAt(checklist, answer.item),
    OUTCOME_IDS.indexOf(answer.outcome),
    answer.outcome === 'partial' && answer.credit !== null ? written(Number(answer.credit.toFixed(2))) : '',
    answer.by === null ? -1 : BY.indexOf(answer.by),
    textAt(shown(answer.note, 500)),
    // What does not apply needs no proof; why it does not, the note says.
    (answer.outcome === 'notApplicable' ? [] : answer.evidence).map(each => {
      const quote = shown(each.quote);
      const [start, end] = spanOf(each, quote);
      return ['turn' in each ? each.turn : shown(each.field), textAt(quote), start, end] as const;
    }),
  ];
  const packed = cards.map((card): Card => {
    const { file, line, fields, coverage, checklists } = scorecardJson(card, quotes);
    return [
      `${shown(file)}:${line}`,
      Object.entries(fields).map(([name, value]) => [shown(name), shown(String(value))] as const),
      share(STYLE, coverage),
      checklists.map(
        ({ id, score, coverage: covered, answers }) =>
          [
            textAt(shown(titleOf(id))),
            points(STYLE, score),
            share(STYLE, covered),
            worstFirst(answers).map(each => answerOf(id, each)),
          ] as const,
      ),
    ];
  });
  return { texts: [...places.keys()], cards: packed };
}

const ORDER = ['missed', 'partial', 'met', 'unverifiable', 'unanswered', 'notApplicable'];

/** What went wrong comes first, what does not apply last; the rest stays in the checklist's order. */
function worstFirst(answers: readonly Answer[]): readonly Answer[] {
  return answers.toSorted((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
}

function key(checklist: string, id: string): string {
  return `${checklist}\n${id}`;
}

function shown(text: string, most = 200): string {
  return brief(clean(text.slice(0, 4 * most)), most);
}
