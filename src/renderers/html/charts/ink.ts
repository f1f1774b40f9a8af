/** Colours of a chart are those of the style sheet, light or dark; a chart on paper takes those of paper. */
export const INK = {
  text: 'var(--text)',
  muted: 'var(--muted)',
  line: 'var(--line)',
  series: 'var(--series)',
  surface: 'var(--surface)',
  good: 'var(--good-fill)',
  bad: 'var(--bad-fill)',
  unsure: 'var(--unsure-fill)',
} as const;
