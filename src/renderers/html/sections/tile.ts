import type { Tone } from '../../style.ts';
import { escaped } from '../escape.ts';

/** A figure that is read first. */
export type Tile = {
  readonly title: string;
  readonly value: string;
  readonly remark: string;
  readonly tone: Tone | null;
};

export function tile({ title, value, remark, tone }: Tile): string {
  return `<div class="tile ${tone ?? 'plain'}"><p class="title">${escaped(title)}</p><p class="value">${escaped(value)}</p><p class="remark">${escaped(remark)}</p></div>`;
}
