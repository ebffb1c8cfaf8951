import { Command } from 'commander';
import { diff, type Difference } from '../../commands/diff.ts';
import { EXIT } from '../exit-codes.ts';
import { extractInPlace } from '../open-extraction.ts';
import { withGraph } from '../with-graph.ts';
import { writeAll } from '../write-all.ts';

function describe({ what, type, quote, fields, causedBy, articleId }: Difference): string {
  const changed = Object.entries(fields).map(
    ([name, { before, after }]) => `${name} ${String(before)} → ${String(after)}`,
  );
  const rule = causedBy.ruleBefore === null ? causedBy.rule : `${causedBy.ruleBefore} → ${causedBy.rule}`;
  const rows = causedBy.entities.length === 0 ? '' : `, catalogue ${causedBy.entities.join(', ')}`;
  return `${what} ${type} in ${articleId} by rule ${rule}${rows}\n  «${quote}»\n${changed.map((line) => `  ${line}\n`).join('')}`;
}

/** `kurultai diff`: what the present rules would read otherwise. */
export function diffCommand(): Command {
  return new Command('diff')
    .description(
      'what the present rules, lexicon and catalogue would read otherwise in the stored texts; writes nothing',
    )
    .option('--json', 'JSON Lines, one difference a line')
    .addHelpText(
      'after',
      '\nEnds with 0 if nothing would change, with 1 if something would. kurultai load --refresh applies it.\n',
    )
    .action(({ json }: { json?: true }) =>
      withGraph(async (graph) => {
        let found = 0;
        for await (const difference of diff(graph, extractInPlace)) {
          found += 1;
          await writeAll(process.stdout, json ? `${JSON.stringify(difference)}\n` : describe(difference));
        }
        if (!json) process.stdout.write(`${found} differences\n`);
        if (found > 0) process.exitCode = EXIT.incomplete;
      }),
    );
}
