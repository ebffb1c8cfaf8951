import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CodedError } from '../../base/coded-error.ts';
import { answers } from './ports.ts';
import { type ServerSettings, writeSettings } from './write-settings.ts';

const FLAGS = [
  ...['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch', 'java.base/java.lang'].map(
    (name) => `--add-opens=${name}=ALL-UNNAMED`,
  ),
  '--add-modules=jdk.incubator.vector',
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Dfile.encoding=UTF-8',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=4',
];
/** A first start takes about 7 s on two idle cores; a loaded machine needs several times that. */
const START_MILLIS = 120_000;
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

/** True if the process lives and is a Neo4j of this home (a pid may have been given to another program since). */
export async function isServerOf(pid: number, home: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  return command === null || (command.includes('CommunityEntryPoint') && command.includes(home));
}

async function lastLines(home: string): Promise<string> {
  const log = await readFile(logFile(home), 'utf8').catch(() => '');
  return log
    .trim()
    .split('\n')
    .filter((line) => /ERROR|Exception|Caused|Unrecognized/u.test(line))
    .slice(-3)
    .join(' ')
    .slice(0, 500);
}

async function waitUntilUp(pid: number, settings: ServerSettings): Promise<void> {
  const deadline = Date.now() + START_MILLIS;
  for (;;) {
    if ((await answers(settings.boltPort)) && (await answers(settings.httpPort))) return;
    if (!isAlive(pid) || Date.now() > deadline) {
      const why = await lastLines(settings.home);
      throw new CodedError(
        'DATABASE_START_FAILED',
        `Neo4j did not start: ${why || 'no answer in time'} (log: ${logFile(settings.home)}).`,
      );
    }
    await pause(150);
  }
}

/** Starts the server detached from this process; resolves to its pid when it accepts connections. */
export async function startProcess(java: string, jars: string, settings: ServerSettings): Promise<number> {
  const conf = await writeSettings(settings);
  const log = openSync(logFile(settings.home), 'a');
  const memory = [`-Xms${settings.heapMegabytes}m`, `-Xmx${settings.heapMegabytes}m`];
  const args = [
    ...memory,
    ...FLAGS,
    '-cp',
    join(jars, '*'),
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${settings.home}`,
    `--config-dir=${conf}`,
  ];
  const child = spawn(java, args, { cwd: settings.home, detached: true, stdio: ['ignore', log, log] });
  child.unref();
  if (child.pid === undefined) throw new CodedError('DATABASE_START_FAILED', 'Java could not be started.');
  await waitUntilUp(child.pid, settings);
  return child.pid;
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
