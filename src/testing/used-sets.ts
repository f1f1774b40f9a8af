import type { OpenChecklists } from '../checklist/index.ts';

/** Which shared phrase sets checklists use, in themselves or by way of others. */
export function usedSets({
  documents,
  around,
}: Pick<OpenChecklists, 'documents' | 'around'>): ReadonlySet<string> {
  const used = new Set<string>();
  const use = (name: string): void => {
    if (used.has(name)) return;
    used.add(name);
    for (const { phrases } of around.shared.get(name) ?? []) setsIn(phrases).forEach(use);
  };
  for (const { value } of documents) {
    const local = new Map(Object.entries(isMap(value) && isMap(value.phrases) ? value.phrases : {}));
    for (const name of setsIn(value)) if (!local.has(name)) use(name);
    // In a checklist's own set its name means the shared one.
    for (const [name, set] of local) if (setsIn(set).includes(name)) use(name);
  }
  return new Set([...used].filter(name => around.shared.has(name)));
}

/** The names that stand as `$name` anywhere in a value. */
function setsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^\s*\$\S+\s*$/u.test(value) ? [value.trim().slice(1)] : [];
  if (Array.isArray(value)) return value.flatMap(setsIn);
  // What examples say is what customers say.
  return isMap(value)
    ? Object.entries(value).flatMap(([key, inner]) => (key === 'examples' ? [] : setsIn(inner)))
    : [];
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
