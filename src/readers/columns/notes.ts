import type { Shape } from '../table/plan.ts';
import {
  foldName,
  INTERACTION_NAMES,
  MESSAGE_NAMES,
  type Names,
  TRANSCRIPT_NAMES,
  WITHOUT_UNIT,
} from './columns.ts';
import { listColumns } from './match.ts';
import { nearName } from './near.ts';

/** What an export turned out to hold: its columns, and csaudit's names that were found among them. */
export type Recognised = {
  readonly columns: readonly string[];
  readonly names: ReadonlySet<string>;
  readonly shape: Shape;
  /** What the columns of this format are called. */
  readonly called: 'column' | 'key';
};

/** Shorter names are like too many words: `form` is not `from`. */
const SHORTEST = 5;
const KNOWN = new Set(
  spellings(Object.entries({ ...INTERACTION_NAMES, ...TRANSCRIPT_NAMES, ...MESSAGE_NAMES })).map(foldName),
);
/** Which names a column may have been meant to have, by what the export holds. */
const WANTED: Readonly<Record<Shape, Names>> = {
  messages: { ...INTERACTION_NAMES, ...MESSAGE_NAMES },
  transcript: INTERACTION_NAMES,
  metrics: {
    ...{ ...INTERACTION_NAMES, ...TRANSCRIPT_NAMES },
    ...{ speaker: MESSAGE_NAMES.speaker, text: MESSAGE_NAMES.text },
  },
};

/** What people should know of how an export was understood. */
export function columnNotes(recognised: Recognised): readonly string[] {
  const { columns, names, shape, called } = recognised;
  const found = `; ${called}s found: ${listColumns(columns)}`;
  const notes: string[] = [];
  if (shape === 'metrics') {
    const mapped = called === 'key' ? 'turns=<key> or transcript=<key>' : 'transcript=<column>';
    const rest = 'so only fields, metrics and given answers can be judged';
    notes.push(`no transcript was found, ${rest} (if a ${called} holds it: --map ${mapped})${found}`);
  }
  if (!names.has('agent')) {
    const mapped = `so no score is told by agent (if one is: --map agent=<${called}>)`;
    notes.push(`no ${called} is known as the agent, ${mapped}${notes.length > 0 ? '' : found}`);
  }
  return [...notes, ...columns.flatMap(column => doubts(column, recognised))];
}

/** Why a column that is kept as a field may have been meant otherwise. */
function doubts(column: string, { names, shape, called }: Recognised): string[] {
  const open = (table: Names) => Object.entries(table).filter(([name]) => !names.has(name));
  const kept = `${called} "${column}" is kept as a field`;
  const folded = foldName(column);
  const unclear = open(WITHOUT_UNIT).find(([, durations]) => durations.map(foldName).includes(folded));
  if (unclear !== undefined)
    return [
      `${kept}, for it does not say that it counts seconds (if it does: --map ${unclear[0]}="${column}")`,
    ];
  if (KNOWN.has(folded)) return [];
  const long = spellings(open(WANTED[shape])).filter(name => name.length >= SHORTEST);
  const near = nearName(column, long);
  return near === null ? [] : [`${kept}; did you mean ${near}?`];
}

function spellings(names: readonly (readonly [string, readonly string[]])[]): string[] {
  return names.flatMap(([name, synonyms]) => [name, ...synonyms]);
}
