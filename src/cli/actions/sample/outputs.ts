import type { Sample } from '../../../model/sample.ts';
import { renderSampleCsv } from '../../../renderers/sample/csv.ts';
import { renderSampleTable } from '../../../renderers/sample/table.ts';
import type { Style } from '../../../renderers/style.ts';
import { writeSample } from '../../../sampling/sample-file.ts';
import type { SampleOptions } from '../../commands/sample.ts';
import type { Io } from '../../io.ts';
import { plainStyle, styleFor, widthFor } from '../../terminal.ts';
import { formatsOf } from '../outputs.ts';
import { openTargets } from '../targets.ts';
import { intoFolderOf } from './sample-files.ts';

type Page = { readonly style: Style; readonly width: number };

const RENDERERS: Readonly<Record<'table' | 'json' | 'csv', (sample: Sample, page: Page) => string>> = {
  table: renderSampleTable,
  json: writeSample,
  csv: renderSampleCsv,
};

/** Where a sample goes. Files come into being whole at `finish`, or not at all (`discard`). */
export type SampleOutputs = {
  /** The sample's paths are seen from the working folder; those in files will be seen from where the file is. */
  readonly finish: (sample: Sample) => Promise<void>;
  readonly discard: () => Promise<void>;
};

/** The files the sample itself is written to. */
export function sampleFiles({ output, format = [] }: SampleOptions): readonly string[] {
  return [output, ...format.filter(({ name }) => name === 'json').map(({ file }) => file)].flatMap(
    file => file ?? [],
  );
}

/** Opens what the sample is written to, none of it a file in `kept`. */
export async function openSampleOutputs(
  io: Io,
  kept: readonly string[],
  options: SampleOptions,
): Promise<SampleOutputs> {
  const { format, output } = options;
  const asked = formatsOf(format === undefined ? {} : { format });
  const formats = [...asked, ...(output === undefined ? [] : [{ name: 'json', file: output }])];
  const targets = await openTargets(io, kept, formats, RENDERERS);
  const toStdout = { style: styleFor(io.stdout, io, options.color), width: widthFor(io.stdout, io.env) };
  const toFile = { style: plainStyle(), width: 80 };
  return {
    finish: async sample => {
      for (const { name, file, draft } of targets) {
        const render = RENDERERS[name];
        if (draft === null || file === null) await io.stdout.write(render(sample, toStdout));
        else await draft.write(render(intoFolderOf(sample, file, io.cwd), toFile));
      }
      for (const { draft } of targets) await draft?.finish();
    },
    discard: async () => {
      for (const { draft } of targets) await draft?.discard();
    },
  };
}
