import { Command } from 'commander';
import { CodedError } from '../../base/coded-error.ts';
import type { Told } from '../../analysis/told.ts';
import { type Answer, ENTITY_QUESTIONS, GRAPH_QUESTIONS } from '../../commands/analyses.ts';
import type { Graph } from '../../graph/connect.ts';
import type { NamedEntity } from '../../graph/read/find-proved-statements.ts';
import { searchEntities } from '../../graph/read/search-entities.ts';
import { ENTITY_TYPES } from '../../mentions/mention.ts';
import { paintFor } from '../paint.ts';
import { withGraph } from '../with-graph.ts';
import { writeAll } from '../write-all.ts';

const EXAMPLES = `
Examples:
  kurultai analyse ledger Токаев               what he was for and against, with the words
  kurultai analyse life-cycle "Банк развития ШОС"
  kurultai analyse conflicts --json            contradicting statements, as JSON

Every line is followed by the quotes that prove it and where they stand.`;

const today = (): string => new Date().toISOString().slice(0, 10);

/** The entity that the name means best; throws ENTITY_NOT_FOUND. */
async function named(graph: Graph, name: string): Promise<NamedEntity> {
  const [found] = await searchEntities(graph, name, ENTITY_TYPES, 1);
  if (!found) throw new CodedError('ENTITY_NOT_FOUND', `An entity of the graph must have this name, but got: ${name}.`);
  return found.item;
}

function source({ article, start, end }: Told['statements'][number]): string {
  const about = [article.publisher, article.publishedOn, article.title ?? article.url].filter(Boolean).join(', ');
  return `${about === '' ? article.id : about}, characters ${start}–${end}`;
}

function print(told: readonly Told[]): string {
  const paint = paintFor(process.stdout);
  const lines = told.flatMap(({ line, statements }) => [
    line,
    ...statements.map((one) => paint.dim(`    «${one.quote.replaceAll(/\s+/gu, ' ')}» — ${source(one)}`)),
  ]);
  return `${(lines.length > 0 ? lines : ['Nothing is told.']).join('\n')}\n`;
}

const show = ({ answer, told }: Answer, json?: true): Promise<void> =>
  writeAll(process.stdout, json ? `${JSON.stringify(answer, null, 2)}\n` : print(told));

/** `kurultai analyse`: who stands where, since when, what became of it. */
export function analyseCommand(): Command {
  const analyse = new Command('analyse')
    .description('who stands where, since when, and what became of it, with the words that prove it')
    .addHelpText('after', EXAMPLES);
  for (const { name, asks, ask } of ENTITY_QUESTIONS) {
    const question = new Command(name)
      .description(asks)
      .argument('<entity>', 'its name, inflected or not')
      .option('--json', 'as JSON')
      .action((entity: string, { json }: { json?: true }) =>
        withGraph(async (graph) => show(await ask(graph, await named(graph, entity), today()), json)),
      );
    analyse.addCommand(question);
  }
  for (const { name, asks, ask } of GRAPH_QUESTIONS) {
    const question = new Command(name)
      .description(asks)
      .option('--json', 'as JSON')
      .action(({ json }: { json?: true }) => withGraph(async (graph) => show(await ask(graph, today()), json)));
    analyse.addCommand(question);
  }
  return analyse;
}
