import { CodedError } from '../base/coded-error.ts';
import type { ListQuery, OrderValues, PageBounds } from '../graph/read/list-query.ts';
import type { Wish } from './selection.ts';

/** Arguments of a connection, as the contract has them. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** How a field pages: cursors belong to one field and ordering. */
export interface Paging {
  readonly field: string;
  readonly ordering: string;
}

/** A list as a place in a document asks for it. */
export interface AskedList {
  readonly list: ListQuery;
  readonly paging: Paging;
  readonly wish: Wish;
}

const USUAL_PAGE = 20;
const LARGEST_PAGE = 100;

function badInput(message: string, details: Record<string, unknown>): CodedError {
  return new CodedError('BAD_USER_INPUT', message, { details });
}

/** A number of rows within its bounds; BAD_USER_INPUT says what is allowed. */
export function checkCount(argument: string, wanted: number): number {
  if (wanted >= 0 && wanted <= LARGEST_PAGE) return wanted;
  throw badInput(`Argument "${argument}" must be from 0 to ${LARGEST_PAGE}, but got: ${wanted}.`, {
    argument,
    least: 0,
    most: LARGEST_PAGE,
    got: wanted,
  });
}

/** What a cursor says: of which field and ordering it is, and the order keys of its row. */
type Cursor = readonly [field: string, ordering: string, key: OrderValues];

export function encodeCursor({ field, ordering }: Paging, key: OrderValues): string {
  const cursor: Cursor = [field, ordering, key];
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

function decode(text: string): Partial<Cursor> {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(value) ? (value as unknown as Partial<Cursor>) : [];
  } catch {
    return [];
  }
}

const isKey = (key: unknown, { order }: ListQuery): key is OrderValues =>
  Array.isArray(key) &&
  key.length === order.length &&
  key.every((value) => typeof value === 'string' || Number.isFinite(value));

function decodeCursor(argument: string, text: string, { field, ordering }: Paging, list: ListQuery): OrderValues {
  const [ofField, ofOrdering, key] = decode(text);
  if (ofField === field && ofOrdering === ordering && isKey(key, list)) return key;
  throw new CodedError(
    'CURSOR_INVALID',
    `Argument "${argument}" must be a cursor of "${field}" in the ordering ${ordering}, but got: ${text.slice(0, 80)}.`,
    { details: { argument, field, ordering } },
  );
}

/** A page's arguments, checked: forwards from the beginning, or backwards from the end. */
export interface CheckedPage {
  readonly size: number;
  readonly bounds: PageBounds;
}

/** Refuses what does not go together. If it is asked whether there is more, one row more than the page tells. */
export function checkPage(
  { first, after, last, before }: PageArguments,
  { list, paging, wish }: AskedList,
): CheckedPage {
  if (first != null && last != null)
    throw badInput('Arguments "first" and "last" must not be given together.', { arguments: ['first', 'last'] });
  const backwards = last != null;
  const [with_, without] = backwards ? (['before', 'after'] as const) : (['after', 'before'] as const);
  if ((backwards ? after : before) != null)
    throw badInput(`Argument "${without}" must be given with "${backwards ? 'first' : 'last'}" only.`, {
      arguments: [without],
    });
  const cursor = backwards ? before : after;
  const size = backwards ? checkCount('last', last) : checkCount('first', first ?? USUAL_PAGE);
  const behind = cursor == null ? null : decodeCursor(with_, cursor, paging, list);
  return { size, bounds: { behind, backwards, limit: size + (wish.more ? 1 : 0), cursors: wish.cursors } };
}
