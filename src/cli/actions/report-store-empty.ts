import { suggest } from '../../decode/index.ts';
import { InputError } from '../../model/input-error.ts';
import { eachAudit, type Store } from '../../store/index.ts';
import type { AuditFilterOptions } from '../commands/audit-filter.ts';
import { fieldsOf } from './report-store-filter.ts';
import { type Sketch, sketchOf } from './report-store-select.ts';
import { day, told } from './report-store-versions.ts';

/** Throws InputError: no done audit fits. It says what was asked for, and what there is. */
export async function refuseNothing(store: Store, options: AuditFilterOptions): Promise<never> {
  const done: Sketch[] = [];
  const values = new Map(fieldsOf(options).map(([name]) => [name, new Set<string>()]));
  let open = 0;
  for await (const audit of eachAudit(store, { latestOnly: false })) {
    if (audit.state === 'open') open += 1;
    if (audit.state !== 'done') continue;
    done.push(sketchOf(audit));
    for (const [name, seen] of values) {
      const value = Object.hasOwn(audit.interaction.fields, name)
        ? audit.interaction.fields[name]
        : undefined;
      if (value !== undefined && value !== '') seen.add(String(value));
    }
  }
  const still = open === 0 ? [] : [`${open} ${open === 1 ? 'is' : 'are'} still open: csaudit audit goes on`];
  if (done.length === 0) {
    const hint = still[0] ?? 'csaudit audit makes them';
    throw new InputError([{ file: store.file, message: 'holds no audit that is done', hint }]);
  }
  const { auditor, since, until } = options;
  const auditors = [...new Set(done.map(one => one.auditor))].toSorted();
  const asked = [
    ...(auditor === undefined ? [] : [`of ${auditor}`]),
    ...fieldsOf(options).map(([name, value]) => `of ${name} ${value}`),
    ...(since === undefined ? [] : [`since ${day(since)}`]),
    ...(until === undefined ? [] : [`until ${day(until)}`]),
  ];
  const hint = [
    `there are ${told(done)}, by ${auditors.map(name => `${name} (${done.filter(one => one.auditor === name).length})`).join(', ')}`,
    ...(auditor === undefined || auditors.includes(auditor)
      ? []
      : [`--auditor ${auditor}: ${suggest(auditor, auditors)}`]),
    ...fieldsOf(options).flatMap(([name, value]) => unknownValue(name, value, values.get(name))),
    ...still,
  ].join('\n  ');
  throw new InputError([
    {
      file: store.file,
      message: `there is no audit ${asked.length === 0 ? 'of these checklists' : asked.join(', ')}`,
      hint,
    },
  ]);
}

function unknownValue(name: string, value: string, seen: ReadonlySet<string> | undefined): string[] {
  if (seen === undefined || seen.has(value)) return [];
  if (seen.size === 0) return [`no interaction has a field ${name}`];
  return [`${name} ${value}: ${suggest(value, [...seen].toSorted().slice(0, MOST))}`];
}

/** A field can have a value of its own on every interaction. */
const MOST = 500;
