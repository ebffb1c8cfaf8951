import { stringify } from 'csv-stringify/sync';
import type { ProvedStatement } from '../graph/read/find-proved-statements.ts';

/** One statement as it is cited: the words, who says what of whom, and where it stands. */
export interface Citation {
  readonly number: number;
  readonly statement: ProvedStatement;
  /** The footnote: words, title, outlet, date, place in the text, address. */
  readonly text: string;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

function footnote({ quote, article, start, end }: ProvedStatement): string {
  const { title, publisher, publishedOn, url, id } = article;
  const source = [title && `«${oneLine(title)}»`, publisher, publishedOn].filter(Boolean).join(', ');
  const where = url ?? id;
  return `«${oneLine(quote)}» // ${source === '' ? 'untitled' : source}. Characters ${start}–${end}. ${where}`;
}

/** Footnotes in the order of the statements, numbered from 1; the same statement is cited once. */
export function citations(statements: readonly ProvedStatement[]): readonly Citation[] {
  const distinct = [...new Map(statements.map((one) => [one.id, one])).values()];
  return distinct.map((statement, at) => Object.freeze({ number: at + 1, statement, text: footnote(statement) }));
}

const claim = ({ subject, type, object }: ProvedStatement): string => `${subject.name} ${type} ${object.name}`;
/** Without what Markdown would read as its own. */
export const plainMarkdown = (text: string): string => text.replaceAll(/[\\`*_[\]<>|]/gu, String.raw`\$&`);

/** As Markdown footnotes under the claims that they prove. */
export function citationsMarkdown(cited: readonly Citation[]): string {
  const claims = cited.map(({ number, statement }) => `- ${plainMarkdown(claim(statement))}[^${number}]`);
  const notes = cited.map(({ number, text }) => `[^${number}]: ${plainMarkdown(text)}`);
  return `${claims.join('\n')}\n\n${notes.join('\n')}\n`;
}

/** A statement as schema.org has it: a quotation in a news article. */
function quotation({ statement }: Citation): object {
  const { id, quote, saidBy, subject, article, start, end } = statement;
  return {
    '@type': 'Quotation',
    '@id': `urn:kurultai:${id}`,
    text: quote,
    abstract: claim(statement),
    creator: { '@type': 'Thing', '@id': `urn:kurultai:${(saidBy ?? subject).id}`, name: (saidBy ?? subject).name },
    position: `char=${start},${end}`,
    isPartOf: {
      '@type': 'NewsArticle',
      '@id': `urn:kurultai:${article.id}`,
      ...(article.title && { headline: article.title }),
      ...(article.publisher && { publisher: { '@type': 'Organization', name: article.publisher } }),
      ...(article.publishedOn && { datePublished: article.publishedOn }),
      ...(article.url && { url: article.url }),
    },
  };
}

/** As JSON-LD in the words of schema.org; places are those of RFC 5147. */
export const citationsJsonLd = (cited: readonly Citation[]): string =>
  `${JSON.stringify({ '@context': 'https://schema.org', '@graph': cited.map(quotation) }, null, 2)}\n`;

/** The columns of a citation as a table, and of every answer's proofs. */
export const CITATION_COLUMNS = Object.freeze([
  'statement',
  'subject',
  'relation',
  'object',
  'said by',
  'polarity',
  'modality',
  'date',
  'quote',
  'start',
  'end',
  'title',
  'publisher',
  'published on',
  'url',
] as const);

export function citationRow(one: ProvedStatement): readonly (string | number)[] {
  const { article } = one;
  return [
    one.id,
    one.subject.name,
    one.type,
    one.object.name,
    one.saidBy?.name ?? '',
    one.polarity,
    one.modality,
    one.date ?? '',
    one.quote,
    one.start,
    one.end,
    article.title ?? '',
    article.publisher ?? '',
    article.publishedOn ?? '',
    article.url ?? '',
  ];
}

/** As a table, a row a statement behind a head. */
export const citationsCsv = (cited: readonly Citation[]): string =>
  stringify([CITATION_COLUMNS, ...cited.map(({ statement }) => citationRow(statement))], { escape_formulas: true });

/** As data: number, words and footnote of each. */
export const citationsJson = (cited: readonly Citation[]): string => `${JSON.stringify(cited, null, 2)}\n`;
