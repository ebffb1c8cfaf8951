import { Command, Option } from 'commander';
import { exportCsv } from '../../commands/export-csv.ts';
import { exportJson } from '../../commands/export-json.ts';
import { exportPlover } from '../../commands/export-plover.ts';
import { exportTrig } from '../../commands/export-trig.ts';
import { loadRelations } from '../load-resources.ts';
import { withGraph } from '../with-graph.ts';
import { writeAll } from '../write-all.ts';

const EXAMPLES = `
Examples:
  kurultai export > graph.jsonl                all of it: state, journal, footer; kurultai import reads it
  kurultai export --format csv > table.csv     the current statements for a spreadsheet
  kurultai export --format trig > graph.trig   RDF: a named graph a statement, provenance as PROV-O
  kurultai export --format plover > events.jsonl   PLOVER events for event-data tools`;

const FORMATS = {
  json: async function* (graph: Parameters<typeof exportJson>[0]): AsyncGenerator<string> {
    for await (const line of exportJson(graph)) yield `${line}\n`;
  },
  csv: exportCsv,
  trig: exportTrig,
  plover: async function* (graph: Parameters<typeof exportJson>[0]): AsyncGenerator<string> {
    const defaults = new Map(loadRelations().map(({ name, plover }) => [name, plover]));
    for await (const line of exportPlover(graph, defaults)) yield `${line}\n`;
  },
} as const;

/** `kurultai export`: the graph as text. */
export function exportCommand(): Command {
  return new Command('export')
    .description('print the graph as text')
    .addOption(
      new Option('--format <format>', 'json (JSON Lines, all of it), csv, trig or plover (JSON Lines of events)')
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
