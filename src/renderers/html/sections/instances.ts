import type { Evidence } from '../../../model/answer.ts';
import type { Instance } from '../../../model/report.ts';
import { plainNote } from '../../instance.ts';
import { name, safe } from '../escape.ts';

/** One answer that cost points, for who knows nothing of the checklist: what was said rather than what was looked for. */
export function example(one: Instance | undefined, quotes: boolean): string {
  if (one === undefined) return '';
  const note = plainNote(one.note);
  // A note tells the value of a field by itself.
  const evidence = note === '' ? one.evidence : one.evidence.filter(each => 'turn' in each);
  return instances([{ ...one, note, evidence }], quotes, 1);
}

/** Answers that cost points, each with where it is and what was said. */
export function instances(all: readonly Instance[], quotes: boolean, most = 3): string {
  if (all.length === 0) return '';
  return `<ul class="instances">${all.map(one => `<li>${instanceHtml(one, quotes ? most : 0)}</li>`).join('')}</ul>`;
}

function instanceHtml({ interaction, agent, note, evidence }: Instance, most: number): string {
  const who = agent === null ? '' : ` · ${name(agent)}`;
  const quoted = evidence.filter(({ quote }) => quote !== '').slice(0, most);
  const why = note === '' ? '' : ` <span class="why">${safe(note)}</span>`;
  return `<b>${name(interaction)}</b>${who}${quoted.map(quoteHtml).join('')}${why}`;
}

function quoteHtml(evidence: Evidence): string {
  const place = 'turn' in evidence ? `turn ${evidence.turn}` : name(evidence.field);
  return ` · ${place}: <q dir="auto">${safe(evidence.quote)}</q>`;
}
