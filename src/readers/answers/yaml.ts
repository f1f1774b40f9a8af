import { parseDocument } from '../../decode/document.ts';
import { check, type Path, type Shaped, shape } from '../../decode/index.ts';
import type { Problem } from '../../model/input-error.ts';
import { type AnswerRow, type AnswersFile, readRow } from './row.ts';

const value = shape.orNull(shape.scalar());
const DETAILS = {
  answer: shape.maybe(value),
  note: shape.maybe(shape.orNull(shape.written())),
  evidence: shape.maybe(shape.orNull(shape.either(shape.scalar(), shape.list(shape.whole())))),
};
const details = shape.record(DETAILS);
type Details = Shaped<typeof details>;

const LIST = shape.list(shape.record({ id: shape.scalar(), item: shape.text(), ...DETAILS }));
const BY_ID = shape.named(shape.named(shape.either(value, details)));

/**
 * An answers file as YAML or JSON: a list of `{id, item, answer, note, evidence}`, or a map of interactions, each a map
 * of its items to an answer or to `{answer, note, evidence}`.
 */
export function readYaml(text: string, file: string): AnswersFile {
  const document = parseDocument(text, file);
  const problems: Problem[] = [];
  const rows: AnswerRow[] = [];
  const add = (id: string, item: string, given: Details, path: Path) => {
    const { answer, note, evidence } = given;
    const written = {
      ...{ id, item, answer: String(answer ?? ''), note: note ?? '' },
      evidence: Array.isArray(evidence) ? evidence.join(';') : String(evidence ?? ''),
    };
    const row = readRow(written, () => document.place(path, 'key'), problems);
    if (row !== null) rows.push(row);
  };
  if (Array.isArray(document.value)) {
    const list = check(LIST, document.value, document, [], problems) ?? [];
    for (const [at, { id, item, ...given }] of list.entries()) add(String(id), item, given, [at]);
  } else {
    const byId = check(BY_ID, document.value, document, [], problems) ?? {};
    for (const [id, items] of Object.entries(byId))
      for (const [item, given] of Object.entries(items))
        add(id, item, isDetails(given) ? given : { answer: given }, [id, item]);
  }
  return { rows, problems };
}

function isDetails(given: Details | string | number | boolean | null): given is Details {
  return typeof given === 'object' && given !== null;
}
