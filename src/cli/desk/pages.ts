import { type DeskPage, flow, pagerPage, rows, searchLines, topRow } from '../../renderers/desk/index.ts';
import { askLine } from './ask-line.ts';
import { unknownKey } from './messages.ts';
import { scrolled } from './scroll.ts';
import { pageOf, roomBeside, type Sitting, show } from './sitting.ts';

/** A key that leaves the pages: its name, how it is written, and what it is for. */
export type Leave = { readonly name: string; readonly key: string; readonly does: string };

/** The keys that leave what is only looked at. */
export const BACK: readonly Leave[] = [
  { name: 'enter', key: 'Enter', does: 'back' },
  { name: 'q', key: 'q', does: 'back' },
  { name: 'escape', key: 'Escape', does: 'back' },
];

export type Pages = {
  /** Stands above every page, where there is room. */
  readonly head: (page: DeskPage) => readonly string[];
  readonly lines: (page: DeskPage) => readonly string[];
  readonly leave: readonly Leave[];
  /** `false`: they are too few to look for anything. */
  readonly searches?: boolean;
  /** Said before any key is pressed. */
  readonly message?: string;
};

/** Where the pages stand: the first row shown, what is searched for, and the line where it was found last. */
type Place = { readonly top: number; readonly search: string; readonly found: number };

/** The fewest rows a page needs. */
const LEAST_ROWS = 6;

/** Shows lines page by page until a key leaves them; gives the name of that key. */
export async function readPages(sitting: Sitting, pages: Pages): Promise<string> {
  let place: Place = { top: 0, search: '', found: -1 };
  let message = pages.message ?? '';
  for (;;) {
    const page = pageOf(sitting);
    const room = roomBeside(sitting, message);
    const { head, lines, height, keys, foot } = withKeys(sitting, pages, room, place.search !== '');
    const all = lines.length;
    const top = topRow({ lines, height }, place.top);
    const view = { lines, height, top, search: place.search, keys: [] };
    show(sitting, [...head, ...pagerPage(view, page), ...foot], message);
    const { name } = await sitting.screen.key();
    if (pages.leave.some(one => one.name === name)) return name;
    if (name === 'resize') continue;
    const moved = scrolled(name, top, rows(height), all);
    message = '';
    if (moved !== null) {
      place = { ...place, top: moved };
    } else if (name === '/' && pages.searches !== false) {
      const search = await askSearch(sitting, pages, top);
      if (search !== null) place = find({ ...place, search }, lines, top, 1);
      if (search !== null && search !== '' && place.found < 0) message = `"${search}" is not found`;
    } else if (place.search !== '' && (name === 'n' || name === 'N')) {
      const step = name === 'n' ? 1 : -1;
      place = find(place, lines, place.found + step, step);
    } else {
      message = unknownKey(name, keys);
    }
  }
}

function find(place: Place, lines: readonly string[], from: number, direction: 1 | -1): Place {
  const found = searchLines(lines, place.search, from, direction);
  return found === null ? { ...place, found: -1 } : { ...place, top: found, found };
}

function askSearch(sitting: Sitting, pages: Pages, top: number): Promise<string | null> {
  return askLine(sitting, {
    label: '/',
    preset: '',
    help: 'Type what to look for; Enter looks, Escape leaves.',
    above: (_text, page, rows) => {
      const { head, lines } = layOut(sitting, pages, rows, []);
      const height = Math.max(1, rows - head.length);
      const view = { lines, height, search: '', keys: [] };
      return [...head, ...pagerPage({ ...view, top: topRow(view, top) }, page)];
    },
  });
}

function layOut(sitting: Sitting, pages: Pages, room: number, keys: readonly string[]) {
  const page = pageOf(sitting);
  const above = pages.head(page);
  const head = above.length + keys.length + LEAST_ROWS <= room ? above : [];
  return { head, lines: pages.lines(page), height: Math.max(1, room - head.length - keys.length) };
}

/** Lays out the pages over their keys; those that scroll are shown where there is something to scroll. */
function withKeys(sitting: Sitting, pages: Pages, room: number, searching: boolean) {
  const page = pageOf(sitting);
  const over = (scrolls: boolean) => {
    const keys = keysOf(pages, scrolls, searching);
    const foot = keyLines(keys, page);
    return { ...layOut(sitting, pages, room, foot), keys, foot };
  };
  const fitting = over(false);
  return fitting.lines.length <= rows(fitting.height) ? fitting : over(true);
}

type Shown = { readonly key: string; readonly does: string };

const SCROLL = [
  { key: 'space', does: 'next page' },
  { key: 'arrows', does: 'scroll' },
];

function keysOf({ leave, searches }: Pages, scrolls: boolean, searching: boolean): readonly Shown[] {
  return [
    ...leave.map(({ key, does }) => ({ key, does })),
    ...(scrolls ? SCROLL : []),
    ...(searches === false ? [] : [{ key: '/', does: 'search' }]),
    ...(searching ? [{ key: 'n', does: 'next' }] : []),
  ];
}

/** The keys, in as many lines as they take. */
function keyLines(keys: readonly Shown[], { style, width }: DeskPage): readonly string[] {
  const texts = keys.map(({ key, does }) => `${key} ${does}`);
  return flow(texts, ` ${style.marks.dot} `, width, style.marks.more).map(style.dim);
}
