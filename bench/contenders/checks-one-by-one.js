// node checks-one-by-one.js EXPORT: csv-parse and one RegExp after the other. Prints the counts as JSON.
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { plainChecks } from './plain-checks.js';

const { add, counts } = plainChecks();
createReadStream(process.argv[2])
  .pipe(parse({ from: 2 }))
  .on('data', add)
  .on('end', () => console.log(JSON.stringify(counts())));
