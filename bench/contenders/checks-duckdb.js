// node checks-duckdb.js EXPORT [THREADS]: the checks of checks.yaml in DuckDB SQL. Prints the counts as JSON.
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const [file, threads = '2'] = process.argv.slice(2);
const database = await DuckDBInstance.create(':memory:', { threads });
const connection = await database.connect();
await connection.run(`set variable export = '${file.replaceAll("'", "''")}'`);
const sql = readFileSync(new URL('checks-duckdb.sql', import.meta.url), 'utf8');
const statements = sql.split(/;\n\n?/u).filter(statement => statement.trim() !== '');
for (const statement of statements.slice(0, -1)) await connection.run(statement);
const result = await connection.runAndReadAll(statements.at(-1));

const names = result.columnNames();
const numbers = result.getRows()[0].map(Number);
const checks = {};
const half = (names.length - 1) / 2;
for (let check = 0; check < half; check++) {
  const [met, judged] = [numbers[check], numbers[half + check]];
  checks[names[check]] = { met, missed: judged - met };
}
console.log(JSON.stringify({ interactions: numbers.at(-1), checks }));
