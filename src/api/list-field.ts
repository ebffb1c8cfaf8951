import type { GraphQLResolveInfo } from 'graphql';
import { type Connection, connection } from './connection.ts';
import type { Context } from './context.ts';
import { type AskList, broughtFor, type Nested } from './nested.ts';
import type { AskedList, PageArguments } from './paging.ts';
import { remembered } from './remembered.ts';
import type { Place } from './selection.ts';

/** A field that is a list of a thing. */
export interface ListField {
  readonly ask: AskList;
  /** What a row is beside the thing it was asked of; the row itself unless given. */
  readonly nodeOf?: (row: object, of: object) => object;
}

const OF_PAGE = new Set(['first', 'after', 'last', 'before']);

/** The list of a field: made once for all parents, whatever their pages. */
export function askedFor(info: Place, args: object, make: () => AskedList): AskedList {
  const others = Object.entries(args).filter(([name]) => !OF_PAGE.has(name));
  return remembered(info, others, make);
}

/** Resolves a list of a thing: from what came with it, else by a statement for all its siblings. */
export const listField =
  ({ ask, nodeOf = (row) => row }: ListField) =>
  (
    of: Nested & { readonly id: string },
    args: PageArguments,
    context: Context,
    info: GraphQLResolveInfo,
  ): Connection<object> => {
    const { asked, given } = broughtFor(of, info) ?? {
      asked: askedFor(info, args, () => ask(args as never, context.relationTypes, info)),
      given: undefined,
    };
    return connection<object, object>(context, {
      asked,
      keys: [{ id: of.id }],
      page: args,
      nodeOf: (row) => nodeOf(row, of),
      given,
    });
  };
