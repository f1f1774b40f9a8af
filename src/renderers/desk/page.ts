import { LEAST_WIDTH } from '../renderer.ts';
import type { Style } from '../style.ts';
import type { Blind } from './blind.ts';

/** What every screen is drawn with: the columns of the terminal, and what is hidden (`null`: nothing). */
export type DeskPage = { readonly style: Style; readonly width: number; readonly blind: Blind | null };

/** Columns at the left of every page that can be scrolled, where the lines a search found are marked. */
export const GUTTER = 2;

/** The page inside the gutter. */
export function inside(page: DeskPage): DeskPage {
  return { ...page, width: widthOf(page) - GUTTER };
}

/** The columns a screen takes. */
export function widthOf({ width }: DeskPage): number {
  return Math.max(LEAST_WIDTH, width);
}
