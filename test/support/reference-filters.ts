import { edtfBounds } from '../../src/graph/edtf-bounds.ts';

/** A node or an edge as plain values. */
export type Thing = Readonly<Record<string, unknown>>;
export type Filter = Readonly<Record<string, unknown>>;

export const compare = (a: unknown, b: unknown): number => {
  if (a === b) return 0;
  return (a as string) < (b as string) ? -1 : 1;
};
export const by =
  (...keys: readonly ((thing: Thing) => unknown)[]) =>
  (a: Thing, b: Thing): number =>
    keys.map((key) => compare(key(a), key(b))).find((order) => order !== 0) ?? 0;

const OPERATORS: Readonly<Record<string, (value: string, wanted: string) => boolean>> = {
  lt: (value, wanted) => value < wanted,
  lte: (value, wanted) => value <= wanted,
  gt: (value, wanted) => value > wanted,
  gte: (value, wanted) => value >= wanted,
  contains: (value, wanted) => value.includes(wanted),
  startsWith: (value, wanted) => value.startsWith(wanted),
};

/** Names of the contract are written otherwise in the graph. */
export const inward = (value: unknown): unknown =>
  typeof value === 'string' && /^[A-Z]+(_[A-Z]+)*$/u.test(value) ? value.toLowerCase().replaceAll('_', '-') : value;
export const outward = (value: unknown): unknown =>
  typeof value === 'string' ? value.toUpperCase().replaceAll('-', '_') : value;

export function compares(
  value: unknown,
  filter: Filter,
  adapt: (wanted: unknown) => unknown = (wanted) => wanted,
): boolean {
  return Object.entries(filter).every(([operator, wanted]) => {
    if (wanted === null) return operator === 'eq' ? value == null : true;
    const adapted = Array.isArray(wanted) ? wanted.map(adapt) : adapt(wanted);
    if (operator === 'eq') return value === adapted;
    if (operator === 'in') return Array.isArray(adapted) && adapted.includes(value);
    return value != null && OPERATORS[operator]?.(value as string, adapted as string) === true;
  });
}

export function isWithin(first: string | null, last: string | null, filter: Filter): boolean {
  return Object.entries(filter).every(([operator, wanted]) => {
    if (wanted === null) return operator === 'eq' ? first == null : true;
    if (first == null) return false;
    const same = (text: string): boolean => edtfBounds(text).earliest === first && edtfBounds(text).latest === last;
    if (operator === 'in') return (wanted as string[]).some(same);
    const { earliest, latest } = edtfBounds(wanted as string);
    if (operator === 'eq') return same(wanted as string);
    if (operator === 'lt') return (last ?? '') < String(earliest);
    if (operator === 'lte') return (last ?? '') <= String(latest);
    if (operator === 'gt') return first > String(latest);
    return first >= String(earliest);
  });
}

/** Fields of filters that the graph calls otherwise. */
export const PROPERTIES: Readonly<Record<string, string>> = {
  subject: 'subjectId',
  object: 'objectId',
  speaker: 'saidById',
  addressee: 'addressedToId',
  article: 'articleId',
  story: 'storyId',
  statementCount: 'statements',
  tentativeCount: 'tentative',
  articleCount: 'articles',
  storyCount: 'stories',
};
