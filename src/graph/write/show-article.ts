import type { Run } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';
import { recount } from './count-statements.ts';
import type { Edge } from './derive-edges.ts';
import { settleEntities } from './settle-entities.ts';
import { settleReviews } from './settle-reviews.ts';
import { articleEdges, settleStories } from './settle-stories.ts';

/** What hiding or revealing an article touched. */
export interface Shown {
  readonly statements: readonly string[];
  readonly entities: readonly string[];
  readonly edges: readonly Edge[];
}

/** The entities that an article's versions name, and its statements with their keys. */
export interface ArticleNames {
  readonly entities: readonly string[];
  readonly keys: readonly string[];
  readonly statements: readonly string[];
}

/** What an article's versions name and say. */
export async function articleNames(run: Run, articleId: string): Promise<ArticleNames> {
  const [row] = await run(cypherFile('write/find-article-names'), { articleId });
  return (row ?? { entities: [], keys: [], statements: [] }) as unknown as ArticleNames;
}

/** Takes an article out of sight: its statements go, edges lose what it said, entities that nobody else names go too. */
export async function hideArticle(run: Run, articleId: string, deriving: ReadonlySet<string>): Promise<Shown> {
  const { entities, statements } = await articleNames(run, articleId);
  const edges = await articleEdges(run, [articleId]);
  await run(cypherFile('write/hide-article'), { articleId });
  const { moved: retold } = await settleStories(run, [articleId]);
  const moved = await settleEntities(run, entities);
  const touched = [...edges, ...moved, ...(await articleEdges(run, retold))];
  await recount(run, touched, deriving);
  return { entities, statements, edges: touched };
}

/** Brings a removed article back as if it had never gone. */
export async function revealArticle(run: Run, articleId: string, deriving: ReadonlySet<string>): Promise<Shown> {
  await run(cypherFile('write/reveal-article'), { articleId });
  const { moved: retold } = await settleStories(run, [articleId]);
  const { entities, keys, statements } = await articleNames(run, articleId);
  const moved = await settleEntities(run, entities);
  const reviewed = await settleReviews(run, keys);
  const corrected = await settleEntities(run, reviewed.entities);
  const edges = [...(await articleEdges(run, [articleId, ...retold])), ...moved, ...reviewed.edges, ...corrected];
  await recount(run, edges, deriving);
  return { entities, statements, edges };
}
