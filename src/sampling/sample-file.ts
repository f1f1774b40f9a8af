import { check, type Document, found, type Shape, shape } from '../decode/index.ts';
import { InputError, type Problem } from '../model/input-error.ts';
import type { Sample } from '../model/sample.ts';
import { contradictions } from './contradictions.ts';

const VERSION = 1;
const HINT = 'a sample is what `csaudit sample … -o sample.json` writes';
const PROBLEMS_SHOWN = 10;

const { count, either, list, only, open, orNull, share, text, whole, written } = shape;
const interaction = { id: text(), file: text(), line: count(), why: written() };
const event = { id: text(), stratum: written(), why: written() };

// `open` lets keys it does not know pass by: a newer csaudit may have added some under the same version.
const sampleShape: Shape<Sample & { readonly csauditSample: 1 }> = open({
  csauditSample: only(VERSION),
  seed: text(),
  method: written(),
  sources: list(open({ file: text(), interactions: whole(), rejected: whole() })),
  strata: list(
    open({
      key: written(),
      population: count(),
      drawn: whole(),
      probability: share(),
      reserve: list(open(interaction)),
    }),
  ),
  drawn: list(open({ ...interaction, stratum: written(), probability: share() })),
  log: list(
    either(
      open({ what: only('drawn'), ...event }),
      open({ what: only('replaced'), ...event, by: orNull(text()) }),
    ),
  ),
});

/** What JSON leaves as it is and a terminal obeys: controls, direction marks, line separators. */
const UNSAFE = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A sample as the text of its file: JSON, described in docs/sample.schema.json. Equal samples, equal bytes. */
export function writeSample({ seed, method, sources, strata, drawn, log }: Sample): string {
  const value = { csauditSample: VERSION, seed, method, sources, strata, drawn, log };
  return `${JSON.stringify(value, null, 2).replace(UNSAFE, escapeUnits)}\n`;
}

/** Whether a text, or the beginning of one, is that of a sample file. */
export function isSample(text: string): boolean {
  return /^\ufeff?\s*\{\s*"csauditSample"\s*:/u.test(text);
}

/**
 * The sample in a file that `writeSample` made. Throws an InputError that names what does not fit when the text is
 * anything else, or contradicts itself. Nothing is done to the paths in it: they are relative to the sample file.
 */
export function readSample(text: string, file: string): Sample {
  const value = parse(text, file);
  checkVersion(value, file);
  const problems: Problem[] = [];
  const sample = check(sampleShape, value, documentOf(value, file), [], problems);
  if (sample === undefined) throw new InputError(problems.slice(0, PROBLEMS_SHOWN));
  const wrong = contradictions(sample).map(message => ({ file, message, hint: HINT }));
  if (wrong.length > 0) throw new InputError(wrong.slice(0, PROBLEMS_SHOWN));
  const { seed, method, sources, strata, drawn, log } = sample;
  return { seed, method, sources, strata, drawn, log };
}

/** JSON.parse and not the YAML parser: a sample may be of thousands. */
function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    throw new InputError([{ file, message: 'is not JSON, or not all of it is there', hint: HINT }]);
  }
}

function checkVersion(value: unknown, file: string): void {
  if (typeof value !== 'object' || value === null || !('csauditSample' in value))
    throw new InputError([{ file, message: 'is not a sample: it has no "csauditSample"', hint: HINT }]);
  if (value.csauditSample === VERSION) return;
  const message = `has csauditSample ${found(value.csauditSample)}; this csaudit reads ${VERSION}`;
  throw new InputError([{ file, message, hint: 'read it with the csaudit that wrote it, or draw anew' }]);
}

/** Nobody edits a sample by hand: a problem names the way to a value, not its line. */
function documentOf(value: unknown, file: string): Document {
  return {
    file,
    value,
    place: () => ({ file }),
    problem: (path, message, hint) => ({
      file,
      message: [path.join('.'), message].filter(part => part !== '').join(': '),
      hint: hint ?? HINT,
    }),
  };
}

function escapeUnits(character: string): string {
  return character
    .split('')
    .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
