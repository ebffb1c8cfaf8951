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

/**
 * Ways with what proves them; `statements` are those behind their edges, of an edge that many tell some of them: how many tell it, the edge itself
 * knows. A way with an edge that nothing proves any more is left out.
 */
export function explainPaths(paths: readonly Path[], statements: readonly ProvedStatement[]): readonly ExplainedPath[] {
  const proofs = new Map(
    edgeSources(statements).map((edge) => [keyOf(edge.subject.id, edge.type, edge.object.id), edge]),
  );
  return paths.flatMap(({ nodes, edges }): ExplainedPath[] => {
    const hops = edges.flatMap(({ subjectId, type, objectId, articles, stories }) => {
      const hop = proofs.get(keyOf(subjectId, type, objectId));
      return hop ? [Object.freeze({ ...hop, articles, stories })] : [];
    });
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

/** True if the way has an edge that rests on the story alone. */
export const restsOn = ({ hops }: ExplainedPath, story: string): boolean =>
  hops.some(({ stories, statements }) => stories === 1 && statements.some((one) => storyOf(one) === story));

/** True if one story alone tells all edges of all ways. */
export const onOneStory = (ways: readonly ExplainedPath[]): boolean =>
  new Set(ways.flatMap(({ hops }) => hops.flatMap(({ statements }) => statements.map(storyOf)))).size === 1;

/** How long a period of a history is. */
export const PERIODS = ['year', 'quarter', 'month'] as const;
export type PeriodLength = (typeof PERIODS)[number];

/** What is told of two entities in one period. */
export interface Period {
  /** «2024», «2024-Q3» or «2024-07»; null for what is undated, or dated less exactly than the periods are long. */
  readonly period: string | null;
  readonly statements: readonly ProvedStatement[];
}

const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
const PERIOD_OF: Readonly<Record<PeriodLength, (day: string) => string>> = {
  year: (day) => day.slice(0, 4),
  quarter: quarterOf,
  month: (day) => day.slice(0, 7),
};

/** The period in which both the first and the last possible day lie; empty if there is none. */
function periodOf({ dateEarliest, dateLatest }: ProvedStatement, length: PeriodLength): string {
  if (dateEarliest === null || dateLatest === null) return '';
  const [first, last] = [PERIOD_OF[length](dateEarliest), PERIOD_OF[length](dateLatest)];
  return first === last ? first : '';
}

/** What is told, period by period, undated last. */
export const byPeriod = (statements: readonly ProvedStatement[], length: PeriodLength): readonly Period[] =>
  [...groupBy(statements, (one) => periodOf(one, length))]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
    .map(([period, told]) => Object.freeze({ period: period === '' ? null : period, statements: told }));
