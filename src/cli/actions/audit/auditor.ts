import { userInfo } from 'node:os';
import { InputError } from '../../../model/input-error.ts';
import { clean } from '../../../renderers/clean.ts';

const LONGEST = 100;

/** Who audits: `--auditor`, else CSAUDIT_AUDITOR, else the user of the system. Throws InputError where that is no name. */
export function auditorOf(
  given: string | undefined,
  { CSAUDIT_AUDITOR: said = '' }: NodeJS.ProcessEnv,
): string {
  const name = (given ?? (said.trim() === '' ? userName() : said)).trim();
  if (name === '') throw new InputError([{ message: 'it is not known who audits', hint: HINT }]);
  if (name !== clean(name) || name.length > LONGEST) {
    const message = `the name of the auditor is one line of at most ${LONGEST} characters`;
    throw new InputError([{ message, hint: HINT }]);
  }
  return name;
}

const HINT = 'say --auditor <name>, or set CSAUDIT_AUDITOR';

/** Some containers have a user without a name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
