/** One thing wrong with what the user gave, and what to do. Lines and columns are 1-based. */
export type Problem = {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
  readonly hint?: string;
};

/** The only error users are meant to see: everything found wrong, at once. Exit code 2. */
export class InputError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'InputError';
    this.problems = problems;
  }
}

/** `file:line:column: message (hint)`, as editors and CI logs make clickable. */
export function formatProblem(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter(part => part !== undefined).join(':');
  const hint = problem.hint === undefined ? '' : `\n  ${problem.hint}`;
  return `${place === '' ? '' : `${place}: `}${problem.message}${hint}`;
}
