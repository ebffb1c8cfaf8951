import { CodedError } from '../base/coded-error.ts';
import type { Graph } from '../graph/connect.ts';
import { findArticle } from '../graph/read/find-article.ts';
import type { NamedEntity } from '../graph/read/find-proved-statements.ts';
import { searchEntities } from '../graph/read/search-entities.ts';
import { ENTITY_TYPES } from '../mentions/mention.ts';

/** Among so many hits of a search the very name is looked for. */
const HITS = 20;

/** The entity of this very name, else the one that the words mean best; throws ENTITY_NOT_FOUND. */
export async function findNamed(graph: Graph, name: string): Promise<NamedEntity> {
  const hits = await searchEntities(graph, name, ENTITY_TYPES, HITS);
  const found = hits.find(({ item }) => item.name.toLowerCase() === name.toLowerCase()) ?? hits[0];
  if (!found) throw new CodedError('ENTITY_NOT_FOUND', `An entity of the graph must have this name, but got: ${name}.`);
  return found.item;
}

/** The article with this id, or the newest whose title begins so; throws ARTICLE_NOT_FOUND. */
export async function findTitled(graph: Graph, title: string): Promise<NamedEntity> {
  const found = await findArticle(graph, title);
  if (!found) throw new CodedError('ARTICLE_NOT_FOUND', `An article must have this id or title, but got: ${title}.`);
  return { id: found.id, name: found.title ?? found.id, type: 'Article' };
}
