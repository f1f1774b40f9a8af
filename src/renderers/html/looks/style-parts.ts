/** The looks of what stands on the page: figures, charts, tables, scorecards. */
export const PARTS = `
.sign { font-weight: 600; white-space: nowrap; }
.good { --tone: var(--good); --tone-ground: var(--good-ground); }
.bad { --tone: var(--bad); --tone-ground: var(--bad-ground); }
.unsure { --tone: var(--unsure); --tone-ground: var(--unsure-ground); }
.sign { color: var(--tone, var(--muted)); }
.tag { display: inline-block; border: 1px solid var(--line); border-radius: 4px; padding: 0 .4em; font-size: .8rem; white-space: nowrap; }
.why { color: var(--muted); }
mark { background: var(--mark); color: inherit; border-radius: 2px; }
.short { list-style: none; margin: 0 0 .8rem; padding: 0; overflow-wrap: anywhere; }
.short li { padding: 0 0 .15rem; }
div.gate { background: var(--tone-ground); border-left: 4px solid var(--tone); border-radius: 4px; padding: .6rem .9rem; margin: 0 0 1rem; }
.gate p { margin: 0; }
p.gate { color: var(--muted); margin: 0 0 .8rem; }
.gate ul { margin: .3rem 0 0; padding: 0; list-style: none; max-height: 14rem; overflow-y: auto; }
.gate li { overflow-wrap: anywhere; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .6rem; margin: 0 0 .6rem; }
.tile { border: 1px solid var(--line); border-top: 4px solid var(--tone, var(--line)); border-radius: 6px; padding: .6rem .8rem; }
.tile p { margin: 0; }
.tile .title { font-size: .875rem; color: var(--muted); }
.tile .value { font-size: 1.75rem; line-height: 1.25; font-weight: 650; font-variant-numeric: tabular-nums; }
.tile .remark { font-size: .8125rem; color: var(--muted); }
.first ol { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); gap: .8rem; margin: 0; padding: 0; list-style: none; counter-reset: first; }
.first ol > li { border: 1px solid var(--line); border-radius: 6px; padding: .8rem; counter-increment: first; }
.first h3 { margin: 0 0 .4rem; }
.first h3::before { content: counter(first) '. '; }
.first p { margin: 0 0 .3rem; font-size: .9375rem; }
.first .id { color: var(--muted); font-size: .8125rem; }
.instances { margin: .3rem 0 0; padding: 0 0 0 1rem; font-size: .875rem; overflow-wrap: anywhere; }
.first .instances { list-style: none; padding: .4rem 0 0; border-top: 1px solid var(--line); }
q { quotes: '\\201c' '\\201d'; }
figure { margin: 0 0 1rem; }
figure svg { display: block; width: 100%; height: auto; font: 12px system-ui, sans-serif; }
.natural { width: max-content; }
.natural svg { width: auto; max-width: none; }
.narrow { display: none; }
@media (max-width: 40rem) { .wide { display: none; } .narrow { display: block; } .narrow svg { max-width: 26rem; } }
@media print { .wide { display: block; } .narrow { display: none; } .natural, .natural svg { width: 100%; } }
.whole { max-height: none !important; }
.scroll { overflow: auto; max-height: 80vh; margin: 0 0 1rem; border: 1px solid var(--line); border-radius: 6px; }
table { border-collapse: separate; border-spacing: 0; width: 100%; font-size: .875rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .5rem .7rem; }
th, td { padding: .35rem .5rem; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
td { min-width: 3rem; }
td.text { min-width: 6.5rem; max-width: 20rem; overflow-wrap: anywhere; }
td.prose { min-width: 12rem; max-width: 28rem; overflow-wrap: anywhere; }
td.word { white-space: nowrap; }
.figure { text-align: right; white-space: nowrap; }
thead th { position: sticky; top: 0; z-index: 2; background: var(--raised); vertical-align: bottom; }
thead th.figure { white-space: normal; }
tbody th { position: sticky; left: 0; z-index: 1; background: var(--surface); font-weight: 500; min-width: 9rem; max-width: 18rem; overflow-wrap: anywhere; }
tbody th.prose { min-width: 12.5rem; max-width: 22rem; }
tbody small { font-size: .8125rem; font-weight: 400; }
thead th:first-child { left: 0; z-index: 3; }
@media (max-width: 40rem) { tbody th, tbody th.prose { min-width: 7.5rem; max-width: 9.5rem; } td.text { min-width: 7.5rem; } td.prose { min-width: 14rem; } }
.sort { all: unset; cursor: pointer; font-weight: 600; display: inline-block; }
.sort::after { content: '\\2195'; color: var(--muted); font-size: .85em; margin-left: .1em; }
[aria-sort=ascending] .sort::after { content: '\\2191'; color: inherit; }
[aria-sort=descending] .sort::after { content: '\\2193'; color: inherit; }
.sort:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.tools { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: 0 0 .5rem; }
.tools input, .tools select, .tools button { font: inherit; font-size: .9375rem; color: inherit; background: var(--surface); border: 1px solid var(--muted); border-radius: 6px; padding: .35rem .6rem; }
.tools input { flex: 1 1 12rem; max-width: 24rem; min-width: 0; }
.tools button:disabled { opacity: .45; }
details { margin: 0 0 .4rem; }
summary { cursor: pointer; padding: .35rem .2rem; overflow-wrap: anywhere; }
.card { border: 1px solid var(--line); border-radius: 6px; padding: 0 .6rem; }
.card summary .score { display: inline-block; min-width: 3.2rem; font-weight: 650; font-variant-numeric: tabular-nums; }
.card .who { color: var(--muted); }
.card .body { border-top: 1px solid var(--line); padding: .6rem 0; overflow-wrap: anywhere; }
dl { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: 0; font-size: .875rem; }
dl div { display: flex; gap: .4rem; }
dt { color: var(--muted); }
dd { margin: 0; }
.answers { list-style: none; margin: 0; padding: 0; font-size: .9rem; }
.answers > li { padding: .35rem 0; border-top: 1px solid var(--line); }
.answers p, .answers ul { margin: .15rem 0 0; }
.answers ul { padding-left: 1.1rem; }
@media print { .scroll { max-height: none; overflow: visible; border: 0; } thead th, tbody th { position: static; } table { font-size: 9px; } th, td { padding: .15rem .3rem; } }
`;
