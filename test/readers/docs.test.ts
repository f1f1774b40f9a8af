import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CHANNELS } from '../../src/readers/columns/channels.ts';
import { INTERACTION_NAMES, MESSAGE_NAMES, TRANSCRIPT_NAMES } from '../../src/readers/columns/columns.ts';
import { ROLE_LABELS } from '../../src/readers/turns/roles.ts';

const page = readFileSync('docs/readers.md', 'utf8').toLowerCase();

const coded = (words: readonly string[]) => words.map(word => `\`${word}\``).join(' ');
const names = { ...INTERACTION_NAMES, ...TRANSCRIPT_NAMES, ...MESSAGE_NAMES, ...CHANNELS };

it.each(Object.entries(names))('docs/readers.md lists what %s is also called', (name, synonyms) => {
  expect(page).toContain(`| \`${name}\` | ${coded(synonyms)} |`);
});

it.each(Object.entries(ROLE_LABELS))('docs/readers.md lists the labels of %s', (role, labels) => {
  expect(page).toContain(`| \`${role}\` | ${labels.join(', ').toLowerCase()} |`);
});
