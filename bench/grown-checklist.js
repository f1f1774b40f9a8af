import { makeRandom } from './random.js';
import { makeSpeech } from './speech.js';

const SEED = 7;
const FORMS = [
  '{verb} {owner} {noun}',
  '{adjective} {noun}',
  '{owner} {noun} was {adjective}',
  '({verb}|{verb}) the {noun}',
  '{verb} … {noun}',
  '{thing} {verb}',
];

/**
 * A checklist of `items` items with `phrases` phrases in all, no two the same, made of the words that are said in the
 * invented chats, so that most are found now and then and many begin like another.
 * @param {number} items
 * @param {number} phrases
 */
export function grownChecklist(items, phrases) {
  const random = makeRandom(SEED);
  const say = makeSpeech(random);
  const made = new Set();
  while (made.size < phrases) made.add(say(random.pick(FORMS)));
  const all = [...made];
  const each = Math.ceil(phrases / items);
  const lines = Array.from({ length: items }, (_, item) => {
    const list = all.slice(item * each, (item + 1) * each).map(phrase => JSON.stringify(phrase));
    return [
      `      - id: item-${item + 1}`,
      `        ask: Was one of the phrases of item ${item + 1} said?`,
      `        probe: { said: { by: any, any: [${list.join(', ')}] } }`,
    ].join('\n');
  });
  return [
    'id: grown',
    'version: 1.0.0',
    'title: Grown',
    `about: ${items} items with ${phrases} phrases.`,
    'allow: [untested, never-decides, near-duplicate, too-broad, jargon]',
    'sections:',
    '  - id: all',
    '    title: All',
    '    items:',
    ...lines,
    '',
  ].join('\n');
}
