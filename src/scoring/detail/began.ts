import { type FieldValue, type Spoken, TIME_FIELDS } from '../../model/interaction.ts';
import { timeOf } from '../../probes/times.ts';

/** Times of turns may count from the beginning of the interaction: those before 1973 do. */
const SINCE_1970 = 1e11;

/** When an interaction began, in milliseconds since 1970: by a field, else by the first turn that has one; `null`: nothing tells. */
export function beganAt(
  field: (name: string) => FieldValue | undefined,
  turns: readonly Pick<Spoken, 'at'>[],
): number | null {
  for (const name of TIME_FIELDS) {
    const time = timeOf(field(name));
    if (time !== null) return time.ms;
  }
  const first = turns.find(({ at }) => at !== undefined)?.at;
  return first !== undefined && first >= SINCE_1970 ? first : null;
}
