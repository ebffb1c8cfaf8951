import { CodedError } from '../../base/coded-error.ts';
import type { Graph } from '../connect.ts';
import { fragment } from './fragment.ts';
import type { BatchQuery } from './list-query.ts';
import { type BatchKey, readBatch } from './read-batch.ts';

/** An end of a statement, as far as an analysis needs it. */
export interface NamedEntity {
  readonly id: string;
  readonly name: string;
  readonly type: string;
}

/** Where a statement stands. */
export interface SourceArticle {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly publishedOn: string | null;
  /** The story it tells: copies of a text are one. */
  readonly storyId: string | null;
}

/** A statement with its words, its ends and its source: the row that every analysis starts from. */
export interface ProvedStatement {
  readonly id: string;
  /** `k_…`: what decisions hang on. */
  readonly key: string;
  readonly type: string;
  readonly polarity: string;
  readonly modality: string;
  readonly time: string;
  readonly evaluation: string | null;
  /** 1 (thinks it possible) to 5 (insists); null if the relation is no stand. */
  readonly strength: number | null;
  /** The words that tell the strength. */
  readonly strengthWords: readonly string[];
  readonly quote: string;
  /** EDTF; null if the statement has no date of its own. */
  readonly date: string | null;
  /** First and last day it may have been, as ISO days, the article's where the statement has none; null where unknown. */
  readonly dateEarliest: string | null;
  readonly dateLatest: string | null;
  /** Half-open UTF-16 offsets of the quote in the article's text. */
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly subject: NamedEntity;
  readonly object: NamedEntity;
  readonly saidBy: NamedEntity | null;
  readonly article: SourceArticle;
}

/** A derived edge by its ends. */
export interface EdgeKey {
  readonly subjectId: string;
  readonly type: string;
  readonly objectId: string;
}

/** A topic, and the day (EDTF) since which an actor is silent on it. */
export interface LaterTopic {
  readonly id: string;
  readonly after: string;
}

/** An end of a statement, by the property that has its id. */
export type EndId = 'subjectId' | 'objectId' | 'saidById';

/** A part of time: days (ISO) or their beginnings; from `since` on, before `until`. */
export interface Span {
  readonly since?: string;
  readonly until?: string;
}

/**
 * Where analyses get their rows from; all are oldest first. What one entity says and is said of is read within a window; the others throw
 * LIMIT_EXCEEDED where there are more than anybody reads.
 */
export interface StatementRows {
  /** What is said of an entity, at either end; of a span only what ends in it. */
  about(id: string, span?: Span): Promise<readonly ProvedStatement[]>;
  /** What an entity says or does. */
  saidBy(id: string, span?: Span): Promise<readonly ProvedStatement[]>;
  /** Both. */
  around(id: string, span?: Span): Promise<readonly ProvedStatement[]>;
  ofTypes(types: readonly string[]): Promise<readonly ProvedStatement[]>;
  ofArticles(ids: readonly string[]): Promise<readonly ProvedStatement[]>;
  /** All of some relations at whose ends one of the entities stands: who asks for a few entities at a time gets all of them in the end. */
  ofEntities(
    ids: readonly string[],
    ends: readonly EndId[],
    types: readonly string[],
  ): Promise<readonly ProvedStatement[]>;
  /** Plans whose own day lies before `today` (ISO) and that no later fact follows up, longest overdue first: the next two hundred behind a `newestKey`. */
  overdue(types: readonly string[], today: string, after: string): Promise<readonly ProvedStatement[]>;
  /** Only those of some relations, and no more than 400 of an article. */
  ofArticlesAndTypes(ids: readonly string[], types: readonly string[]): Promise<readonly ProvedStatement[]>;
  /** Those behind derived edges: of each the oldest and no more than the newest fifty. */
  between(edges: readonly EdgeKey[]): Promise<readonly ProvedStatement[]>;
  byIds(ids: readonly string[]): Promise<readonly ProvedStatement[]>;
  /** Roughly how many statements name each of the entities, in their order: cheap to know before they are asked for. */
  weights(ids: readonly string[]): Promise<readonly number[]>;
  /** What others than the actor say of each topic in articles published later, stands of these relations, a few a topic, latest first. */
  othersAfter(
    actor: string,
    topics: readonly LaterTopic[],
    types: readonly string[],
  ): Promise<readonly ProvedStatement[]>;
}

/** So many others show that a topic is still spoken of. */
const OTHERS = 3;
/** No article that people read has more; twenty-five such articles are still an answer. */
const OF_ARTICLE = 400;
/** So many quotes prove an edge. */
const PROOFS = 50;
/** So many plans are a page. */
const PLANS = 200;

/** More statements than this are no answer that a person reads; the questions are asked of few relations or articles. */
export const MOST_STATEMENTS = 20_000;

/** How much of an entity is read that more is told of than anybody reads: so that an answer about it costs no more in a larger graph. */
export interface Window {
  /** Its newest statements at each end, undated ones last. */
  readonly newest: number;
  /** And its oldest dated ones. */
  readonly oldest: number;
}

/** Three hundred statements at each end tell how somebody stands and how it began; nobody reads more, and they are read in a tenth of a second. */
export const USUAL_WINDOW: Window = Object.freeze({ newest: 200, oldest: 100 });

/** The rows of one key of a query. */
export interface Ask {
  (query: BatchQuery, key: BatchKey): Promise<readonly unknown[]>;
  /** The usual one unless given. */
  readonly window?: Window;
  /** Told when there is more than the window shows. */
  readonly onCut?: () => void;
}

/** The rows of some lines for each key. */
const perKey = (lines: string): string => `UNWIND $keys AS key\nCALL (key) {\n${lines}\n}\nRETURN key.id AS id, item`;
const lines = (name: string): string => fragment(`../analysis/sources/${name}`);

