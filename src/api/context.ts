import DataLoader from 'dataloader';
import type { Graph } from '../graph/connect.ts';
import { findByIds, findLists, findSentences } from '../graph/read/find-by-keys.ts';
import type {
  ArticleRecord,
  EntityRecord,
  EvidenceRecord,
  NearMissRecord,
  ProblemRecord,
  RelationRecord,
  SentenceRecord,
  StatementRecord,
} from '../graph/read/records.ts';
import { type Loaders, loadersBy } from './batched.ts';

/** A place in a version's sequence of sentences. */
export interface SentencePlace {
  readonly versionId: string;
  readonly index: number;
}

/** A derived edge by its ends. */
export interface EdgeKey {
  readonly subjectId: string;
  readonly type: string;
  readonly objectId: string;
}

/** What a request's resolvers share. Loaders live as long as the request. */
export interface Context {
  readonly graph: Graph;
  readonly relationTypes: readonly string[];
  readonly articles: DataLoader<string, ArticleRecord | null>;
  readonly entities: DataLoader<string, EntityRecord | null>;
  readonly statements: DataLoader<string, StatementRecord | null>;
  readonly problems: DataLoader<string, ProblemRecord | null>;
  readonly nearMisses: DataLoader<string, NearMissRecord | null>;
  readonly texts: DataLoader<string, string | null>;
  readonly evidence: DataLoader<string, readonly EvidenceRecord[]>;
  readonly sentences: DataLoader<SentencePlace, SentenceRecord | null, string>;
  readonly statementsOf: Loaders<
    { readonly direction: string; readonly first: number },
    string,
    readonly StatementRecord[]
  >;
  readonly statementsByArticle: Loaders<{ readonly first: number }, string, readonly StatementRecord[]>;
  readonly statementsBehind: Loaders<{ readonly first: number }, EdgeKey, readonly StatementRecord[]>;
  readonly relationsOf: Loaders<
    { readonly direction: string; readonly types: readonly string[]; readonly first: number },
    string,
    readonly RelationRecord[]
  >;
}

const same = (id: string): string => id;
const side = (direction: string): string => (direction === 'IN' ? 'in' : 'out');
const edgeText = ({ subjectId, type, objectId }: EdgeKey): string => `${subjectId} ${type} ${objectId}`;

function single<T>(graph: Graph, name: string): DataLoader<string, T | null> {
  return new DataLoader((ids) => findByIds<T>(graph, name, ids));
}

/** A fresh context for one request. */
export function createContext(graph: Graph, relationTypes: readonly string[]): Context {
  return {
    graph,
    relationTypes,
    articles: single<ArticleRecord>(graph, 'articles-by-ids'),
    entities: single<EntityRecord>(graph, 'entities-by-ids'),
    statements: single<StatementRecord>(graph, 'statements-by-ids'),
    problems: single<ProblemRecord>(graph, 'problems-by-ids'),
    nearMisses: single<NearMissRecord>(graph, 'near-misses-by-ids'),
    texts: single<string>(graph, 'texts-by-versions'),
    evidence: new DataLoader(async (ids) =>
      (await findByIds<readonly EvidenceRecord[]>(graph, 'evidence-by-statements', ids)).map((list) => list ?? []),
    ),
    sentences: new DataLoader((places) => findSentences(graph, places), {
      cacheKeyFn: ({ versionId, index }) => `${versionId} ${index}`,
    }),
    statementsOf: loadersBy(
      ({ direction, first }, ids) => findLists(graph, `statements-${side(direction)}`, ids, { ids, first }),
      same,
    ),
    statementsByArticle: loadersBy(
      ({ first }, ids) => findLists(graph, 'statements-by-article', ids, { ids, first }),
      same,
    ),
    statementsBehind: loadersBy(({ first }, keys) => {
      const edges = keys.map((edge) => ({ ...edge, key: edgeText(edge) }));
      return findLists(graph, 'statements-behind', keys.map(edgeText), { edges, first });
    }, edgeText),
    relationsOf: loadersBy(
      ({ direction, types, first }, ids) =>
        findLists(graph, `relations-${side(direction)}`, ids, { ids, types, first }),
      same,
    ),
  };
}
