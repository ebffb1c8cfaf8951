import type { Graph, Parameters } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';

/** A list as a closed choice of fragments of `cypher/read/fragments`, with their parameters. */
export interface ListQuery {
  /** What is listed and which conditions hold, without the cursor's. */
  readonly conditions: readonly string[];
  /** The cursor's condition, if it is not part of `page`. */
  readonly behind: string | null;
  /** Order, projection and limit. */
  readonly page: string;
  /** What counts all of `conditions`. */
  readonly count: readonly string[];
  readonly parameters: Parameters;
}

/** One statement from its fragments; their text is ours, every value a parameter. */
export function compose(fragments: readonly string[]): string {
  return fragments.map((name) => cypherFile(`read/fragments/${name}`)).join('\n');
}

/** The first `limit` items behind the cursor's key. */
export async function findPage<T>(
  graph: Graph,
  query: ListQuery,
  after: string | null,
  limit: number,
): Promise<readonly T[]> {
  const behind = after !== null && query.behind !== null ? [query.behind] : [];
  const statement = compose([...query.conditions, ...behind, query.page]);
  const rows = await graph.read(statement, { ...query.parameters, after, limit }, query.page);
  return rows.map((row) => row.item as T);
}

/** How many items the list has in all. */
export async function countAll(graph: Graph, query: ListQuery): Promise<number> {
  const [row] = await graph.read(compose(query.count), { ...query.parameters, after: '' }, `${query.page}:count`);
  return Number(row?.total ?? 0);
}
