import { findEntityBatches } from '../graph/read/find-entity-batches.ts';
import { type Ask, type EndId, type ProvedStatement, statementRows } from '../graph/read/find-proved-statements.ts';

/** Where a question about the whole graph is asked, and who is told how far it is. */
export interface WholeAsked {
  readonly ask: Ask;
  readonly onProgress?: ((what: string) => void) | undefined;
}

/** What is looked at of each entity: whatever becomes of it is told by statements at these ends. */
export interface Look {
  readonly ends: readonly EndId[];
  readonly types: readonly string[];
  readonly kinds?: readonly string[];
}

/** Some entities with all their statements; each entity of the graph comes once, in the order of names. */
export interface Part {
  readonly ids: ReadonlySet<string>;
  readonly statements: readonly ProvedStatement[];
}

export async function* partsOf({ ask, onProgress }: WholeAsked, look: Look): AsyncGenerator<Part> {
  let looked = 0;
  for await (const { ids, upTo } of findEntityBatches(ask, look.kinds)) {
    const statements = await statementRows(ask).ofEntities(ids, look.ends, look.types);
    looked += statements.length;
    onProgress?.(`looking through the graph: ${looked} statements, names up to «${upTo}»`);
    yield { ids: new Set(ids), statements };
  }
}

/** What is counted in the database brings few rows: more entities fit into a part. */
const COUNTED = Object.freeze({ page: 5_000, statements: 50_000 });

/** Entities of some kinds of which the database counts, in the order of names. */
export async function* countedParts(
  { ask, onProgress }: WholeAsked,
  kinds: readonly string[],
): AsyncGenerator<readonly string[]> {
  for await (const { ids, upTo } of findEntityBatches(ask, kinds, COUNTED)) {
    onProgress?.(`looking through the graph: names up to «${upTo}»`);
    yield ids;
  }
}

/** The items a few at a time, in their order. */
export function* chunks<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

/** The first of what parts have together: no more of the graph is looked through than they need. */
export async function firstOf<T>(parts: AsyncIterable<readonly T[]>, limit: number): Promise<readonly T[]> {
  const first: T[] = [];
  if (limit > 0)
    for await (const part of parts) {
      first.push(...part);
      if (first.length >= limit) break;
    }
  return first.slice(0, limit);
}
