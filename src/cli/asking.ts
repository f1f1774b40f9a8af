import type { Io } from './io.ts';

/** Asks a person at the terminal, on stderr. */
export type Asking = {
  readonly text: (
    message: string,
    preset?: string,
    refuse?: (text: string) => string | null,
  ) => Promise<string>;
  readonly choose: (message: string, options: readonly Option[]) => Promise<string>;
};
export type Option = { readonly value: string; readonly name: string };

/** Thrown where somebody ends a prompt with Ctrl-C. */
export function isInterrupt(error: unknown): boolean {
  return error instanceof Error && error.name === 'ExitPromptError';
}

/** What asks, or `null` where nobody would answer: without a terminal, in CI. */
export async function askingAt({ terminal, env }: Io): Promise<Asking | null> {
  if (terminal === null || (env.CI ?? '') !== '') return null;
  const { default: inquirer } = await import('inquirer');
  const prompt = inquirer.createPromptModule({ input: terminal.input, output: terminal.output });
  return {
    text: async (message, preset, refuse) => {
      const validate = (text: string) => refuse?.(text) ?? true;
      const question = { type: 'input' as const, name: 'answer' as const, message, validate };
      const { answer } = await prompt([preset === undefined ? question : { ...question, default: preset }]);
      return answer.trim();
    },
    choose: async (message, options) => {
      const { answer } = await prompt([
        { type: 'select' as const, name: 'answer' as const, message, choices: [...options] },
      ]);
      return answer;
    },
  };
}
