/**
 * The bars: what must hold on any machine, as ratios within one run (memory in MB). `of` is the name a part gives the figure.
 * @type {readonly { of: string, what: string, atMost: number, aim?: number }[]}
 */
export const BARS = [
  {
    of: 'interactions, 2 jobs',
    what: '300 MB, one row per interaction, shipped checklists, 2 jobs, over csv-parse only reading it',
    atMost: 0.35,
    aim: 0.2,
  },
  { of: 'interactions, 1 job', what: 'the same with 1 job', atMost: 0.6 },
  {
    of: 'messages, 2 jobs',
    what: '300 MB, one row per message, 2 jobs, over csv-parse only reading it',
    atMost: 0.4,
  },
  {
    of: 'checks, 2 jobs',
    what: 'the 20 checks, 2 jobs, over DuckDB SQL with 2 threads',
    atMost: 0.8,
    aim: 0.35,
  },
  { of: 'peak', what: 'peak memory in MB, 2 jobs, of all sizes measured', atMost: 300 },
  { of: 'peak growth', what: 'peak memory at 3 GB over the larger of 30 MB and 300 MB', atMost: 1.1 },
  { of: 'ten times the interactions', what: 'ten times the interactions: times the time', atMost: 10.5 },
  { of: 'four times the phrases', what: 'four times the phrases: times the time', atMost: 1.5 },
  { of: 'help', what: '`csaudit --help` over `node -e 0`', atMost: 2 },
  { of: 'version', what: '`csaudit --version` over `node -e 0`', atMost: 2 },
  { of: 'one', what: '`csaudit score` of one interaction over `node -e 0`', atMost: 4 },
];

/**
 * @param {Readonly<Record<string, number | undefined>>} figures
 * @returns {{ table: import('./tables.js').Table, unmet: number }}
 */
export function judgeBars(figures) {
  const rows = BARS.map(({ of, what, atMost, aim }) => {
    const figure = figures[of];
    const state = figure === undefined ? 'not measured' : figure <= atMost ? 'met' : 'NOT MET';
    const digits = atMost >= 100 ? 0 : 2;
    return [
      what,
      figure === undefined ? '–' : figure.toFixed(digits),
      atMost.toFixed(digits),
      aim === undefined ? '' : aim.toFixed(digits),
      state,
    ];
  });
  return {
    table: { title: 'Bars', head: ['what', 'measured', 'at most', 'aim', ''], rows },
    unmet: rows.filter(row => row.at(-1) === 'NOT MET').length,
  };
}
