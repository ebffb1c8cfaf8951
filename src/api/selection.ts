import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionNode } from 'graphql';
import type { Wanted } from '../graph/read/projections.ts';

/** A place in a document. */
export type Place = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/** The fields selected below some fields, whatever their aliases, type conditions and directives: never less than is answered. */
class Selection implements Wanted {
  readonly names: ReadonlySet<string>;
  private readonly children: ReadonlyMap<string, readonly SelectionNode[]>;
  private readonly fragments: Place['fragments'];

  constructor(selections: readonly SelectionNode[], fragments: Place['fragments']) {
    const children = new Map<string, SelectionNode[]>();
    const collect = (nodes: readonly SelectionNode[]): void => {
      for (const node of nodes) {
        if (node.kind === Kind.FIELD)
          children.set(node.name.value, [
            ...(children.get(node.name.value) ?? []),
            ...(node.selectionSet?.selections ?? []),
          ]);
        else if (node.kind === Kind.INLINE_FRAGMENT) collect(node.selectionSet.selections);
        else collect(fragments[node.name.value]?.selectionSet.selections ?? []);
      }
    };
    collect(selections);
    this.children = children;
    this.names = new Set(children.keys());
    this.fragments = fragments;
  }

  at(name: string): Selection {
    return new Selection(this.children.get(name) ?? [], this.fragments);
  }

  has(...path: readonly string[]): boolean {
    const [name, ...rest] = path;
    if (name === undefined) return true;
    return this.names.has(name) && (rest.length === 0 || this.at(name).has(...rest));
  }

  plus(other: Selection): Selection {
    const all = [...this.children, ...other.children].flatMap(([name, below]) => [selectionOf(name, below)]);
    return new Selection(all, this.fragments);
  }
}

const selectionOf = (name: string, below: readonly SelectionNode[]): SelectionNode => ({
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: name },
  selectionSet: { kind: Kind.SELECTION_SET, selections: below },
});

const below = ({ fieldNodes, fragments }: Place): Selection =>
  new Selection(
    fieldNodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []),
    fragments,
  );

const kept = new WeakMap<FieldNode, Wanted>();

/** What is selected of the thing that a place gives; found once for all requests that send the same document. */
export function wantedOf(place: Place): Wanted {
  const [node, ...others] = place.fieldNodes;
  if (!node || others.length > 0) return below(place);
  const wanted = kept.get(node) ?? below(place);
  kept.set(node, wanted);
  return wanted;
}

/** What is wanted of a connection. */
export interface Wish {
  /** Of its things, by `nodes` or by `edges { node }`. */
  readonly nodes: Wanted;
  /** Whether any of its rows is. */
  readonly page: boolean;
  /** Whether any cursor is: without one, order keys need not be fetched. */
  readonly cursors: boolean;
  /** Whether it is asked what stands before or behind the page: otherwise nothing beyond it need be fetched. */
  readonly more: boolean;
  readonly total: boolean;
}

export function wishOf(place: Place): Wish {
  const connection = below(place);
  const info = connection.at('pageInfo');
  return {
    nodes: connection.at('nodes').plus(connection.at('edges').at('node')),
    page: ['nodes', 'edges', 'pageInfo'].some((name) => connection.has(name)),
    cursors: connection.has('edges', 'cursor') || info.has('startCursor') || info.has('endCursor'),
    more: info.has('hasNextPage') || info.has('hasPreviousPage'),
    total: connection.has('totalCount'),
  };
}
