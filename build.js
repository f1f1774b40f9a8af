// Builds dist/: the command and the public API as split ES modules with everything they need inside (one small
// file to read at start-up instead of hundreds), their type declarations, and the licences of the code taken in.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

process.chdir(import.meta.dirname);
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const { outputFiles, metafile } = await build({
  entryPoints: { cli: 'src/cli/index.ts', index: 'src/index.ts', worker: 'src/batch/worker.ts' },
  outdir: 'dist', // chunks lie flat in it, so that `../checklists` means the same from each of them
  format: 'esm',
  platform: 'node',
  target: 'node20.17',
  bundle: true,
  splitting: true,
  external: ['libsql'], // brings a binary for each platform, which cannot be bundled
  legalComments: 'eof',
  define: { __CSAUDIT_VERSION__: JSON.stringify(version) },
  // CommonJS packages inside the bundle call `require` for node's own modules.
  banner: {
    js: "import { createRequire as $createRequire } from 'node:module';\nconst require = $createRequire(import.meta.url);",
  },
  plugins: [
    { name: 'require node itself', setup: requireNode },
    { name: 'tables as JSON', setup: tablesAsJson },
  ],
  metafile: true,
  write: false,
  logLevel: 'warning',
});

const notices = thirdPartyNotices(metafile);
rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
for (const { path, contents } of outputFiles) writeFileSync(path, contents);
writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices);
// Shipped checklists and phrases as a run needs them, parsed and checked: read by src/cli/checklist-files.ts.
const { readyFiles } = await import(new URL('dist/cli.js', import.meta.url).href);
for (const [file, json] of await readyFiles()) {
  mkdirSync(dirname(`dist/ready/${file}`), { recursive: true });
  writeFileSync(`dist/ready/${file}`, json);
}
// Types are checked by `npm run types`; here they are only written.
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});

/**
 * Modules of node are required, not imported: node makes each imported one ready with all its exports, for which it
 * loads its streams (node:fs) and opens stdin (node:process), some 10 ms of a start that nobody asked for.
 */
function requireNode({ onResolve, onLoad }) {
  const spawning = 'child_process';
  onResolve({ filter: /.*/ }, ({ path, kind, namespace }) => {
    const name = path.replace(/^node:/, '');
    const ours = kind === 'import-statement' ? isBuiltin(path) : name === spawning;
    return ours && namespace !== 'node' ? { path: name, namespace: 'node' } : undefined;
  });
  onLoad({ filter: /.*/, namespace: 'node' }, ({ path }) => ({
    contents:
      path === spawning // the network with it, for commander to start programs it is never told of
        ? `exports.spawn = (...given) => require('node:${path}').spawn(...given);`
        : `module.exports = require('node:${path}');`,
  }));
}

/** What eld knows of languages, 50,000 n-grams: as JSON it is read in a third of the time it takes as an object literal. */
function tablesAsJson({ onLoad }) {
  onLoad({ filter: /eld\/src\/ngrams\/\w+\.js$/ }, async ({ path }) => {
    const { ngramsData } = await import(pathToFileURL(path).href);
    const json = JSON.stringify(JSON.stringify(ngramsData));
    return { contents: `export const ngramsData = JSON.parse(${json});` };
  });
}

/** Name, version and licence text of every package whose code is in the bundle. A missing text throws. */
function thirdPartyNotices({ outputs }) {
  const files = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? file : [])),
  );
  const folders = new Set(
    files.flatMap(file => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []),
  );
  const rule = `\n\n${'-'.repeat(78)}\n\n`;
  return `csaudit contains code of these packages.${rule}${[...folders].sort().map(notice).join(rule)}\n`;
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter(({ name: file }) => /^(licen[cs]e|copying|notice)/i.test(file))
    // Some keep those of code they took over in a folder.
    .flatMap(file =>
      file.isDirectory()
        ? readdirSync(`${folder}/${file.name}`).map(text => `${file.name}/${text}`)
        : file.name,
    )
    .map(file => readFileSync(`${folder}/${file}`, 'utf8').trim());
  if (texts.length === 0) texts.push(unpublishedLicence(`${name}@${version}`));
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
}

/** Packages that name a licence in package.json but publish no text: its terms, with the author they name. */
function unpublishedLicence(nameAndVersion) {
  const mit = { 'normalize-strings@1.1.1': 'Pablo Terradillos' };
  const author = mit[nameAndVersion];
  if (author === undefined) throw new Error(`${nameAndVersion} is bundled but brings no licence text`);
  const terms = readFileSync('LICENSE', 'utf8').split(/^Copyright.*\n/m)[1];
  return `MIT License\n\nCopyright (c) ${author}\n${terms.trimEnd()}`;
}
