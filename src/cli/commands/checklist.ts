import type { Command } from 'commander';
import type { Session } from '../session.ts';

/** `csaudit checklist list | show | lint` */
export function addChecklist(program: Command, session: Session): void {
  const command = program.command('checklist').description('list, show and check checklists');
  command
    .command('list')
    .description('list the shipped checklists')
    .action(() => session.run(async io => (await import('../actions/checklist.ts')).list(io)));
  command
    .command('show')
    .description('print a checklist in full: every item with its standard, weight and probe')
    .argument('<name>', 'the id of a shipped checklist, or the path of yours')
    .action((name: string) =>
      session.run(async io => (await import('../actions/checklist.ts')).show(io, name)),
    );
  command
    .command('lint')
    .description('check checklists and report every mistake at once')
    .argument('[names...]', 'ids or paths (default: all shipped)')
    .addHelpText(
      'after',
      '\nExamples:\n  $ csaudit checklist lint\n  $ csaudit checklist lint service/refunds.yaml',
    )
    .action((names: string[]) =>
      session.run(async io => (await import('../actions/checklist.ts')).lint(io, names)),
    );
}
