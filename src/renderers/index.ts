import { csv } from './csv/csv.ts';
import { html } from './html/index.ts';
import { json } from './json.ts';
import { jsonl } from './jsonl.ts';
import { junit } from './junit/junit.ts';
import { markdown } from './markdown/markdown.ts';
import { plain } from './plain/plain.ts';
import type { AnyRenderer } from './renderer.ts';
import { sarif } from './sarif/sarif.ts';
import { table } from './table/table.ts';
import { xlsx } from './xlsx/xlsx.ts';

/** Every output format, by the name `--format` knows it by. */
export const renderers = {
  ...{ table, plain, json, jsonl, csv, xlsx, markdown, html, junit, sarif },
} satisfies Record<string, AnyRenderer>;
