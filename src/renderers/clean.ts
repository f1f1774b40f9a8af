// biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what this file removes
/** Escape sequences, in their 7-bit and 8-bit forms: strings with an end (OSC, DCS, SOS, PM, APC), CSI, and short ones. */
const SEQUENCES = [
  /(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u0090\u0098\u009c-\u009f]*(?:\u0007|\u001b\\|\u009c)/gu,
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]/gu,
  /\u001b[ -/]*[0-~]/gu,
];
const SPACES = /[\t-\r\u0085\u2028\u2029]+/gu;
const CONTROLS = /\p{Cc}/gu;
/** Marks and overrides of writing direction: they can make a line read otherwise than it is written. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** Nothing written by people stacks more than a few marks on one letter. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;
const LONE_SURROGATES = /\p{Surrogate}/gu;

/**
 * Text of a customer or an export made safe for a terminal: one line, without control characters, escape sequences
 * and direction overrides. What was only layout becomes a space; letters of every script and emoji stay.
 */
export function clean(text: string): string {
  return SEQUENCES.reduce((rest, sequence) => rest.replace(sequence, ''), text)
    .replace(SPACES, ' ')
    .replace(CONTROLS, '')
    .replace(DIRECTIONS, '')
    .replace(STACKED_MARKS, '$1')
    .replace(LONE_SURROGATES, '\ufffd');
}

/** As `clean`, for a text of several lines that are csaudit's own. */
export function cleanLines(text: string): string {
  return text
    .split('\n')
    .map(line => `${/^ */u.exec(line)?.[0] ?? ''}${clean(line.trimStart())}`)
    .join('\n');
}
