import { Command } from 'commander';
import { findStats } from '../../graph/read/find-stats.ts';
import type { CountRecord, StatsRecord } from '../../graph/read/records.ts';
import { withGraph } from '../with-graph.ts';

const list = (counts: readonly CountRecord[]): string => counts.map(({ name, count }) => `${name} ${count}`).join(', ');

/** What the graph holds, in words. */
export function describeStats({ articles, entities, statements, problems, nearMisses, seq }: StatsRecord): string {
  return [
    `articles     ${articles}`,
    `entities     ${list(entities) || 'none'}`,
    `statements   ${list(statements) || 'none'}`,
    `problems     ${problems}`,
    `near misses  ${nearMisses}`,
    `journal      ${seq}`,
    '',
  ].join('\n');
}

/** `kurultai status`: what the graph holds. */
export function statusCommand(): Command {
  return new Command('status')
    .description('what the graph holds')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: true }) =>
      withGraph(async (graph) => {
        const stats = await findStats(graph);
        process.stdout.write(json ? `${JSON.stringify(stats)}\n` : describeStats(stats));
      }),
    );
}
