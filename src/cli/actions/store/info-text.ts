import { clean } from '../../../renderers/clean.ts';
import { count, counted } from '../../../renderers/numbers.ts';
import { figureColumn, grid, type Page, textColumn, wordColumn } from '../../../renderers/table/grid.ts';
import type { StoreInfo } from '../../../store/index.ts';

/** What is in a store, for a person. */
export function infoText(info: StoreInfo, page: Page): string {
  const { counts, states, auditors, checklists, months, transcripts } = info;
  const row = (cells: string[]) => ({ tone: null, cells: cells.map(clean) });
  const facts = [
    ['store', `version ${info.version}, ${sizeText(info.bytes)}`],
    ['audits', `${count(states.done)} done, ${count(states.open)} open, ${count(states.dropped)} dropped`],
    ['interactions', `${count(counts.interactions)}, ${count(transcripts)} of them with their transcript`],
    ['samples', count(counts.samples)],
    ['log', `${counted(counts.log, 'line')}${info.last === null ? '' : `, the last of ${dayOf(info.last)}`}`],
  ];
  const tables = [
    grid(
      [textColumn('Auditor'), ...['done', 'open', 'dropped', 'hours'].map(figureColumn)],
      auditors.map(({ auditor, done, open, dropped, seconds }) =>
        row([auditor, count(done), count(open), count(dropped), (seconds / 3600).toFixed(1)]),
      ),
      page,
    ),
    grid(
      [textColumn('Checklist'), wordColumn('version'), wordColumn('hash'), figureColumn('done')],
      checklists.map(({ id, version, hash, done }) => row([id, version, hash, count(done)])),
      page,
    ),
    grid(
      [wordColumn('Month'), figureColumn('done')],
      months.map(({ month, done }) => row([month, count(done)])),
      page,
    ),
  ];
  const head = facts.map(([name = '', value = '']) => `  ${name.padEnd(13)} ${value}`);
  return [[clean(info.file), ...head], ...tables]
    .filter(lines => lines.length > 0)
    .map(lines => `${lines.join('\n')}\n`)
    .join('\n');
}

const UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];

/** `132 KiB`, `4.2 MiB` */
export function sizeText(bytes: number): string {
  const unit = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, bytes)) / 10)));
  const value = bytes / 2 ** (10 * unit);
  return `${value < 10 && unit > 0 ? value.toFixed(1) : value.toFixed(0)} ${UNITS[unit]}`;
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
