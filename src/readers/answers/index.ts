import { InputError } from '../../model/input-error.ts';
import { decodeText } from '../input/text.ts';
import { COLUMNS, isTable, readTable } from './csv.ts';
import { type AnswerRow, type AnswersFile, guarded } from './row.ts';

export { type AnswerRow, type AnswersFile, COLUMNS, guarded };

/**
 * Reads an answers file, recognised by content: a table (CSV), or YAML. What is wrong with single rows comes back beside
 * the others, for there may be more to say of those. Throws InputError where the file is wrong as a whole.
 */
export async function readAnswers(bytes: AsyncIterable<Uint8Array>, file: string): Promise<AnswersFile> {
  const { text: chunks } = await decodeText(bytes, file, null);
  let text = '';
  for await (const chunk of chunks) text += chunk;
  const first = /[^\s][^\r\n]*/u.exec(text)?.[0];
  if (first === undefined) throw new InputError([{ file, message: 'the file is empty' }]);
  if (isTable(first)) return readTable(text, file);
  return (await import('./yaml.ts')).readYaml(text, file);
}
