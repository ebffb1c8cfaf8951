import { Command } from 'commander';
import { stringify } from 'csv-stringify/sync';
import {
  CITATION_COLUMNS,
  citationRow,
  citations,
  citationsJsonLd,
  citationsMarkdown,
} from '../../analysis/citations.ts';
import type { Colours } from '../../analysis/draw/draw.ts';
import { readPalette } from '../../api/kit-style.ts';
import { dossier, dossierHtml, dossierMarkdown } from '../../analysis/dossier.ts';
import type { Told } from '../../analysis/told.ts';
import { CodedError } from '../../base/coded-error.ts';
import { type Answer, askAll, type Asked, type Question, QUESTIONS } from '../../commands/analyses.ts';
import type { Graph } from '../../graph/connect.ts';
import { findArticle } from '../../graph/read/find-article.ts';
import {
  askGraph,
  type NamedEntity,
  type ProvedStatement,
  statementRows,
} from '../../graph/read/find-proved-statements.ts';
import { searchEntities } from '../../graph/read/search-entities.ts';
import { ENTITY_TYPES } from '../../mentions/mention.ts';
import { paintFor } from '../paint.ts';
import { withGraph } from '../with-graph.ts';
import { writeAll } from '../write-all.ts';

const EXAMPLES = `
Examples:
  kurultai analyse ledger Токаев               what he was for and against, with the words
  kurultai analyse life-cycle "Банк развития ШОС"
  kurultai analyse compare a_… a_…             two articles by id or title
  kurultai analyse matrix --svg > matrix.svg
  kurultai analyse conflicts --csv             a row a proof
  kurultai analyse dossier Токаев --html > tokayev.html
  kurultai analyse cite Токаев --json-ld       every statement about him, as footnotes

Every line is followed by the quotes that prove it and where they stand.`;

interface Format {
  readonly json?: true;
  readonly csv?: true;
  readonly svg?: true;
}

/** The colours of Neo4j Browser. */
function colours(): Colours {
  const { labels, relations } = readPalette();
  return {
    entity: (type) => labels[type]?.fill ?? '#A9B0BA',
    relation: (type) => relations[type]?.colour ?? '#7A838F',
  };
}

const asked = (graph: Graph): Asked => ({ ask: askGraph(graph), today: new Date().toISOString().slice(0, 10) });

/** Among so many hits of a search the very name is looked for. */
const HITS = 20;

/** The entity of this very name, else the one that the words mean best; throws ENTITY_NOT_FOUND. */
async function named(graph: Graph, name: string): Promise<NamedEntity> {
  const hits = await searchEntities(graph, name, ENTITY_TYPES, HITS);
  const found = hits.find(({ item }) => item.name.toLowerCase() === name.toLowerCase()) ?? hits[0];
  if (!found) throw new CodedError('ENTITY_NOT_FOUND', `An entity of the graph must have this name, but got: ${name}.`);
  return found.item;
}

/** The article with this id, or the newest whose title begins so; throws ARTICLE_NOT_FOUND. */
async function titled(graph: Graph, title: string): Promise<NamedEntity> {
  const found = await findArticle(graph, title);
  if (!found) throw new CodedError('ARTICLE_NOT_FOUND', `An article must have this id or title, but got: ${title}.`);
  return { id: found.id, name: found.title ?? found.id, type: 'Article' };
}

function source({ article, start, end }: ProvedStatement): string {
  const about = [article.publisher, article.publishedOn, article.title ?? article.url].filter(Boolean).join(', ');
  return `${about === '' ? article.id : about}, characters ${start}–${end}`;
}

function lines(told: readonly Told[]): string {
  const paint = paintFor(process.stdout);
  const all = told.flatMap(({ line, statements }) => [
    line,
    ...statements.map((one) => paint.dim(`    «${one.quote.replaceAll(/\s+/gu, ' ')}» — ${source(one)}`)),
  ]);
  return `${(all.length > 0 ? all : ['Nothing is told.']).join('\n')}\n`;
}

/** A row a proof; a line without one is a row too. */
function csv(told: readonly Told[]): string {
  const rows = told.flatMap(({ line, statements }) =>
    statements.length === 0
      ? [[line, ...CITATION_COLUMNS.map(() => '')]]
      : statements.map((one) => [line, ...citationRow(one)]),
  );
  return stringify([['line', ...CITATION_COLUMNS], ...rows], { escape_formulas: true });
}

function show({ answer, told, draw }: Answer, { json, csv: table, svg }: Format): Promise<void> {
  if (svg && draw) return writeAll(process.stdout, `${draw(colours())}\n`);
  const text = json ? `${JSON.stringify(answer, null, 2)}\n` : table ? csv(told) : lines(told);
  return writeAll(process.stdout, text);
}

function questionCommand({ name, asks, ends, draws, answer }: Question): Command {
  const command = new Command(name).description(asks);
  for (const [at, end] of ends.entries())
    command.argument(
      ends.length > 1 ? `<${end}${at + 1}>` : `<${end}>`,
      end === 'entity' ? 'its name, inflected or not' : 'its id or the beginning of its title',
    );
  if (draws) command.option('--svg', 'as a picture');
  return command
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV, a row a proof')
    .action((...given: readonly unknown[]) =>
      withGraph(async (graph) => {
        const names = given.slice(0, ends.length) as readonly string[];
        const found = await Promise.all(names.map((one, at) => (ends[at] === 'entity' ? named : titled)(graph, one)));
        return show(await answer(asked(graph), found), given[ends.length] as Format);
      }),
    );
}

const dossierCommand = (): Command =>
  new Command('dossier')
    .description('all that is known of an entity on one page, every line with its sources')
    .argument('<entity>', 'its name, inflected or not')
    .option('--html', 'as a web page (else Markdown)')
    .action((name: string, { html }: { html?: true }) =>
      withGraph(async (graph) => {
        const entity = await named(graph, name);
        const page = dossier(entity, await askAll(asked(graph), entity));
        return writeAll(process.stdout, html ? dossierHtml(page) : dossierMarkdown(page));
      }),
    );

const citeCommand = (): Command =>
  new Command('cite')
    .description('every statement about an entity as footnotes: words, title, outlet, date and place')
    .argument('<entity>', 'its name, inflected or not')
    .argument('[other]', 'only statements that name this one too')
    .option('--csv', 'as CSV (else Markdown)')
    .option('--json-ld', 'as JSON-LD in the words of schema.org')
    .action((name: string, other: string | undefined, { csv: table, jsonLd }: { csv?: true; jsonLd?: true }) =>
      withGraph(async (graph) => {
        const [one, two] = await Promise.all([named(graph, name), other === undefined ? null : named(graph, other)]);
        const about = await statementRows(askGraph(graph)).about([one.id]);
        const statements = two
          ? about.filter(({ subject, object }) => [subject.id, object.id].includes(two.id))
          : about;
        const cited = citations(statements);
        const text = jsonLd
          ? citationsJsonLd(cited)
          : table
            ? stringify([CITATION_COLUMNS, ...statements.map(citationRow)], { escape_formulas: true })
            : citationsMarkdown(cited);
        return writeAll(process.stdout, text);
      }),
    );

/** `kurultai analyse`: who stands where, since when, what became of it. */
export function analyseCommand(): Command {
  const analyse = new Command('analyse')
    .description('who stands where, since when, and what became of it, with the words that prove it')
    .addHelpText('after', EXAMPLES);
  for (const question of QUESTIONS) analyse.addCommand(questionCommand(question));
  return analyse.addCommand(dossierCommand()).addCommand(citeCommand());
}
