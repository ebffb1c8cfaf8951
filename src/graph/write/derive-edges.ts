import type { Row, Run } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';

/** A pair of ends with a relation between them. */
export interface Edge {
  readonly type: string;
  readonly subjectId: string;
  readonly objectId: string;
  /** Who says so, of a statement behind it. */
  readonly saidById?: string | null;
}

/** What a statement says to an edge. */
export interface EdgeSupport extends Edge {
  readonly counts: boolean;
  readonly dateEarliest: string | null;
  readonly dateLatest: string | null;
}

export const adaptEdge = (row: Row): Edge => ({
  type: String(row.type),
  subjectId: String(row.subjectId),
  objectId: String(row.objectId),
  saidById: (row.saidById ?? null) as string | null,
});

const keyOf = ({ type, subjectId, objectId }: Edge): string => JSON.stringify([type, subjectId, objectId]);

/** The distinct edges that are derived at all: of a relation that derives one, between two different ends. */
export function derivable(edges: readonly Edge[], deriving: ReadonlySet<string>): readonly Edge[] {
  const distinct = new Map<string, Edge>();
  for (const { type, subjectId, objectId } of edges) {
    const edge = { type, subjectId, objectId };
    if (deriving.has(type) && subjectId !== objectId) distinct.set(keyOf(edge), edge);
  }
  return [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, edge]) => edge);
}

/** Counts edges anew from all the statements behind them: for removals, merges, reviews and corrections. */
export async function recountEdges(run: Run, edges: readonly Edge[], deriving: ReadonlySet<string>): Promise<void> {
  const rows = derivable(edges, deriving);
  if (rows.length > 0) await run(cypherFile('write/derive-edges'), { rows });
}

const least = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a);
const greatest = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a);

function deltaOf(edge: Edge, supports: readonly EdgeSupport[]): Row & Edge & { readonly statements: number } {
  const counted = supports.filter(({ counts }) => counts);
  return {
    ...edge,
    statements: counted.length,
    tentative: supports.length - counted.length,
    articles: counted.length > 0 ? 1 : 0,
    firstDate: counted.map(({ dateEarliest }) => dateEarliest).reduce(least, null),
    lastDate: counted.map(({ dateLatest }) => dateLatest).reduce(greatest, null),
  };
}

/**
 * Adds what one new article brings. An edge that is there costs the same however many statements stand behind it; a new one is
 * counted, because others may have left something tentative.
 */
export async function extendEdges(
  run: Run,
  supports: readonly EdgeSupport[],
  deriving: ReadonlySet<string>,
  articleId: string,
): Promise<void> {
  const groups = new Map<string, EdgeSupport[]>();
  for (const support of supports) groups.set(keyOf(support), [...(groups.get(keyOf(support)) ?? []), support]);
  const rows = derivable(supports, deriving).map((edge) => deltaOf(edge, groups.get(keyOf(edge)) ?? []));
  if (rows.length === 0) return;
  const there = new Set(
    (await run(cypherFile('write/bump-edges'), { rows, articleId })).map((row) => keyOf(adaptEdge(row))),
  );
  const fresh = rows.filter((row) => row.statements > 0 && !there.has(keyOf(row)));
  await recountEdges(run, fresh, deriving);
}
