/**
 * Waits until its standard input ends (the test run has ended, or was killed, however), then ends every server whose
 * `server.json` stands in a folder of argv[2], and removes that folder. The data is thrown away, so SIGKILL will do.
 */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = process.argv[2];

/** Of the server of this home; undefined if there is none, or its state is not readable. */
async function serverPid(home) {
  try {
    return JSON.parse(await readFile(join(root, home, 'server.json'), 'utf8')).pid;
  } catch {
    return undefined;
  }
}

async function end(pid) {
  for (;;) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      return;
    }
    await pause(50);
  }
}

process.stdin.resume();
await new Promise((resolve) => process.stdin.once('close', resolve));
const pids = await Promise.all((await readdir(root)).map(serverPid));
await Promise.all(pids.filter((pid) => pid !== undefined).map(end));
await rm(root, { recursive: true, force: true, maxRetries: 5 });
