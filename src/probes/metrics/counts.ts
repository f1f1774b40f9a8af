import type { Speaker, Turn } from '../../model/interaction.ts';
import { type CutTurn, cutOnce } from '../phrases/words.ts';
import { derived, type Metric, unavailable } from './metric.ts';

const saidBy = (turns: readonly Turn[], speaker: Speaker) => turns.filter(turn => turn.speaker === speaker);
const countWords = (turns: readonly Turn[], words: CutTurn) =>
  turns.reduce((sum, turn) => sum + words(turn).words.length, 0);

export const turnCount: Metric = {
  id: 'turns',
  unit: 'turns',
  summary: 'All turns, of agents, customers, bots and the system.',
  derive: turns => derived(turns.length),
};

export const agentTurns: Metric = {
  id: 'agent_turns',
  unit: 'turns',
  summary: 'Turns of human agents.',
  derive: turns => derived(saidBy(turns, 'agent').length),
};

export const customerTurns: Metric = {
  id: 'customer_turns',
  unit: 'turns',
  summary: 'Turns of the customer.',
  derive: turns => derived(saidBy(turns, 'customer').length),
};

export const agentWords: Metric = {
  id: 'agent_words',
  unit: 'words',
  summary: 'Words of human agents.',
  derive: (turns, words = cutOnce()) => derived(countWords(saidBy(turns, 'agent'), words)),
};

export const customerWords: Metric = {
  id: 'customer_words',
  unit: 'words',
  summary: 'Words of the customer.',
  derive: (turns, words = cutOnce()) => derived(countWords(saidBy(turns, 'customer'), words)),
};

export const agentTalkShare: Metric = {
  id: 'agent_talk_share',
  unit: 'share',
  summary: "The agents' share (0 to 1) of the words that agents and customer said.",
  derive: (turns, words = cutOnce()) => {
    const agent = countWords(saidBy(turns, 'agent'), words);
    const both = agent + countWords(saidBy(turns, 'customer'), words);
    return both === 0 ? unavailable('nobody said a word') : derived(agent / both);
  },
};

export const wordsPerAgentTurn: Metric = {
  id: 'words_per_agent_turn',
  unit: 'words',
  summary: 'Words of human agents over their turns.',
  derive: (turns, words = cutOnce()) => {
    const agent = saidBy(turns, 'agent');
    return agent.length === 0
      ? unavailable('the agent never speaks')
      : derived(countWords(agent, words) / agent.length);
  },
};

export const questionsByAgent: Metric = {
  id: 'questions_by_agent',
  unit: 'questions',
  summary: 'Sentences of human agents that end with a question mark; needs punctuation.',
  derive: (turns, words = cutOnce()) => {
    if (!punctuated(turns)) return unavailable('the transcript has no punctuation');
    const where = turns.flatMap((turn, index) =>
      turn.speaker === 'agent' && words(turn).asks.includes(true) ? [index] : [],
    );
    return derived(
      saidBy(turns, 'agent').reduce((sum, turn) => sum + words(turn).asks.filter(Boolean).length, 0),
      where,
    );
  },
};

/** Speech recognition often leaves punctuation out; then its absence says nothing. */
export function punctuated(turns: readonly Turn[]): boolean {
  return turns.some(turn => /[.?!。？！]/u.test(turn.text));
}
