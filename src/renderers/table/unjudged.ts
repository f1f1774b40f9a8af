import { clean } from '../clean.ts';
import { count, counted } from '../numbers.ts';
import { figureColumn, grid, textColumn } from './grid.ts';
import { remark, type Section, titled } from './section.ts';

const SHOWN = 5;
const COLUMNS = [textColumn('item'), figureColumn('unverifiable'), figureColumn('unanswered')];

/** What lowers the coverage: items the export could not show, and items that wait for a person. */
export const unjudged: Section = ({ items }, { style, width }) => {
  const open = items
    .filter(({ unanswered, unverifiable }) => unanswered + unverifiable > 0)
    .toSorted((a, b) => b.unanswered + b.unverifiable - (a.unanswered + a.unverifiable));
  if (open.length === 0) return [];
  const rows = open.slice(0, SHOWN).map(({ checklist, id, unverifiable, unanswered }) => ({
    tone: null,
    cells: [clean(`${checklist}.${id}`), count(unverifiable), count(unanswered)],
  }));
  const forPeople = open.filter(({ unanswered }) => unanswered > 0).length;
  const notes = [
    ...(open.length > SHOWN ? [`${style.marks.more} and ${count(open.length - SHOWN)} more`] : []),
    ...(forPeople > 0 ? [`${counted(forPeople, 'item')} for people to answer (csaudit audit)`] : []),
  ];
  const lines = [...grid(COLUMNS, rows, { style, width }), ...notes.map(note => remark(note, style))];
  return titled('Not judged', lines, style);
};
