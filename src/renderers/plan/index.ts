import type { Plan } from '../../model/plan.ts';
import type { Review } from '../../model/review.ts';
import type { RenderOptions } from '../renderer.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { json as reviewJson } from './review-json.ts';
import { markdown as reviewMarkdown } from './review-markdown.ts';
import { table as reviewTable } from './review-table.ts';
import { yaml as reviewYaml } from './review-yaml.ts';
import { table } from './table.ts';
import { yaml } from './yaml.ts';

/** One way to write something: it decides nothing, and ends with a line break. */
type Render<T> = (value: T, options: RenderOptions) => string;

/** Every way to write a plan, by the name `--format` knows it by. */
export const planRenderers = { markdown, yaml, table, json } satisfies Record<string, Render<Plan>>;

/** Every way to write a review of goals. */
export const reviewRenderers = {
  table: reviewTable,
  markdown: reviewMarkdown,
  yaml: reviewYaml,
  json: reviewJson,
} satisfies Record<string, Render<Review>>;
