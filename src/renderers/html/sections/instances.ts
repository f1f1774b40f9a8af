import type { Evidence } from '../../../model/answer.ts';
import type { Instance } from '../../../model/report.ts';
import { name, safe } from '../escape.ts';

/** Answers that cost points, each with where it is and what was said. */
export function instances(all: readonly Instance[], quotes: boolean): string {
  if (all.length === 0) return '';
  return `<ul class="instances">${all.map(one => `<li>${instanceHtml(one, quotes)}</li>`).join('')}</ul>`;
}

const EVIDENCE_SHOWN = 3;

function instanceHtml({ interaction, agent, note, evidence }: Instance, quotes: boolean): string {
  const who = agent === null ? '' : ` · ${name(agent)}`;
  const quoted = quotes ? evidence.filter(({ quote }) => quote !== '').slice(0, EVIDENCE_SHOWN) : [];
  const why = note === '' ? '' : ` <span class="why">${safe(note)}</span>`;
  return `<b>${name(interaction)}</b>${who}${quoted.map(quoteHtml).join('')}${why}`;
}

function quoteHtml(evidence: Evidence): string {
  const place = 'turn' in evidence ? `turn ${evidence.turn}` : name(evidence.field);
  return ` · ${place}: <q dir="auto">${safe(evidence.quote)}</q>`;
}
