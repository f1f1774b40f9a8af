import { emitKeypressEvents } from 'node:readline';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type Key, keyTaker } from '../../../src/cli/desk/key.ts';
import { keyQueue } from '../../../src/cli/desk/key-queue.ts';

/** The keys readline makes of what a terminal sends. */
async function keysOf(sent: string): Promise<readonly Key[]> {
  const input = new PassThrough();
  const keys: Key[] = [];
  input.on(
    'keypress',
    keyTaker(key => void keys.push(key)),
  );
  emitKeypressEvents(input);
  const more = new Promise(resolve => input.once('keypress', resolve)); // a lone Escape comes late
  input.write(sent);
  await more;
  return keys;
}

describe('keys', () => {
  it.each([
    ['y', 'y', 'y'],
    ['G', 'G', 'G'],
    ['?', '?', '?'],
    ['+', '+', '+'],
    [' ', 'space', ' '],
    ['\r', 'enter', ''],
    ['\n', 'enter', ''],
    ['\t', 'tab', ''],
    ['\u007f', 'backspace', ''],
    ['\u0015', 'ctrl-u', ''],
    ['\u001b[A', 'up', ''],
    ['\u001b[6~', 'pagedown', ''],
    ['\u001b[3~', 'delete', ''],
    ['\u001b', 'escape', ''],
    ['\u001b[99~', 'unknown', ''],
    ['é', 'é', 'é'],
    ['🙂', '🙂', '🙂'],
    ['\u001b[200~no,\r\n  never\ny\u001b[201~', 'paste', 'no, never y'],
  ])('%j is %s and types %j', async (sent, name, text) => {
    expect(await keysOf(sent)).toEqual([{ name, text }]);
  });
});

describe('Escape', () => {
  it.each([
    [
      '\u001bn',
      [
        { name: 'escape', text: '' },
        { name: 'n', text: 'n' },
      ],
    ],
    [
      '\u001bN',
      [
        { name: 'escape', text: '' },
        { name: 'N', text: 'N' },
      ],
    ],
    [
      '\u001b\r',
      [
        { name: 'escape', text: '' },
        { name: 'enter', text: '' },
      ],
    ],
  ])('does not swallow the key that comes right behind it: %j', async (sent, keys) => {
    expect(await keysOf(sent)).toEqual(keys);
  });
});

describe('the queue of keys', () => {
  const key = (name: string): Key => ({ name, text: name });

  it('keeps what is typed ahead, in order', async () => {
    const queue = keyQueue();
    for (const name of ['y', 'n', 'x']) queue.push(key(name));
    expect([await queue.next(), await queue.next(), await queue.next()]).toEqual(['y', 'n', 'x'].map(key));
  });

  it('gives a key to who waits for it, once', async () => {
    const queue = keyQueue();
    const first = queue.next();
    queue.push(key('y'));
    queue.push(key('n'));
    expect([await first, await queue.next()]).toEqual(['y', 'n'].map(key));
  });

  it('forgets keys nobody took when the keyboard is gone', async () => {
    const queue = keyQueue();
    queue.push(key('y'));
    queue.fail(new Error('gone'));
    queue.push(key('n'));
    await expect(queue.next()).rejects.toThrow('gone');
  });

  it('tells who waits that the keyboard is gone', async () => {
    const queue = keyQueue();
    const next = queue.next();
    queue.fail(new Error('gone'));
    await expect(next).rejects.toThrow('gone');
  });
});
