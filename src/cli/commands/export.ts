import { Command, Option } from 'commander';
import { exportCsv } from '../../commands/export-csv.ts';
import { exportJson } from '../../commands/export-json.ts';
import { exportTrig } from '../../commands/export-trig.ts';
import { withGraph } from '../with-graph.ts';
import { writeAll } from '../write-all.ts';

const EXAMPLES = `
Examples:
  kurultai export > graph.jsonl                all of it: state, journal, footer; kurultai import reads it
  kurultai export --format csv > table.csv     the current statements for a spreadsheet
  kurultai export --format trig > graph.trig   RDF: a named graph a statement, provenance as PROV-O`;

const FORMATS = {
  json: async function* (graph: Parameters<typeof exportJson>[0]): AsyncGenerator<string> {
    for await (const line of exportJson(graph)) yield `${line}\n`;
  },
  csv: exportCsv,
  trig: exportTrig,
} as const;

/** `kurultai export`: the graph as text. */
export function exportCommand(): Command {
  return new Command('export')
    .description('print the graph as text')
    .addOption(
      new Option('--format <format>', 'json (JSON Lines, all of it), csv or trig')
        .choices(Object.keys(FORMATS))
        .default('json'),
    )
    .addHelpText('after', EXAMPLES)
    .action(({ format }: { format: keyof typeof FORMATS }) =>
      withGraph(async (graph) => {
        for await (const piece of FORMATS[format](graph)) await writeAll(process.stdout, piece);
      }),
    );
}
