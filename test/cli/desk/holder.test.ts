import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { isLiving } from '../../../src/cli/desk/holder.ts';

const gone = spawnSync(process.execPath, ['-e', '']).pid;

describe('who has an audit in hand', () => {
  it.each([
    ['nobody', null, false],
    ['a process that runs', `desk:${process.ppid}`, true],
    ['a process that has ended', `desk:${gone}`, false],
    ['this very process', `desk:${process.pid}`, false],
    ['a process of another host', `elsewhere:${process.ppid}`, false],
    ['something else', 'ana', false],
    ['a group of processes', 'desk:-1', false],
  ])('%s', (_who, holder, living) => {
    expect(isLiving(holder, `desk:${process.pid}`)).toBe(living);
  });
});
