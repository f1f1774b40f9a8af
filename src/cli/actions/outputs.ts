import { InputError } from '../../model/input-error.ts';
import type { Report, Verdict } from '../../model/report.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { formats } from '../../renderers/formats.ts';
import { scorecardLine } from '../../renderers/jsonl.ts';
import type { Rendered, RenderOptions } from '../../renderers/renderer.ts';
import { leftOutOf, makeCollector, sarifText } from '../../renderers/sarif/sarif.ts';
import { verdict as verdictLines } from '../../renderers/table/verdict.ts';
import { OF_CARDS } from '../../renderers/views/index.ts';
import { pageWithoutCommands, withoutCommands } from '../annotations.ts';
import type { ScoreOptions } from '../commands/score.ts';
import type { Io } from '../io.ts';
import type { Format } from '../options.ts';
import { plainStyle, styleFor, widthFor } from '../terminal.ts';
import { type CardFacts, NOTHING_KNOWN } from './card-facts.ts';
import type { Explained } from './explaining.ts';
import { shownIn } from './shown-findings.ts';
import { openTargets } from './targets.ts';

/** Where the results of a run go. Files come into being whole at `finish`, or not at all (`discard`). */
export type Outputs = {
  /** Takes a scorecard as it is made, so that no run is too big for jsonl and sarif; `null` when no format wants that. */
  readonly card: ((card: Scorecard) => Promise<void>) | null;
  readonly finish: (report: Report, verdict: Verdict, explained: Explained | null) => Promise<void>;
  readonly discard: () => Promise<void>;
};

/** Opens what a command writes, `kept` being files it reads, and `known` what is known of the scorecards that will come. */
export type OpenOutputs = (
  io: Io,
  kept: readonly string[],
  options: ScoreOptions,
  known?: CardFacts,
) => Promise<Outputs>;

export async function openOutputs(
  io: Io,
  kept: readonly string[],
  options: ScoreOptions,
  known: CardFacts = NOTHING_KNOWN,
): Promise<Outputs> {
  const asked = formatsOf(options);
  refuseOnScreen(io, asked);
  const targets = await openTargets(io, kept, asked, formats);
  const quotes = options.quotes;
  const toStdout: RenderOptions = {
    style: styleFor(io.stdout, io, options.color),
    width: widthFor(io.stdout, io.env),
    quotes,
  };
  const toFile: RenderOptions = { style: plainStyle(), width: 80, quotes };
  const put = (target: (typeof targets)[number], text: Rendered) => {
    if (target.draft !== null) return target.draft.write(text);
    return io.stdout.write(pageWithoutCommands(target.name, text, io.env));
  };
  const streams = targets.filter(target => target.name === 'jsonl');
  const streamCard = async (line: string) => {
    for (const target of streams) await put(target, line);
  };
  const collector = asked.some(({ name }) => name === 'sarif') ? makeCollector(known.costs, quotes) : null;
  const takeCard = async (card: Scorecard) => {
    collector?.add(card);
    if (streams.length > 0) await streamCard(`${scorecardLine(card, quotes)}\n`);
  };
  return {
    card: streams.length === 0 && collector === null ? null : takeCard,
    finish: async (report, verdict, explained) => {
      const results = collector?.results();
      for (const target of targets.filter(one => one.name !== 'jsonl')) {
        const how = target.draft === null ? toStdout : toFile;
        const made =
          target.name === 'sarif' && results !== undefined
            ? sarifText(report, verdict, results, known.checklists)
            : await formats[target.name]?.render(shownIn(target.name, report, options), verdict, how);
        if (made !== undefined) await put(target, made);
      }
      if (results !== undefined && options.quiet !== true)
        for (const { text } of leftOutOf(results)) await io.stderr.write(`sarif: ${text}\n`);
      if (explained !== null) await io.stdout.write(withoutCommands(explained(toStdout), io.env));
      for (const { draft } of targets) await draft?.finish();
      if (
        targets.some(target => target.name === 'table' && target.file === null) ||
        verdict.reasons.length === 0
      )
        return;
      const how = {
        style: styleFor(io.stderr, io, options.color),
        width: widthFor(io.stderr, io.env),
        quotes,
      };
      await io.stderr.write(withoutCommands(`${verdictLines(report, how, verdict).join('\n')}\n`, io.env));
    },
    discard: async () => {
      for (const { draft } of targets) await draft?.discard();
    },
  };
}

/** What was asked for; an explanation takes the place of the table on stdout. */
export function formatsOf({ format, explain }: Pick<ScoreOptions, 'format' | 'explain'>): readonly Format[] {
  const asked = format ?? (explain === undefined ? [{ name: 'table', file: null }] : []);
  const here = asked.filter(({ file }) => file === null).map(({ name }) => `-f ${name}`);
  if (explain !== undefined) here.push('--explain');
  if (here.length > 1) {
    throw new InputError([
      {
        message: `${here.join(' and ')} cannot both go to stdout`,
        hint: 'give one a file, as in -f json=report.json',
      },
    ]);
  }
  return asked;
}

/** Bytes on a screen are noise, and may command the terminal. */
function refuseOnScreen(io: Io, asked: readonly Format[]): void {
  const bytes = asked.find(({ name, file }) => file === null && formats[name]?.binary === true);
  if (bytes === undefined || !io.stdout.isTTY) return;
  const message = `--format ${bytes.name} is not text, and does not go to a terminal`;
  throw new InputError([{ message, hint: `give it a file, as in -f ${bytes.name}=report.${bytes.name}` }]);
}

/** Tells before an hour of scoring, not after, that what is asked for lists interactions the run would not keep. */
export function refuseWithoutCards({
  format = [],
  scorecards,
}: Pick<ScoreOptions, 'format' | 'scorecards'>): void {
  const wanting = format.find(
    ({ name }) => name.startsWith('csv.') && OF_CARDS.has(name.slice('csv.'.length)),
  );
  if (wanting === undefined || scorecards === true) return;
  const message = `--format ${wanting.name} lists interactions, and goes with --scorecards only`;
  throw new InputError([{ message, hint: 'add --scorecards; -f jsonl does without' }]);
}
