import { Command } from 'commander';
import { check } from '../../commands/check.ts';
import { EXIT } from '../exit-codes.ts';
import { withGraph } from '../with-graph.ts';

/** `kurultai check`: proves the graph against its own texts and statements. */
export function checkCommand(): Command {
  return new Command('check')
    .description('prove every quote against its text and every derived edge against its statements')
    .addHelpText('after', '\nExit code 0 when all is well, 1 when something differs (each is listed).\n')
    .action(() =>
      withGraph(async (graph) => {
        const faults = await check(graph);
        for (const { kind, what, found, expected } of faults)
          process.stdout.write(`${kind} ${what}: found ${found}, expected ${expected}\n`);
        process.stdout.write(faults.length === 0 ? 'All quotes and edges are proved.\n' : `${faults.length} faults.\n`);
        if (faults.length > 0) process.exitCode = EXIT.incomplete;
      }),
    );
}