const source = (name: string): BatchQuery => ({
  name: `statements-${name}`,
  statement: perKey(`${lines(name)}\n${lines('proved')}`),
  parameters: { limit: MOST_STATEMENTS + 1, others: OTHERS, proofs: PROOFS, plans: PLANS, each: OF_ARTICLE },
});

/** Statements at one of the ends of which an entity stands. */
function atEnds(name: string, ends: readonly EndId[]): (window: Window) => BatchQuery {
  const sides = ends.map((end) => lines('at-end').replaceAll('END', end)).join('\nUNION\n');
  const found = `WITH key, key.entity AS entityId\nCALL (entityId, key) {\n${sides}\n}\nWITH DISTINCT s`;
  const statement = perKey(`${found}\n${lines('proved')}`);
  return ({ newest, oldest }) => ({
    name: `statements-${name}`,
    statement,
    parameters: { limit: MOST_STATEMENTS + 1, newest: newest + 1, oldest },
  });
}

/** Whoever is named in more statements than this is not told of in full even where all others are. */
const MOST_OF_ENTITIES = 100_000;

function ofEntities(ends: readonly EndId[]): BatchQuery {
  const sides = ends.map((end) => `${lines('of-entities').replaceAll('END', end)}\nRETURN s`).join('\nUNION\n');
  const statement = perKey(`CALL (key) {\n${sides}\n}\nWITH DISTINCT s\n${lines('proved')}`);
  return { name: 'statements-of-entities', statement, parameters: { limit: MOST_OF_ENTITIES + 1 } };
}

const ABOUT = atEnds('about', ['subjectId', 'objectId']);
const SAID_BY = atEnds('said-by', ['subjectId', 'saidById']);
const AROUND = atEnds('around', ['subjectId', 'objectId', 'saidById']);

async function find(ask: Ask, query: BatchQuery, key: BatchKey): Promise<readonly ProvedStatement[]> {
  const rows = (await ask(query, key)) as readonly (ProvedStatement | null)[];
  if (rows[0] !== null) return rows as readonly ProvedStatement[];
  const limit = Number(query.parameters.limit) - 1;
  throw new CodedError('LIMIT_EXCEEDED', `An answer must rest on at most ${limit} statements.`, { details: { limit } });
}

/** Ends of a statement as its row has them. */
const END_OF: readonly ((one: ProvedStatement) => string | undefined)[] = [
  ({ subject }) => subject.id,
  ({ object }) => object.id,
  ({ saidBy }) => saidBy?.id,
];

/** No day sorts before it; what is undated has year 0. */
export const FIRST_DAY = '0001';

/** What stands at an end of an entity, as far as the window shows. */
async function findOf(
  ask: Ask,
  query: typeof ABOUT,
  entity: string,
  { since = '', until = '~' }: Span = {},
): Promise<readonly ProvedStatement[]> {
  const window = ask.window ?? USUAL_WINDOW;
  const dated = since === '' ? FIRST_DAY : since;
  const found = await find(ask, query(window), { id: `${entity} ${since} ${until}`, entity, since, until, dated });
  const full = END_OF.some((end) => found.filter((one) => end(one) === entity).length > window.newest);
  if (full) ask.onCut?.();
  return found;
}

/** Rows by whatever asks the graph. */
export function statementRows(ask: Ask): StatementRows {
  return Object.freeze({
    about: (id: string, span?: Span) => findOf(ask, ABOUT, id, span),
    saidBy: (id: string, span?: Span) => findOf(ask, SAID_BY, id, span),
    around: (id: string, span?: Span) => findOf(ask, AROUND, id, span),
    weights: async (ids: readonly string[]) =>
      (await ask(
        { name: 'weights', statement: perKey(lines('weights')), parameters: {} },
        { id: ids.join(' '), ids },
      )) as readonly number[],
    byIds: (ids: readonly string[]) => find(ask, source('by-ids'), { id: ids.join(' '), ids }),
    ofTypes: (types: readonly string[]) => find(ask, source('of-types'), { id: types.join(' '), types }),
    ofArticlesAndTypes: (articles: readonly string[], types: readonly string[]) =>
      find(ask, source('of-articles-and-types'), { id: JSON.stringify([articles, types]), articles, types }),
    ofArticles: (articles: readonly string[]) => find(ask, source('of-articles'), { id: articles.join(' '), articles }),
    ofEntities: (ids: readonly string[], ends: readonly EndId[], types: readonly string[]) =>
      find(ask, ofEntities(ends), { id: JSON.stringify([ids, types]), ids, types }),
    overdue: (types: readonly string[], today: string, after: string) =>
      find(ask, source('overdue'), { id: `${today} ${after}`, types, today, after }),
    othersAfter: (actor: string, topics: readonly LaterTopic[], types: readonly string[]) =>
      find(ask, source('others-after'), { id: JSON.stringify([actor, topics]), actor, topics, types }),
    between: (edges: readonly EdgeKey[]) => find(ask, source('between'), { id: JSON.stringify(edges), edges }),
  });
}

/** A way of asking within a window. */
export const within = (
  ask: (query: BatchQuery, key: BatchKey) => Promise<readonly unknown[]>,
  { window, onCut }: Pick<Ask, 'window' | 'onCut'>,
): Ask => Object.assign(ask, { ...(window && { window }), ...(onCut && { onCut }) });

/** One key, one statement to the graph. */
export const askGraph = (graph: Graph, bounds: Pick<Ask, 'window' | 'onCut'> = {}): Ask =>
  within(async (query, key) => (await readBatch(graph, query, [key])).rows.get(key.id) ?? [], bounds);
