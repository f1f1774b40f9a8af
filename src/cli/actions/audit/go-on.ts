import type { AuditOptions } from '../../commands/audit.ts';
import { shellWord } from '../../shell-word.ts';

/**
 * The command that goes on with an audit `--new` began, which would begin another one; `null`: the same command does.
 * Without its words, only the same facts lead back to it.
 */
export function goOnWith(options: AuditOptions): string | null {
  if (options.new !== true || !options.transcripts) return null;
  const { checklist = [], config, facts, lang, store, auditor, blind, suggestions, redact } = options;
  const said = (flag: string, value: string | undefined) =>
    value === undefined ? [] : [flag, shellWord(value)];
  return [
    'csaudit audit',
    ...checklist.flatMap(name => said('-c', name)),
    ...(config === false
      ? ['--no-config']
      : said('--config', typeof config === 'string' ? config : undefined)),
    ...said('--facts', facts),
    ...said('--lang', lang),
    ...said('--store', store),
    ...said('--auditor', auditor),
    ...(blind === true ? ['--blind'] : []),
    ...(suggestions ? [] : ['--no-suggestions']),
    ...(redact === true ? ['--redact'] : []),
  ].join(' ');
}
