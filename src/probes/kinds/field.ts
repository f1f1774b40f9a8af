import { shape } from '../../decode/index.ts';
import { quoteField } from '../../model/answer.ts';
import { type Scene, textField } from '../../model/checklist.ts';
import type { FieldValue } from '../../model/interaction.ts';
import { durationWords } from '../duration-words.ts';
import { grounds, met, missed, unverifiable } from '../finding.ts';
import { fold } from '../phrases/words.ts';
import { defineProbe } from '../probe.ts';

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

type Time = { readonly ms: number; readonly zoned: boolean };

/** An ISO 8601 date or time, or Unix seconds or milliseconds. Two that name no zone are of the same one. */
function timeOf(value: FieldValue | undefined): Time | null {
  const text = String(value ?? '').trim();
  if (/^\d{9,10}(\.\d+)?$/u.test(text)) return { ms: Number(text) * 1000, zoned: true };
  if (/^\d{12,13}$/u.test(text)) return { ms: Number(text), zoned: true };
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?(Z|[+-]\d\d:?\d\d)?$/u.exec(text);
  if (iso === null || !isDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))) return null;
  const zone = iso[4] === undefined && text.length > 10 ? 'Z' : '';
  const parsed = Date.parse(text.replace(' ', 'T') + zone);
  return Number.isNaN(parsed) ? null : { ms: parsed, zoned: iso[4] !== undefined };
}

/** Whether a month has that day: Date takes 30 February for 1 March. */
function isDay(year: number, month: number, day: number): boolean {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}
