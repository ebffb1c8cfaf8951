import { CodedError } from '../../base/coded-error.ts';
import {
  type Ask,
  type NamedEntity,
  type ProvedStatement,
  statementRows,
  within,
} from '../../graph/read/find-proved-statements.ts';
import { LOOKUPS } from '../../graph/read/lookups.ts';
import type { Context } from '../context.ts';
import { checkCount } from '../paging.ts';

/** Analyses ask through the loaders of the request. */
export const askOf = (context: Context): Ask =>
  within((query, key) => context.rows(query, key), { onCut: context.cut });

export const rowsOf = (context: Context) => statementRows(askOf(context));

/** An enum value from the word that the analysis has for it. */
export const upper = (word: string): string => word.toUpperCase().replaceAll(/[ -]/gu, '_');

export interface First {
  readonly first: number;
}
export interface Today {
  readonly today?: string | null;
}
export interface Id {
  readonly id: string;
}

export const todayOf = ({ today }: Today): string => today ?? new Date().toISOString().slice(0, 10);
export const cut = <T>(all: readonly T[], { first }: First): readonly T[] => all.slice(0, checkCount('first', first));

export const statement = ({ id }: ProvedStatement, context: Context) => context.one<object>(LOOKUPS.statement, id);
export const statements = (some: readonly ProvedStatement[], context: Context) =>
  Promise.all(some.map((one) => statement(one, context)));
export const entity = ({ id }: NamedEntity, context: Context) => context.entity(id);

/** Resolvers of fields that hold statements and entities, by the name of the field. */
export function fields<T>(of: {
  readonly statement?: Readonly<Record<string, (from: T) => ProvedStatement | null>>;
  readonly statements?: Readonly<Record<string, (from: T) => readonly ProvedStatement[]>>;
  readonly entity?: Readonly<Record<string, (from: T) => NamedEntity>>;
}) {
  const made: Record<string, (from: T, _: unknown, context: Context) => unknown> = {};
  for (const [name, get] of Object.entries(of.statement ?? {}))
    made[name] = (from, _, context) => {
      const found = get(from);
      return found && statement(found, context);
    };
  for (const [name, get] of Object.entries(of.statements ?? {}))
    made[name] = (from, _, context) => statements(get(from), context);
  for (const [name, get] of Object.entries(of.entity ?? {}))
    made[name] = (from, _, context) => entity(get(from), context);
  return made;
}

/** The entity that counts for an id; null if there is none. */
export async function found(id: string, context: Context): Promise<NamedEntity | null> {
  const record = await context.entity(id);
  return record && { id: record.id, name: record.name, type: record.type };
}

export const atMost = (argument: string, ids: readonly string[]): readonly string[] => {
  if (ids.length <= 100) return ids;
  throw new CodedError(
    'BAD_USER_INPUT',
    `Argument "${argument}" must have at most 100 values, but has: ${ids.length}.`,
    {
      details: { argument, most: 100, got: ids.length },
    },
  );
};
