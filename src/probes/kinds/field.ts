import { shape } from '../../decode/index.ts';
import { quoteField } from '../../model/answer.ts';
import { type Scene, textField } from '../../model/checklist.ts';
import { durationWords } from '../duration-words.ts';
import { grounds, met, missed, unverifiable } from '../finding.ts';
import { fold } from '../phrases/words.ts';
import { defineProbe } from '../probe.ts';
import { timeOf } from '../times.ts';

const node = shape.record({
  field: shape.text(),
  present: shape.maybe(shape.only(true)),
  is: shape.maybe(shape.scalar()),
  in: shape.maybe(shape.filled(shape.scalar())),
  matches: shape.maybe(shape.text()),
  within: shape.maybe(shape.record({ of: shape.text(), seconds: shape.atLeastZero() })),
});

/** Met when a field is present, equals, is one of, matches, or lies within a duration of another time field. */
export const field = defineProbe({
  id: 'field',
  summary: 'a field is present, equals, is in, matches, or lies close to another in time',
  node,
  make: (options, tools) => {
    const name = options.field;
    const forms = (['present', 'is', 'in', 'matches', 'within'] as const).filter(
      key => options[key] !== undefined,
    );
    if (forms.length !== 1)
      tools.problem(
        '"field" needs exactly one condition',
        'one of: present: true; is; in: [...]; matches: /…/; within',
        'field',
      );
    if (options.within !== undefined) return scene => closeInTime(scene, name, options.within);
    const pattern = options.matches === undefined ? null : tools.pattern(options.matches, 'matches');
    const allowed = options.in ?? (options.is === undefined ? null : [options.is]);
    const folded = new Set(allowed?.map(value => fold(String(value).trim())));
    const fits = remember((value: string) =>
      pattern === null ? folded.has(fold(value.trim())) : pattern(value),
    );
    const [one = '', ...more] = allowed ?? [];
    const list = more.length === 0 ? String(one) : `one of ${[one, ...more].join(', ')}`;
    const [yes, no] =
      pattern === null
        ? [`is ${list}`, `is not ${list}`]
        : [`matches ${options.matches}`, `does not match ${options.matches}`];
    const shown = (note: string) => (scene: Scene) =>
      grounds(note, [quoteField(name, textField(scene, name) ?? '')]);
    const absent = missed(`${name} is absent`);
    const there = met(shown(`${name} is there`));
    const empty = unverifiable(`${name} is empty`);
    const unknown = unverifiable(`the export has no ${name}`);
    const equal = met(shown(`${name} ${yes}`));
    const differs = missed(shown(`${name} ${no}`));
    return scene => {
      const value = textField(scene, name);
      if (options.present === true) return value === null ? absent : there;
      if (value === null) return scene.field(name) === undefined ? unknown : empty;
      return fits(value) ? equal : differs;
    };
  },
});

const MOST_KNOWN = 1000;

/** Works a text out once: channels and teams are the same few over and over. */
function remember(workOut: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return text => {
    const result = known.get(text) ?? workOut(text);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, result);
    return result;
  };
}

/** Two time fields no further apart than a duration, the one named first being the later. */
function closeInTime({ field }: Scene, name: string, within: { of: string; seconds: number } | undefined) {
  if (within === undefined) return unverifiable('no duration');
  const later = timeOf(field(name));
  const earlier = timeOf(field(within.of));
  if (later === null || earlier === null)
    return unverifiable(`${later === null ? name : within.of} holds no time`);
  if (later.zoned !== earlier.zoned)
    return unverifiable(`only one of ${name} and ${within.of} names its zone`);
  const seconds = (later.ms - earlier.ms) / 1000;
  const evidence = [quoteField(within.of, field(within.of) ?? ''), quoteField(name, field(name) ?? '')];
  const apart = `${durationWords(Math.abs(seconds))} ${seconds < 0 ? 'before' : 'after'} ${within.of}`;
  const note = `${name} is ${apart}, wanted at most ${durationWords(within.seconds)} after`;
  const why = () => grounds(note, evidence);
  return seconds >= 0 && seconds <= within.seconds ? met(why) : missed(why);
}
