import { COLOURS } from './colours.ts';
import { PARTS } from './style-parts.ts';

const PAGE = `
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; }
main { max-width: 74rem; margin: 0 auto; padding: 1rem; }
section, .answer { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: 1.25rem; margin: 0 0 1rem; }
section section { border: 0; padding: 0; margin: 0; background: none; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .8rem; overflow-wrap: anywhere; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 .8rem; }
h3 { font-size: 1.05rem; line-height: 1.3; margin: 1.4rem 0 .5rem; overflow-wrap: anywhere; }
p { margin: 0 0 .6rem; overflow-wrap: anywhere; }
a { color: var(--accent); }
small, .note, figcaption, .from { color: var(--muted); font-size: .875rem; }
bdi { overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -999px; background: var(--surface); padding: .5rem 1rem; z-index: 9; }
.skip:focus { left: 1rem; top: 1rem; }
nav { position: sticky; top: 0; z-index: 4; background: var(--ground); padding: .4rem 0; margin: 0 0 .6rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem; list-style: none; margin: 0; padding: 0; }
nav a { display: block; white-space: nowrap; padding: .35rem .7rem; border-radius: 99px; text-decoration: none; font-size: .875rem; background: var(--surface); border: 1px solid var(--line); }
section { scroll-margin-top: 6rem; }
footer { color: var(--muted); font-size: .875rem; padding: 0 0 1rem; }
@media (max-width: 40rem) { nav { overflow-x: auto; } nav ul { flex-wrap: nowrap; } section { scroll-margin-top: 3.5rem; } main { padding: .6rem; } section, .answer { padding: .9rem; border-radius: 8px; } h1 { font-size: 1.35rem; } }
@media print {
  body { font-size: 11px; }
  main { max-width: none; padding: 0; }
  nav, .tools, .skip { display: none; }
  section, .answer { border: 0; padding: 0; margin: 0 0 1.2rem; }
  tr, figure, .tile, .first li { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  details:not(.card, .parts)::details-content { content-visibility: visible; display: block; height: auto; }
}
`;

/** All the page looks like: no file, font or image from elsewhere. */
export const STYLES = `${COLOURS}${PAGE}${PARTS}`;
