import { Command, InvalidArgumentError } from 'commander';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { CodedError } from '../../base/coded-error.ts';
import { EXIT } from '../exit-codes.ts';
import { databaseHome } from '../local-database/home.ts';
import {
  resetDatabase,
  runningDatabase,
  type RunningDatabase,
  serverPid,
  startDatabase,
  stopDatabase,
} from '../local-database/local-database.ts';
import { passwordFile } from '../local-database/server-state.ts';
import { logFile } from '../local-database/server-process.ts';
import { sizeOnDisk } from '../local-database/size-on-disk.ts';
import { showProgress } from '../show-progress.ts';
import { interruption } from '../interruption.ts';

/** The number of a TCP port, from the command line. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/u.test(text) && port >= 1 && port <= 65_535) return port;
  throw new InvalidArgumentError(`A port must be a whole number from 1 to 65535, but got: ${text}.`);
}

/** As `up` and `db start` have it. */
export const GDS_OPTION =
  'with Neo4j Graph Data Science, for centrality, communities and bridges (or KURULTAI_GDS=true)';

function print(rows: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(rows)) process.stdout.write(`${name.padEnd(10)} ${value}\n`);
}

const places = ({ uri, browser, user, home }: RunningDatabase): Record<string, string> => ({
  bolt: uri,
  browser,
  user,
  password: `in ${passwordFile(home)}`,
});

async function start(options: { boltPort?: number; httpPort?: number; gds?: true }): Promise<void> {
  const progress = showProgress();
  const interrupt = interruption();
  try {
    const running = await startDatabase({
      ...options,
      home: databaseHome(),
      onProgress: progress.show,
      signal: interrupt.signal,
    });
    progress.clear();
    process.stdout.write(running.started ? 'Neo4j has started.\n' : 'Neo4j was running already.\n');
    print(places(running));
  } finally {
    progress.clear();
    interrupt.release();
  }
}

async function stop(): Promise<void> {
  const progress = showProgress();
  progress.show('stopping Neo4j');
  const stopped = await stopDatabase(databaseHome()).finally(progress.clear);
  process.stdout.write(stopped ? 'Neo4j has stopped.\n' : 'Neo4j was not running.\n');
}

async function status(): Promise<void> {
  const home = databaseHome();
  const [running, pid] = [await runningDatabase(home), await serverPid(home)];
  if (!running) process.exitCode = EXIT.incomplete;
  const state = running ? 'running' : pid === null ? 'not running' : 'starting, stopping or stuck: it does not answer';
  const megabytes = (await sizeOnDisk(join(home, 'data'))) / 1e6;
  print({
    state,
    ...(pid === null ? {} : { pid }),
    ...(running ? { version: running.version, ...places(running) } : {}),
    data: `${megabytes.toFixed(1)} MB in ${join(home, 'data')}`,
    log: logFile(home),
  });
}

async function confirmed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new CodedError('USAGE', 'A reset must be confirmed; where nobody can be asked, add --yes.');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^(y|yes|д|да)$/iu.test((await terminal.question(`${question} [y/N] `)).trim());
  } finally {
    terminal.close();
  }
}

async function reset({ yes }: { yes?: true }): Promise<void> {
  const home = databaseHome();
  if (!yes && !(await confirmed(`Delete all data of the local database in ${home}?`))) {
    process.stdout.write('Nothing was deleted.\n');
    return;
  }
  await resetDatabase(home);
  process.stdout.write('The local database is deleted; the next start makes an empty one.\n');
}

/** `kurultai db`: the Neo4j of this machine. */
export function dbCommand(): Command {
  const db = new Command('db').description(
    'the local Neo4j server, without Docker (in .kurultai, or KURULTAI_HOME); not used where NEO4J_URI is set',
  );
  db.command('start')
    .description('start it; the first start downloads it (needs Java 17 or newer, and Maven)')
    .option('--bolt-port <port>', 'port for drivers (default: 7687 or the next free one)', parsePort)
    .option('--http-port <port>', 'port of Neo4j Browser (default: 7474 or the next free one)', parsePort)
    .option('--gds', GDS_OPTION)
    .action(start);
  db.command('stop').description('stop it and wait until its files are closed').action(stop);
  db.command('status').description('where it is and whether it answers; exit code 1 if not').action(status);
  db.command('reset')
    .description('stop it and delete all its data')
    .option('-y, --yes', 'without asking')
    .action(reset);
  return db;
}
