import { edtfBounds } from '../edtf-bounds.ts';
import { fill, fragment, relationPattern } from './fragment.ts';
import type { KeyRange, ListQuery, OrderKey } from './list-query.ts';
import { compileFilter, type FilterInput, wantedTypes } from './predicate.ts';
import { articleItem, entityItem, orNull, relationItem, statementItem, type Wanted, withPart } from './projections.ts';

/** A list and the keys to ask it with. */
export interface RootList {
  readonly list: ListQuery;
  readonly keys: readonly string[];
}

const ALONE: readonly string[] = [''];
/** One key or several, each with a list of its own. */
const PLAIN = { condition: null, range: null, joins: [], constants: [], parameters: {}, merges: false } as const;
const up = (expression: string): OrderKey => ({ expression, descending: false });
const down = (expression: string): OrderKey => ({ expression, descending: true });

export type DateOrder = 'NEWEST' | 'OLDEST';
const dated = (variable: string, order: DateOrder): OrderKey =>
  order === 'NEWEST' ? down(`${variable}.newestKey`) : up(`${variable}.oldestKey`);

/** Sources of statements whose index walks in the order of time, by the field that is held equal. */
const STATEMENT_SOURCES = {
  subject: { source: 'statements-by-subject', constants: ['s.subjectId', 's.current'], kept: 'statementsAsSubject' },
  object: { source: 'statements-by-object', constants: ['s.objectId', 's.current'], kept: 'statementsAsObject' },
  speaker: { source: 'statements-by-speaker', constants: ['s.saidById', 's.current'], kept: 'statementsAsSpeaker' },
  article: { source: 'statements-by-article', constants: ['s.articleId', 's.current'], kept: undefined },
  type: { source: 'statements-by-type', constants: ['s.type', 's.current'], kept: undefined },
  edge: {
    source: 'statements-by-edge',
    constants: ['s.subjectId', 's.type', 's.objectId', 's.current'],
    kept: undefined,
  },
  term: {
    source: 'statements-by-term',
    constants: ['s.subjectId', 's.type', 's.objectId', 's.current'],
    kept: undefined,
  },
  tenure: {
    source: 'statements-by-tenure',
    constants: ['s.officeId', 's.holderId', 's.current'],
    kept: undefined,
  },
  any: { source: 'statements', constants: ['s.current'], kept: undefined },
} as const;
export type StatementSource = keyof typeof STATEMENT_SOURCES;

/** The stretch of order keys that a condition on the date leaves; keys begin with a day, and `~` stands behind `|`. */
function dateRange(date: FilterInput | null | undefined): KeyRange | null {
  if (date == null) return null;
  const day = (operator: string, end: 'earliest' | 'latest'): string[] => {
    const text = date[operator];
    const bound = typeof text === 'string' ? edtfBounds(text)[end] : null;
    return bound === null ? [] : [bound];
  };
  const behind = (bound: string): string => `${bound}~`;
  const from = [...day('gte', 'earliest'), ...day('eq', 'earliest'), ...day('gt', 'latest').map(behind)].sort().at(-1);
  const to = [...day('lt', 'earliest'), ...[...day('lte', 'latest'), ...day('eq', 'latest')].map(behind)].sort()[0];
  return from === undefined && to === undefined ? null : { from: from ?? null, to: to ?? null };
}

/** What is asked of statements. */
export interface StatementQuestion {
  readonly filter: FilterInput | null | undefined;
  readonly order: DateOrder;
  readonly wanted: Wanted;
  readonly relationTypes: readonly string[];
}

const ENDS = { subject: 'subject', object: 'object', saidBy: 'speaker' } as const;

/** Ends and articles are fetched with the page, if anything of them is selected. */
function statementJoins(wanted: Wanted): { readonly joins: readonly string[]; readonly item: string } {
  const ends = (Object.keys(ENDS) as (keyof typeof ENDS)[]).filter((role) => wanted.has(role, 'entity'));
  const article = wanted.has('article');
  const parts = [
    ...ends.map((role) => {
      const variable = ENDS[role];
      const fields = wanted.at(role).at('entity').names;
      return `${role}Entity: ${orNull(variable, entityItem(variable, fields))}`;
    }),
    ...(article ? [`articleRecord: ${orNull('article', articleItem('article', wanted.at('article').names))}`] : []),
  ];
  const item = statementItem('s', wanted);
  return {
    joins: [...ends.map((role) => ENDS[role]), ...(article ? ['article'] : [])],
    item: parts.length === 0 ? item : withPart(item, parts.join(', ')),
  };
}

