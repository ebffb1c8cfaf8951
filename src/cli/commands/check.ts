import { Command } from 'commander';
import { check } from '../../commands/check.ts';
import { EXIT } from '../exit-codes.ts';
import { loadCatalogue } from '../load-catalogue.ts';
import { derivingRelations } from '../load-resources.ts';
import { withGraph } from '../with-graph.ts';

/** `kurultai check`: proves the graph against its own texts, statements, decisions and the catalogue. */
export function checkCommand(): Command {
  return new Command('check')
    .description(
      'prove statements against their texts and edges against their statements; find what was written by hand',
    )
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExit code 0 when all is well, 1 when something differs (each is listed).\n')
    .action(({ json }: { json?: true }) =>
      withGraph(async (graph) => {
        const report = await check(graph, derivingRelations(), loadCatalogue().catalogue);
        const { checked, faults } = report;
        if (faults.length > 0) process.exitCode = EXIT.incomplete;
        if (json) {
          process.stdout.write(`${JSON.stringify(report)}\n`);
          return;
        }
        for (const { kind, what, why } of faults) process.stdout.write(`${kind} ${what}: ${why}\n`);
        process.stdout.write(`${checked} statements checked, ${faults.length} faults.\n`);
      }),
    );
}
