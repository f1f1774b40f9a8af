import { Chalk } from 'chalk';
import type { GapState, VerdictState } from '../model/report.ts';

/** What a figure means to the reader. */
export type Tone = 'good' | 'bad' | 'unsure';

export type Paint = (text: string) => string;

/** Colours by meaning, and the signs that say the same without colour. */
export type Style = Readonly<Record<Tone | 'dim' | 'strong' | 'heading', Paint>> & {
  readonly signs: Readonly<Record<Tone, string>>;
  readonly marks: {
    /** Stands where a figure is not known; a 0 would be a lie. */
    readonly none: string;
    /** Text was cut here, or a list goes on. */
    readonly more: string;
    readonly dot: string;
    readonly times: string;
  };
};

/**
 * Makes a style. `colour` and `unicode` are decided by the caller, who knows the terminal; nothing is looked up here.
 */
export function makeStyle(can: { readonly colour: boolean; readonly unicode: boolean }): Style {
  const chalk = new Chalk({ level: can.colour ? 1 : 0 });
  return {
    good: text => chalk.green(text),
    bad: text => chalk.red(text),
    unsure: text => chalk.yellow(text),
    dim: text => chalk.dim(text),
    strong: text => chalk.bold(text),
    heading: text => chalk.bold(text),
    ...(can.unicode
      ? { signs: { good: '✓', bad: '✗', unsure: '?' }, marks: { none: '–', more: '…', dot: '·', times: '×' } }
      : {
          signs: { good: 'ok', bad: 'no', unsure: '?' },
          marks: { none: '-', more: '...', dot: '-', times: 'x' },
        }),
  };
}

/** What a state means; `null` where it means nothing, good or bad. */
export const TONES: Readonly<Record<GapState | VerdictState, Tone | null>> = {
  above: 'good',
  met: 'good',
  below: 'bad',
  failed: 'bad',
  unsure: 'unsure',
  undetermined: 'unsure',
  none: null,
};

/** What `passed` of a scorecard means. */
export function toneOfPassed(passed: boolean | null): Tone {
  if (passed === null) return 'unsure';
  return passed ? 'good' : 'bad';
}

/** Indented lines, with the sign of `tone` in the indent of the first. */
export function signed(tone: Tone | null, lines: readonly string[], style: Style): string[] {
  if (tone === null) return [...lines];
  const sign = style.signs[tone];
  return lines.map((line, index) => {
    const indent = line.length - line.trimStart().length;
    return index === 0 ? style[tone](sign.padStart(indent - 1)) + line.slice(indent - 1) : line;
  });
}
