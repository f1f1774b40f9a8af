import { type Advice, placed } from '../advice.ts';

/** A probe nobody tried finds something else than was meant, sooner or later. */
export const untested: Advice = {
  id: 'untested',
  summary: 'a probe without a met and a missed example',
  look: written =>
    placed(written).flatMap(({ item, path }) => {
      if (item.probe === null || item.spread !== null) return [];
      const shown = new Set(item.examples.map(({ outcome }) => outcome));
      const lacking = (['met', 'missed'] as const).filter(outcome => !shown.has(outcome));
      if (lacking.length === 0) return [];
      const message = `${item.id} has a probe and no example that is ${lacking.join(', and none that is ')}`;
      return [{ path: [...path, 'probe'], message, hint: 'add examples; csaudit checklist test runs them' }];
    }),
};
