import { Command } from 'commander';
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
  kurultai load --watch inbox                  what lies in the folder, then whatever appears there, until Ctrl-C

What is loaded already is not loaded again. Ends with 0 if every file was loaded, with 1 if one was refused (it is told, and
kept in the graph as a problem), with 3 if the database cannot be reached.`;

function printReport({ loaded, corrected, unchanged, refused, ...found }: LoadReport): void {
  for (const { file, problem } of refused) {
    printProblem({ ...problem, message: `${file}: ${problem.message}` }, process.stderr);
  }
  if (refused.length > 0) process.exitCode = EXIT.incomplete;
  process.stdout.write(
    `${loaded} loaded, ${corrected} corrected, ${unchanged} unchanged, ${refused.length} refused; ` +
      `${found.statements} statements, ${found.nearMisses} near misses, ${found.problems} problems\n`,
  );
}

/** What a report counts: every file is in one of these. */
const files = ({ loaded, corrected, unchanged, refused }: LoadReport): number =>
  loaded + corrected + unchanged + refused.length;

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

async function load(paths: readonly string[], options: { watch?: true }): Promise<void> {
  await withGraph(async (graph) => {
    await prepareGraph(graph);
    await loadAndReport(graph, paths);
    if (options.watch) await watch(graph, paths);
  });
}

/** `kurultai load`: articles into the graph. */
export function loadCommand(): Command {
  return new Command('load')
    .description('load articles into the graph')
    .argument('<path...>', '.txt, .html or .jsonl files, or folders of them')
    .option('--watch', 'stay and load what appears or changes')
    .addHelpText('after', EXAMPLES)
    .action(load);
}
