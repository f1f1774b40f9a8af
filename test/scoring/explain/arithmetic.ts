/**
 * What a sum comes to as a pocket calculator reads it: + − × / √ ², brackets, |…|, min and max. Throws where the text is
 * no such sum.
 */
export function calculate(text: string): number {
  const tokens = text.match(/\d+(?:\.\d+)?|min|max|[-+−×/√²(),|]/gu) ?? [];
  if (tokens.join('') !== text.replaceAll(' ', '')) throw new Error(`no sum: ${text}`);
  let at = 0;
  const next = () => tokens[at] ?? '';
  const take = (...wanted: string[]): boolean => {
    if (!wanted.includes(next())) return false;
    at += 1;
    return true;
  };
  const need = (wanted: string) => {
    if (!take(wanted)) throw new Error(`"${wanted}" is missing before "${next()}" in ${text}`);
  };
  const whole = (): number => {
    let value = product();
    for (;;) {
      if (take('+')) value += product();
      else if (take('−')) value -= product();
      else return value;
    }
  };
  const product = (): number => {
    let value = factor();
    for (;;) {
      if (take('×')) value *= factor();
      else if (take('/')) value /= factor();
      else return value;
    }
  };
  const factor = (): number => {
    if (take('√')) return Math.sqrt(factor());
    if (take('-')) return -factor();
    let value = single();
    while (take('²')) value **= 2;
    return value;
  };
  const single = (): number => {
    const word = next();
    if (take('(')) return closed(whole(), ')');
    if (take('|')) return Math.abs(closed(whole(), '|'));
    if (take('min', 'max')) {
      need('(');
      const values = [whole()];
      while (take(',')) values.push(whole());
      need(')');
      return word === 'min' ? Math.min(...values) : Math.max(...values);
    }
    if (!/^\d/u.test(word)) throw new Error(`a number is missing before "${word}" in ${text}`);
    at += 1;
    return Number(word);
  };
  const closed = (value: number, by: string): number => {
    need(by);
    return value;
  };
  const value = whole();
  if (at < tokens.length) throw new Error(`"${next()}" is too much in ${text}`);
  return value;
}
