import {
  type BatchQuery,
  facetQuery,
  type ListQuery,
  type OrderValues,
  type PageBounds,
  pageQuery,
  totalQuery,
} from '../graph/read/list-query.ts';
import type { BatchKey } from '../graph/read/read-batch.ts';
import type { NestedRows } from '../graph/read/nest.ts';
import type { CountRecord } from '../graph/read/records.ts';
import type { Context } from './context.ts';
import { type AskedList, checkPage, encodeCursor, type PageArguments } from './paging.ts';

interface PageRow<T> {
  readonly key: OrderValues;
  readonly node: T;
}

interface Edge<T> {
  /** Made when it is asked for: few clients do. */
  readonly cursor: () => string;
  readonly node: T;
}

interface Page<T> {
  readonly edges: readonly Edge<T>[];
  readonly more: boolean;
}

/** A page as the contract's connections have it: rows, totals and facets are each asked for only when they are selected. */
export interface Connection<T> {
  edges(): Promise<readonly Edge<T>[]>;
  nodes(): Promise<readonly T[]>;
  pageInfo(): Promise<object>;
  totalCount(): Promise<number>;
  facets(): Facets;
}

/** The rows of a list counted under several heads. */
export interface Facets {
  types(): Promise<readonly CountRecord[]>;
  months(): Promise<readonly CountRecord[]>;
  speakers(): Promise<readonly CountRecord[]>;
  publishers(): Promise<readonly CountRecord[]>;
  extractors(): Promise<readonly CountRecord[]>;
}

/** What a connection is of: a list for some keys, and how rows become nodes. */
export interface ConnectionOf<R, T> {
  readonly asked: AskedList;
  readonly keys: readonly BatchKey[];
  readonly page: PageArguments;
  readonly nodeOf: (row: R) => T;
  /** What came with the parent: it is not asked again. */
  readonly given?: NestedRows | undefined;
}

/** Nobody asks for it: the rows came without their order keys. */
const NO_CURSOR = (): string => '';

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

/** Keys that are alternatives of one list are asked together; others wait for those of their siblings. */
const rowsOf =
  <T>(context: Context, list: ListQuery, keys: readonly BatchKey[]) =>
  (query: BatchQuery): Promise<readonly T[]> =>
    list.merges ? context.alternatives<T>(query, keys) : context.rows<T>(query, keys[0] ?? { id: '' });

/** Totals and facets: of all that the graph has of a kind they are kept for its state. */
const countsOf =
  <T>(context: Context, list: ListQuery, keys: readonly BatchKey[]) =>
  (query: BatchQuery): Promise<readonly T[]> =>
    list.whole ? context.counts<T>(query, keys[0] ?? { id: '' }) : rowsOf<T>(context, list, keys)(query);

function facetsOf(rows: (facet: string) => Promise<readonly CountRecord[]>): Facets {
  return {
    types: () => rows('types'),
    months: () => rows('months'),
    speakers: () => rows('speakers'),
    publishers: () => rows('publishers'),
    extractors: () => rows('extractors'),
  };
}

const made = new WeakMap<ListQuery, Map<string, BatchQuery>>();

/** The statement of a page; made once for all parents of a list. */
function pageOf(list: ListQuery, bounds: PageBounds): BatchQuery {
  const pages = made.get(list) ?? new Map<string, BatchQuery>();
  const key = JSON.stringify(bounds);
  const query = pages.get(key) ?? pageQuery(list, bounds);
  // A list that outlives requests must not gather the cursors of all of them.
  if (pages.size < 100) pages.set(key, query);
  made.set(list, pages);
  return query;
}

/** Checks the arguments at once; asks the graph for what is selected and did not come with the parent, when it is. */
export function connection<R, T>(context: Context, of: ConnectionOf<R, T>): Connection<T> {
  const { asked, keys, page: args, nodeOf, given } = of;
  const { list, paging } = asked;
  const { size, bounds } = checkPage(args, asked);
  const read = async (): Promise<readonly unknown[]> =>
    given?.page ?? rowsOf<unknown>(context, list, keys)(pageOf(list, bounds));
  const edgeOf = (row: unknown): Edge<T> => {
    if (bounds.cursors === false) return { cursor: NO_CURSOR, node: nodeOf(row as R) };
    const { key, node } = row as PageRow<R>;
    return { cursor: () => encodeCursor(paging, key), node: nodeOf(node) };
  };
  const page = once(async (): Promise<Page<T>> => {
    const found = await read();
    const edges = found.slice(0, size).map(edgeOf);
    return { edges: bounds.backwards ? edges.reverse() : edges, more: found.length > size };
  });
  return {
    edges: async () => (await page()).edges,
    nodes: async () => (await page()).edges.map(({ node }) => node),
    pageInfo: async () => {
      const { edges, more } = await page();
      const came = bounds.behind !== null;
      return {
        hasNextPage: bounds.backwards ? came : more,
        hasPreviousPage: bounds.backwards ? more : came,
        startCursor: () => edges[0]?.cursor() ?? null,
        endCursor: () => edges.at(-1)?.cursor() ?? null,
      };
    },
    totalCount: async () => given?.total ?? (await countsOf<number>(context, list, keys)(totalQuery(list)))[0] ?? 0,
    facets: () => facetsOf((facet) => countsOf<CountRecord>(context, list, keys)(facetQuery(list, facet))),
  };
}
