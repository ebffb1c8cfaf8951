import type { FieldNode, GraphQLResolveInfo } from 'graphql';

const kept = new WeakMap<FieldNode, Map<string, object>>();
/** Arguments that differ from request to request must not fill the memory. */
const MOST = 50;

/**
 * What follows from a place in a document and its arguments alone: made once for all parents, and for all requests that send the same
 * document (Apollo keeps those that are asked again).
 */
export function remembered<T extends object>(
  { fieldNodes: [node, ...others] }: Pick<GraphQLResolveInfo, 'fieldNodes'>,
  args: unknown,
  make: () => T,
): T {
  // A field that stands in several places has the selections of all of them.
  if (!node || others.length > 0) return make();
  const values = kept.get(node) ?? new Map<string, object>();
  const key = JSON.stringify(args);
  const value = values.get(key) ?? make();
  if (values.size < MOST) values.set(key, value);
  kept.set(node, values);
  return value as T;
}
