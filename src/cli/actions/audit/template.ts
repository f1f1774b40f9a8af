import { COLUMNS, guarded } from '../../../readers/answers/index.ts';
import { asked, type Desk } from '../../../session/index.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Io } from '../../io.ts';
import { type Auditing, deskFor, type Queued } from './recording.ts';

/** Prints a table to fill in, with a row for each item of each interaction that waits. Returns the exit code. */
export async function writeTemplate(
  io: Io,
  waiting: readonly Queued[],
  setting: Pick<Auditing, 'run' | 'suggests'>,
): Promise<number> {
  await io.stdout.write(csvLine(COLUMNS));
  for (const { interaction } of waiting)
    await io.stdout.write(templateLines(await deskFor(setting, interaction)));
  return EXIT.ok;
}

/** The lines of one interaction in a template: an answer to give for each item that is, or may come to be, asked. */
function templateLines(desk: Desk): string {
  const askedNow = new Set(asked(desk).map(({ checklist, item }) => `${checklist.id}.${item.id}`));
  const lines: string[] = [];
  for (const checklist of desk.facts.checklists)
    for (const { id, ask, answers, dependsOn, spread } of checklist.sections.flatMap(one => one.items)) {
      const name = `${checklist.id}.${id}`;
      if (spread !== null || (!askedNow.has(name) && dependsOn.length === 0)) continue;
      const allowed = [...new Set([...answers.map(one => one.id), 'na'])].join(' ');
      lines.push(csvLine([guarded(desk.interaction.id), name, guarded(ask), guarded(allowed), '', '', '']));
    }
  return lines.join('');
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell => (/[",\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replace(/"/gu, '""')}"` : cell)).join(',')}\n`;
}
