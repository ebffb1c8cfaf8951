import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { CodedError } from '../../base/coded-error.ts';
import { importJson } from '../../commands/import-json.ts';
import { withGraph } from '../with-graph.ts';

/** The lines of a file; it is opened anew each time. */
const linesOf = (file: string) => (): AsyncIterable<string> =>
  createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });

function readable(error: unknown, file: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return new CodedError('PATH_NOT_FOUND', `The export must exist, but there is no: ${file}.`);
  return code === 'EACCES' || code === 'EISDIR'
    ? new CodedError('FILE_UNREADABLE', `It cannot be read: ${file}.`)
    : error;
}

/** `kurultai import`: an export into an empty database. */
export function importCommand(): Command {
  return new Command('import')
    .description('fill an empty database with what kurultai export printed; a damaged file is refused as a whole')
    .argument('<file>', 'JSON Lines of kurultai export')
    .action((file: string) =>
      withGraph(async (graph) => {
        try {
          const { counts } = await importJson(graph, linesOf(file));
          process.stdout.write(`${counts.state} lines of state, ${counts.journal} of the journal\n`);
        } catch (error) {
          throw readable(error, file);
        }
      }),
    );
}
