import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CodedError } from '../../base/coded-error.ts';
import { discover } from './ports.ts';
import { runProgram } from './run-program.ts';
import { type ServerSettings, writeSettings } from './write-settings.ts';

const FLAGS = [
  ...['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch', 'java.base/java.lang'].map(
    (name) => `--add-opens=${name}=ALL-UNNAMED`,
  ),
  '--add-modules=jdk.incubator.vector',
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Dfile.encoding=UTF-8',
  // A local graph fits a small heap: the serial collector takes no threads from the two cores of a small machine.
  '-XX:+UseSerialGC',
];
const MAIN = 'org.neo4j.server.CommunityEntryPoint';
/** A first start takes about 7 s on two idle cores; a loaded machine needs several times that. */
const START_MILLIS = 180_000;
/** A stop takes up to ten seconds: it writes the store's last pages. */
const STOP_MILLIS = 60_000;

export const logFile = (home: string): string => join(home, 'logs', 'console.log');

/** True if the process lives. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function commandOf(pid: number): Promise<string> {
  const fromProc = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  return (
    fromProc?.replaceAll('\0', ' ') ?? (await runProgram('ps', ['-ww', '-o', 'command=', '-p', String(pid)])).output
  );
}

/** True if the process lives and is a Neo4j of this home (a pid may have been given to another program since). */
export async function isServerOf(pid: number, home: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const command = await commandOf(pid);
  return command.includes(MAIN) && command.includes(`--home-dir=${home} `);
}

/** The last errors of the server's log, in one line; empty if there are none. */
async function lastErrors(home: string): Promise<string> {
  const log = await readFile(logFile(home), 'utf8').catch(() => '');
  const lines = log.slice(log.lastIndexOf('Starting...')).split('\n');
  return lines
    .filter((line) => /ERROR|Exception|Caused|Unrecognized|in use/u.test(line))
    .slice(-4)
    .join(' ')
    .slice(0, 600);
}

/** Waits until the server answers. Throws DATABASE_START_FAILED if it ends before or takes too long, or the signal's reason. */
export async function waitUntilUp(pid: number, settings: ServerSettings, signal?: AbortSignal): Promise<void> {
  const deadline = Date.now() + START_MILLIS;
  while (!(await discover(settings.httpPort))) {
    signal?.throwIfAborted();
    if (!isAlive(pid) || Date.now() > deadline) {
      const why = (await lastErrors(settings.home)) || 'no answer in time';
      throw new CodedError('DATABASE_START_FAILED', `Neo4j did not start: ${why} (log: ${logFile(settings.home)}).`);
    }
    await pause(100);
  }
}

/** Plugins stand before the server's own jars, as their loader wants it. */
const classPath = (jars: string, plugins: string | null): string =>
  [plugins, jars].flatMap((folder) => (folder === null ? [] : join(folder, '*'))).join(delimiter);

/** Starts the server detached from this process and its terminal. Throws DATABASE_START_FAILED if Java cannot be run. */
export async function startProcess(java: string, jars: string, settings: ServerSettings): Promise<number> {
  const { home, heapMegabytes, plugins } = settings;
  const conf = await writeSettings(settings);
  const log = await open(logFile(home), 'a');
  const memory = [`-Xms${heapMegabytes}m`, `-Xmx${heapMegabytes}m`];
  const args = [
    ...memory,
    ...FLAGS,
    '-cp',
    classPath(jars, plugins),
    MAIN,
    `--home-dir=${home}`,
    `--config-dir=${conf}`,
  ];
  try {
    const child: ChildProcess = spawn(java, args, { cwd: home, detached: true, stdio: ['ignore', log.fd, log.fd] });
    // Reaped when it ends, so that a dead server does not seem alive; it never holds this process up.
    child.on('error', () => undefined).unref();
    if (child.pid === undefined) throw new CodedError('DATABASE_START_FAILED', `${java} could not be run.`);
    return child.pid;
  } finally {
    await log.close();
  }
}

/** Stops the server and waits until it has closed its store (up to a minute), else DATABASE_STOP_FAILED. */
export async function stopProcess(pid: number, home: string): Promise<void> {
  if (!(await isServerOf(pid, home))) return;
  process.kill(pid, 'SIGTERM');
  const deadline = Date.now() + STOP_MILLIS;
  while (isAlive(pid)) {
    if (Date.now() > deadline)
      throw new CodedError('DATABASE_STOP_FAILED', `Neo4j (pid ${pid}) did not stop (log: ${logFile(home)}).`);
    await pause(100);
  }
}
