import { csvViews } from './csv/csv.ts';
import { renderers } from './index.ts';
import type { AnyRenderer } from './renderer.ts';

/** Everything `--format` takes: the renderers, and of `csv` each of its tables by name. */
export const formats: Readonly<Record<string, AnyRenderer>> = { ...renderers, ...csvViews };
