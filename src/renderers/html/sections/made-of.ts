import type { Report } from '../../../model/report.ts';
import { count, written } from '../../numbers.ts';
import { WEIGHED } from '../../weighed-words.ts';
import { countCell, nameCell, pointsCell, textCell } from '../cells.ts';
import { safe } from '../escape.ts';
import type { MakePart } from '../section.ts';
import { figure, prose, table, text } from '../table.ts';

/** What the report is made of: exports, checklists and their hashes, weights of a sample, records left out. */
export const madeOf: MakePart = report => {
  const { tool, confidence, program } = report;
  const pass = program.pass === null ? '' : `, pass mark ${written(program.pass)}`;
  const zero = program.onCritical === 'zero' ? ' A missed critical item makes its checklist 0.' : '';
  const body = `<p>Made by ${safe(tool.name)} ${safe(tool.version)}. Intervals are ${written(100 * confidence)} %${pass}.${zero} What is not known stands as –, never as 0.</p>
${sources(report)}${checklists(report)}${weighing(report)}${rejected(report)}`;
  return { id: 'made-of', title: 'What this report is made of', body };
};

function sources({ sources }: Report): string {
  const columns = [text('export'), text('reader'), figure('interactions'), figure('rejected')];
  const rows = sources.map(({ file, reader, interactions, rejected }) => [
    nameCell(file),
    nameCell(reader),
    countCell(interactions),
    countCell(rejected),
  ]);
  return table('Exports', columns, rows);
}

function checklists({ program }: Report): string {
  const columns = [
    ...['checklist', 'version', 'hash'].map(text),
    ...['weight', 'target', 'pass mark'].map(figure),
  ];
  const rows = program.checklists.map(({ title, version, hash, weight, target, pass }) => [
    nameCell(title),
    textCell(version),
    textCell(hash),
    { html: written(weight), by: weight },
    pointsCell(target),
    pointsCell(pass),
  ]);
  return table('Checklists of the program', columns, rows);
}

function weighing({ weighing }: Report): string {
  if (weighing === null) return '';
  const columns = [text('stratum'), ...['population', 'audited', 'weight'].map(figure)];
  const audited = weighing.strata.map(({ key, population, audited, weight }) => [
    nameCell(key),
    countCell(population),
    countCell(audited),
    pointsCell(weight),
  ]);
  const missing = weighing.missing.map(({ key, population }) => [
    nameCell(key),
    countCell(population),
    countCell(0),
    pointsCell(null),
  ]);
  const strata = table('Strata the figures were weighed by', columns, [...audited, ...missing]);
  return `${strata}<p class="note">${safe(WEIGHED)}</p>`;
}

function rejected({ rejected, sources }: Report): string {
  const all = sources.reduce((sum, source) => sum + source.rejected, 0);
  const more =
    all > rejected.length
      ? `<p class="note">${count(all - rejected.length)} more are counted, not listed.</p>`
      : '';
  const columns = [text('export'), figure('line'), prose('reason')];
  const rows = rejected.map(({ file, line, reason }) => [nameCell(file), countCell(line), textCell(reason)]);
  return `${table('Rejected records', columns, rows)}${more}`;
}
