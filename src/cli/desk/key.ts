/**
 * A key that was pressed. `name`: the character itself (`y`, `G`, `?`), or a word (`enter`, `space`, `up`, `pagedown`,
 * `escape`, `ctrl-u`); `resize` when the terminal got another size. `text`: what it types into a line of text.
 */
export type Key = { readonly name: string; readonly text: string };

/** Told where the terminal got another size: what stands on it is to be drawn anew. */
export const RESIZE: Key = { name: 'resize', text: '' };

/** What node's readline says of a key; it leaves out what it does not know. */
export type Keypress = {
  readonly name?: string | undefined;
  readonly sequence?: string | undefined;
  readonly ctrl?: boolean;
  readonly meta?: boolean;
};

/** The key of one of readline's keypress events. */
export function keyOf(text: string | undefined, { name = '', sequence = '', ctrl, meta }: Keypress): Key {
  const typed = text ?? sequence;
  if (name === 'return' || name === 'enter') return { name: 'enter', text: '' };
  if (name === 'escape') return { name, text: '' };
  if (ctrl === true) return { name: `ctrl-${name}`, text: '' };
  if (meta === true) return { name: `alt-${name === '' ? typed : name}`, text: '' };
  if (name === 'space') return { name: 'space', text: ' ' };
  if (typed !== '' && !CONTROL.test(typed)) return { name: typed, text: typed };
  return { name: name === '' || name === 'undefined' ? 'unknown' : name, text: '' };
}

const CONTROL = /[\p{Cc}\p{Cs}]/u;

/**
 * Makes keys of keypress events, one after the other. What is pasted, between the marks terminals put around it, is one
 * key named `paste`, whose text has no line breaks.
 */
export function keyTaker(give: (key: Key) => void): (text: string | undefined, key: Keypress) => void {
  let pasted: string | null = null;
  return (text, key) => {
    if (key.name === 'paste-start') {
      pasted = '';
    } else if (key.name === 'paste-end') {
      const words = (pasted ?? '').replace(CONTROLS, ' ').replace(/ +/gu, ' ');
      pasted = null;
      give({ name: 'paste', text: words });
    } else if (pasted !== null) {
      pasted += text ?? key.sequence ?? '';
    } else {
      // Alt is no key here: who presses Escape and then a key quickly sends the same.
      const after = key.meta === true ? typedAfterEscape(key) : null;
      if (after !== null) give({ name: 'escape', text: '' });
      give(after ?? keyOf(text, key));
    }
  };
}

/** The key that came right behind an Escape; `null` where both are one of the keys terminals send so. */
function typedAfterEscape({ sequence = '', ...key }: Keypress): Key | null {
  const rest = sequence.slice(1);
  if (!sequence.startsWith('\u001b') || [...rest].length !== 1) return null;
  return keyOf(rest, { ...key, meta: false, sequence: rest });
}

const CONTROLS = /[\p{Cc}\p{Cs}]+/gu;
