import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { kitAddress } from '../../api/kit-first-sight.ts';
import type { Input, LoadReport } from '../../commands/load.ts';
import { connect, type Graph, type GraphConfig } from '../../graph/connect.ts';
import { findStats } from '../../graph/read/find-stats.ts';
import { askedPort, usualPort } from '../api-port.ts';
import { remoteConfig } from '../connection-config.ts';
import { FIRST_QUESTIONS } from '../first-questions.ts';
import { interruption } from '../interruption.ts';
import { loadArticles, prepareGraph } from '../load-articles.ts';
import { databaseHome } from '../local-database/home.ts';
import { type RunningDatabase, startDatabase, stopDatabase } from '../local-database/local-database.ts';
import { freePort } from '../local-database/ports.ts';
import { readInputs } from '../read-inputs.ts';
import { type Progress, showProgress } from '../show-progress.ts';
import { startApi } from '../start-api.ts';
import { GDS_OPTION, parsePort } from './db.ts';
import { describeStats } from './status.ts';

const ARTICLES = fileURLToPath(new URL('../../../seed/articles/', import.meta.url));

interface UpOptions {
  readonly port?: number;
  readonly gds?: true;
}

interface Session {
  readonly gds: true | undefined;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** What undoes what was begun, in the order of its beginning. */
  readonly undo: (() => Promise<unknown>)[];
}

/** The server that NEO4J_URI names, or the local one, started. */
async function findServer(
  { gds, progress, signal, undo }: Session,
  kit: string,
): Promise<{ config: GraphConfig; local: RunningDatabase | null }> {
  const remote = remoteConfig();
  if (remote) return { config: remote, local: null };
  const home = databaseHome();
  const local = await startDatabase({ home, kit, gds, onProgress: progress.show, signal });
  if (local.started) undo.push(() => stopDatabase(home));
  const { uri, user, password } = local;
  return { config: { uri, user, password, database: null }, local };
}

async function* until(signal: AbortSignal, inputs: AsyncIterable<Input>): AsyncGenerator<Input> {
  for await (const input of inputs) {
    signal.throwIfAborted();
    yield input;
  }
}

async function loadSeed(graph: Graph, { progress, signal }: Session): Promise<LoadReport> {
  progress.show('preparing the graph');
  await prepareGraph(graph);
  progress.show('loading the seed articles');
  const report = await loadArticles(
    graph,
    until(signal, readInputs([ARTICLES])),
    ({ loaded, corrected, unchanged }) => {
      progress.show(`loading the seed articles: ${loaded + corrected + unchanged} read`);
    },
  );
  signal.throwIfAborted();
  return report;
}

async function describeGraph(graph: Graph, { refused }: LoadReport): Promise<string> {
  const lines = [
    'What the graph holds',
    ...describeStats(await findStats(graph))
      .trimEnd()
      .split('\n'),
    ...refused.map(({ file, problem }) => `not loaded: ${file}: ${problem.code}: ${problem.message}`),
  ];
  return lines.join('\n  ');
}

function describePlaces(api: string, uri: string, local: RunningDatabase | null): string {
  const rows = local
    ? [`Neo4j Browser  ${local.browser}`, `               user ${local.user}, password ${local.password}`]
    : [`Neo4j          ${uri}`, '               style and guide for its Browser: kurultai browse'];
  return ['Kurultai is up', `GraphQL        ${api}`, ...rows].join('\n  ');
}

function describeQuestions(): string {
  const questions = FIRST_QUESTIONS.map(({ asks, query }) => `  ${asks}\n    ${query}\n`);
  return `Questions to try (open the GraphQL address in a web browser)\n${questions.join('')}`;
}

async function run(argument: number | undefined, session: Session): Promise<void> {
  const { progress, signal, undo } = session;
  const asked = await askedPort(argument);
  // Before the database: its Browser is told where style and guide are.
  const port = asked ?? (await usualPort());
  const { config, local } = await findServer(session, kitAddress(port));
  const graph = connect(config);
  undo.push(() => graph.close());
  const report = await loadSeed(graph, session);
  const api = await startApi(graph, asked ?? (await freePort(port)));
  undo.push(() => api.stop());
  signal.throwIfAborted();
  const parts = [describePlaces(api.url, config.uri, local), await describeGraph(graph, report), describeQuestions()];
  progress.clear();
  process.stdout.write(`${parts.join('\n\n')}\nCtrl-C stops all of it.\n`);
}

/** The last first: the API answers what is under way while it still has a database. One that fails does not keep the others. */
async function undoAll({ progress, undo }: Session): Promise<void> {
  if (undo.length > 0) progress.show('stopping');
  const failures: unknown[] = [];
  for (const step of undo.reverse()) await step().catch((error: unknown) => failures.push(error));
  progress.clear();
  if (failures.length > 0) throw failures[0];
}

async function up({ port, gds }: UpOptions): Promise<void> {
  const interrupt = interruption();
  const session: Session = { gds, progress: showProgress(), signal: interrupt.signal, undo: [] };
  try {
    await run(port, session);
    await interrupt.came;
  } finally {
    await undoAll(session);
    interrupt.release();
  }
}

/** `kurultai up` (`npm start`): database, seed articles and API in one. */
export function upCommand(): Command {
  return new Command('up')
    .description('start the local database (unless NEO4J_URI is set), load the seed articles, serve GraphQL')
    .option('-p, --port <port>', 'port of the API (default: PORT, else 4000 or the next free one)', parsePort)
    .option('--gds', GDS_OPTION)
    .action(up);
}
