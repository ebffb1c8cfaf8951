import type { NamedEntity, ProvedStatement } from '../graph/read/find-proved-statements.ts';
import type { Path } from '../graph/read/find-paths.ts';
import { edgeSources, type EdgeSources, storyOf } from './edge-sources.ts';
import { groupBy } from './order.ts';

/** A way with the sentences that prove each of its edges. */
export interface ExplainedPath {
  readonly nodes: readonly NamedEntity[];
  readonly hops: readonly EdgeSources[];
}

const keyOf = (subjectId: string, type: string, objectId: string): string => `${subjectId} ${type} ${objectId}`;

/** Ways with what proves them; `statements` are those behind their edges. A way with an edge that nothing proves any more is left out. */
export function explainPaths(paths: readonly Path[], statements: readonly ProvedStatement[]): readonly ExplainedPath[] {
  const proofs = new Map(
    edgeSources(statements).map((edge) => [keyOf(edge.subject.id, edge.type, edge.object.id), edge]),
  );
  return paths.flatMap(({ nodes, edges }): ExplainedPath[] => {
    const hops = edges.flatMap(({ subjectId, type, objectId }) => proofs.get(keyOf(subjectId, type, objectId)) ?? []);
    return hops.length === edges.length ? [Object.freeze({ nodes, hops })] : [];
  });
}

/** The edges of ways, each once. */
export const edgesOf = (paths: readonly Path[]): readonly Path['edges'][number][] => [
  ...new Map(
    paths.flatMap(({ edges }) => edges).map((one) => [keyOf(one.subjectId, one.type, one.objectId), one]),
  ).values(),
];

/** One story that a connection hangs on: without it there is no way. */
export interface Bridge {
  readonly storyId: string;
  /** What it tells on the shortest way. */
  readonly statements: readonly ProvedStatement[];
}

/** How much a connection rests on single sources. */
export interface Fragility {
  readonly connected: boolean;
  /** Stories of which each alone holds the connection together; empty if no single one does. */
  readonly bridges: readonly Bridge[];
  /** The shortest way; null if there is none. */
  readonly path: ExplainedPath | null;
}

/** Only a story that some edge of a shortest way rests on alone can be one that every way needs. */
export function bridgeCandidates(path: ExplainedPath): readonly Bridge[] {
  const alone = path.hops.filter(({ stories }) => stories === 1).flatMap(({ statements }) => statements);
  return [...groupBy(alone, storyOf)].map(([storyId, statements]) => Object.freeze({ storyId, statements }));
}

/** What is told of two entities in one year. */
export interface Period {
  /** Four digits; null for what is undated. */
  readonly year: string | null;
  readonly statements: readonly ProvedStatement[];
}

/** What is told, year by year, undated last. */
export const byYear = (statements: readonly ProvedStatement[]): readonly Period[] =>
  [...groupBy(statements, ({ dateEarliest }) => dateEarliest?.slice(0, 4) ?? '')]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
    .map(([year, told]) => Object.freeze({ year: year === '' ? null : year, statements: told }));
