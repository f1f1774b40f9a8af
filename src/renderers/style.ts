import { Chalk } from 'chalk';
import type { GapState, VerdictState } from '../model/report.ts';
import type { SpreadState } from '../model/spread.ts';

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
    /** From what was to what would be. */
    readonly arrow: string;
  };
  readonly chart: Chart;
};

/** What bars and sparklines are drawn with: every character takes one column. */
export type Chart = {
  /** A cell that is filled in part, from the least to the whole: as many steps as a bar has in one cell. */
  readonly parts: readonly string[];
  /** Cells up to the low end of an interval, from there to the figure, and from there to the high end. */
  readonly sure: string;
  readonly likely: string;
  readonly possible: string;
  /** Where the target lies. */
  readonly target: string;
  /** Points of a sparkline, from the lowest to the highest. */
  readonly levels: readonly string[];
  /** Stands beneath a point that is flagged. */
  readonly flag: string;
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
      ? {
          signs: { good: '✓', bad: '✗', unsure: '?' },
          marks: { none: '–', more: '…', dot: '·', times: '×', arrow: '→' },
          chart: {
            ...{ parts: [...'▏▎▍▌▋▊▉█'], sure: '█', likely: '▓', possible: '░', target: '╎' },
            ...{ levels: [...'▁▂▃▄▅▆▇█'], flag: '^' },
          },
        }
      : {
          signs: { good: 'ok', bad: 'no', unsure: '?' },
          marks: { none: '-', more: '...', dot: '-', times: 'x', arrow: '->' },
          chart: {
            ...{ parts: ['#'], sure: '#', likely: '=', possible: '-', target: '|' },
            ...{ levels: [...'0123456789'], flag: '^' },
          },
        }),
  };
}

/** What a state means; `null` where it means nothing, good or bad. */
export const TONES: Readonly<Record<GapState | SpreadState | VerdictState, Tone | null>> = {
  above: 'good',
  within: 'good',
  met: 'good',
  below: 'bad',
  beyond: 'bad',
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

/** Columns a sign takes, and the space after it. */
export function signWidth({ signs }: Style): number {
  return Math.max(signs.good.length, signs.bad.length, signs.unsure.length) + 1;
}

/** The sign of `tone`, painted, and as many spaces as bring it to `signWidth`; spaces alone without a tone. */
export function signOf(tone: Tone | null, style: Style): string {
  const sign = tone === null ? '' : style.signs[tone];
  return (tone === null ? '' : style[tone](sign)) + ' '.repeat(signWidth(style) - sign.length);
}

/** Lines indented by at least `signWidth`, with the sign of `tone` before the first. */
export function signed(tone: Tone | null, lines: readonly string[], style: Style): string[] {
  return lines.map((line, index) => {
    const start = line.length - line.trimStart().length;
    return index === 0
      ? line.slice(0, start - signWidth(style)) + signOf(tone, style) + line.slice(start)
      : line;
  });
}
