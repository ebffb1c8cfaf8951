import { rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { kitAddress } from '../../api/kit-first-sight.ts';
import { CodedError } from '../../base/coded-error.ts';
import { connect } from '../../graph/connect.ts';
import { cypherFile } from '../../graph/cypher-file.ts';
import { setInitialPassword } from '../../graph/set-initial-password.ts';
import { browserAddress } from '../browser-address.ts';
import { findJava } from './find-java.ts';
import { installGds, installJars } from './install-jars.ts';
import { lockHome } from './lock-home.ts';
import { discover, freePort, isFree } from './ports.ts';
import { isAlive, isServerOf, startProcess, stopProcess, waitUntilUp } from './server-process.ts';
import { passwordFile, passwordOf, readState, type ServerState, writeState } from './server-state.ts';
import type { ServerSettings } from './write-settings.ts';

/** How a local database is started. Ports that are not given are the last ones, the usual ones or the next free; 0 is any. */
export interface StartOptions {
  readonly home: string;
  readonly boltPort?: number | undefined;
  readonly httpPort?: number | undefined;
  readonly heapMegabytes?: number;
  readonly pageCacheMegabytes?: number;
  /** Where Browser will find style and guide; the API's usual place unless given. */
  readonly kit?: string | undefined;
  /** With Neo4j Graph Data Science, which a first start downloads too; KURULTAI_GDS unless given. */
  readonly gds?: boolean | undefined;
  /** Told what takes long: the download, the start. */
  readonly onProgress?: ((what: string) => void) | undefined;
  /** Ends what was begun, server included; the promise then rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** A running local database. */
export interface RunningDatabase {
  readonly home: string;
  readonly pid: number;
  readonly uri: string;
  readonly browser: string;
  /** Where Browser was told to find style and guide. */
  readonly kit: string;
  /** True if it has Neo4j Graph Data Science. */
  readonly gds: boolean;
  readonly user: string;
  readonly password: string;
  /** Neo4j's own. */
  readonly version: string;
  /** False if it ran before. */
  readonly started: boolean;
}

/** Off unless asked for: with it a start takes some seconds longer. */
const wantsGds = (env: NodeJS.ProcessEnv = process.env): boolean => env.KURULTAI_GDS === 'true';

const USER = 'neo4j';
/** The API's port if nobody asks for another. */
const USUAL_KIT = kitAddress(4000);
/** Enough for a few hundred thousand statements, and a third of the memory of a small machine. */
const MEMORY = { heapMegabytes: 1024, pageCacheMegabytes: 512 };
/** One that was told to stop by somebody else closes its store within ten seconds. */
const STOPPING_MILLIS = 30_000;
/** All that a server keeps in its home: a reset removes these and nothing else. */
const KEPT = 'conf data import licenses logs plugins run certificates server.json'.split(' ');

async function choosePort(asked: number | undefined, remembered: number | undefined, usual: number): Promise<number> {
  if (asked !== undefined && asked !== 0) {
    if (await isFree(asked)) return asked;
    throw new CodedError('PORT_TAKEN', `Port ${asked} must be free; something listens on it.`);
  }
  return freePort(asked ?? remembered ?? usual);
}

async function describe(home: string, state: ServerState, version: string): Promise<Omit<RunningDatabase, 'started'>> {
  const uri = `bolt://localhost:${state.boltPort}`;
  return {
    home,
    pid: state.pid,
    uri,
    browser: browserAddress(`http://localhost:${state.httpPort}/browser/`, uri, USER),
    kit: state.kit,
    gds: state.gds,
    user: USER,
    password: await passwordOf(home),
    version,
  };
}

/** The database of this home if it runs and answers, else null. */
export async function runningDatabase(home: string): Promise<RunningDatabase | null> {
  const state = await readState(home);
  if (!state || !(await isServerOf(state.pid, home))) return null;
  const discovery = await discover(state.httpPort);
  return discovery && { ...(await describe(home, state, discovery.version)), started: false };
}

/** The pid of this home's server even if it does not answer (starting, stopping, hanging); null if there is none. */
export async function serverPid(home: string): Promise<number | null> {
  const state = await readState(home);
  return state && (await isServerOf(state.pid, home)) ? state.pid : null;
}

/** A server that lives without answering is starting or stopping: the store cannot be opened before it is done. */
async function settledDatabase(home: string): Promise<RunningDatabase | null> {
  const pid = await serverPid(home);
  for (let waited = 0; pid !== null && isAlive(pid); waited += 200) {
    const running = await runningDatabase(home);
    if (running) return running;
    if (waited > STOPPING_MILLIS) await stopProcess(pid, home);
    await pause(200);
  }
  return null;
}

/** Sets the password and asks a first question: the server loads half of its classes for it. */
async function openBolt(uri: string, home: string, signal: AbortSignal): Promise<void> {
  const password = await passwordOf(home);
  await setInitialPassword(uri, password, passwordFile(home), signal);
  const graph = connect({ uri, user: USER, password, database: null });
  await graph.read(cypherFile('read/schema-version'), {}, 'first-question').finally(() => graph.close());
}

/** Bolt answers a second before HTTP does: what must be done over it is done meanwhile. */
async function waitUntilReady(pid: number, settings: ServerSettings, signal?: AbortSignal): Promise<void> {
  const given = new AbortController();
  try {
    const bolt = openBolt(`bolt://localhost:${settings.boltPort}`, settings.home, given.signal);
    await Promise.all([waitUntilUp(pid, settings, signal), bolt]);
  } finally {
    given.abort();
  }
}

interface Installed {
  readonly java: string;
  readonly jars: string;
  readonly plugins: string | null;
}

async function launch({ java, jars, plugins }: Installed, options: StartOptions): Promise<ServerState> {
  const { home, signal } = options;
  const before = await readState(home);
  const boltPort = await choosePort(options.boltPort, before?.boltPort, 7687);
  const httpPort = await choosePort(options.httpPort, before?.httpPort, 7474);
  const {
    heapMegabytes = MEMORY.heapMegabytes,
    pageCacheMegabytes = MEMORY.pageCacheMegabytes,
    kit = USUAL_KIT,
  } = options;
  const settings = { home, boltPort, httpPort, heapMegabytes, pageCacheMegabytes, kit, plugins };
  signal?.throwIfAborted();
  const pid = await startProcess(java, jars, settings);
  const state: ServerState = { pid, boltPort, httpPort, kit, gds: plugins !== null };
  await writeState(home, state);
  try {
    await waitUntilReady(pid, settings, signal);
    signal?.throwIfAborted();
  } catch (error) {
    await stopProcess(pid, home);
    throw error;
  }
  return state;
}

async function startLocked(options: StartOptions): Promise<RunningDatabase> {
  const { home, onProgress, signal } = options;
  const { gds = wantsGds() } = options;
  const running = await settledDatabase(home);
  if (running && gds && !running.gds)
    throw new CodedError(
      'ANALYTICS_UNAVAILABLE',
      'The local Neo4j runs without Graph Data Science; stop it first: kurultai db stop.',
    );
  if (running) return running;
  const java = await findJava();
  const jars = await installJars(onProgress, signal);
  const plugins = gds ? await installGds(jars, onProgress, signal) : null;
  onProgress?.('starting Neo4j');
  const state = await launch({ java, jars, plugins }, options);
  const version = (await discover(state.httpPort))?.version ?? 'unknown';
  return { ...(await describe(home, state, version)), started: true };
}

/** Starts the database of this home (at first downloads it), or gives the one that runs. */
export function startDatabase(options: StartOptions): Promise<RunningDatabase> {
  return lockHome(options.home, () => startLocked(options), options.signal);
}

async function stopLocked(home: string): Promise<boolean> {
  const pid = await serverPid(home);
  if (pid === null) return false;
  await stopProcess(pid, home);
  return true;
}

/** Stops the database of this home and waits until its store is closed; false if none ran. */
export function stopDatabase(home: string): Promise<boolean> {
  return lockHome(home, () => stopLocked(home));
}

/** Stops the database and deletes its data, settings, logs and password. Whatever else lies in the folder stays. */
export async function resetDatabase(home: string): Promise<void> {
  await lockHome(home, async () => {
    await stopLocked(home);
    for (const name of KEPT) await rm(join(home, name), { recursive: true, force: true });
    await rm(passwordFile(home), { force: true });
  });
  await rmdir(home).catch(() => undefined);
}
