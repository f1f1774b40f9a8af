import { isMap, type Mutation } from '../mutation.ts';

/** Whose words are read changes: agent, customer, any. */
export const speaker: Mutation = {
  id: 'speaker',
  summary: 'the words of the other side, or of both, are read',
  changes: ({ key, value, path }) => {
    if (key === 'by' && typeof value === 'string')
      return SIDES.filter(side => side !== value).map(side => ({
        value: side,
        told: `by ${value} → ${side}`,
      }));
    // Left out, it means the agent.
    if (!READS_TEXT.has(String(path.at(-1))) || !isMap(value) || 'by' in value) return [];
    return ['customer', 'any'].map(side => ({ value: { ...value, by: side }, told: `by agent → ${side}` }));
  },
};

const SIDES = ['agent', 'customer', 'any'];
const READS_TEXT: ReadonlySet<string> = new Set(['said', 'unsaid', 'reply', 'states', 'order']);
