import { clean } from '../../renderers/clean.ts';
import { spent } from '../../renderers/desk/index.ts';

/** How a sitting ended: `gone`, with the terminal or by a request to end. */
export type Ended = 'finished' | 'stopped' | 'interrupted' | 'gone';

/** One sitting, told when it has ended. `standing`: the place in the audit that was left open, in words. */
export type Told = {
  readonly ended: Ended;
  readonly done: number;
  readonly seconds: number;
  readonly left: readonly string[];
  readonly standing: string | null;
  readonly store: string;
  /** The command that goes on with it; `null`: the same one. */
  readonly goOn: string | null;
};

/** What was done, where it was left, and how to go on, in lines. */
export function summary({ ended, done, seconds, left, standing, store, goOn }: Told): string {
  const time = spent(seconds);
  const file = clean(store);
  const audits =
    done === 0
      ? `no audit was finished (${time}); what was answered is kept in ${file}`
      : `${done} ${done === 1 ? 'audit' : 'audits'} done in ${time}, kept in ${file}`;
  const lines = [
    ...(ended === 'interrupted' || ended === 'gone'
      ? ['csaudit: interrupted; nothing answered is lost']
      : []),
    ...left,
    audits,
    ...(standing === null ? [] : [`left at ${standing}`]),
    ...(ended === 'finished'
      ? []
      : [
          `to go on${standing === null ? '' : ' there'}, run ${goOn === null ? 'the same command again' : clean(goOn)}`,
        ]),
  ];
  return lines.map(line => `${line}\n`).join('');
}
