import { link, mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './server-process.ts';

/** The owner touches its lock this often; one untouched for three times as long has lost its owner. */
const BEAT_MILLIS = 5000;

async function isLeft(file: string): Promise<boolean> {
  const owner = Number(await readFile(file, 'utf8').catch(() => ''));
  if (owner > 0 && !isAlive(owner)) return true;
  const touched = await stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => Date.now(),
  );
  return Date.now() - touched > 3 * BEAT_MILLIS;
}

async function tryLock(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** Takes a left lock away. Of two that found it left, the slower has taken the quicker one's new lock: it gives that back. */
async function removeLeft(file: string): Promise<void> {
  const taken = `${file}.${process.pid}`;
  await rename(file, taken).catch(() => undefined);
  if (!(await isLeft(taken))) await link(taken, file).catch(() => undefined);
  await rm(taken, { force: true });
}

/**
 * One start, stop or reset of a home at a time, in all processes; a lock whose owner died is taken over. While it waits for
 * another one, the signal ends it with its reason.
 */
export async function lockHome<T>(home: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const file = join(home, 'lock');
  await mkdir(home, { recursive: true });
  while (!(await tryLock(file))) {
    signal?.throwIfAborted();
    if (await isLeft(file)) await removeLeft(file);
    else await pause(100);
  }
  const beat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), BEAT_MILLIS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    await rm(file, { force: true });
  }
}
