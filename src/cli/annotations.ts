import type { Reason, Verdict } from '../model/report.ts';
import { clean } from '../renderers/clean.ts';
import { reasonText } from '../renderers/table/verdict.ts';
import type { Io } from './io.ts';
import { plainStyle } from './terminal.ts';

/** GitHub shows so many annotations of a kind for each step, and drops the others without a word. */
const SHOWN = 10;

const LEVELS = { failed: 'error', undetermined: 'warning' } as const;

/**
 * Tells GitHub why a gate is not met, where GITHUB_ACTIONS is set: an annotation for each condition. To stderr, which the
 * runner reads for them as well as stdout, so that what is printed there stays what was asked for.
 */
export async function annotate({ env, stderr }: Pick<Io, 'env' | 'stderr'>, verdict: Verdict): Promise<void> {
  if (env.GITHUB_ACTIONS !== 'true') return;
  for (const state of ['failed', 'undetermined'] as const) {
    const reasons = verdict.reasons.filter(reason => reason.state === state);
    const room = reasons.length > SHOWN ? SHOWN - 1 : SHOWN;
    const lines = reasons
      .slice(0, room)
      .map(reason => annotation(LEVELS[state], titleOf(state), textOf(reason)));
    const left = reasons.length - lines.length;
    if (left > 0) lines.push(annotation(LEVELS[state], titleOf(state), `and ${left} more conditions`));
    await stderr.write(lines.join(''));
  }
}

const JOINER = '\u2060';

/**
 * A page for people in which no line is a command to GitHub's runner, whatever customers wrote: it obeys `::` where a line begins,
 * and `##[` anywhere. An invisible joiner takes the meaning away, not the words.
 */
export function withoutCommands(text: string, env: Io['env']): string {
  if (env.GITHUB_ACTIONS !== 'true') return text;
  return text.replace(/^(\s*:)(?=:)/gmu, `$1${JOINER}`).replaceAll('##[', `##${JOINER}[`);
}

/** A workflow command: https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions */
export function annotation(level: 'error' | 'warning', title: string, text: string): string {
  return `::${level} title=${property(title)}::${data(text)}\n`;
}

function titleOf(state: keyof typeof LEVELS): string {
  return state === 'failed' ? 'csaudit: gate not met' : 'csaudit: gate undetermined';
}

function textOf(reason: Reason): string {
  return clean(reasonText(reason, plainStyle()));
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