/** Statements for each key of a source. */
export function statementList(source: StatementSource, question: StatementQuestion): ListQuery {
  const { filter, order, wanted, relationTypes } = question;
  const { source: name, constants, kept } = STATEMENT_SOURCES[source];
  const condition = compileFilter('statement', filter, 's', relationTypes);
  return {
    ...PLAIN,
    name: `statements:${source}`,
    source: fragment(`sources/${name}`),
    condition,
    // Of all statements of an entity the graph keeps the number; of some of them it does not.
    kept: condition === null ? kept : undefined,
    carries: 's',
    constants,
    order: [dated('s', order)],
    range: dateRange(filter?.date as FilterInput | null | undefined),
    ...statementJoins(wanted),
  };
}

/** Fields whose index can be walked, most selective first. */
const ANCHORS = ['article', 'subject', 'object', 'speaker', 'type'] as const;

/** All statements that pass a filter: walks the index of the most selective field that is held equal, one walk a value. */
export function rootStatementList(question: StatementQuestion): RootList {
  const { filter } = question;
  for (const anchor of filter == null ? [] : ANCHORS) {
    const { eq, in: some } = (filter?.[anchor] ?? {}) as { eq?: string | null; in?: readonly string[] | null };
    const keys = eq != null ? [eq] : some;
    if (keys == null || keys.length > 100 || (eq != null && some != null)) continue;
    const rest = { ...filter, [anchor]: undefined };
    const list = statementList(anchor, { ...question, filter: rest });
    // Articles are ends too, and keep no counts.
    const kept = keys.every((key) => key.startsWith('e_')) ? list.kept : undefined;
    return { list: { ...list, kept, merges: new Set(keys).size !== 1 }, keys: [...new Set(keys)] };
  }
  const list = statementList('any', question);
  return { list: { ...list, whole: list.condition === null && list.range === null }, keys: ALONE };
}

/** What is asked of entities. */
export interface EntityQuestion {
  readonly kind: string | null;
  readonly leaders: boolean;
  readonly includeUnmentioned: boolean;
  readonly filter: FilterInput | null | undefined;
  readonly order: 'NAME' | 'NAME_DESC';
  readonly wanted: Wanted;
  readonly relationTypes: readonly string[];
}

export function rootEntityList(question: EntityQuestion): RootList {
  const { kind, leaders, includeUnmentioned, filter, order, wanted, relationTypes } = question;
  const source =
    (leaders ? 'leaders' : kind === null ? 'entities' : 'entities-by-type') + (includeUnmentioned ? '-all' : '');
  const constants = includeUnmentioned ? [] : [...(kind === null ? [] : ['e.type']), 'e.mentioned'];
  const condition = compileFilter('entity', filter, 'e', relationTypes);
  const list: ListQuery = {
    ...PLAIN,
    name: source,
    source: fragment(`sources/${source}`),
    condition,
    // The catalogue may change what nobody mentions without a word in the journal.
    whole: condition === null && !includeUnmentioned,
    carries: 'e',
    constants,
    order: [order === 'NAME' ? up('e.nameKey') : down('e.nameKey')],
    item: entityItem('e', wanted.names),
  };
  return { list, keys: [kind ?? ''] };
}

export function rootArticleList(
  filter: FilterInput | null | undefined,
  order: DateOrder,
  wanted: Wanted,
  relationTypes: readonly string[],
): RootList {
  const condition = compileFilter('article', filter, 'a', relationTypes);
  const range = dateRange(filter?.publishedOn as FilterInput | null | undefined);
  const list: ListQuery = {
    ...PLAIN,
    name: 'articles',
    source: fragment(`sources/articles-${order.toLowerCase()}`),
    condition,
    whole: condition === null && range === null,
    carries: 'a',
    order: [dated('a', order)],
    range,
    item: articleItem('a', wanted.names),
  };
  return { list, keys: ALONE };
}

/** The articles that tell a story. */
export function storyArticleList(order: DateOrder, wanted: Wanted): ListQuery {
  return {
    ...PLAIN,
    name: 'articles-by-story',
    source: fragment('sources/articles-by-story'),
    carries: 'a',
    order: [dated('a', order)],
    item: articleItem('a', wanted.names),
  };
}

