import { derived, type Metric, unavailable } from './metric.ts';

export const duration: Metric = {
  id: 'duration_seconds',
  unit: 's',
  summary: 'From the first turn to the end (or else the beginning) of the last.',
  derive: ({ turns }) => {
    const from = turns[0]?.at;
    if (from === undefined || turns.some(turn => turn.at === undefined))
      return unavailable('turns without a time');
    const until = turns.reduce((latest, turn) => Math.max(latest, turn.until ?? turn.at ?? latest), from);
    return derived((until - from) / 1000, [0, turns.length - 1]);
  },
};

export const longestSilence: Metric = {
  id: 'longest_silence_seconds',
  unit: 's',
  summary: 'The longest time in which nobody said or wrote anything.',
  derive: ({ turns }) => {
    let latest = turns[0]?.until ?? turns[0]?.at;
    let longest = 0;
    let where: number[] = [];
    for (const [index, turn] of turns.entries()) {
      if (turn.at === undefined || latest === undefined) return unavailable('turns without a time');
      if (turn.at - latest > longest) {
        longest = turn.at - latest;
        where = [index - 1, index];
      }
      latest = Math.max(latest, turn.until ?? turn.at);
    }
    return turns.length < 2 ? unavailable('fewer than two turns') : derived(longest / 1000, where);
  },
};

export const interruptions: Metric = {
  id: 'interruptions_by_agent',
  unit: 'interruptions',
  summary: 'How often an agent began while the customer was still speaking; needs the end times of turns.',
  derive: ({ turns }) => {
    if (!turns.some(turn => turn.speaker === 'customer')) return unavailable('the customer never speaks');
    const where: number[] = [];
    let customerUntil: number | null = null;
    for (const [index, turn] of turns.entries()) {
      if (turn.speaker === 'customer') {
        if (turn.until === undefined) return unavailable('turns without an end time');
        customerUntil = Math.max(customerUntil ?? turn.until, turn.until);
      }
      if (turn.speaker !== 'agent' || customerUntil === null) continue;
      if (turn.at === undefined) return unavailable('turns without a time');
      if (turn.at < customerUntil) where.push(index);
    }
    return derived(where.length, where);
  },
};
