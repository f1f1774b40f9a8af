import { suggest } from '../decode/index.ts';
import type { Problem } from '../model/input-error.ts';
import { type Given, placed, type Remark, type Written } from './advice.ts';
import { advice } from './kinds/index.ts';

/** All advice on a checklist, but for what the checklist or the item says it does not want; in the order of the file. */
export function advise(written: Written): readonly Given[] {
  const { checklist, document } = written;
  const silent = new Set(checklist.allow);
  return [...advice.values()]
    .filter(({ id }) => !silent.has(id))
    .flatMap(({ id, look }) =>
      look(written)
        .filter(remark => !isAllowed(id, remark, written))
        .map(({ path, message, hint }) => ({ ...document.problem(path, message, hint), id })),
    )
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

function isAllowed(id: string, { path }: Remark, written: Written): boolean {
  const [, s, , i] = path;
  const item = written.checklist.sections[Number(s)]?.items[Number(i)];
  return path[0] === 'sections' && item?.allow.includes(id) === true;
}

/** Ids under `allow:` that are of no advice: mistyped, they would silence nothing. */
export function refuseUnknownAdvice(written: Written): readonly Problem[] {
  const { checklist, document } = written;
  const known = [...advice.keys()];
  const unknown = (ids: readonly string[], path: Remark['path']) =>
    ids.flatMap((id, at) =>
      advice.has(id)
        ? []
        : [document.problem([...path, 'allow', at], `unknown advice "${id}"`, suggest(id, known))],
    );
  return [
    ...unknown(checklist.allow, []),
    ...placed(written).flatMap(({ item, path }) => unknown(item.allow, path)),
  ];
}
