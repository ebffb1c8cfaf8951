import { Command, Option } from 'commander';
import { CodedError } from '../../base/coded-error.ts';
import type { Answer } from '../../commands/question.ts';
import {
  articulationPointParts,
  bridgeParts,
  centralityParts,
  communityParts,
  type NetworkAsked,
  similarParts,
} from '../../commands/network-analyses.ts';
import { type Centrality, CENTRALITIES } from '../../graph/read/find-measures.ts';
import { askGraph } from '../../graph/read/find-proved-statements.ts';
import { derivingRelations } from '../load-resources.ts';
import { findNamed } from '../find-named.ts';
import { parseCount, parseDay } from '../parse-arguments.ts';
import { type Format, printParts } from '../print-answer.ts';
import { showProgress } from '../show-progress.ts';
import { withGraph } from '../with-graph.ts';
import { patient } from './asking.ts';

interface NetworkOptions extends Format {
  readonly from?: string;
  readonly to?: string;
  readonly first: number;
  readonly by: Centrality;
}

const USUAL_ROWS = 20;

type Ask = (asked: NetworkAsked, options: NetworkOptions, names: readonly string[]) => AsyncIterable<Answer>;

function run(ask: Ask): (...given: readonly unknown[]) => Promise<void> {
  return async (...given) => {
    const options = given.at(-2) as NetworkOptions;
    const { from = null, to = null, first } = options;
    if (from !== null && to !== null && from > to)
      throw new CodedError('BAD_USER_INPUT', `"--from" must not be behind "--to", but got: ${from} and ${to}.`);
    const progress = showProgress();
    await withGraph(async (own) => {
      const graph = patient(own);
      const types = [...derivingRelations()];
      const asked = { graph, ask: askGraph(graph), types, period: { from, to }, first, onProgress: progress.show };
      const parts = ask(asked, options, given.slice(0, -2) as readonly string[]);
      return printParts(parts, options, progress.clear).finally(progress.clear);
    });
  };
}

/** What all questions of the network take. */
const networkCommand = (name: string, asks: string, ask: Ask): Command =>
  new Command(name)
    .description(`${asks} (needs Graph Data Science: kurultai db start --gds)`)
    .option('--from <day>', 'only what is told of this day or later, like 2019-01-01', parseDay)
    .option('--to <day>', 'only what is told of this day or earlier', parseDay)
    .option('--first <count>', 'so many rows', parseCount, USUAL_ROWS)
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV, a row a proof')
    .action(run(ask));

async function* similarTo(
  asked: NetworkAsked,
  _: NetworkOptions,
  [name = '']: readonly string[],
): AsyncGenerator<Answer> {
  yield* similarParts(asked, await findNamed(asked.graph, name));
}

/** `kurultai analyse centrality|communities|similar|bridges|articulation-points`: what Graph Data Science finds in the whole graph. */
export const networkCommands = (): readonly Command[] => [
  networkCommand('centrality', 'who matters most in the whole graph or a period', (asked, { by }) =>
    centralityParts(asked, by),
  ).addOption(new Option('--by <measure>', 'how it is measured').choices([...CENTRALITIES]).default('page-rank')),
  networkCommand('communities', 'who is linked closely with whom, with the edges that explain it', communityParts),
  networkCommand('similar', 'whose links are most like those of an entity', similarTo).argument(
    '<entity>',
    'its name, inflected or not',
  ),
  networkCommand('bridges', 'which pairs alone hold two parts of the graph together', bridgeParts),
  networkCommand('articulation-points', 'who alone holds parts of the graph together', articulationPointParts),
];
