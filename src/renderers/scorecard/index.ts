import { json } from './json.ts';
import { markdown } from './markdown.ts';
import type { RenderScorecard } from './page.ts';
import { text } from './text.ts';

/** Every way to write one scorecard, by the name `--format` knows it by. */
export const scorecardRenderers = { text, json, markdown } satisfies Record<string, RenderScorecard>;
