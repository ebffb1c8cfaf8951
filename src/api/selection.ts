import { type GraphQLResolveInfo, Kind, type SelectionNode } from 'graphql';
import type { Wanted } from '../graph/read/projections.ts';

type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/** The fields selected below some fields, whatever their aliases, type conditions and directives: never less than is answered. */
class Selection implements Wanted {
  readonly names: ReadonlySet<string>;
  private readonly children: ReadonlyMap<string, readonly SelectionNode[]>;
  private readonly fragments: Info['fragments'];

  constructor(selections: readonly SelectionNode[], fragments: Info['fragments']) {
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

const below = ({ fieldNodes, fragments }: Info): Selection =>
  new Selection(
    fieldNodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []),
    fragments,
  );

/** What is selected of the things of a connection, by `nodes` or by `edges { node }`. */
export function wantedOfNodes(info: Info): Wanted {
  const connection = below(info);
  return connection.at('nodes').plus(connection.at('edges').at('node'));
}

/** Whether any cursor of a connection is selected: without one, order keys need not be fetched. */
export function wantsCursors(info: Info): boolean {
  const connection = below(info);
  const page = connection.at('pageInfo');
  return connection.has('edges', 'cursor') || page.has('startCursor') || page.has('endCursor');
}
