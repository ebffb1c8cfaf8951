import type { Graph } from '../../src/graph/connect.ts';
import type { Thing } from './reference-filters.ts';

/** The whole graph in memory. */
export interface Dump {
  readonly nodes: Readonly<Record<string, readonly Thing[]>>;
  /** Derived edges. */
  readonly edges: readonly Thing[];
}

const KINDS = ['Article', 'ArticleVersion', 'Sentence', 'Statement', 'Entity', 'Story'];

export async function dumpOf(graph: Graph): Promise<Dump> {
  const nodes: Record<string, readonly Thing[]> = {};
  for (const kind of KINDS) {
    const rows = await graph.read(`MATCH (n:${kind}) RETURN properties(n) AS node, labels(n) AS labels`, {}, 'test');
    nodes[kind] = rows.map(({ node, labels }) => ({ ...(node as Thing), '#labels': labels }));
  }
  const edges = await graph.read(
    'MATCH (a:Entity)-[r]->(b:Entity) WHERE r.statements > 0 RETURN properties(r) AS edge, type(r) AS type, a.id AS subject, b.id AS object',
    {},
    'test',
  );
  return { nodes, edges: edges.map(({ edge, ...ends }) => ({ ...(edge as Thing), ...ends })) };
}
