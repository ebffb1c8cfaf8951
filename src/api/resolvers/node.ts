import { LOOKUPS } from '../../graph/read/lookups.ts';
import type { EntityRecord } from '../../graph/read/records.ts';
import type { Context } from '../context.ts';

type Find = (id: string, context: Context) => Promise<object | null>;
const by =
  (lookup: keyof typeof LOOKUPS): Find =>
  (id, context) =>
    context.one<object>(LOOKUPS[lookup], id);

/** What an id's prefix says it is, and how it is found. */
const KINDS: Readonly<Record<string, readonly [type: string | null, find: Find]>> = {
  a: ['Article', (id, context) => context.article(id)],
  v: ['ArticleVersion', by('version')],
  n: ['Sentence', by('sentence')],
  s: ['Statement', by('statement')],
  // An entity's kind is its own.
  e: [null, (id, context) => context.entity(id)],
  t: ['Story', by('story')],
  p: ['Problem', by('problem')],
  m: ['NearMiss', by('nearMiss')],
  c: ['Change', by('change')],
};

const kindOf = (id: string) => KINDS[/^([a-z])_/u.exec(id)?.[1] ?? ''];

/** The thing with an id; null if there is none. */
export async function node(id: string, context: Context): Promise<object | null> {
  const kind = kindOf(id);
  return kind ? kind[1](id, context) : null;
}

const Node = {
  __resolveType: ({ id, type }: { id: string; type: EntityRecord['type'] }) => kindOf(id)?.[0] ?? type,
};

export const nodeResolvers = { Node };
