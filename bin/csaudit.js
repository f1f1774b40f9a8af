#!/usr/bin/env node
// Node would end with 1, which says that a gate was not met; 3 says that csaudit is at fault.
process.exitCode = 3;
process.on('uncaughtException', error => {
  console.error(error);
  process.exit(3);
});
const built = new URL('../dist/cli.js', import.meta.url).href;
const cli = await import(built).catch(error => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND' || error.url !== built) throw error;
  console.error('csaudit: dist/ is missing; run `npm run build` first');
});
process.exitCode = cli === undefined ? 2 : await cli.main(process.argv.slice(2), cli.processIo(process));
