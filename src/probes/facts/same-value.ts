import { fold } from '../phrases/words.ts';

/** Whether two values are the same: numbers by number (`14` and `14.0`), other texts but for case and spacing. */
export function sameValue(one: string, other: string): boolean {
  const numbers = readingsOf(one);
  if (numbers.length > 0) return readingsOf(other).some(number => numbers.includes(number));
  return folded(one) === folded(other);
}

/** The same text for the same values: a number without its signs, where it can mean only one; another text folded. */
export function plainValue(text: string): string {
  const [number, other] = new Set(readingsOf(text));
  return number === undefined || other !== undefined || Math.abs(number) >= PLAIN
    ? folded(text)
    : String(number);
}

/** Greater numbers are not told digit by digit. */
const PLAIN = 1e15;

const NUMBER = /^([-+]?)(\d+)([.,]\d+)?$/u;
const GROUPED = /^([-+]?)(\d{1,3}(?:([.,])\d{3})(?:\3\d{3})*)((?!\3)[.,]\d+)?$/u;

/** The numbers a text may mean: of `1.500` one and a half, and fifteen hundred. No number words. */
function readingsOf(text: string): number[] {
  const digits = text.trim().replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/gu, '');
  const plain = NUMBER.exec(digits);
  const grouped = GROUPED.exec(digits);
  return [
    ...(plain === null ? [] : [numberOf(plain[1], plain[2], plain[3])]),
    ...(grouped === null ? [] : [numberOf(grouped[1], grouped[2]?.replace(/[.,]/gu, ''), grouped[4])]),
  ];
}

function numberOf(sign = '', whole = '', part = ''): number {
  return Number(`${sign}${whole}${part.replace(',', '.')}`);
}

function folded(text: string): string {
  return fold(text.trim()).replace(/\s+/gu, ' ');
}
