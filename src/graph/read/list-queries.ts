import type { ListQuery } from './find-page.ts';

/** Greater than every order key (keys are dates, names and ids); less than every one is the empty text. */
const BEYOND = '\u{10FFFF}';

export type DateOrder = 'NEWEST' | 'OLDEST';

/** Where a list begins that has no cursor. */
export const startOf = (order: DateOrder | 'NAME' | 'ID'): string => (order === 'NEWEST' ? BEYOND : '');

/** What statements must be; absent conditions are not asked. */
export interface StatementConditions {
  readonly types?: readonly string[] | null;
  readonly subject?: string | null;
  readonly object?: string | null;
  readonly speaker?: string | null;
  readonly article?: string | null;
}

/** The conditions whose index walks in the wanted order, most selective first. */
const WALKED = ['subject', 'object', 'speaker', 'article'] as const;

export function statementList(conditions: StatementConditions, order: DateOrder): ListQuery {
  const given = WALKED.filter((name) => conditions[name] != null);
  const types = conditions.types != null;
  const parts = ['statements', ...given.map((name) => `statements-${name}`), ...(types ? ['statements-types'] : [])];
  const [walked] = given;
  const newest = walked ? `statements-newest-by-${walked}` : 'statements-newest';
  return {
    conditions: parts,
    behind: order === 'NEWEST' ? 'statements-after-newest' : 'statements-after-oldest',
    page: order === 'NEWEST' ? newest : 'statements-oldest',
    count: [...parts, 'statements-count'],
    parameters: {
      ...Object.fromEntries(given.map((name) => [name, conditions[name]])),
      ...(types ? { types: conditions.types } : {}),
    },
  };
}

/** Which entities: of one kind, leaders, all; mentioned ones unless all are wanted. */
export interface EntityConditions {
  readonly type: string | null;
  readonly leaders: boolean;
  readonly includeUnmentioned: boolean;
}

export function entityList({ type, leaders, includeUnmentioned }: EntityConditions): ListQuery {
  const parts = [
    leaders ? 'leaders' : 'entities',
    ...(type === null ? [] : ['entities-type']),
    ...(includeUnmentioned ? [] : ['entities-mentioned']),
  ];
  return {
    conditions: parts,
    behind: null,
    page: 'entities-page',
    count: [...parts, 'entities-count'],
    parameters: type === null ? {} : { type },
  };
}

const plain = (page: string, count: string): ListQuery => ({
  conditions: [],
  behind: null,
  page,
  count: [count],
  parameters: {},
});

export const articleList = (order: DateOrder): ListQuery =>
  plain(order === 'NEWEST' ? 'articles-newest' : 'articles-oldest', 'articles-count');
export const problemList: ListQuery = plain('problems', 'problems-count');
export const nearMissList: ListQuery = plain('near-misses', 'near-misses-count');
