import type { Graph, Row } from '../../src/graph/connect.ts';

/** A query of a page and the block that shows its answer. */
const PAIR = /```cypher\n(?<query>[^`]+)```\n\n```text\n[^`]*```/gu;

/** The queries that a page shows, in order. */
export const queriesOf = (markdown: string): readonly string[] =>
  [...markdown.matchAll(PAIR)].map(({ groups }) => (groups?.query ?? '').trim());

interface Shown {
  readonly labels?: readonly string[];
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly type?: string;
}

/** A value as a person reads it: nodes by their name, relations by their type. */
function show(value: unknown): string {
  if (value === null) return '—';
  if (Array.isArray(value)) return value.map(show).join(', ') || '—';
  if (typeof value !== 'object') return `${value as string | number}`;
  const { labels, properties, type } = value as Shown;
  return labels ? `(${(properties?.name ?? '') as string})` : `[:${type ?? ''}]`;
}

function table(rows: readonly Row[]): string {
  const [first] = rows;
  if (!first) return '(no rows)';
  const names = Object.keys(first);
  const lines = [names, ...rows.map((row) => names.map((name) => show(row[name])))];
  return lines.map((cells) => cells.join(' | ').replaceAll('`', "'")).join('\n');
}

/** The page with the answers that the graph gives now. */
export async function refreshAnswers(markdown: string, graph: Graph): Promise<string> {
  const answers: string[] = [];
  for (const query of queriesOf(markdown)) answers.push(table(await graph.read(query, {}, 'refresh-answers')));
  return markdown.replaceAll(
    PAIR,
    (_, query: string) => `\`\`\`cypher\n${query}\`\`\`\n\n\`\`\`text\n${answers.shift() ?? ''}\n\`\`\``,
  );
}
