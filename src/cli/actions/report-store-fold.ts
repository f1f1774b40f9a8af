import type { Audit, Drawn } from '../../model/audit.ts';
import type { Counted, SideBySide } from '../../model/automatic.ts';
import { InputError } from '../../model/input-error.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { cardOfAudit, misfitOf } from '../../scoring/audited.ts';
import { type Agreements, addAgreements } from '../../scoring/automatic.ts';
import { addScorecard } from '../../scoring/count.ts';
import type { ScoringFacts } from '../../scoring/facts.ts';
import { emptyTally, type Tally } from '../../scoring/tally.ts';
import type { DrawnCard } from '../../scoring/weighed/strata.ts';

/** Audits counted: what people answered, what probes found, and (`counted`) what the report is made of. */
export type Folded = SideBySide<Side> & {
  readonly counted: Side;
  readonly agreed: Agreements;
  /** Those of `counted`, where scorecards are asked for. */
  readonly scorecards: readonly Scorecard[] | null;
};
/** `drawn`: scorecards without their grounds, where they are to be weighed. */
export type Side = { readonly tally: Tally; readonly drawn: DrawnCard[] };

export type FoldFacts = {
  readonly file: string;
  readonly facts: ScoringFacts;
  readonly counted: Counted;
  /** The ids of the audits that count. */
  readonly ids: ReadonlySet<string>;
  /** The stratum of an audit, where they are to be weighed. */
  readonly stratumOf: ((drawn: Drawn) => string) | null;
  readonly keepsCards: boolean;
  readonly onCard: ((card: Scorecard) => Promise<void>) | null;
};

/** Counts audits as they are read: of each what the report is made of, and both sides. */
export async function foldAudits(audits: AsyncIterable<Audit>, how: FoldFacts): Promise<Folded> {
  const { facts, counted, ids } = how;
  const [people, probes] = [emptySide(), emptySide()];
  const own = counted === 'both' ? emptySide() : { people, probes }[counted];
  const agreed: Agreements = new Map();
  const scorecards: Scorecard[] = [];
  let seen = 0;
  for await (const audit of audits) {
    if (!ids.has(audit.id)) continue;
    seen += 1;
    refuseMisfit(audit, how);
    const cards = {
      people: cardOfAudit(audit, facts, 'people'),
      probes: cardOfAudit(audit, facts, 'probes'),
    };
    addTo(people, audit, cards.people, how);
    addTo(probes, audit, cards.probes, how);
    const card = counted === 'both' ? cardOfAudit(audit, facts, 'both') : cards[counted];
    if (counted === 'both') addTo(own, audit, card, how);
    addAgreements(agreed, cards);
    await how.onCard?.(card);
    if (how.keepsCards) scorecards.push(card);
  }
  if (seen !== ids.size) {
    const message = 'somebody changed the store while it was read';
    throw new InputError([{ file: how.file, message, hint: 'run the command again' }]);
  }
  return {
    ...{ people, probes, counted: own, agreed },
    scorecards: how.keepsCards ? scorecards.sort(byPlace) : null,
  };
}

function addTo({ tally, drawn }: Side, audit: Audit, card: Scorecard, { facts, stratumOf }: FoldFacts): void {
  addScorecard(tally, card, facts);
  if (stratumOf !== null && audit.drawn !== null)
    drawn.push({ card: bare(card), stratum: stratumOf(audit.drawn) });
}

/** Weighing asks for answers, not for their grounds. */
function bare(card: Scorecard): Scorecard {
  const checklists = card.checklists.map(one => ({
    ...one,
    answers: one.answers.map(answer => ({ ...answer, note: '', evidence: [] })),
  }));
  return { ...card, checklists };
}

function refuseMisfit(audit: Audit, { file, facts }: FoldFacts): void {
  const misfit = misfitOf(audit, facts);
  if (misfit === null) return;
  const message = `audit ${audit.id} of ${audit.interaction.id} does not fit its checklists: ${misfit}`;
  throw new InputError([{ file, message, hint: 'csaudit store verify tells what is wrong with the store' }]);
}

function emptySide(): Side {
  return { tally: emptyTally(), drawn: [] };
}

function byPlace(a: Scorecard, b: Scorecard): number {
  return compare(a.file, b.file) || a.line - b.line || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
