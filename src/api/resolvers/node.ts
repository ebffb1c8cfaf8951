import type { BatchQuery } from '../../graph/read/list-query.ts';
import { LOOKUPS } from '../../graph/read/lookups.ts';
import type { EntityRecord } from '../../graph/read/records.ts';
import type { Context } from '../context.ts';

/** What an id's prefix says it is, and how it is found. */
const KINDS: Readonly<Record<string, readonly [type: string | null, lookup: BatchQuery]>> = {
  a: ['Article', LOOKUPS.article],
  v: ['ArticleVersion', LOOKUPS.version],
  n: ['Sentence', LOOKUPS.sentence],
  s: ['Statement', LOOKUPS.statement],
  // An entity's kind is its own.
  e: [null, LOOKUPS.entity],
  t: ['Story', LOOKUPS.story],
  p: ['Problem', LOOKUPS.problem],
  m: ['NearMiss', LOOKUPS.nearMiss],
  c: ['Change', LOOKUPS.change],
};

const kindOf = (id: string) => KINDS[/^([a-z])_/u.exec(id)?.[1] ?? ''];

/** The thing with an id; null if there is none. */
export async function node(id: string, context: Context): Promise<object | null> {
  const kind = kindOf(id);
  return kind ? context.one<object>(kind[1], id) : null;
}

const Node = {
  __resolveType: ({ id, type }: { id: string; type: EntityRecord['type'] }) => kindOf(id)?.[0] ?? type,
};

export const nodeResolvers = { Node };
