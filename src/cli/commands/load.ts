import { Command } from 'commander';
import { loadStatements } from '../../commands/load-statements.ts';
import { refresh } from '../../commands/refresh.ts';
import { derivingRelations, relationNames } from '../load-resources.ts';
import { extractInPlace } from '../open-extraction.ts';
import { readReadings } from '../read-readings.ts';
import type { Graph } from '../../graph/connect.ts';
import type { LoadReport } from '../../commands/load.ts';
import { EXIT } from '../exit-codes.ts';
import { interruption } from '../interruption.ts';
import { loadArticles, prepareGraph } from '../load-articles.ts';
import { printProblem } from '../print-error.ts';
import { readInputs } from '../read-inputs.ts';
import { showProgress } from '../show-progress.ts';
import { watchInputs } from '../watch-inputs.ts';
import { withGraph } from '../with-graph.ts';

const EXAMPLES = `
Examples:
  kurultai load seed/articles                  the five articles that come with the program
  kurultai load news.jsonl page.html           files of several kinds
  kurultai load --refresh                      the stored texts by new rules
  kurultai load --statements theirs.jsonl      what another extractor reads in texts that are loaded
  kurultai load --watch inbox                  what lies in the folder, then whatever appears there, until Ctrl-C

What is loaded already is not loaded again. Ends with 0 if every file was loaded, with 1 if one was refused (it is told, and
kept in the graph as a problem), with 3 if the database cannot be reached.`;

function printReport({ loaded, corrected, unchanged, removed, refused, ...found }: LoadReport): void {
  for (const { file, problem } of refused) {
    printProblem({ ...problem, message: `${file}: ${problem.message}` }, process.stderr);
  }
  if (refused.length > 0) process.exitCode = EXIT.incomplete;
  process.stdout.write(
    `${loaded} loaded, ${corrected} corrected, ${unchanged} unchanged, ` +
      (removed === 0 ? '' : `${removed} kept removed, `) +
      `${refused.length} refused; ` +
      `${found.statements} statements, ${found.nearMisses} near misses, ${found.problems} problems\n`,
  );
}

/** What a report counts: every file is in one of these. */
const files = ({ loaded, corrected, unchanged, removed, refused }: LoadReport): number =>
  loaded + corrected + unchanged + removed + refused.length;

async function loadAndReport(graph: Graph, paths: readonly string[]): Promise<void> {
  const progress = showProgress();
  try {
    const report = await loadArticles(graph, readInputs(paths), (sofar, file) => {
      if (process.stderr.isTTY) progress.show(`loading: ${files(sofar)} ${file}`);
    });
    progress.clear();
    printReport(report);
  } finally {
    progress.clear();
  }
}

async function watch(graph: Graph, paths: readonly string[]): Promise<void> {
  const interrupt = interruption();
  try {
    process.stderr.write('watching; Ctrl-C ends it\n');
    for await (const batch of watchInputs(paths, interrupt.signal)) await loadAndReport(graph, batch);
  } finally {
    interrupt.release();
  }
}

async function refreshAndReport(graph: Graph): Promise<void> {
  const { refreshed, unchanged } = await refresh(graph, extractInPlace, derivingRelations());
  process.stdout.write(`${refreshed} texts read anew, ${unchanged} unchanged\n`);
}

async function statementsAndReport(graph: Graph, paths: readonly string[]): Promise<void> {
  const { problems, ...report } = await loadStatements(
    graph,
    readReadings(paths),
    relationNames(),
    derivingRelations(),
  );
  for (const { file, problem } of problems)
    printProblem({ ...problem, message: `${file}: ${problem.message}` }, process.stderr);
  if (problems.length > 0) process.exitCode = EXIT.incomplete;
  const { loaded, replaced, unchanged, statements } = report;
  process.stdout.write(
    `${loaded} readings loaded, ${replaced} replaced, ${unchanged} unchanged; ${statements} statements, ${problems.length} problems\n`,
  );
}

interface LoadOptions {
  readonly watch?: true;
  readonly refresh?: true;
  readonly statements?: true;
}

async function load(paths: readonly string[], options: LoadOptions): Promise<void> {
  await withGraph(async (graph) => {
    await prepareGraph(graph);
    if (options.refresh) await refreshAndReport(graph);
    if (paths.length === 0) return;
    if (options.statements) {
      await statementsAndReport(graph, paths);
      return;
    }
    await loadAndReport(graph, paths);
    if (options.watch) await watch(graph, paths);
  });
}

/** `kurultai load`: articles into the graph. */
export function loadCommand(): Command {
  return new Command('load')
    .description('load articles into the graph')
    .argument('[path...]', '.txt, .html or .jsonl files, or folders of them')
    .option('--refresh', 'read the stored texts by the present rules, lexicon and catalogue (see kurultai diff)')
    .option('--statements', 'the files are JSON Lines of another extractor, in the form of extract --json')
    .option('--watch', 'stay and load what appears or changes')
    .addHelpText('after', EXAMPLES)
    .action((paths: string[], options: LoadOptions, command: Command) => {
      if (paths.length === 0 && !options.refresh)
        command.error("error: missing required argument 'path'", { code: 'commander.missingArgument' });
      return load(paths, options);
    });
}
