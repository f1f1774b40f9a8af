import type { Speaker } from '../../model/interaction.ts';
import { derived, type Metric, unavailable } from './metric.ts';
import type { Talk } from './talk.ts';

/** What the turns of one speaker add up to. */
function sumOver({ turns }: Talk, speaker: Speaker, count: (turn: number) => number): number {
  let sum = 0;
  for (let turn = 0; turn < turns.length; turn++) if (turns[turn]?.speaker === speaker) sum += count(turn);
  return sum;
}

const turnsOf = (talk: Talk, speaker: Speaker) => sumOver(talk, speaker, () => 1);
const wordsOf = (talk: Talk, speaker: Speaker) => sumOver(talk, speaker, talk.wordCount);

export const turnCount: Metric = {
  id: 'turns',
  unit: 'turns',
  summary: 'All turns, of agents, customers, bots and the system.',
  derive: ({ turns }) => derived(turns.length),
};

export const agentTurns: Metric = {
  id: 'agent_turns',
  unit: 'turns',
  summary: 'Turns of human agents.',
  derive: talk => derived(turnsOf(talk, 'agent')),
};

export const customerTurns: Metric = {
  id: 'customer_turns',
  unit: 'turns',
  summary: 'Turns of the customer.',
  derive: talk => derived(turnsOf(talk, 'customer')),
};

export const agentWords: Metric = {
  id: 'agent_words',
  unit: 'words',
  summary: 'Words of human agents.',
  derive: talk => derived(wordsOf(talk, 'agent')),
};

export const customerWords: Metric = {
  id: 'customer_words',
  unit: 'words',
  summary: 'Words of the customer.',
  derive: talk => derived(wordsOf(talk, 'customer')),
};

export const agentTalkShare: Metric = {
  id: 'agent_talk_share',
  unit: 'share',
  summary: "The agents' share (0 to 1) of the words that agents and customer said.",
  derive: talk => {
    const agent = wordsOf(talk, 'agent');
    const both = agent + wordsOf(talk, 'customer');
    return both === 0 ? unavailable('nobody said a word') : derived(agent / both);
  },
};

export const wordsPerAgentTurn: Metric = {
  id: 'words_per_agent_turn',
  unit: 'words',
  summary: 'Words of human agents over their turns.',
  derive: talk => {
    const turns = turnsOf(talk, 'agent');
    return turns === 0 ? unavailable('the agent never speaks') : derived(wordsOf(talk, 'agent') / turns);
  },
};

export const questionsByAgent: Metric = {
  id: 'questions_by_agent',
  unit: 'questions',
  summary: 'Sentences of human agents that end with a question mark; needs punctuation.',
  derive: talk => {
    if (!talk.punctuated()) return unavailable('the transcript has no punctuation');
    const asking: number[] = [];
    const questions = sumOver(talk, 'agent', turn => {
      const here = talk.questions(turn);
      if (here > 0) asking.push(turn);
      return here;
    });
    return derived(questions, asking);
  },
};
