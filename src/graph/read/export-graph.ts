import { CodedError } from '../../base/coded-error.ts';
import type { Graph, Row } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';
import { fragment } from './fragment.ts';
import { findSeq } from './find-stats.ts';

/** A node or a relationship of the state, or an entry of the journal, as an export tells it. */
export type ExportedPart =
  | { readonly part: 'state'; readonly node: ExportedNode }
  | { readonly part: 'state'; readonly edge: ExportedEdge }
  | { readonly part: 'journal'; readonly journal: Row }
  | { readonly part: 'journal'; readonly change: Row };

export interface ExportedNode {
  readonly labels: readonly string[];
  readonly properties: Row;
}

export interface ExportedEdge {
  readonly from: string;
  readonly fromKind: string;
  readonly type: string;
  readonly to: string;
  readonly toKind: string;
  readonly properties: Row;
}

/** Every node of the state has exactly one of these labels. Bands follow from signatures and are left out. */
const KINDS = [
  'Article',
  'ArticleVersion',
  'Sentence',
  'Story',
  'Entity',
  'Statement',
  'Problem',
  'NearMiss',
  'Question',
  'Removed',
] as const;
const PAGE = 500;

const kindOf = (labels: readonly string[]): string => KINDS.find((kind) => labels.includes(kind)) ?? '';
const fragmentOf = (kind: string): string => kind.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, '-').toLowerCase();

/** With its keys in order: equal values are equal texts. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

interface NodeRow {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Row;
  readonly edges: readonly {
    readonly type: string;
    readonly to: string;
    readonly toLabels: readonly string[];
    readonly properties: Row;
  }[];
}

function edgesOf({ id, labels, edges }: NodeRow): readonly ExportedEdge[] {
  const told = edges.map(({ type, to, toLabels, properties }) => ({
    from: id,
    fromKind: kindOf(labels),
    type,
    to,
    toKind: kindOf(toLabels),
    properties: sorted(properties) as Row,
  }));
  return told
    .map((edge) => [JSON.stringify(edge), edge] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, edge]) => edge);
}

async function* exportKind(graph: Graph, kind: string): AsyncGenerator<ExportedPart> {
  const statement = [fragmentOf(kind), 'page'].map((name) => fragment(`export/${name}`)).join('\n');
  for (let after = ''; ;) {
    const rows = (await graph.read(statement, { after, limit: PAGE }, `export:${kind}`)) as unknown as NodeRow[];
    for (const row of rows) {
      yield {
        part: 'state',
        node: { labels: [...row.labels].sort(), properties: sorted(row.properties) as Row },
      };
      for (const edge of edgesOf(row)) yield { part: 'state', edge };
    }
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.id ?? '';
  }
}

/** The mark is of one store: two exports of equal journals are equal texts. */
const withoutMark = (journal: Row): Row =>
  Object.fromEntries(Object.entries(journal).filter(([name]) => name !== 'mark'));

async function* exportJournal(graph: Graph): AsyncGenerator<ExportedPart> {
  const [journal] = await graph.read(cypherFile('read/export-journal'), {}, 'export:journal');
  if (journal) yield { part: 'journal', journal: withoutMark(sorted(journal.properties) as Row) };
  for (let after = 0; ;) {
    const rows = await graph.read(cypherFile('read/export-changes'), { after, limit: PAGE }, 'export:changes');
    for (const { properties } of rows) yield { part: 'journal', change: sorted(properties) as Row };
    if (rows.length < PAGE) return;
    after = Number(rows.at(-1)?.seq);
  }
}

/**
 * All that is in the graph: the state first, sorted and without a clock, so that equal states are equal texts, then the journal. A
 * page is in memory at a time. Throws GRAPH_MOVED at the end if somebody wrote meanwhile.
 */
export async function* exportGraph(graph: Graph): AsyncGenerator<ExportedPart> {
  const before = await findSeq(graph);
  for (const kind of KINDS) yield* exportKind(graph, kind);
  yield* exportJournal(graph);
  const after = await findSeq(graph);
  if (before !== after)
    throw new CodedError('GRAPH_MOVED', `Nobody must write during an export, but the journal went on to: ${after}.`, {
      details: { before, after },
    });
}
