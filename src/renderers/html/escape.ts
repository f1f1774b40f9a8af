import { clean } from '../clean.ts';

/** A text as HTML, safe in content and in a quoted attribute. The page's script has it too: nothing outside is used. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);
}

/** A text that others wrote, as HTML: cleaned, of at most `most` characters, escaped. */
export function safe(text: string, most = MOST): string {
  return escaped(brief(clean(text.slice(0, 4 * most)), most));
}

const MOST = 400;

/** A name that others wrote: its own direction of writing never turns what stands around it; it breaks after a dot. */
export function name(text: string, most = 120): string {
  return `<bdi>${safe(text, most).replace(/[./](?=\w)/gu, '$&<wbr>')}</bdi>`;
}

/** The text, or its beginning and `…`. Never cuts inside a character. */
export function brief(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = /[\ud800-\udbff]/u.test(text[most - 1] ?? '') ? most - 1 : most;
  return `${text.slice(0, end)}…`;
}

/** Data for the page's own script: no text in it can end the element it stands in. */
export function island(id: string, json: string): string {
  return `<script type="application/json" id="${id}">${json.replaceAll('<', '\\u003c')}</script>`;
}
