import { VOCABULARY } from './vocabulary.js';

const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';
const SYLLABLES = 'ba ce do fi gu ha jo ka le mi no pu ra se ti vo wa xe yo zu'.split(' ');

/** Slots that are counted out: `{number:28}` is 1 to 28, `{digits:4}` four digits. */
const COUNTED = {
  number: (random, most) => String(1 + random.whole(most)),
  digits: (random, count) => String(random.whole(10 ** count)).padStart(count, '0'),
  upper: random => LETTERS[random.whole(LETTERS.length)],
  word: random => random.pick(SYLLABLES) + random.pick(SYLLABLES) + random.pick(SYLLABLES),
  clock: random => `${8 + random.whole(12)}:${String(random.whole(60)).padStart(2, '0')}`,
};

/**
 * Makes texts of templates: `say('Order {order}')` fills each {slot} at random, slots within slots too.
 * @param {import('./random.js').Random} random
 * @returns {(template: string) => string}
 */
export function makeSpeech(random) {
  const compiled = new Map();

  function compile(template) {
    return template.split(/\{([^{}]+)\}/u).map((part, index) => {
      if (index % 2 === 0) return part;
      const [slot, size] = part.split(':');
      const count = COUNTED[slot];
      if (count !== undefined) return () => count(random, Number(size));
      const choices = VOCABULARY[slot];
      if (choices === undefined) throw new Error(`no vocabulary for {${part}} in "${template}"`);
      return () => say(random.pick(choices));
    });
  }

  function say(template) {
    if (!template.includes('{')) return template;
    const parts = compiled.get(template) ?? compile(template);
    compiled.set(template, parts);
    let text = '';
    for (const part of parts) text += typeof part === 'string' ? part : part();
    return text;
  }

  return say;
}
