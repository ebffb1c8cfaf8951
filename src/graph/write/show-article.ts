import type { Run } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';
import { type Edge, recountEdges } from './derive-edges.ts';
import { settleEntities } from './settle-entities.ts';
import { settleReviews } from './settle-reviews.ts';
import { articleEdges, settleStories } from './settle-stories.ts';

/** What hiding or revealing an article touched. */
export interface Shown {
  readonly entities: readonly string[];
  readonly edges: readonly Edge[];
}

/** The entities that an article's versions name, and the keys of its statements. */
export async function articleNames(
  run: Run,
  articleId: string,
): Promise<{ readonly entities: readonly string[]; readonly keys: readonly string[] }> {
  const [row] = await run(cypherFile('write/find-article-names'), { articleId });
  return { entities: (row?.entities ?? []) as string[], keys: (row?.keys ?? []) as string[] };
}

/** Takes an article out of sight: its statements go, edges lose what it said, entities that nobody else names go too. */
export async function hideArticle(run: Run, articleId: string, deriving: ReadonlySet<string>): Promise<Shown> {
  const { entities } = await articleNames(run, articleId);
  const edges = await articleEdges(run, [articleId]);
  await run(cypherFile('write/hide-article'), { articleId });
  const { moved: retold } = await settleStories(run, [articleId]);
  const moved = await settleEntities(run, entities);
  const touched = [...edges, ...moved, ...(await articleEdges(run, retold))];
  await recountEdges(run, touched, deriving);
  return { entities, edges: touched };
}

/** Brings a removed article back as if it had never gone. */
export async function revealArticle(run: Run, articleId: string, deriving: ReadonlySet<string>): Promise<Shown> {
  await run(cypherFile('write/reveal-article'), { articleId });
  const { moved: retold } = await settleStories(run, [articleId]);
  const { entities, keys } = await articleNames(run, articleId);
  const moved = await settleEntities(run, entities);
  const reviewed = await settleReviews(run, keys);
  const corrected = await settleEntities(run, reviewed.entities);
  const edges = [...(await articleEdges(run, [articleId, ...retold])), ...moved, ...reviewed.edges, ...corrected];
  await recountEdges(run, edges, deriving);
  return { entities, edges };
}
