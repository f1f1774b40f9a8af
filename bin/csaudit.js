#!/usr/bin/env node
import { existsSync } from 'node:fs';

const built = new URL('../dist/cli.js', import.meta.url);
if (existsSync(built)) {
  // Node would end with 1, which says that a gate was not met; 3 says that csaudit is at fault.
  process.exitCode = 3;
  process.on('uncaughtException', error => {
    console.error(error);
    process.exit(3);
  });
  const { main, processIo } = await import(built.href);
  process.exitCode = await main(process.argv.slice(2), processIo(process));
} else {
  console.error('csaudit: dist/ is missing; run `npm run build` first');
  process.exitCode = 2;
}
