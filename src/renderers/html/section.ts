import type { Report, Verdict } from '../../model/report.ts';
import { escaped } from './escape.ts';

/** A part of the page. `body` is HTML; an empty one leaves the part out, and its line of the contents with it. */
export type Part = { readonly id: string; readonly title: string; readonly body: string };

/** Makes a part of a report. */
export type MakePart = (
  report: Report,
  options: { readonly quotes: boolean; readonly verdict: Verdict },
) => Part;

export function partHtml({ id, title, body }: Part): string {
  if (body === '') return '';
  return `<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${escaped(title)}</h2>
${body}
</section>`;
}

/** Parts of the page as links, in their order. */
export function contents(parts: readonly Part[]): string {
  const links = parts
    .filter(({ body }) => body !== '')
    .map(({ id, title }) => `<li><a href="#${id}">${escaped(title)}</a></li>`);
  return links.length === 0 ? '' : `<nav aria-label="Contents"><ul>${links.join('')}</ul></nav>`;
}

export function note(text: string): string {
  return text === '' ? '' : `<p class="note">${text}</p>`;
}

/** A heading and what stands below it, or nothing. */
export function under(title: string, body: string): string {
  return body === '' ? '' : `<h3>${title}</h3>\n${body}`;
}
