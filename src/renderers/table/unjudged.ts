import { clean } from '../clean.ts';
import { count, counted } from '../numbers.ts';
import { figureColumn, grid, textColumn } from './grid.ts';
import { andMore, remark, type Section, titled } from './section.ts';

const SHOWN = 5;
const COLUMNS = [textColumn('item'), figureColumn('unverifiable'), figureColumn('unanswered')];

/** What lowers the coverage: items the export could not show, and items that wait for a person. */
export const unjudged: Section = ({ items }, page) => {
  const { style } = page;
  const open = items
    .filter(({ unanswered, unverifiable }) => unanswered + unverifiable > 0)
    .toSorted((a, b) => b.unanswered + b.unverifiable - (a.unanswered + a.unverifiable));
  const rows = open.slice(0, SHOWN).map(({ checklist, id, unverifiable, unanswered }) => ({
    tone: null,
    cells: [clean(`${checklist}.${id}`), count(unverifiable), count(unanswered)],
  }));
  const forPeople = open.filter(({ unanswered }) => unanswered > 0).length;
  const people = `${counted(forPeople, 'item')} for people to answer`;
  const notes = [...andMore(open.length - SHOWN, style), ...(forPeople > 0 ? [remark(people, style)] : [])];
  return titled('Not judged', [...grid(COLUMNS, rows, page), ...notes], page);
};
