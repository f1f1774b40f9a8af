import type { DrawnInteraction, Sample } from '../model/sample.ts';

/** The sample with every file under another name: paths are relative to where a sample is kept. */
export function withFiles(sample: Sample, renamed: (file: string) => string): Sample {
  const moved = <T extends Pick<DrawnInteraction, 'file'>>(one: T): T => ({
    ...one,
    file: renamed(one.file),
  });
  return {
    ...sample,
    sources: sample.sources.map(moved),
    strata: sample.strata.map(stratum => ({ ...stratum, reserve: stratum.reserve.map(moved) })),
    drawn: sample.drawn.map(moved),
  };
}
