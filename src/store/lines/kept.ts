import { fits, parsed } from './complaints.ts';
import { type Form, formOf } from './form.ts';
import type { Db } from './select.ts';
import { programShape } from './shapes.ts';

/** A checklist of a program: its form is `null` where it is not kept or cannot be read. */
export type KeptForm = { readonly hash: string; readonly form: Form | null };

/** The checklists of a kept program in its order; `null` where the program is not kept or cannot be read. */
export type Forms = (program: string) => Promise<readonly KeptForm[] | null>;

/** Programs and checklists are few, and asked for at every audit: each is read once. */
export function keptForms(db: Db): Forms {
  const forms = remembered(async hash => {
    const row = await db.selectFrom('checklists').select('form').where('hash', '=', hash).executeTakeFirst();
    return row === undefined ? null : formOf(row.form);
  });
  return remembered(async hash => {
    const row = await db.selectFrom('programs').selectAll().where('hash', '=', hash).executeTakeFirst();
    const program = { kind: 'program', hash, content: parsed(row?.content ?? '') };
    if (!fits(programShape, program)) return null;
    return Promise.all(
      program.content.checklists.map(async ({ hash }) => ({ hash, form: await forms(hash) })),
    );
  });
}

function remembered<T>(find: (hash: string) => Promise<T | null>): (hash: string) => Promise<T | null> {
  const known = new Map<string, T>();
  return async hash => {
    const there = known.get(hash) ?? (await find(hash));
    // what is not there now may come with the next line of an import
    if (there !== null) known.set(hash, there);
    return there;
  };
}
