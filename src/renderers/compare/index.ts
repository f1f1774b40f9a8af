import { json } from './json.ts';
import { markdown } from './markdown.ts';
import type { RenderComparison } from './renderer.ts';
import { table } from './table.ts';

/** Every way to write what changed, by the name `--format` knows it by. */
export const comparisonRenderers = { table, json, markdown } satisfies Record<string, RenderComparison>;
