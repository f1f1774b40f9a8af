import { lstat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Beginning, loadChecklists, starterText } from '../../../checklist/index.ts';
import { InputError } from '../../../model/input-error.ts';
import { languageCode } from '../../../probes/language.ts';
import { type Asking, askingAt, isInterrupt } from '../../asking.ts';
import { draftChecklist, isPath, readPhrases, shippedNames } from '../../checklist-files.ts';
import type { NewOptions } from '../../commands/checklist.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Io } from '../../io.ts';
import { createFile } from '../../writing-files.ts';

/** Writes a checklist to begin with. In a terminal it asks for what the options leave open. */
export async function write(io: Io, name: string, options: NewOptions): Promise<number> {
  refuseName(name);
  const path = options.output ?? `${name}.yaml`;
  await refuseTaken(path, name, io.cwd, options.force === true);
  try {
    const asking = options.input ? await askingAt(io) : null;
    const beginning = await begin(io, name, path, options, asking);
    const text = starterText(beginning);
    await check(io, path, text);
    await save(io, path, text);
  } catch (error) {
    if (!isInterrupt(error)) throw error;
    await io.stderr.write('\ncsaudit: interrupted; nothing was written\n');
    return EXIT.interrupted;
  }
  await io.stderr.write(
    `wrote ${path}\n  next: csaudit checklist lint ${shown(path)}, csaudit checklist test ${shown(path)}\n`,
  );
  return EXIT.ok;
}

/** As the other commands take a path, in a shell: with a slash or an ending that tells it from an id. */
function shown(path: string): string {
  const plain = isPath(path) && !path.startsWith('-') ? path : `./${path}`;
  return /^[\w./@%+=:,~-]+$/u.test(plain) ? plain : `'${plain.replaceAll("'", "'\\''")}'`;
}

function refuseName(name: string): void {
  if (/^[a-z][a-z0-9-]*$/u.test(name)) return;
  const hint = 'lower-case letters, digits and "-", beginning with a letter; -o names the file';
  throw new InputError([{ message: `"${name}" cannot be the id of a checklist`, hint }]);
}

async function refuseTaken(path: string, name: string, cwd: string, force: boolean): Promise<void> {
  const there = await lstat(resolve(cwd, path)).catch(() => null);
  if (there?.isDirectory())
    throw new InputError([
      { file: path, message: 'is a folder', hint: `name the file: ${join(path, `${name}.yaml`)}` },
    ]);
  if (force || there === null) return;
  throw new InputError([
    { file: path, message: 'is there already and was left as it is', hint: '--force replaces it' },
  ]);
}

async function begin(
  io: Io,
  name: string,
  path: string,
  options: NewOptions,
  asking: Asking | null,
): Promise<Beginning> {
  const own = name.replace(/-/gu, ' ');
  const title = options.title ?? (await asking?.text('What is it called?', capital(own))) ?? capital(own);
  const about =
    options.about ?? (await asking?.text('What does it ask, in one sentence?', ABOUT, refuseEmpty)) ?? ABOUT;
  const base = options.extends ?? (await asking?.choose('Does it adapt a checklist?', await bases()));
  return {
    id: name,
    title,
    about,
    base: base === undefined || base === NOTHING ? null : asSeenFrom(path, base, io.cwd),
    language: languageCode(options.language ?? 'en'),
    items: options.item?.map(ask => ({ ask, phrases: [] })) ?? (await questions(asking)),
    schema: schemaFor(resolve(io.cwd, path), io.cwd),
  };
}

/** A path is typed as seen from where csaudit runs, and written as seen from the file. */
function asSeenFrom(file: string, base: string, cwd: string): string {
  if (!isPath(base) || isAbsolute(base)) return base;
  const path = relative(dirname(resolve(cwd, file)), resolve(cwd, base))
    .split(sep)
    .join('/');
  return path.startsWith('.') ? path : `./${path}`;
}

const ABOUT = 'What good service means here.';
const NOTHING = '';

const refuseEmpty = (text: string) => (text.trim() === '' ? 'A few words, please.' : null);

async function bases() {
  const none = { value: NOTHING, name: 'no, it begins with nothing' };
  return [none, ...(await shippedNames()).map(value => ({ value, name: value }))];
}

async function questions(asking: Asking | null): Promise<Beginning['items']> {
  const items: { ask: string; phrases: string[] }[] = [];
  while (asking !== null) {
    const ask = await asking.text(
      items.length === 0 ? 'A question to ask (empty: an example of two):' : 'Another (empty: done):',
    );
    if (ask === '') break;
    const said = await asking.text(
      'What would the agent say, if words show it? (phrases, with commas; empty: a person answers)',
    );
    items.push({ ask, phrases: said.split(',').flatMap(phrase => phrase.trim() || []) });
  }
  return items;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The published schema, as seen from the file; where both lie in the project, so that the path holds for everybody. */
function schemaFor(file: string, cwd: string): string | null {
  const schema = fileURLToPath(new URL('../docs/checklist.schema.json', import.meta.url));
  return schema.startsWith(resolve(cwd) + sep) ? relative(dirname(file), schema).split(sep).join('/') : null;
}

/** What was typed may not be what a checklist can hold: then it is told before anything is written. */
async function check(io: Io, path: string, text: string): Promise<void> {
  const source = await draftChecklist(path, text, io.cwd);
  await loadChecklists([source], await readPhrases());
}

async function save(io: Io, path: string, text: string): Promise<void> {
  const file = await createFile(path, io.cwd);
  try {
    await file.write(text);
    await file.finish();
  } catch (error) {
    await file.discard();
    throw error;
  }
}
