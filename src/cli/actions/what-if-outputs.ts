import { InputError } from '../../model/input-error.ts';
import type { WhatIf } from '../../model/what-if.ts';
import type { RenderOptions } from '../../renderers/renderer.ts';
import { whatIfRenderers } from '../../renderers/what-if/index.ts';
import { verdicts } from '../../renderers/what-if/table/verdicts.ts';
import { pageWithoutCommands, withoutCommands } from '../annotations.ts';
import type { ScoreOptions } from '../commands/score.ts';
import type { Io } from '../io.ts';
import { plainStyle, styleFor, widthFor } from '../terminal.ts';
import { formatsOf } from './outputs.ts';
import { openTargets } from './targets.ts';

/** Where a comparison is written. Files come into being whole at `finish`, or not at all (`discard`). */
export type WhatIfOutputs = {
  readonly finish: (whatIf: WhatIf) => Promise<void>;
  readonly discard: () => Promise<void>;
};

export async function openWhatIfOutputs(
  io: Io,
  kept: readonly string[],
  { format, quotes, color }: Pick<ScoreOptions, 'format' | 'quotes' | 'color'>,
): Promise<WhatIfOutputs> {
  const targets = await openTargets(
    io,
    kept,
    formatsOf(format === undefined ? {} : { format }),
    whatIfRenderers,
  );
  const toStdout: RenderOptions = {
    style: styleFor(io.stdout, io, color),
    width: widthFor(io.stdout, io.env),
    quotes,
  };
  const toFile: RenderOptions = { style: plainStyle(), width: 80, quotes };
  return {
    finish: async whatIf => {
      for (const { name, draft } of targets) {
        const text = whatIfRenderers[name](whatIf, draft === null ? toStdout : toFile);
        await (draft === null ? io.stdout.write(pageWithoutCommands(name, text, io.env)) : draft.write(text));
      }
      for (const { draft } of targets) await draft?.finish();
      const { before, after } = whatIf.verdicts;
      const seen = targets.some(({ name, file }) => name === 'table' && file === null);
      if (seen || before.reasons.length + after.reasons.length === 0) return;
      const how = { style: styleFor(io.stderr, io, color), width: widthFor(io.stderr, io.env), quotes };
      await io.stderr.write(withoutCommands(`${verdicts(whatIf, how).join('\n')}\n`, io.env));
    },
    discard: async () => {
      for (const { draft } of targets) await draft?.discard();
    },
  };
}

/** Of what shows one way to score, nothing goes beside a comparison of two. */
export function refuseBeside({ scorecards, explain }: Pick<ScoreOptions, 'scorecards' | 'explain'>): void {
  const flag = scorecards === true ? '--scorecards' : explain === undefined ? null : '--explain';
  if (flag === null) return;
  const message = `${flag} shows one way to score, and --what-if compares two`;
  throw new InputError([{ message, hint: 'run them one after the other' }]);
}
