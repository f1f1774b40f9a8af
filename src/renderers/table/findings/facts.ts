import type { FactTold, ToldValue } from '../../../model/findings.ts';
import { clean } from '../../clean.ts';
import { counted } from '../../numbers.ts';
import type { RenderOptions } from '../../renderer.ts';
import { signed, signWidth } from '../../style.ts';
import { paragraph } from '../../text.ts';
import {
  astray,
  placeOf,
  questionOf,
  rightOf,
  tellersOf,
  timesBeyond,
  titleOf,
  toneOfTold,
} from '../../told.ts';
import { andMore, remarks, type Section, titled } from '../section.ts';

const FACTS = 6;
const VALUES = 5;
const AGENTS = 6;

/** What customers were told of the same fact, by whom and how often, beside what is right. */
export const facts: Section = ({ findings }, page) => {
  const all = astray(findings);
  const alike = (findings?.facts.length ?? 0) - all.length;
  const lines = all.slice(0, FACTS).flatMap(fact => factLines(fact, page));
  const note =
    all.length === 0 || alike === 0
      ? []
      : remarks(`${counted(alike, 'other question was', 'other questions were')} answered alike`, page);
  return titled(titleOf(all), [...lines, ...andMore(all.length - FACTS, page.style), ...note], page);
};

function factLines(fact: FactTold, page: RenderOptions): readonly string[] {
  const { style, width } = page;
  const indent = signWidth(style);
  const layout = { width, indent, lines: 3, more: style.marks.more };
  const dot = ` ${style.marks.dot} `;
  const about = [questionOf(fact), rightOf(fact), `${fact.item}: ${fact.fact}`].join(dot);
  const left = timesBeyond(fact, VALUES);
  const rest = left === 0 ? [] : [`${style.marks.more} and otherwise ${counted(left, 'time')}`];
  return [
    ...paragraph(clean(about), layout),
    ...fact.told.slice(0, VALUES).flatMap(value => valueLines(value, page)),
    ...rest.flatMap(text => paragraph(text, { ...layout, indent: 2 * indent })),
  ];
}

function valueLines(told: ToldValue, { style, width, quotes }: RenderOptions): readonly string[] {
  const indent = 2 * signWidth(style);
  const layout = { width, indent, lines: 3, more: style.marks.more };
  const { value, interactions, agents, example } = told;
  const times = `told in ${counted(interactions, 'interaction')}`;
  const by = agents.length === 0 ? '' : `: ${tellersOf(told, AGENTS)}`;
  const place = placeOf(example, ` ${style.marks.dot} `);
  const said = quotes && example.quote !== '' ? `: "${example.quote}"` : '';
  return [
    ...signed(toneOfTold(told), paragraph(clean(`"${value}" ${times}${by}`), layout), style),
    ...paragraph(clean(`${place}${said}`), { ...layout, indent: indent + 2 }).map(style.dim),
  ];
}
