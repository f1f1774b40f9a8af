import type { Command } from 'commander';
import type { Session } from '../session.ts';

/** `csaudit init` */
export function addInit(program: Command, session: Session): void {
  program
    .command('init')
    .description('write a csaudit.yaml with comments: checklists, weights, targets, columns, gate')
    .option('--force', 'replace a csaudit.yaml that is there')
    .action((options: { force?: boolean }) =>
      session.run(async io => (await import('../actions/init.ts')).init(io, options.force === true)),
    );
}
