import { type Goal, goalName, type Plan } from '../../model/plan.ts';
import { clean } from '../clean.ts';
import { jsonText } from '../json-text.ts';
import { count, counted } from '../numbers.ts';
import type { RenderOptions } from '../renderer.ts';
import { filesOf, SHOWN } from './words.ts';

/**
 * The goals as a program file takes them: the key `goals:` and nothing else, with the topics they count on in comments
 * above it. Everything others wrote is a quoted scalar, or cleaned and behind a `#`.
 */
export function yaml(plan: Plan, { style }: RenderOptions): string {
  const topics = plan.topics.slice(0, plan.taken).map(({ topic, toWin, needs }, at) => {
    const keys = needs.slice(0, SHOWN.agents).map(({ key }) => key);
    const more = needs.length > keys.length ? [`${count(needs.length - keys.length)} more`] : [];
    const whom = keys.length === 0 ? '' : `, needed by ${[...keys, ...more].join(', ')}`;
    return `  ${at + 1}. ${topic}, ${toWin.toFixed(1)} points to win${whom}`;
  });
  const from = `${filesOf(plan.sources, file => file)}, ${counted(plan.totals.interactions, 'interaction')}`;
  return goalsText(
    plan.goals,
    [
      `Goals from ${from}: to be pasted into csaudit.yaml.`,
      ...(topics.length === 0 ? [] : ['They count on these topics:', ...topics]),
      ...plan.notes,
    ].map(line => `# ${commented(line, style.marks.more)}`),
  );
}

/** `goals:` with an entry a line, below comments. */
export function goalsText(goals: readonly Goal[], comments: readonly string[]): string {
  const entries = goals.map(goalLine);
  return `${[...comments, entries.length === 0 ? 'goals: []' : 'goals:', ...entries].join('\n')}\n`;
}

function goalLine(goal: Goal): string {
  const { target, by, from, note } = goal;
  const keys = [
    `for: ${scalar(goalName(goal.scope))}`,
    `target: ${target}`,
    `by: ${by}`,
    ...(from === null ? [] : [`from: ${from}`]),
    ...(note === null ? [] : [`note: ${jsonText(note, 0)}`]),
  ];
  return `  - { ${keys.join(', ')} }`;
}

/** Plain where it can only be read as text; anything else as JSON writes it, which YAML reads alike. */
function scalar(name: string): string {
  return /^\p{L}[\p{L}\p{N}_.=-]*(?: [\p{L}\p{N}_.=-]+)*$/u.test(name) && !WORDS.test(name)
    ? name
    : jsonText(name, 0);
}

const WORDS = /^(?:null|true|false|y|n|yes|no|on|off)$/iu;
const MOST = 400;

/** A text behind a `#`: on one line, and not without end. */
export function commented(text: string, more: string): string {
  const line = clean(text);
  return line.length > MOST ? `${line.slice(0, MOST)}${more}` : line;
}
