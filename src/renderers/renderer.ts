import type { Report, Verdict } from '../model/report.ts';
import type { Style } from './style.ts';

/** Pages for people are never set narrower than this many columns: less cannot be read. */
export const LEAST_WIDTH = 60;
/** Nor wider than this: longer lines are hard to read. */
export const MOST_WIDTH = 120;

/** How to print: the words and signs of a style, the columns there are, and whether customers may be quoted. */
export type RenderOptions = { readonly style: Style; readonly width: number; readonly quotes: boolean };

/**
 * One output format: a report and its verdict in, text out, ended by a line break. A renderer decides nothing:
 * scores, gaps and the verdict are printed as they come, so that no format can change them.
 */
export type Renderer<Out = string> = {
  readonly id: string;
  readonly summary: string;
  /** What comes out is no text, and no terminal can show it. */
  readonly binary?: true;
  /** It shows what a manager asks beyond the figures: findings are made for it. */
  readonly findings?: true;
  readonly render: (report: Report, verdict: Verdict, options: RenderOptions) => Out;
};

/** Any format: text or bytes, made at once or by what has to be loaded first. */
export type AnyRenderer = Renderer<string | Promise<string | Uint8Array>>;
export type Rendered = string | Uint8Array;
