import type { Parameters } from '../connect.ts';
import { fragment } from './fragment.ts';
import { withPart } from './projections.ts';
import type { Predicate } from './predicate.ts';

/** One key of an ordering. */
export interface OrderKey {
  readonly expression: string;
  readonly descending: boolean;
}

/** Values of an ordering's keys, as a cursor holds them. */
export type OrderValues = readonly (string | number)[];

/** The stretch of an ordering's first key that conditions leave: from (inclusive) to (exclusive). */
export interface KeyRange {
  readonly from: string | null;
  readonly to: string | null;
}

/** What is read with each row of a page: subqueries that stand behind its limit, and what the row's item has of them. */
export interface Nesting {
  readonly text: string;
  readonly part: string;
  readonly parameters: Parameters;
}

/**
 * A list, for each key it is asked with: fragments of a closed vocabulary, every value a parameter. `$keys` are maps with an `id`; rows
 * come back as `id, item`.
 */
export interface ListQuery {
  /** Who asks: the name that the transaction carries. */
  readonly name: string;
  /** `MATCH … WHERE …` for one `key`. */
  readonly source: string;
  /** Further conditions. */
  readonly condition: Predicate | null;
  /** Variables of the source that order, joins and item need. */
  readonly carries: string;
  /** What the source holds equal, repeated in ORDER BY so that the order of the index is used. */
  readonly constants: readonly string[];
  readonly order: readonly OrderKey[];
  readonly range: KeyRange | null;
  /** Fetched for the rows of a page alone. */
  readonly joins: readonly string[];
  readonly item: string;
  readonly nesting?: Nesting | undefined;
  readonly parameters: Parameters;
  /** The property of an entity that keeps how many there are of its list; absent where they must be counted. */
  readonly kept?: string | undefined;
  /** True if it is all that the graph has of its kind: its numbers are counted once for a state of the graph. */
  readonly whole?: boolean | undefined;
  /** True if the keys are alternatives of one list; false if each key has a list of its own. */
  readonly merges: boolean;
}

/** A statement for a batch of keys, without them. */
export interface BatchQuery {
  readonly name: string;
  readonly statement: string;
  readonly parameters: Parameters;
}

/** Where a page begins, which way it runs and how long it is. */
export interface PageBounds {
  /** Values behind which it begins; null for the beginning. */
  readonly behind: OrderValues | null;
  readonly backwards: boolean;
  readonly limit: number;
  /** False if the rows are wanted without their order keys; true unless given. */
  readonly cursors?: boolean;
}

const turned = (order: readonly OrderKey[], backwards: boolean): readonly OrderKey[] =>
  backwards ? order.map((key) => ({ ...key, descending: !key.descending })) : order;

export function orderBy(constants: readonly string[], order: readonly OrderKey[], backwards: boolean): string {
  const keys = turned(order, backwards);
  const way = keys[0]?.descending ? ' DESC' : '';
  const parts = keys.map(({ expression, descending }) => expression + (descending ? ' DESC' : ''));
  return `ORDER BY ${[...constants.map((constant) => constant + way), ...parts].join(', ')}`;
}

/** Rows behind the given values: the first key differs, or it is equal and the next differs, and so on. */
function behindValues(order: readonly OrderKey[]): string {
  const parts = order.map(({ expression, descending }, index) => {
    const equal = order.slice(0, index).map((key, at) => `${key.expression} = $after${at} AND `);
    return `(${equal.join('')}${expression} ${descending ? '<' : '>'} $after${index})`;
  });
  return parts.join(' OR ');
}

/** Conditions on the ordering's key. One key and a text: bounds of the index walk, the narrower of cursor and range. */
export function keyConditions(list: ListQuery, { behind, backwards }: PageBounds): Predicate {
  const order = turned(list.order, backwards);
  const [key] = order;
  const { from = null, to = null } = list.range ?? {};
  if (!key) return { text: '', parameters: {} };
  const after = Object.fromEntries((behind ?? []).map((value, index) => [`after${index}`, value]));
  // An index is walked only if each of its properties is asked for: of the whole list its last one, the key of the order, too.
  const whole = behind === null && from === null && to === null;
  const bounds = [
    ...(whole ? [`${key.expression} IS NOT NULL`] : []),
    ...(behind === null ? [] : [`(${behindValues(order)})`]),
    ...(from === null ? [] : [`${key.expression} >= $from`]),
    ...(to === null ? [] : [`${key.expression} < $to`]),
  ];
  return {
    text: bounds.map((bound) => `\nAND ${bound}`).join(''),
    parameters: { ...after, ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) },
  };
}

export const narrowed = ({ source, condition }: ListQuery): string =>
  condition === null ? source : `${source}\nAND ${condition.text}`;

/** Order keys and item of a row, or its item alone. */
export const rowOf = ({ order, item }: ListQuery, { cursors = true }: PageBounds): string =>
  cursors ? `{ key: [${order.map(({ expression }) => expression).join(', ')}], node: ${item} }` : item;

/** The rows of a page for each key: ordered and limited before anything is joined, nested or projected. */
export function pageQuery(list: ListQuery, page: PageBounds): BatchQuery {
  const keys = keyConditions(list, page);
  const order = orderBy(list.constants, list.order, page.backwards);
  const merge = `WITH { id: '' } AS key, ${list.carries} ${orderBy([], list.order, page.backwards)} LIMIT $limit`;
  const { nesting } = list;
  const item = nesting ? withPart(list.item, nesting.part) : list.item;
  const statement = [
    'UNWIND $keys AS key',
    `CALL (key) {\n${narrowed(list)}${keys.text}\nRETURN ${list.carries} ${order} LIMIT $limit\n}`,
    ...(list.merges ? [merge] : []),
    ...list.joins.map((join) => fragment(`joins/${join}`)),
    ...(nesting ? [nesting.text] : []),
    `RETURN key.id AS id, ${rowOf({ ...list, item }, page)} AS item`,
  ].join('\n');
  return {
    name: list.name,
    statement,
    parameters: { ...boundParameters(list, page), limit: page.limit, ...nesting?.parameters },
  };
}

/** The values of what bounds leave of a list. */
export const boundParameters = (list: ListQuery, page: PageBounds): Parameters => ({
  ...list.parameters,
  ...list.condition?.parameters,
  ...keyConditions(list, page).parameters,
});

/** How many rows each key has (all keys together, where they are alternatives): as the graph keeps it, else counted. */
export function totalQuery(list: ListQuery): BatchQuery {
  if (list.kept === undefined) return facetQuery(list, 'total');
  const statement = [
    'UNWIND $keys AS key',
    fragment('sources/entity-of-key'),
    `RETURN ${list.merges ? "''" : 'key.id'} AS id, sum(coalesce(e.${list.kept}, 0)) AS item`,
  ].join('\n');
  return { name: `${list.name}:total`, statement, parameters: {} };
}

/** All rows of each key (of all keys together, where they are alternatives), counted by a fragment of `facets/`. */
export function facetQuery(list: ListQuery, facet: string): BatchQuery {
  const keys = keyConditions(list, { behind: null, backwards: false, limit: 0 });
  const statement = [
    'UNWIND $keys AS key',
    `CALL (key) {\n${narrowed(list)}${keys.text}\nRETURN ${list.carries}\n}`,
    `WITH ${list.merges ? "''" : 'key.id'} AS id, ${list.carries}`,
    fragment(`facets/${facet}`),
  ].join('\n');
  const parameters = { ...list.parameters, ...list.condition?.parameters, ...keys.parameters };
  return { name: `${list.name}:${facet}`, statement, parameters };
}
