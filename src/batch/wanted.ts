/** Whose scorecards somebody wants to see: all, none, or that of one id. */
export type Wanted = 'all' | 'none' | { readonly id: string };

export function isWanted(wanted: Wanted, id: string): boolean {
  return typeof wanted === 'string' ? wanted === 'all' : wanted.id === id;
}
