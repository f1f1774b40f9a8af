import { createHash } from 'node:crypto';
import { InputError } from '../../model/input-error.ts';
import type { Report, Verdict } from '../../model/report.ts';
import { escaped } from './escape.ts';
import { script } from './looks/script.ts';
import { STYLES } from './looks/style.ts';
import { scorecards } from './scorecards/scorecards.ts';
import { contents, type MakePart, partHtml } from './section.ts';
import { answer, headline } from './sections/answer.ts';
import { audits } from './sections/audits.ts';
import { consistency } from './sections/consistency.ts';
import { critical } from './sections/critical.ts';
import { facts } from './sections/facts.ts';
import { fixFirst } from './sections/fix-first.ts';
import { gaps } from './sections/gaps.ts';
import { items } from './sections/items.ts';
import { madeOf } from './sections/made-of.ts';
import { time } from './sections/time.ts';
import { advice, training } from './sections/topics.ts';
import { agents, others } from './sections/who.ts';

/** From the answer to what it is made of. */
const PARTS: readonly MakePart[] = [
  ...[gaps, items, training, agents, others, time, consistency, facts],
  ...[critical, advice, audits, madeOf, scorecards],
];

/** The report as one file: nothing in it is fetched from anywhere, and nothing in it runs but the script below. */
export function page(report: Report, verdict: Verdict, { quotes }: { readonly quotes: boolean }): string {
  try {
    return pageHtml(report, verdict, quotes);
  } catch (error) {
    // A text of half a billion characters is more than JavaScript can hold.
    if (error instanceof RangeError) throw new InputError([TOO_BIG]);
    throw error;
  }
}

const TOO_BIG = { message: 'the report is too big for one page', hint: 'leave --scorecards out' };

function pageHtml(report: Report, verdict: Verdict, quotes: boolean): string {
  const parts = PARTS.map(make => make(report, { quotes, verdict }));
  const code = script();
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyFor(code)}">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escaped(`Service report: ${headline(report)}`)}</title>
<style>${STYLES}</style>
</head>
<body>
<a class="skip" href="#gaps">Skip to the figures</a>
<main>
${answer(report, verdict)}
${fixFirst(report, quotes)}
${contents(parts)}
${parts.map(partHtml).join('\n')}
</main>
<script>${code}</script>
</body>
</html>
`;
}

/** Nothing from anywhere, and no script but this one, whatever a transcript holds. Charts carry styles of their own. */
function policyFor(code: string): string {
  const hash = createHash('sha256').update(code).digest('base64');
  return `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
}
