import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inTemporaryFolder, ROOT, runShell, UPDATE } from './running.ts';

/** What the commands of a page find where they run. */
const surroundings = {
  '.': join(ROOT, 'test/docs-files'),
  examples: join(ROOT, 'examples'),
  checklists: join(ROOT, 'checklists'),
};
const names = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'examples/README.md'];
const pages = [...names, ...readdirSync(join(ROOT, 'docs')).map(file => `docs/${file}`)]
  .filter(name => name.endsWith('.md'))
  .map(name => [name, readFileSync(join(ROOT, name), 'utf8')] as const);
const pagesWith = (mark: RegExp) => pages.filter(([, text]) => mark.test(text));

const FENCE = /^(```console\n[\s\S]*?^```$)/m;
const PROMPT = /^(?=\$ )/m;
const COMMAND = /^\$ ((?:[A-Z_]+=\S* )*csaudit\b(?:.*\\\n)*.*)\n/;
const CHECKLIST = /^```yaml\n(# csaudit: checklist\n[\s\S]*?)^```$/gm;

describe.concurrent('csaudit prints what the docs show', () => {
  it.each(pagesWith(/^ *```console/m))('%s', { timeout: 120_000 }, async (name, text) => {
    const parts = text.split(FENCE);
    const fences = text.match(/^ *```console/gm)?.length ?? 0;
    expect(parts.length, 'every ```console fence opens and closes at the margin').toBe(2 * fences + 1);

    const ran = await inTemporaryFolder(surroundings, async folder => {
      writeChecklists(text, folder);
      return inTurn(parts, part => (FENCE.test(part) ? rerunFence(part, folder) : part));
    });
    if (UPDATE) writeFileSync(join(ROOT, name), ran);
    else expect(ran).toBe(text);
  });

  it('has commands to run in README.md', () => {
    expect(pages[0]?.[1]).toMatch(/^```console\n\$ csaudit /m);
  });
});

describe.concurrent('checklists in the docs lint', () => {
  it.each(pagesWith(/^ *# csaudit: checklist$/m))('%s', async (_, text) => {
    await inTemporaryFolder(surroundings, async folder => {
      const files = writeChecklists(text, folder);
      expect(files).toHaveLength(text.match(/^ *# csaudit: checklist$/gm)?.length ?? 0);
      const { code, stdout, stderr } = await runShell(`csaudit checklist lint ${files.join(' ')}`, folder);
      expect(code, `${stdout}${stderr}`).toBe(0);
    });
  });
});

/** Writes the checklists a page shows into `folder`, each under its id, and returns their names. */
function writeChecklists(text: string, folder: string): string[] {
  return [...text.matchAll(CHECKLIST)].map(([, yaml = '']) => {
    const file = `${yaml.match(/^id: *(\S+)/m)?.[1] ?? 'without-id'}.yaml`;
    writeFileSync(join(folder, file), yaml);
    return file;
  });
}

/** A fence with its `$ csaudit …` commands run one after the other, and what they print put beneath each. */
function rerunFence(fence: string, folder: string): Promise<string> {
  const body = fence.slice(0, -'```'.length);
  return inTurn(body.split(PROMPT), entry => rerunEntry(entry, folder)).then(entries => `${entries}\`\`\``);
}

async function rerunEntry(entry: string, folder: string): Promise<string> {
  const [prompt, line] = entry.match(COMMAND) ?? [];
  if (prompt === undefined || line === undefined) return entry;
  const shown = entry.slice(prompt.length);
  const { code, stdout, stderr } = await runShell(line, folder);
  const printed = elide(withoutBlankEnd(`${stdout}${stderr}`), withoutBlankEnd(shown));
  return `${stateCode(prompt, code)}${printed}${shown.slice(withoutBlankEnd(shown).length)}`;
}

/** `printed`, or `shown` where that is the same but for its lines `…`, each of which stands for any lines. */
function elide(printed: string, shown: string): string {
  const parts = shown.split(/^…\n/m).map(part => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  if (parts.length === 1) return printed;
  return UPDATE || new RegExp(`^${parts.join('(?:.*\\n)*')}$`).test(printed) ? shown : printed;
}

/** The command line of a page with the exit code it really ended with: `# exit 1`, and nothing for 0. */
function stateCode(prompt: string, code: number | null): string {
  const stated = Number(prompt.match(/# exit (\d+)$/m)?.[1] ?? 0);
  return stated === code
    ? prompt
    : prompt.replace(/(?: +# exit \d+)?\n$/, code === 0 ? '\n' : `  # exit ${code}\n`);
}

function withoutBlankEnd(text: string): string {
  return text.replace(/\n*$/, text.trim() === '' ? '' : '\n');
}

/** The texts `run` makes of `texts`, one after the other, joined. */
async function inTurn(
  texts: readonly string[],
  run: (text: string) => string | Promise<string>,
): Promise<string> {
  let result = '';
  for (const text of texts) result += await run(text);
  return result;
}
