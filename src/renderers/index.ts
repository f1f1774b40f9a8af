import { json } from './json.ts';
import { jsonl } from './jsonl.ts';
import type { Renderer } from './renderer.ts';
import { table } from './table/table.ts';

/** Every output format, by the name `--format` knows it by. */
export const renderers = { table, json, jsonl } satisfies Record<string, Renderer>;
