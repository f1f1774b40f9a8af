/** Turns as a person types them, `3 5-7` or `3, 5–7`: their numbers in order, each once; or what is wrong with them. */
export function readTurns(
  text: string,
  most: number,
): { readonly turns: readonly number[] } | { readonly problem: string } {
  const parts = text
    .replace(/\s*[-–—]\s*/gu, '-')
    .split(/[\s,;]+/u)
    .filter(part => part !== '');
  const turns = new Set<number>();
  for (const part of parts) {
    const [, first, last = first] = /^#?(\d+)(?:-#?(\d+))?$/u.exec(part) ?? [];
    if (first === undefined || last === undefined)
      return { problem: `"${part}" is not the number of a turn; as in 3 5-7` };
    const [from, to] = [Number(first), Number(last)];
    const beyond = [from, to].find(turn => turn < 1 || turn > most);
    if (beyond !== undefined) return { problem: `there is no turn ${beyond}; there are 1 to ${most}` };
    if (from > to) return { problem: `"${part}" runs backwards` };
    for (let turn = from; turn <= to; turn += 1) turns.add(turn);
  }
  return { turns: [...turns].toSorted((one, other) => one - other) };
}

/** Numbers of turns as `readTurns` reads them, runs of them drawn together. */
export function writeTurns(turns: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const turn of turns) {
    const run = runs.at(-1);
    if (run !== undefined && run.last + 1 === turn) run.last = turn;
    else runs.push({ first: turn, last: turn });
  }
  return runs.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(' ');
}
