/** Colours by what they mean. Texts on their ground have a contrast of 4.5 or more, shapes of 3. */
const LIGHT = {
  ground: '#f4f6f8',
  surface: '#ffffff',
  raised: '#eef1f5',
  text: '#18212c',
  muted: '#536072',
  line: '#d8dee6',
  accent: '#1d5fb4',
  series: '#4a7fc1',
  mark: '#ffe9a8',
  good: '#14703f',
  'good-fill': '#3a9c68',
  'good-ground': '#e3f4ea',
  bad: '#b3261e',
  'bad-fill': '#cf5148',
  'bad-ground': '#fdeae8',
  unsure: '#7d5200',
  'unsure-fill': '#bb8420',
  'unsure-ground': '#fcf1da',
  'heat-0': '#8d1f18',
  'on-heat-0': '#ffffff',
  'heat-1': '#bf4a3f',
  'on-heat-1': '#ffffff',
  'heat-2': '#f0b3a3',
  'on-heat-2': '#18212c',
  'heat-3': '#f8d9cd',
  'on-heat-3': '#18212c',
  'heat-4': '#f7efea',
  'on-heat-4': '#18212c',
};

const DARK: typeof LIGHT = {
  ground: '#10151b',
  surface: '#182029',
  raised: '#212b36',
  text: '#e7ecf2',
  muted: '#a2aebd',
  line: '#33404f',
  accent: '#86b6f5',
  series: '#5b93da',
  mark: '#5a4a10',
  good: '#69d29b',
  'good-fill': '#359363',
  'good-ground': '#14301f',
  bad: '#ff9b91',
  'bad-fill': '#d2564b',
  'bad-ground': '#3c1c1a',
  unsure: '#f2c063',
  'unsure-fill': '#b3801f',
  'unsure-ground': '#362a10',
  'heat-0': '#ff9d90',
  'on-heat-0': '#10151b',
  'heat-1': '#d97567',
  'on-heat-1': '#10151b',
  'heat-2': '#8d4a41',
  'on-heat-2': '#ffffff',
  'heat-3': '#5a3833',
  'on-heat-3': '#ffffff',
  'heat-4': '#372b2b',
  'on-heat-4': '#e7ecf2',
};

/** Light, dark where the reader's system is, and light on paper. */
export const COLOURS = `:root { color-scheme: light dark; ${variables(LIGHT)} }
@media (prefers-color-scheme: dark) { :root { ${variables(DARK)} } }
@media print { :root { color-scheme: light; ${variables(LIGHT)} } }
`;

function variables(colours: typeof LIGHT): string {
  return Object.entries(colours)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ');
}