export const rootProblemList: RootList = {
  list: {
    ...PLAIN,
    name: 'problems',
    source: fragment('sources/problems'),
    carries: 'p',
    order: [up('p.id')],
    item: fill('projections/problem', { node: 'p' }),
  },
  keys: ALONE,
};

export const rootNearMissList: RootList = {
  list: {
    ...PLAIN,
    name: 'near-misses',
    source: fragment('sources/near-misses'),
    carries: 'm',
    order: [up('m.id')],
    item: fill('projections/near-miss', { node: 'm' }),
  },
  keys: ALONE,
};

export const sentenceList: ListQuery = {
  ...PLAIN,
  name: 'sentences',
  source: fragment('sources/sentences'),
  carries: 'n',
  constants: ['n.versionId'],
  order: [up('n.index')],
  item: fill('projections/sentence', { node: 'n' }),
};

export type Direction = 'OUT' | 'IN' | 'BOTH';
export type RelationOrder = 'STRONGEST' | 'NAME' | 'LATEST' | 'EARLIEST';

/** What is asked of derived relations. */
export interface RelationQuestion {
  readonly types: readonly string[];
  readonly direction: Direction;
  readonly with: FilterInput | null | undefined;
  readonly withState: boolean;
  readonly order: RelationOrder;
  readonly wanted: Wanted;
  readonly relationTypes: readonly string[];
}

const FIRST_KEY = (order: RelationOrder, of: string): readonly OrderKey[] =>
  ({
    STRONGEST: [down(`${of}statements`)],
    NAME: [],
    LATEST: [down(`coalesce(${of}lastDate, '0000')`)],
    EARLIEST: [up(`coalesce(${of}firstDate, '9999')`)],
  })[order];

const NEVER = { text: 'false', parameters: {} };

/** Derived edges of each entity; none if none of the wanted types derives any. */
export function relationList(question: RelationQuestion): ListQuery {
  const { direction, withState, order, wanted, relationTypes } = question;
  const deriving = wantedTypes({ in: question.types }, relationTypes);
  const types = deriving.length === 0 ? relationTypes : deriving;
  const source = withState ? 'relations-with-state' : `relations-${direction.toLowerCase()}`;
  // Equal edges of both directions are told apart by where they begin.
  const tie = withState ? ['type', 'actor.id'] : ['type(r)', ...(direction === 'BOTH' ? ['startNode(r).id'] : [])];
  const entity = entityItem('o', wanted.at('entity').names);
  const way = direction === 'BOTH' ? "CASE WHEN startNode(r) = e THEN 'OUT' ELSE 'IN' END" : `'${direction}'`;
  return {
    ...PLAIN,
    name: source,
    source: fill(`sources/${source}`, { RELATIONS: relationPattern(types, relationTypes) }),
    condition: deriving.length === 0 ? NEVER : compileFilter('entity', question.with, 'o', relationTypes),
    carries: withState
      ? 'actor, o, type, statements, tentative, articles, stories, firstDate, lastDate, throughState'
      : 'e, r, o',
    order: [...FIRST_KEY(order, withState ? '' : 'r.'), ...['o.nameKey', ...tie].map(up)],
    item: relationItem(withState ? null : way, wanted.names, entity),
    parameters: withState ? { types } : {},
  };
}

export type TenureSource = 'tenures-by-person' | 'tenures-by-place' | 'tenures-by-office';
export type MembershipSource = 'memberships-by-member' | 'memberships-by-organisation' | 'memberships-of-collective';

/** Facts of the catalogue that hold on a day, or at any time. */
export function factList(source: TenureSource | MembershipSource, on: string | null): ListQuery {
  const tenure = source.startsWith('tenures');
  const order = tenure
    ? ["coalesce(h.from, h.firstDate, '')", 'h.office', 'person.id', 'of.id']
    : ['member.nameKey', 'organisation.nameKey', 'h.role', "coalesce(h.from, '')"];
  return {
    ...PLAIN,
    name: source,
    source: fragment(`sources/${source}`),
    condition:
      on === null ? null : { text: fill('operators/on-day', { left: 'h', $right: '$on' }), parameters: { on } },
    carries: tenure ? 'h, person, of' : 'h, member, organisation',
    order: order.map(up),
    item: fragment(`projections/${tenure ? 'tenure' : 'membership'}`),
  };
}
