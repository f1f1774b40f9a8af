import { json } from './json.ts';
import { markdown } from './markdown.ts';
import type { RenderWhatIf } from './renderer.ts';
import { table } from './table.ts';

/** Every way to write what would be otherwise, by the name `--format` knows it by. */
export const whatIfRenderers = { table, json, markdown } satisfies Record<string, RenderWhatIf>;
