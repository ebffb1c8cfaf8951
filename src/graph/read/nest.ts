import type { Parameters } from '../connect.ts';
import { fragment } from './fragment.ts';
import {
  keyConditions,
  type ListQuery,
  narrowed,
  type Nesting,
  orderBy,
  type PageBounds,
  boundParameters,
  rowOf,
} from './list-query.ts';

/** A list that is wanted of each row of another: a page of it, its total, or both. */
export interface NestedList {
  readonly list: ListQuery;
  readonly page: PageBounds | null;
  readonly total: boolean;
}

/** What a row brings of one nested list; null for what was not wanted. */
export interface NestedRows {
  readonly page: readonly unknown[] | null;
  readonly total: number | null;
}

/** A subquery for one parent, under a name that nobody else has. */
interface Sub {
  readonly name: string;
  readonly text: string;
  readonly parameters: Parameters;
}

/** Lists are written with names of parameters of their own: beside others each gets a prefix. */
function renamed({ name, text, parameters }: Sub): Sub {
  const named = Object.entries(parameters).map(([parameter, value]) => [`${name}_${parameter}`, value] as const);
  return {
    name,
    text: text.replace(/\$(\w+)/gu, (_, parameter: string) => `$${name}_${parameter}`),
    parameters: Object.fromEntries(named),
  };
}

/** For one parent: a list that hangs on an entity finds `e` there, and need not seek it by the key. */
const inside = (parent: string, lines: readonly string[]): string =>
  [`CALL (${parent}, parentKey) {`, `WITH ${parent} AS e, parentKey AS key`, ...lines, '}'].join('\n');

function pageOf(parent: string, list: ListQuery, page: PageBounds, name: string): Sub {
  const order = orderBy(list.constants, list.order, page.backwards);
  const text = inside(parent, [
    narrowed(list) + keyConditions(list, page).text,
    `WITH ${list.carries} ${order} LIMIT $limit`,
    ...list.joins.map((join) => fragment(`joins/${join}`)),
    `RETURN collect(${rowOf(list, page)}) AS ${name}`,
  ]);
  return renamed({ name, text, parameters: { ...boundParameters(list, page), limit: page.limit } });
}

function totalOf(parent: string, list: ListQuery, name: string): Sub {
  const whole = { behind: null, backwards: false, limit: 0 };
  const text = inside(parent, [narrowed(list) + keyConditions(list, whole).text, `RETURN count(*) AS ${name}`]);
  return renamed({ name, text, parameters: boundParameters(list, whole) });
}

/**
 * Lists of the things that `parent` names, in the statement of their parents: one subquery each, run for the rows that the limit has
 * left. Rows come as `nested`, a list in the order of `lists`.
 */
export function nest(parent: string, lists: readonly NestedList[]): Nesting | undefined {
  if (lists.length === 0) return undefined;
  const subs = lists.map(({ list, page, total }, at) => ({
    page: page && pageOf(parent, list, page, `page${at}`),
    total: total && list.kept === undefined ? totalOf(parent, list, `total${at}`) : null,
    kept: total && list.kept !== undefined ? `coalesce(${parent}.${list.kept}, 0)` : 'null',
  }));
  const all = subs.flatMap(({ page, total }) => [page, total]).filter((sub) => sub !== null);
  const parts = subs.map(({ page, total, kept }) => `{ page: ${page?.name ?? 'null'}, total: ${total?.name ?? kept} }`);
  return {
    text:
      all.length === 0 ? '' : [`WITH *, { id: ${parent}.id } AS parentKey`, ...all.map(({ text }) => text)].join('\n'),
    part: `nested: [${parts.join(', ')}]`,
    parameters: Object.assign({}, ...all.map(({ parameters }) => parameters)) as Parameters,
  };
}
