// The checks of checks.yaml as most people would write them in JavaScript: one regular expression after the other.

const WORD = "[\\p{L}\\p{M}\\p{N}']";
const words = phrases => new RegExp(`(?<!${WORD})(?:${phrases})(?!${WORD})`, 'iu');
const begins = stems => new RegExp(`(?<!${WORD})(?:${stems})`, 'iu');

const COURTEOUS = new RegExp(`(?<!${WORD})(?:thank${WORD}*|(?:please|welcome|could you)(?!${WORD}))`, 'giu');

/** By check: which text it reads, what is looked for there, whether it should be there. */
const SAID = {
  greeting: ['firstTwo', words('hello|hi|good (?:morning|afternoon|evening)|guten tag'), true],
  introduction: ['firstTwo', words('my name is|you are speaking with|northwind (?:support|service)'), true],
  empathy: ['agent', begins(`understand|apologi|frustrat|(?:I am|I'm) sorry(?!${WORD})`), true],
  'no-blame': ['agent', words('nothing I can do|that is our policy|not my problem|you should have'), false],
  'no-sending-away': ['agent', words('not my department|call back (?:later|tomorrow)|no idea'), false],
  patience: ['agent', words('calm down|as I said|obviously|stupid'), false],
  'no-promises': ['agent', words('we guarantee|I promise|definitely'), false],
  'calm-customer': [
    'customer',
    begins(`complain|(?:speak to a (?:supervisor|manager)|ombudsman|ridiculous)(?!${WORD})`),
    false,
  ],
  verification: ['agent', words('order number|last (?:four|4) digits|date of birth|email address'), true],
  hold: ['agent', words('one moment|brief hold|bear with me|let me check'), true],
  refund: ['agent', /refund of [$€£]?\d/iu, true],
  'case-number': ['agent', /CS-\d{6,}/iu, true],
  dated: ['agent', /within \d+ (?:business )?(?:days|hours)/iu, true],
  thanks: ['lastTwo', begins('thank'), true],
  farewell: [
    'lastOne',
    words('have a (?:great|good|nice|lovely) (?:day|weekend)|goodbye|bye|à bientôt'),
    true,
  ],
};

const CHECKS = [...Object.keys(SAID), 'courteous', 'first-response', 'hold-time', 'satisfied', 'dialogue'];

/**
 * Counts over the rows of an export of interactions.
 * @returns {{ add: (row: readonly string[]) => void, counts: () => { interactions: number, checks: Record<string, { met: number, missed: number }> } }}
 */
export function plainChecks() {
  const checks = Object.fromEntries(CHECKS.map(check => [check, { met: 0, missed: 0 }]));
  let interactions = 0;
  const count = (check, met) => {
    checks[check][met ? 'met' : 'missed'] += 1;
  };

  function add([, , , , , firstResponse, hold, csat, transcript]) {
    interactions += 1;
    const lines = transcript.split('\n').map(line => line.replace(/^\[[\d:]+\] /u, ''));
    const by = label => lines.filter(line => line.startsWith(label)).map(line => line.slice(label.length));
    const agent = by('Agent: ');
    const texts = {
      agent: agent.join('\n'),
      customer: by('Customer: ').join('\n'),
      firstTwo: agent.slice(0, 2).join('\n'),
      lastTwo: agent.slice(-2).join('\n'),
      lastOne: agent.slice(-1).join('\n'),
    };
    for (const [check, [where, look, wanted]] of Object.entries(SAID)) {
      count(check, look.test(texts[where]) === wanted);
    }
    count('courteous', (texts.agent.match(COURTEOUS)?.length ?? 0) >= 3);
    if (firstResponse !== '') count('first-response', Number(firstResponse) <= 60);
    if (hold !== '') count('hold-time', Number(hold) <= 120);
    if (csat !== '') count('satisfied', Number(csat) >= 3);
    count('dialogue', agent.length >= 4);
  }

  return { add, counts: () => ({ interactions, checks }) };
}
