import type { Sample } from '../../src/model/sample.ts';
import { deal, draw } from '../../src/sampling/draw.ts';
import { type Drawing, emptyDrawing, meet } from '../../src/sampling/drawing.ts';
import type { Level } from '../../src/sampling/risk.ts';
import { stratumOf } from '../../src/sampling/strata.ts';

/** An interaction to draw from. */
export type Someone = { readonly id: string; readonly agent: string; readonly level: Level | null };

/** So many interactions of each agent, in turn. */
export function people(counts: Readonly<Record<string, number>>, level: Level | null = null): Someone[] {
  return Object.entries(counts).flatMap(([agent, count]) =>
    Array.from({ length: count }, (_, at) => ({ id: `${agent}-${at}`, agent, level })),
  );
}

/** A drawing that has met everybody, in strata by agent (`groups`: with a quota for each) and level. */
export function met(everybody: readonly Someone[], seed: string, most = 1000, groups = false): Drawing {
  const drawing = emptyDrawing(seed, most);
  everybody.forEach(({ id, agent, level }, at) => {
    const names = { per: groups ? ['agent'] : [], by: groups ? [] : ['agent'], risk: level !== null };
    const place = stratumOf(names, new Map([['agent', agent]]), level);
    meet(drawing, place, id, { file: 'chats.csv', line: at + 2 }, level ?? '');
  });
  return drawing;
}

export function drawn(drawing: Drawing, size: number): Sample {
  return draw(drawing, deal(drawing, size), { method: 'a test', sources: [] });
}
