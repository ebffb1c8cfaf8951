import DataLoader from 'dataloader';
import type { BatchQuery } from '../graph/read/list-query.ts';
import { articleLookup, entityLookup } from '../graph/read/lookups.ts';
import type { BatchAnswer, BatchKey } from '../graph/read/read-batch.ts';
import type { ArticleRecord, EntityRecord } from '../graph/read/records.ts';
import { type Place, wantedOf } from './selection.ts';

const LOOKUP = { entity: entityLookup, article: articleLookup } as const;
type Kind = keyof typeof LOOKUP;

/** What is wanted of a thing; everything if null. */
type Names = ReadonlySet<string> | null;
interface Key {
  readonly id: string;
  readonly names: Names;
}

/** Entities and articles by their ids. Those of one tick are read in one statement, with what any of them is wanted for. */
export interface Things {
  entity(id: string, place?: Place): Promise<EntityRecord | null>;
  article(id: string, place?: Place): Promise<ArticleRecord | null>;
}

const known = new Map<string, BatchQuery>();
const MOST_KNOWN = 500;

function lookupOf(kind: Kind, names: Names): BatchQuery {
  const key = `${kind} ${names === null ? '*' : [...names].sort().join(' ')}`;
  const found = known.get(key) ?? LOOKUP[kind](names ?? undefined);
  if (known.size < MOST_KNOWN) known.set(key, found);
  return found;
}

const union = (all: readonly Names[]): Names =>
  all.includes(null) ? null : new Set(all.flatMap((names) => [...(names ?? [])]));

/** A request's own loaders; `clear` forgets what was read, so that another try reads anew. */
export function things(
  ask: (query: BatchQuery, keys: readonly BatchKey[]) => Promise<BatchAnswer['rows']>,
): Things & { readonly clear: () => void } {
  const loader = (kind: Kind): DataLoader<Key, unknown, string> =>
    new DataLoader(
      async (keys) => {
        const ids = [...new Set(keys.map(({ id }) => id))];
        const query = lookupOf(kind, union(keys.map(({ names }) => names)));
        const rows = await ask(
          query,
          ids.map((id) => ({ id })),
        );
        return keys.map(({ id }) => rows.get(id)?.[0] ?? null);
      },
      { cacheKeyFn: ({ id, names }) => `${id} ${names === null ? '*' : [...names].join(' ')}` },
    );
  const loaders = { entity: loader('entity'), article: loader('article') };
  const load = (kind: Kind, id: string, place?: Place): Promise<unknown> =>
    loaders[kind].load({ id, names: place ? wantedOf(place).names : null });
  return {
    entity: (id, place) => load('entity', id, place) as Promise<EntityRecord | null>,
    article: (id, place) => load('article', id, place) as Promise<ArticleRecord | null>,
    clear: () => {
      loaders.entity.clearAll();
      loaders.article.clearAll();
    },
  };
}
