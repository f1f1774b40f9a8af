import { createHash } from 'node:crypto';
import type { Answer, Evidence } from '../../model/answer.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { clean } from '../clean.ts';
import { written } from '../numbers.ts';
import { message } from './message.ts';
import type { PhysicalLocation } from './place.ts';

/** So many pieces of evidence stand in a message. */
const MOST_EVIDENCE = 3;

/** An answer that cost points: which item of which checklist, on which interaction. */
export type Miss = {
  readonly card: Scorecard;
  readonly checklist: string;
  readonly answer: Answer;
  readonly critical: boolean;
  readonly place: PhysicalLocation;
};

/** An answer that cost points, at the line of the export its interaction begins on. */
export function resultOf({ card, checklist, answer, critical, place }: Miss, quotes: boolean) {
  const rule = `${checklist}.${answer.item}`;
  const fingerprint = fingerprintOf(card.id, rule);
  return {
    ruleId: clean(rule),
    level: levelOf(answer, critical),
    message: message(textOf(card, answer, quotes)),
    locations: [
      {
        physicalLocation: place,
        logicalLocations: [{ name: clean(card.id), kind: 'interaction' }],
      },
    ],
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1`, 'interactionItem/v1': fingerprint },
    properties: {
      interaction: clean(card.id),
      ...fieldOf(card, 'agent'),
      ...fieldOf(card, 'channel'),
      credit: answer.credit,
    },
  };
}

function levelOf({ outcome }: Answer, critical: boolean): 'error' | 'warning' | 'note' {
  if (outcome === 'partial') return 'note';
  return critical ? 'error' : 'warning';
}

/** `Missed in C-1008 (agent Elin): not said in the agent's first 2 turns; turn 1: "Order number?"`. */
function textOf({ id, fields }: Scorecard, { outcome, credit, note, evidence }: Answer, quotes: boolean) {
  const how = outcome === 'partial' ? `Partly met (credit ${written(credit ?? 0)})` : 'Missed';
  const agent = fields.agent === undefined || fields.agent === '' ? '' : ` (agent ${fields.agent})`;
  const told = [note, ...evidence.slice(0, MOST_EVIDENCE).map(each => tell(each, quotes))];
  const why = told.filter(text => text !== '').join('; ');
  return `${how} in ${id}${agent}${why === '' ? '' : `: ${why}`}`;
}

function tell(evidence: Evidence, quotes: boolean): string {
  const place = 'field' in evidence ? evidence.field : `turn ${evidence.turn}`;
  if (!quotes || evidence.quote === '') return place;
  return `${place}: ${'field' in evidence ? evidence.quote : `"${evidence.quote}"`}`;
}

function fieldOf({ fields }: Scorecard, name: 'agent' | 'channel') {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return value === undefined || value === '' ? {} : { [name]: clean(String(value)) };
}

/**
 * What stays the same from run to run: the interaction and the item, not the file or the line, which move. GitHub goes by
 * the name `primaryLocationLineHash` alone.
 */
function fingerprintOf(id: string, rule: string): string {
  return createHash('sha256')
    .update(JSON.stringify([id, rule]))
    .digest('hex')
    .slice(0, 16);
}
