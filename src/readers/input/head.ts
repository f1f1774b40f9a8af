/**
 * Takes chunks off the front until `enough` says so or none are left, and gives them back together with
 * all of the source, those chunks first: a look ahead that loses nothing.
 */
export async function takeHead<T>(
  source: AsyncIterable<T>,
  enough: (taken: readonly T[]) => boolean,
): Promise<{ readonly taken: readonly T[]; readonly all: AsyncIterable<T> }> {
  const iterator = source[Symbol.asyncIterator]();
  const taken: T[] = [];
  while (!enough(taken)) {
    const next = await iterator.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return { taken, all: rejoin(taken, iterator) };
}

/** The chunks taken off a source, and then those left in it. */
export async function* rejoin<T>(taken: readonly T[], rest: AsyncIterator<T>): AsyncGenerator<T> {
  try {
    yield* taken;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

const LONGEST_HEAD = 64 << 10;

/** The beginning of a text, its first line that is not blank at least (unless that is very long), and all of it. */
export async function takeFirstLine(
  text: AsyncIterable<string>,
): Promise<{ readonly head: string; readonly all: AsyncIterable<string> }> {
  const enough = (chunks: readonly string[]) => {
    const head = chunks.join('').trimStart();
    return head.includes('\n') || head.length > LONGEST_HEAD;
  };
  const { taken, all } = await takeHead(text, enough);
  return { head: taken.join(''), all };
}
