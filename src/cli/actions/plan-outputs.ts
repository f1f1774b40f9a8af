import type { Report } from '../../model/report.ts';
import type { RenderOptions } from '../../renderers/renderer.ts';
import { pageWithoutCommands, withoutCommands } from '../annotations.ts';
import { EXIT } from '../exit-codes.ts';
import { plainStyle, styleFor, widthFor } from '../terminal.ts';
import type { Explained } from './explaining.ts';
import { formatsOf, type OpenOutputs } from './outputs.ts';
import { openTargets } from './targets.ts';

/**
 * Outputs of what is made of a report, in formats of its own; `usual` is the one nobody has to ask for. `kept` are files
 * it reads beside those of the report; an explanation takes the place of what goes to stdout.
 */
export function madeOutputs<T, Name extends string>(
  renderers: Readonly<Record<Name, (value: T, options: RenderOptions) => string>>,
  usual: NoInfer<Name>,
  make: (report: Report) => T,
  kept: readonly string[] = [],
  explained: ((report: Report, made: T) => Explained) | null = null,
): OpenOutputs {
  return async (io, read, { format, quotes, color }) => {
    const formats =
      explained === null
        ? formatsOf({ format: format ?? [{ name: usual, file: null }] })
        : formatsOf({ format: format ?? [], explain: '' });
    const targets = await openTargets(io, [...read, ...kept], formats, renderers, {});
    const toStdout: RenderOptions = {
      style: styleFor(io.stdout, io, color),
      width: widthFor(io.stdout, io.env),
      quotes,
    };
    const toFile: RenderOptions = { style: plainStyle(), width: 80, quotes };
    return {
      card: null,
      finish: async report => {
        const made = make(report);
        for (const { name, draft } of targets)
          await (draft === null
            ? io.stdout.write(pageWithoutCommands(name, renderers[name](made, toStdout), io.env))
            : draft.write(renderers[name](made, toFile)));
        if (explained !== null)
          await io.stdout.write(withoutCommands(explained(report, made)(toStdout), io.env));
        for (const { draft } of targets) await draft?.finish();
      },
      discard: async () => {
        for (const { draft } of targets) await draft?.discard();
      },
    };
  };
}

/** The exit code of a run whose gate is nobody's business: what a saved report was judged to be stays in it. */
export function unjudged(code: number): number {
  return code === EXIT.gateNotMet || code === EXIT.undetermined ? EXIT.ok : code;
}
