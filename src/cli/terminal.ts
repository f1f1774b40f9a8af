import { LEAST_WIDTH, MOST_WIDTH } from '../renderers/renderer.ts';
import { makeStyle, type Style } from '../renderers/style.ts';
import type { Io, Output } from './io.ts';

const WIDTH = 80;

/**
 * Colour and signs for one stream. In order: the flag, FORCE_COLOR, NO_COLOR, TERM=dumb, then whether the stream is a
 * terminal. Signs beyond ASCII where the locale says UTF-8 (and TERM is not dumb), and in files and pipes, which are
 * UTF-8 always.
 */
export function styleFor(output: Output, io: Pick<Io, 'env'>, colour: boolean | undefined): Style {
  const { env } = io;
  const knows = env.TERM !== 'dumb' && /utf-?8/iu.test(env.LC_ALL || env.LC_CTYPE || env.LANG || '');
  const unicode = !output.isTTY || knows;
  return makeStyle({ colour: colour ?? wantsColour(output, env), unicode });
}

/** No style at all: for files. */
export function plainStyle(): Style {
  return makeStyle({ colour: false, unicode: true });
}

function wantsColour(output: Output, env: Io['env']): boolean {
  const forced = env.FORCE_COLOR;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if ((env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb') return false;
  return output.isTTY;
}

/** Columns to print in: the terminal's, else COLUMNS, else 80; lines beyond 120 are hard to read. */
export function widthFor(output: Output, env: Io['env']): number {
  const said = Number(env.COLUMNS);
  const columns = output.columns ?? (Number.isInteger(said) && said > 0 ? said : WIDTH);
  // Some pseudo-terminals say 0, which means that they do not know.
  return columns === 0 ? WIDTH : Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, columns));
}
