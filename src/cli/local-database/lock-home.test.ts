import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockHome } from './lock-home.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'kurultai-lock-'));
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

/** No Linux gives a process this number. */
const NOBODY = 2 ** 30;

describe('lockHome', () => {
  test('lets one work at a time', async () => {
    let inside = 0;
    const most: number[] = [];
    const work = async (): Promise<void> => {
      inside += 1;
      most.push(inside);
      await pause(20);
      inside -= 1;
    };
    await Promise.all([lockHome(home, work), lockHome(home, work), lockHome(home, work)]);
    expect(most).toEqual([1, 1, 1]);
  });

  test('gives the lock back when the work fails', async () => {
    await expect(lockHome(home, () => Promise.reject(new TypeError('no')))).rejects.toThrow('no');
    await expect(lockHome(home, () => Promise.resolve('yes'))).resolves.toBe('yes');
  });

  test.each([
    ['of a process that is gone', String(NOBODY), 0],
    ['that nobody touched for a while, whoever has its number now', String(process.pid), 60_000],
    ['that was never written and is old', '', 60_000],
  ])('takes over a lock %s', async (_, content, age) => {
    const file = join(home, 'lock');
    writeFileSync(file, content);
    const then = new Date(Date.now() - age);
    utimesSync(file, then, then);
    await expect(lockHome(home, () => Promise.resolve('mine'))).resolves.toBe('mine');
  });

  test('waits for a live owner until it is told to give up', async () => {
    writeFileSync(join(home, 'lock'), String(process.pid));
    const signal = AbortSignal.timeout(150);
    await expect(lockHome(home, () => Promise.resolve('mine'), signal)).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});
