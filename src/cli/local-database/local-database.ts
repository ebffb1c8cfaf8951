import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CodedError } from '../../base/coded-error.ts';
import { setInitialPassword } from '../../graph/set-initial-password.ts';
import { findJava } from './find-java.ts';
import { installJars } from './install-jars.ts';
import { answers, freePort, isFree } from './ports.ts';
import { isAlive, isServerOf, startProcess, stopProcess } from './server-process.ts';

/** How a local database is started. Ports that are not given are the usual ones or the next free. */
export interface StartOptions {
  readonly home: string;
  readonly boltPort?: number | undefined;
  readonly httpPort?: number | undefined;
  readonly heapMegabytes?: number;
  readonly pageCacheMegabytes?: number;
  /** Told what takes long: the download, the start. */
  readonly onProgress?: (what: string) => void;
}

/** A running local database. */
export interface RunningDatabase {
  readonly home: string;
  readonly pid: number;
  readonly uri: string;
  readonly browser: string;
  readonly user: string;
  readonly password: string;
  /** False if it ran before. */
  readonly started: boolean;
}

interface State {
  readonly pid: number;
  readonly boltPort: number;
  readonly httpPort: number;
}

const stateFile = (home: string): string => join(home, 'server.json');
const passwordFile = (home: string): string => join(home, 'password');

async function readState(home: string): Promise<State | null> {
  const text = await readFile(stateFile(home), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as State);
}

/** The password of this home: made at first start, in a file only its owner can read. */
async function passwordOf(home: string): Promise<string> {
  const file = passwordFile(home);
  if (!existsSync(file)) await writeFile(file, randomBytes(18).toString('base64url'), { mode: 0o600 });
  await chmod(file, 0o600);
  return (await readFile(file, 'utf8')).trim();
}

/** One start or stop of a home at a time; a lock whose owner died is taken over. */
async function withLock<T>(home: string, work: () => Promise<T>): Promise<T> {
  const file = join(home, 'lock');
  await mkdir(home, { recursive: true });
  for (;;) {
    try {
      const handle = await open(file, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const owner = Number(await readFile(file, 'utf8').catch(() => '0'));
      if (owner > 0 && !isAlive(owner)) await rm(file, { force: true });
      else await pause(100);
    }
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function choosePort(asked: number | undefined, remembered: number | undefined, usual: number): Promise<number> {
  if (asked !== undefined && asked !== 0) {
    if (await isFree(asked)) return asked;
    throw new CodedError('PORT_TAKEN', `Port ${asked} must be free; something listens on it.`);
  }
  return freePort(asked ?? remembered ?? usual);
}

const describe = (home: string, state: State, password: string, started: boolean): RunningDatabase => ({
  home,
  pid: state.pid,
  uri: `bolt://localhost:${state.boltPort}`,
  browser: `http://localhost:${state.httpPort}/browser/`,
  user: 'neo4j',
  password,
  started,
});

/** The database of this home if it runs, else null. */
export async function runningDatabase(home: string): Promise<RunningDatabase | null> {
  const state = await readState(home);
  if (!state || !(await isServerOf(state.pid, home)) || !(await answers(state.boltPort))) return null;
  return describe(home, state, await passwordOf(home), false);
}

async function startLocked(options: StartOptions): Promise<RunningDatabase> {
  const { home, onProgress } = options;
  const running = await runningDatabase(home);
  if (running) return running;
  const java = await findJava();
  const jars = await installJars(() => onProgress?.('downloading Neo4j (137 MB, once)'));
  const before = await readState(home);
  const boltPort = await choosePort(options.boltPort, before?.boltPort, 7687);
  const httpPort = await choosePort(options.httpPort, before?.httpPort, 7474);
  onProgress?.('starting Neo4j');
  const memory = {
    heapMegabytes: options.heapMegabytes ?? 1024,
    pageCacheMegabytes: options.pageCacheMegabytes ?? 512,
  };
  const pid = await startProcess(java, jars, { home, boltPort, httpPort, ...memory });
  const state: State = { pid, boltPort, httpPort };
  await writeFile(stateFile(home), JSON.stringify(state));
  const password = await passwordOf(home);
  await setInitialPassword(`bolt://localhost:${boltPort}`, password);
  return describe(home, state, password, true);
}

/** Starts the database of this home (at first downloads it), or gives the one that runs. */
export function startDatabase(options: StartOptions): Promise<RunningDatabase> {
  return withLock(options.home, () => startLocked(options));
}

/** Stops the database of this home; false if none ran. */
export function stopDatabase(home: string): Promise<boolean> {
  return withLock(home, async () => {
    const state = await readState(home);
    if (!state || !(await isServerOf(state.pid, home))) return false;
    await stopProcess(state.pid, home);
    return true;
  });
}

/** Stops the database and deletes all of its home: data, password, logs. */
export async function resetDatabase(home: string): Promise<void> {
  await stopDatabase(home);
  await rm(home, { recursive: true, force: true });
}
