const UNITS = [
  { seconds: 86_400, one: 'day', many: 'days' },
  { seconds: 3600, one: 'h', many: 'h' },
  { seconds: 60, one: 'min', many: 'min' },
] as const;

/** A duration as people say it, to the millisecond: `19 days`, `2 h 5 min`, `0.5 s`. Nothing is rounded to a unit. */
export function durationWords(seconds: number): string {
  let left = Math.round(seconds * 1000);
  const parts: string[] = [];
  for (const { seconds: size, one, many } of UNITS) {
    const times = Math.floor(left / (size * 1000));
    left -= times * size * 1000;
    if (times > 0) parts.push(`${times} ${times === 1 ? one : many}`);
  }
  if (left > 0 || parts.length === 0) parts.push(`${left / 1000} s`);
  return parts.join(' ');
}
