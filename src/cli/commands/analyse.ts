import { Command, Option } from 'commander';
import {
  citations,
  citationsCsv,
  citationsJson,
  citationsJsonLd,
  citationsMarkdown,
} from '../../analysis/citations.ts';
import { dossierHtml, dossierMarkdown } from '../../analysis/dossier.ts';
import { type PeriodLength, PERIODS } from '../../analysis/paths.ts';
import { CodedError } from '../../base/coded-error.ts';
import { QUESTIONS } from '../../commands/analyses.ts';
import { askDossier } from '../../commands/dossier-analyses.ts';
import type { EndKind, Question } from '../../commands/question.ts';
import type { Graph } from '../../graph/connect.ts';
import { type NamedEntity, statementRows } from '../../graph/read/find-proved-statements.ts';
import { findNamed, findTitled } from '../find-named.ts';
import { parseCount } from '../parse-arguments.ts';
import { type Format, printAnswer, printParts } from '../print-answer.ts';
import { networkCommands } from './analyse-network.ts';
import { type AskOptions, asking, mostOption } from './asking.ts';
import { walkOf, walkOptions, type WalkOptions } from './walk-options.ts';
import { writeAll } from '../write-all.ts';

const EXAMPLES = `
Examples:
  kurultai analyse ledger Токаев               what he was for and against, with the words
  kurultai analyse life-cycle "Банк развития ШОС"
  kurultai analyse compare a_… a_…             two articles by id or title
  kurultai analyse years Токаев 2019 2025
  kurultai analyse absent "Договор о дружбе" ШОС   who of the members has not signed
  kurultai analyse matrix --svg > matrix.svg
  kurultai analyse conflicts --csv             a row a proof
  kurultai analyse dossier Токаев --html > tokayev.html
  kurultai analyse centrality --by betweenness --from 2019-01-01 --to 2019-12-31
  kurultai analyse cite Токаев --json-ld       every statement about him, as footnotes

Every line is followed by the quotes that prove it and where they stand.`;

/** A year as an end of a question; throws BAD_USER_INPUT. */
function inYear(_graph: Graph, year: string): Promise<NamedEntity> {
  if (/^\d{4}$/u.test(year)) return Promise.resolve({ id: year, name: year, type: 'Year' });
  throw new CodedError('BAD_USER_INPUT', `A year must have four digits, but got: ${year}.`);
}

/** How each kind of end is given, and found. */
const ENDS: Readonly<Record<EndKind, { readonly given: string; readonly find: typeof findNamed }>> = {
  entity: { given: 'its name, inflected or not', find: findNamed },
  article: { given: 'its id or the beginning of its title', find: findTitled },
  year: { given: 'four digits', find: inYear },
};

interface QuestionOptions extends Format, WalkOptions, AskOptions {
  readonly by?: PeriodLength;
  readonly days?: number;
}

/** What is particular to the question among its options. */
function optionsOf({ ends, draws, walks, periods, days }: Question, command: Command): void {
  if (draws) command.option('--svg', 'as a picture');
  if (walks) walkOptions(command);
  if (periods)
    command.addOption(new Option('--by <period>', 'how long a period is').choices([...PERIODS]).default('year'));
  if (days) command.option('--days <count>', 'so many days without a step at least (else a year)', parseCount);
  if (ends.includes('entity')) mostOption(command);
}

function questionCommand(question: Question): Command {
  const { name, asks, ends, walks, parts, answer } = question;
  const command = new Command(name).description(asks);
  for (const [at, end] of ends.entries())
    command.argument(ends.length > 1 ? `<${end}${at + 1}>` : `<${end}>`, ENDS[end].given);
  optionsOf(question, command);
  return command
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV, a row a proof')
    .action((...given: readonly unknown[]) => {
      const options = given[ends.length] as QuestionOptions;
      return asking(options, async (graph, usual, { clear }) => {
        const names = given.slice(0, ends.length) as readonly string[];
        const found = await Promise.all(names.map((one, at) => ENDS[ends[at] ?? 'entity'].find(graph, one)));
        const { by, days } = options;
        const asked = { ...usual, ...(walks && { walk: walkOf(options) }), ...(by && { by }), ...(days && { days }) };
        if (parts && !options.svg) return printParts(parts(asked), options, clear);
        return printAnswer(await answer(asked, found), options);
      });
    });
}

const dossierCommand = (): Command =>
  mostOption(new Command('dossier'))
    .description('all that is known of an entity on one page, every line with its sources')
    .argument('<entity>', 'its name, inflected or not')
    .option('--html', 'as a web page (else Markdown)')
    .action((name: string, options: AskOptions & { html?: true }) =>
      asking(options, async (graph, { ask, today }) => {
        const page = await askDossier(ask, await findNamed(graph, name), today);
        return writeAll(process.stdout, options.html ? dossierHtml(page) : dossierMarkdown(page));
      }),
    );

interface CiteOptions extends AskOptions {
  readonly json?: true;
  readonly csv?: true;
  readonly jsonLd?: true;
}

const packOf = ({ json, csv, jsonLd }: CiteOptions) =>
  jsonLd ? citationsJsonLd : json ? citationsJson : csv ? citationsCsv : citationsMarkdown;

const citeCommand = (): Command =>
  mostOption(new Command('cite'))
    .description('every statement about an entity as footnotes: words, title, outlet, date and place')
    .argument('<entity>', 'its name, inflected or not')
    .argument('[other]', 'only statements that name this one too')
    .option('--json', 'as JSON (else Markdown)')
    .option('--csv', 'as CSV')
    .option('--json-ld', 'as JSON-LD in the words of schema.org')
    .action((name: string, other: string | undefined, options: CiteOptions) =>
      asking(options, async (graph, { ask }) => {
        const [one, two] = await Promise.all([
          findNamed(graph, name),
          other === undefined ? null : findNamed(graph, other),
        ]);
        const about = await statementRows(ask).about(one.id);
        const statements = two
          ? about.filter(({ subject, object }) => [subject.id, object.id].includes(two.id))
          : about;
        return writeAll(process.stdout, packOf(options)(citations(statements)));
      }),
    );

/** `kurultai analyse`: who stands where, since when, what became of it. */
export function analyseCommand(): Command {
  const analyse = new Command('analyse')
    .description('who stands where, since when, and what became of it, with the words that prove it')
    .addHelpText('after', EXAMPLES);
  for (const question of QUESTIONS) analyse.addCommand(questionCommand(question));
  for (const command of networkCommands()) analyse.addCommand(command);
  return analyse.addCommand(dossierCommand()).addCommand(citeCommand());
}
