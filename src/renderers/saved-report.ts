import { check, type Document, found, type Shape } from '../decode/index.ts';
import { InputError, type Problem } from '../model/input-error.ts';
import type { Report, Verdict } from '../model/report.ts';
import { SCHEMA_VERSION } from './json.ts';
import { savedReport } from './saved-shape.ts';
import { savedVerdict } from './saved-verdict.ts';

const HINT = 'a saved report is what `csaudit score … -f json=report.json` writes';
const PROBLEMS_SHOWN = 10;

/**
 * A report that was saved with `-f json`: the same value as was rendered.
 * Throws an InputError that names what does not fit, when the text is anything else.
 */
export function readReport(text: string, file: string): Report {
  return reportIn(savedValue(text, file), file);
}

/** As `readReport`, with the verdict it was saved with. */
export function readSaved(
  text: string,
  file: string,
): { readonly report: Report; readonly verdict: Verdict } {
  const value = savedValue(text, file);
  const report = reportIn(value, file);
  const { verdict } = fitting(savedVerdict, value, file);
  return { report, verdict };
}

function savedValue(text: string, file: string): unknown {
  const value = parse(text, file);
  checkVersion(value, file);
  return value;
}

function reportIn(value: unknown, file: string): Report {
  return fitting(savedReport, value, file);
}

function fitting<T>(shape: Shape<T>, value: unknown, file: string): T {
  const problems: Problem[] = [];
  const found = check(shape, value, documentOf(value, file), [], problems);
  if (found === undefined) throw new InputError(problems.slice(0, PROBLEMS_SHOWN));
  return found;
}

/** JSON.parse and not the YAML parser: a report with scorecards can be large. */
function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    throw new InputError([{ file, message: 'is not JSON, or not all of it is there', hint: HINT }]);
  }
}

function checkVersion(value: unknown, file: string): void {
  if (typeof value !== 'object' || value === null || !('schemaVersion' in value)) {
    throw new InputError([
      { file, message: 'is not a csaudit report: it has no "schemaVersion"', hint: HINT },
    ]);
  }
  if (value.schemaVersion !== SCHEMA_VERSION) {
    const message = `has schemaVersion ${found(value.schemaVersion)}; this csaudit reads ${SCHEMA_VERSION}`;
    throw new InputError([
      { file, message, hint: 'read it with the csaudit that wrote it, or score the export again' },
    ]);
  }
}

/** Nobody edits a saved report by hand: a problem names the way to a value, not its line. */
function documentOf(value: unknown, file: string): Document {
  return {
    file,
    value,
    place: () => ({ file }),
    problem: (path, message, hint) => {
      return {
        file,
        message: [path.join('.'), message].filter(part => part !== '').join(': '),
        hint: hint ?? HINT,
      };
    },
  };
}
