import { Command, CommanderError } from 'commander';
import { InputError } from '../model/input-error.ts';
import { cleanLines } from '../renderers/clean.ts';
import { annotateProblems, withoutCommands } from './annotations.ts';
import { addAudit } from './commands/audit.ts';
import { addChecklist } from './commands/checklist.ts';
import { addCompare } from './commands/compare.ts';
import { addGaps } from './commands/gaps.ts';
import { addInit } from './commands/init.ts';
import { addPlan } from './commands/plan.ts';
import { addReport } from './commands/report.ts';
import { addReview } from './commands/review.ts';
import { addSample } from './commands/sample.ts';
import { addScore } from './commands/score.ts';
import { addScorecard } from './commands/scorecard.ts';
import { addStore } from './commands/store.ts';
import { EXIT, EXIT_CODES } from './exit-codes.ts';
import type { Io } from './io.ts';
import { makeSession, type Session } from './session.ts';
import { VERSION } from './version.ts';

const EXAMPLES = `
Examples:
  $ csaudit score chats.csv
  $ csaudit score march/*.jsonl -c courtesy --min-score 85
  $ csaudit checklist show responsiveness
  $ csaudit init
`;

/** What commander wants to say, kept until it can be written with patience. */
type Said = { readonly to: 'stdout' | 'stderr'; readonly text: string }[];

/** Runs one command line, of which commander makes sense. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const said: Said = [];
  const session = makeSession(io);
  const program = commandLine(session, said);
  const nothingAsked = argv.length === 0;
  try {
    await program.parseAsync(nothingAsked ? ['--help'] : [...argv], { from: 'user' });
    return session.code() ?? EXIT.ok;
  } catch (error) {
    for (const { to, text } of said) {
      if (to === 'stdout' && !nothingAsked) await io.stdout.write(text);
      else await io.stderr.write(withoutCommands(cleanLines(text), io.env));
    }
    if (nothingAsked) return EXIT.notRunAsAsked;
    if (error instanceof CommanderError) return await usage(error, said, io);
    return await explain(error, io);
  }
}

function commandLine(session: Session, said: Said): Command {
  const program = new Command('csaudit')
    .description('Audits customer service the way a linter audits code.')
    .version(VERSION, '-V, --version')
    // before the first command: commander hands both only to commands made later
    .exitOverride()
    .configureOutput({
      writeOut: text => void said.push({ to: 'stdout', text }),
      writeErr: text => void said.push({ to: 'stderr', text }),
    })
    .addHelpText('after', `${EXAMPLES}\n${EXIT_CODES}`);
  addScore(program, session);
  addGaps(program, session);
  addCompare(program, session);
  addPlan(program, session);
  addReview(program, session);
  addReport(program, session);
  addScorecard(program, session);
  addAudit(program, session);
  addSample(program, session);
  addStore(program, session);
  addChecklist(program, session);
  addInit(program, session);
  return program;
}

/** A mistake in the command line is told to GitHub as well. */
async function usage(error: CommanderError, said: Said, io: Io): Promise<number> {
  const code = codeOf(error, said);
  if (code !== EXIT.ok) await annotateProblems(io, [{ message: error.message.replace(/^error: /u, '') }]);
  return code;
}

/** Help and version that were asked for are no mistakes; commander's own code for them hangs on the process's. */
function codeOf(error: CommanderError, said: Said): number {
  const asked = /^commander\.(help|helpDisplayed|version)$/u.test(error.code);
  return asked && said.every(({ to }) => to === 'stdout') ? EXIT.ok : EXIT.notRunAsAsked;
}

/** Tells what ended the run, and which exit code that is. */
async function explain(error: unknown, io: Io): Promise<number> {
  if (io.signal.aborted) {
    await io.stderr.write('csaudit: interrupted; nothing was written\n');
    return EXIT.interrupted;
  }
  if (error instanceof InputError) {
    await io.stderr.write(withoutCommands(`${cleanLines(error.message)}\n`, io.env));
    await annotateProblems(io, error.problems);
    return EXIT.notRunAsAsked;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  await io.stderr.write(`csaudit ${VERSION} has a bug, please report it with these lines:\n${trace}\n`);
  return EXIT.bug;
}
