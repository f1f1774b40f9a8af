import { InputError } from '../../model/input-error.ts';
import { SPEAKERS, type Speaker } from '../../model/interaction.ts';

/** Who a label says is speaking. */
export type Label = { readonly speaker: Speaker; readonly name?: string };

/** The people an interaction names in its fields: a label that is one of them is known. */
export type People = { readonly agent: string | null; readonly customer: string | null };

/** Says who a label is: a speaker, only `text` that looks like a label, or `null`: not known, and not guessed. */
export type Roles = (label: string, people: People) => Label | 'text' | null;

/** The labels that mean a role, whatever the export. */
export const ROLE_LABELS: Readonly<Record<Speaker, readonly string[]>> = {
  agent: [
    ...[
      'agent',
      'service agent',
      'support agent',
      'human agent',
      'live agent',
      'rep',
      'sales rep',
      'service rep',
    ],
    ...[
      'representative',
      'service representative',
      'csr',
      'advisor',
      'adviser',
      'operator',
      'support',
      'associate',
    ],
    ...[
      'staff',
      'employee',
      'specialist',
      'consultant',
      'technician',
      'support team',
      'support specialist',
      'helpdesk',
    ],
    ...[
      'customer service',
      'customer support',
      'customer care',
      'customer service agent',
      'customer service rep',
    ],
    ...['customer service representative', 'customer support agent', 'customer care agent', 'team member'],
  ],
  customer: [
    ...[
      'customer',
      'client',
      'caller',
      'user',
      'end user',
      'end-user',
      'visitor',
      'guest',
      'member',
      'consumer',
    ],
    ...['buyer', 'shopper', 'patient', 'passenger', 'requester'],
  ],
  bot: [
    'bot',
    'chatbot',
    'chat bot',
    'virtual agent',
    'virtual assistant',
    'ai agent',
    'ivr',
    'assistant bot',
    'robot',
  ],
  system: ['system', 'event', 'note', 'system message', 'internal note', 'auto message', 'automated message'],
};

/** After a role these are not a name: `Customer Number: 12` is no customer called Number. */
const NO_NAMES = new Set(
  (
    'account address answer care code comment comments data date department desk details email e-mail experience ' +
    'feedback history id info information issue message name note notes number order orders phone question rating ' +
    'reference relations request response review satisfaction service services status success summary support team ' +
    'telephone time type'
  ).split(' '),
);
const NAME = /^\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){0,2}$/u;
const LONGEST_LABEL = 100;
const WITH_BRACKETS = /^([^()]+?) ?\(([^()]+)\)$/u;

/** Makes the rule of who speaks; `mapping` (role → labels; `text`: labels that are only text) wins over all else. */
export function makeRoles(mapping: Readonly<Record<string, readonly string[]>>): Roles {
  const known = new Map<string, Speaker | 'text'>();
  for (const speaker of SPEAKERS)
    for (const label of ROLE_LABELS[speaker]) known.set(foldLabel(label), speaker);
  const told = new Map<string, Speaker | 'text'>();
  for (const [role, labels] of Object.entries(mapping)) {
    for (const label of labels) told.set(foldLabel(label), roleOf(role));
  }
  return (label, people) => {
    if (label.length > LONGEST_LABEL) return null;
    const folded = known.has(label) ? label : foldLabel(label);
    const role = told.get(folded) ?? known.get(folded) ?? null;
    if (role === 'text') return 'text';
    if (role !== null) return { speaker: role };
    return (
      personOf(label, folded, people) ?? roleWithName(label.trim(), text => told.get(text) ?? known.get(text))
    );
  };
}

/** Whether a label could be that of a speaker: one to three capitalised words. */
export function isNameLike(label: string): boolean {
  return NAME.test(label.trim());
}

function personOf(label: string, folded: string, people: People): Label | null {
  const agent = people.agent !== null && foldLabel(people.agent) === folded;
  const customer = people.customer !== null && foldLabel(people.customer) === folded;
  if (agent === customer) return null;
  return { speaker: agent ? 'agent' : 'customer', name: label.trim() };
}

/** `Ana (Agent)`, `Agent (Ana)`, `Agent Ana`. */
function roleWithName(
  label: string,
  roleOfText: (folded: string) => Speaker | 'text' | undefined,
): Label | null {
  const named = (role: string, name: string): Label | null => {
    const speaker = roleOfText(foldLabel(role));
    return speaker === undefined || speaker === 'text' ? null : { speaker, name };
  };
  const brackets = WITH_BRACKETS.exec(label);
  if (brackets !== null) {
    const [, outer = '', inner = ''] = brackets;
    return named(inner, outer) ?? named(outer, inner);
  }
  const words = label.split(/\s+/u);
  for (let count = words.length - 1; count > 0; count--) {
    const rest = words.slice(count);
    const name = rest.join(' ');
    const found = NAME.test(name) && !rest.some(word => NO_NAMES.has(word.toLowerCase()));
    if (found && roleOfText(foldLabel(words.slice(0, count).join(' '))) !== undefined) {
      return named(words.slice(0, count).join(' '), name);
    }
  }
  return null;
}

function roleOf(role: string): Speaker | 'text' {
  const found = [...SPEAKERS, 'text' as const].find(known => known === role);
  if (found !== undefined) return found;
  const message = `unknown role "${role}" in roles`;
  throw new InputError([{ message, hint: `Roles are ${SPEAKERS.join(', ')} and text.` }]);
}

function foldLabel(label: string): string {
  return label
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/gu, ' ');
}
