// node read-csv-parse.js EXPORT: csv-parse reads the export and nothing else is done, in its fastest form: a stream of
// arrays, without columns, casts or callbacks for each record. Prints how many records there are as JSON.
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

let records = -1; // the header is one too
createReadStream(process.argv[2])
  .pipe(parse())
  .on('data', () => {
    records += 1;
  })
  .on('end', () => console.log(JSON.stringify({ records })));
