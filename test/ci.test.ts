import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { renderers } from '../src/renderers/index.ts';
import { inTemporaryFolder, ROOT, runShell } from './running.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const action = parse(read('.github/actions/csaudit/action.yml'));
const [step] = action.runs.steps;
const DATA = { '.': join(ROOT, 'test/golden/gate-not-met') };

/** Runs the action's step as GitHub's runner does: its inputs as variables, its script with the runner's shell. */
function runAction(inputs: Record<string, string>, look: (folder: string) => void) {
  return inTemporaryFolder(DATA, async folder => {
    mkdirSync(join(folder, 'exports'));
    cpSync(join(folder, 'chats.csv'), join(folder, 'exports/week 1.csv'));
    const more = readFileSync(join(folder, 'chats.csv'), 'utf8').replaceAll('C-', 'D-');
    writeFileSync(join(folder, 'exports/week 2.csv'), more);
    const given = (name: string) => inputs[name] ?? action.inputs[name].default ?? '';
    const variables = Object.entries<string>(step.env).map(
      ([name, value]) => [name, given(/^\$\{\{ inputs\.(\w+) \}\}$/u.exec(value)?.[1] ?? '')] as const,
    );
    const all = [...variables, ['GITHUB_OUTPUT', 'output'], ['GITHUB_STEP_SUMMARY', 'summary.md']] as const;
    const lines = all.map(([name, value]) => `export ${name}='${value.replaceAll("'", "'\\''")}'`);
    writeFileSync(join(folder, 'step.sh'), step.run);
    writeFileSync(
      join(folder, 'runner.sh'),
      [...lines, 'exec bash --noprofile --norc -eo pipefail step.sh', ''].join('\n'),
    );
    const ran = await runShell('sh runner.sh', folder);
    look(folder);
    return ran;
  });
}

describe('the composite action', () => {
  const csaudit = { path: 'csaudit', args: '--checklist=./tiny.yaml\n--min-score=60\n' };

  test('takes its inputs as variables only, all of them', () => {
    expect(step.run).not.toContain('${{');
    const used = Object.values<string>(step.env).map(value => /inputs\.(\w+)/u.exec(value)?.[1]);
    expect(used.toSorted()).toEqual(Object.keys(action.inputs).toSorted());
  });

  test('scores what matches, saves the report and the summary, and ends as csaudit does', async () => {
    const ran = await runAction({ ...csaudit, exports: 'exports/*.csv' }, folder => {
      const { totals, sources } = JSON.parse(readFileSync(join(folder, 'csaudit-report.json'), 'utf8'));
      expect(totals.interactions).toBe(6);
      expect(sources.map(({ file }: { file: string }) => file)).toEqual([
        'exports/week 1.csv',
        'exports/week 2.csv',
      ]);
      expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toContain('66.7');
      expect(readFileSync(join(folder, 'output'), 'utf8')).toBe('code=0\n');
    });
    expect([ran.code, ran.stdout]).toEqual([0, '']);
    expect(ran.stderr).toContain('gate met');
  });

  test.each([
    {
      code: 1,
      inputs: { ...csaudit, args: '--checklist=./tiny.yaml\n--min-score=99', exports: 'chats.csv' },
    },
    { code: 4, inputs: { ...csaudit, args: `${csaudit.args}--confidence=0.95`, exports: 'chats.csv' } },
    { code: 2, inputs: { ...csaudit, exports: 'exports/none-*.csv' } },
    { code: 2, inputs: { ...csaudit, exports: '' } },
    { code: 2, inputs: { ...csaudit, exports: 'chats.csv', config: 'nowhere.yaml' } },
  ])('ends with $code: $inputs', async ({ code, inputs }) => {
    const ran = await runAction(inputs, folder => {
      expect(readFileSync(join(folder, 'output'), 'utf8')).toBe(`code=${code}\n`);
    });
    expect(ran.code).toBe(code);
  });

  test('runs nothing that is written in an input', async () => {
    const hostile = '$(touch pwned); `touch pwned` & touch pwned';
    const inputs = { path: 'csaudit', exports: `chats.csv\n${hostile}`, args: hostile, config: hostile };
    await runAction(inputs, folder => expect(existsSync(join(folder, 'pwned'))).toBe(false));
  });
});

describe('the snippets', () => {
  const github = parse(read('docs/ci/service.github.yml'));
  const gitlab = parse(read('docs/ci/service.gitlab-ci.yml'));

  test('for GitHub use the action that is there, with inputs it has', () => {
    const steps = github.jobs.audit.steps.filter(({ uses = '' }) => uses.startsWith('./'));
    expect(steps).toHaveLength(1);
    expect(existsSync(join(ROOT, steps[0].uses, 'action.yml'))).toBe(true);
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(steps[0].with)));
  });

  test('for code scanning upload the file that csaudit writes, in a format there is', () => {
    const { jobs, permissions } = parse(read('docs/ci/code-scanning.github.yml'));
    const used = (name: string) =>
      jobs.audit.steps.find(({ uses = '' }: { uses?: string }) => uses.includes(name));
    const [, format, file] = /--format=(\w+)=(\S+)/u.exec(used('./.github').with.args) ?? [];
    expect(Object.keys(renderers)).toContain(format);
    expect(used('upload-sarif').with.sarif_file).toBe(file);
    expect(used('upload-sarif').if).toContain(`hashFiles('${file}')`);
    expect(permissions['security-events']).toBe('write');
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(used('./.github').with)));
  });

  test('for GitLab keep the files that csaudit writes, in formats there are', () => {
    const line: string = gitlab.service.script.at(-1);
    const formats = [...line.matchAll(/-f (\w+)(?:=(\S+))?/gu)];
    expect(
      formats.map(([, name]) => name).filter(name => !Object.keys(renderers).includes(name ?? '')),
    ).toEqual([]);
    const written = formats.flatMap(([, , file]) => file ?? []);
    const { paths, reports } = gitlab.service.artifacts;
    expect([reports.junit, ...paths].toSorted()).toEqual(written.toSorted());
    expect(gitlab.service.allow_failure.exit_codes).toEqual([4]);
  });

  test('for GitLab run', async () => {
    const line: string = gitlab.service.script.at(-1);
    const ran = await inTemporaryFolder(DATA, folder => {
      mkdirSync(join(folder, 'exports'));
      cpSync(join(folder, 'chats.csv'), join(folder, 'exports/chats.csv'));
      return runShell(
        `${line.replace('./node_modules/.bin/', '')} -q -c ./tiny.yaml --min-score 99 > table.txt; tail -n +1 csaudit.junit.xml | head -3`,
        folder,
      );
    });
    expect(ran.stdout).toContain('<testsuites name="csaudit"');
  });

  test('stand in docs/ci.md as they are', () => {
    const page = read('docs/ci.md');
    for (const file of readdirSync(join(ROOT, 'docs/ci'))) {
      expect(page).toContain(`\`\`\`yaml\n${read(join('docs/ci', file))}\`\`\``);
    }
  });
});
