const GROUPS = /^(?:[^()[\]\\]|\\[^xpPQEC0-9ukc]|\[\^?\]?(?:[^[\]\\]|\[:\^?[a-z]+:\]|\\[^QEC])*\])/u;
const REPEATS = /^\{\d+(?:,\d*)?\}/u;

/**
 * A text that every match of a pattern contains, whatever its case; the longest that is easily seen. Null: none is, or the
 * pattern holds something that is not understood here. Only ASCII outside of groups is looked at.
 */
export function literalOf(source: string): string | null {
  let longest = '';
  let run = '';
  let depth = 0;
  let repeated = false;
  for (let rest = source; rest !== ''; ) {
    const sign = rest.charAt(0);
    const token = /[()]/u.test(sign) ? sign : (REPEATS.exec(rest) ?? GROUPS.exec(rest))?.[0];
    if (token === undefined) return null;
    rest = rest.slice(token.length);
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth > 0) {
      if (run.length > longest.length) longest = run;
      run = '';
      continue;
    }
    if (sign === '|' || depth < 0) return null;
    const repeats = '*+?{'.includes(sign);
    // What is repeated twice over is left to the engine; a question mark behind a sign of repetition means few, not none.
    if (repeats && repeated && sign !== '?') return null;
    if (repeats && !repeated && sign !== '+') run = run.slice(0, -1);
    repeated = repeats;
    if (/^\\?[!-/:-@[-`{-~]$/u.test(token) && token.length === 2) run += token.charAt(1);
    else if (/^[A-Za-z0-9 ,;:'"@#%&=<>~_/-]$/u.test(token)) run += token;
    else {
      if (run.length > longest.length) longest = run;
      run = '';
    }
  }
  return (run.length > longest.length ? run : longest) || null;
}
