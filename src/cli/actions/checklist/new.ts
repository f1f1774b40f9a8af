import { lstat, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Base, type Beginning, loadChecklists, starterText } from '../../../checklist/index.ts';
import { InputError } from '../../../model/input-error.ts';
import { languageCode } from '../../../probes/language.ts';
import { type Asking, askingAt, isInterrupt } from '../../asking.ts';
import { draftChecklist, isPath, readChecklist, readPhrases, shippedNames } from '../../checklist-files.ts';
import type { NewOptions } from '../../commands/checklist.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Io } from '../../io.ts';
import { shellWord } from '../../shell-word.ts';
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
  return shellWord(isPath(path) && !path.startsWith('-') ? path : `./${path}`);
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
  const language = options.language === undefined ? null : knownLanguage(options.language);
  options.item?.forEach(refuseNoQuestion);
  const named =
    options.extends ?? (await asking?.choose('Does it adapt a checklist?', await bases())) ?? NOTHING;
  const base = named === NOTHING ? null : await openBase(named, path, io.cwd);
  // What is left as the base has it is not written: it changes with the base.
  const inherited = base?.checklist ?? null;
  const own = inherited?.title ?? capital(name.replace(/-/gu, ' '));
  const title = options.title ?? (await asking?.text('What is it called?', own)) ?? own;
  const question = inherited?.about ?? ABOUT;
  const about =
    options.about ??
    (await asking?.text('What does it ask, in one sentence?', question, refuseEmpty)) ??
    question;
  return {
    id: name,
    title: title === inherited?.title ? null : title,
    about: about === inherited?.about ? null : about,
    base,
    language,
    items: options.item?.map(ask => ({ ask, phrases: [] })) ?? (await questions(asking, base !== null)),
    schema: await schemaFor(resolve(io.cwd, path), io.cwd),
  };
}

function knownLanguage(written: string): string {
  const code = languageCode(written);
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  if (/^[a-z]{2,3}$/u.test(code) && names.of(code) !== undefined) return code;
  throw new InputError([
    { message: `--language ${written}: is no language known here`, hint: 'a code such as hu, or its name' },
  ]);
}

/** The base as it is, so that what is said of it is true. */
async function openBase(named: string, file: string, cwd: string): Promise<Base | null> {
  const { checklists } = await loadChecklists([await readChecklist(named, cwd)], await readPhrases());
  return checklists[0] === undefined
    ? null
    : { name: asSeenFrom(file, named, cwd), checklist: checklists[0] };
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

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

function refuseNoQuestion(ask: string): void {
  if (hasWords(ask)) return;
  const hint = 'as in --item "Did the agent name the day?"';
  throw new InputError([{ message: `--item "${ask}": a question has words`, hint }]);
}

async function bases() {
  const none = { value: NOTHING, name: 'no, it begins with nothing' };
  return [none, ...(await shippedNames()).map(value => ({ value, name: value }))];
}

async function questions(asking: Asking | null, adapts: boolean): Promise<Beginning['items']> {
  const items: { ask: string; phrases: string[] }[] = [];
  const first = adapts
    ? 'A question of your own to add (empty: none, the base asks its own):'
    : 'A question to ask (empty: an example of two):';
  while (asking !== null) {
    const ask = await asking.text(items.length === 0 ? first : 'Another (empty: done):', undefined, text =>
      text.trim() === '' || hasWords(text) ? null : 'A question has words.',
    );
    if (ask === '') break;
    const said = await asking.text(
      'What would the agent say, if words show it? (phrases with commas, as in: by monday, in (two|three) days; empty: a person answers)',
    );
    items.push({ ask, phrases: said.split(',').flatMap(phrase => phrase.trim() || []) });
  }
  return items;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * The published schema, as seen from the file; where both lie in the project, so that the path holds for everybody. An
 * installed package is named as a project names it, wherever a package manager keeps it.
 */
async function schemaFor(file: string, cwd: string): Promise<string | null> {
  const installed = join(resolve(cwd), 'node_modules', 'csaudit', SCHEMA);
  const itself = fileURLToPath(new URL(`../${SCHEMA}`, import.meta.url));
  for (const schema of [installed, itself]) {
    const inside = [schema, file].every(path => path.startsWith(resolve(cwd) + sep));
    if (!inside || !(await stat(schema).catch(() => null))?.isFile()) continue;
    return relative(dirname(file), schema).split(sep).join('/');
  }
  return null;
}

const SCHEMA = 'docs/checklist.schema.json';

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
