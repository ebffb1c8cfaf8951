import { CodedError } from '../base/coded-error.ts';
import type { Graph } from '../graph/connect.ts';
import { countAll, findPage, type ListQuery } from '../graph/read/find-page.ts';
import { startOf } from '../graph/read/list-queries.ts';

const LARGEST_PAGE = 100;

/** `first` within its bounds; BAD_USER_INPUT says what is allowed. */
export function checkFirst(first: number | null | undefined): number {
  const wanted = first ?? 20;
  if (wanted >= 1 && wanted <= LARGEST_PAGE) return wanted;
  throw new CodedError('BAD_USER_INPUT', `Argument "first" must be from 1 to ${LARGEST_PAGE}, but got: ${wanted}.`, {
    details: { argument: 'first', least: 1, most: LARGEST_PAGE, got: wanted },
  });
}

export type Order = 'NEWEST' | 'OLDEST' | 'NAME' | 'ID';

/** What a cursor says: of which field and ordering it is, and the order key of its row. */
interface Cursor {
  readonly field: string;
  readonly order: string;
  readonly key: string;
}

const encode = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

function decode(text: string): Partial<Cursor> | null {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Partial<Cursor> | null;
  } catch {
    return null;
  }
}

function keyBehind(after: string, field: string, order: string): string {
  const cursor = decode(after);
  if (cursor?.field === field && cursor.order === order && typeof cursor.key === 'string') return cursor.key;
  throw new CodedError(
    'CURSOR_INVALID',
    `Argument "after" must be a cursor of "${field}" in the ordering ${order}, but got: ${after.slice(0, 80)}.`,
    {
      details: { argument: 'after', field, ordering: order },
    },
  );
}

/** A page as the schema's connections have it; `totalCount` is asked of the graph only when it is selected. */
export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  totalCount(): Promise<number>;
}

/** How a field pages. */
export interface Paging<T> {
  readonly field: string;
  readonly order: Order;
  readonly first: number | null | undefined;
  readonly after: string | null | undefined;
  readonly query: ListQuery;
  readonly keyOf: (item: T) => string;
}

/** One statement for the page (one row more tells whether there is a next), none for the rest. */
export async function connection<T>(graph: Graph, paging: Paging<T>): Promise<Connection<T>> {
  const { field, order, query, keyOf } = paging;
  const first = checkFirst(paging.first);
  const behind = paging.after == null ? null : keyBehind(paging.after, field, order);
  const start = query.behind === null ? startOf(order) : null;
  const found = await findPage<T>(graph, query, behind ?? start, first + 1);
  const nodes = found.slice(0, first);
  const edges = nodes.map((node) => ({ cursor: encode({ field, order, key: keyOf(node) }), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: found.length > first,
      hasPreviousPage: behind !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: () => countAll(graph, { ...query, parameters: { ...query.parameters } }),
  };
}
