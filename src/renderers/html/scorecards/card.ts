import type { Block, Card, Entry, Names, PackedAnswer, PackedEvidence } from './packed.ts';

// The page's script has these functions too, as their text: so they use nothing but what they are given.

type Escape = (text: string) => string;

/** A line of the list of scorecards: what came out, whose it is, and why it did not pass. */
export function summaryHtml([id, who, score, passed, why]: Entry, names: Names, html: Escape): string {
  const [tone = '', sign = '', word = ''] = names.passed[passed] ?? [];
  const mark = `<span class="sign ${tone}"><span aria-hidden="true">${sign}</span> ${word}</span>`;
  const reason = why === '' ? '' : `<span class="why">${html(why)}</span>`;
  return `<span class="score">${score}</span> ${mark} <b><bdi>${html(id)}</bdi></b> <span class="who"><bdi>${html(who)}</bdi></span> ${reason}`;
}

/** A scorecard: its fields, and each answer with its evidence. */
export function bodyHtml(card: Card, { texts }: Pick<Block, 'texts'>, names: Names, html: Escape): string {
  const [place, fields, coverage, checklists] = card;
  const quoteHtml = ([where, at, start, end]: PackedEvidence) => {
    const quote = texts[at] ?? '';
    const marked = `${html(quote.slice(0, start))}<mark>${html(quote.slice(start, end))}</mark>${html(quote.slice(end))}`;
    const said = quote === '' ? '' : `: <q dir="auto">${marked}</q>`;
    return `<li>${typeof where === 'number' ? `turn ${where}` : `<bdi>${html(where)}</bdi>`}${said}</li>`;
  };
  const answerHtml = ([item, outcome, credit, by, note, evidence]: PackedAnswer) => {
    const [, id = '', ask = '', critical = ''] = names.items[item] ?? [];
    const [tone = '', sign = '', word = ''] = names.outcomes[outcome] ?? [];
    const tag = critical === '' ? '' : ` <span class="tag">critical: ${html(critical)}</span>`;
    const noted = texts[note] ?? '';
    const quotes = evidence.length === 0 ? '' : `<ul>${evidence.map(quoteHtml).join('')}</ul>`;
    const who = names.answerers[by] ?? '';
    return `<li class="answer ${tone}"><span class="sign ${tone}"><span aria-hidden="true">${sign}</span> ${word}</span>${credit === '' ? '' : ` ${credit}`} <b><bdi>${html(id)}</bdi></b>${tag} <span class="ask">${html(ask)}</span>${who === '' ? '' : ` <small>by ${who}</small>`}${noted === '' ? '' : `<p class="why">${html(noted)}</p>`}${quotes}</li>`;
  };
  const facts = [['from', place], ['coverage', coverage], ...fields].map(
    ([name = '', value = '']) => `<div><dt>${html(name)}</dt><dd><bdi>${html(value)}</bdi></dd></div>`,
  );
  const parts = checklists.map(
    ([title, score, covered, answers]) =>
      `<section><h3><bdi>${html(texts[title] ?? '')}</bdi> ${score} <small>coverage ${covered}</small></h3><ul class="answers">${answers.map(answerHtml).join('')}</ul></section>`,
  );
  return `<dl>${facts.join('')}</dl>${parts.join('')}`;
}
