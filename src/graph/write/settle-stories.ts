import { stableId } from '../../base/stable-id.ts';
import type { Run } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';
import { isNearDuplicate, type Signature } from '../near-duplicates.ts';
import { adaptEdge, type Edge } from './derive-edges.ts';

interface Told {
  readonly articleId: string;
  readonly storyId: string | null;
  readonly signature: Signature;
}

/** The pairs that some articles' current statements stand between. */
export async function articleEdges(run: Run, articleIds: readonly string[]): Promise<readonly Edge[]> {
  return (await run(cypherFile('write/find-edges-of-articles'), { articleIds })).map(adaptEdge);
}

/** Articles that are in one story already, and were so without any of the changed ones: nothing has to be compared. */
function standing(told: readonly Told[], changed: ReadonlySet<string>): Map<string, string> {
  const open = new Set(told.flatMap(({ articleId, storyId }) => (changed.has(articleId) ? [storyId] : [])));
  const first = new Map<string, string>();
  return new Map(
    told.map(({ articleId, storyId }) => {
      if (storyId === null || open.has(storyId) || changed.has(articleId)) return [articleId, articleId];
      if (!first.has(storyId)) first.set(storyId, articleId);
      return [articleId, first.get(storyId) ?? articleId];
    }),
  );
}

/**
 * Texts fall into stories: who tells nearly the same as another is in the other's story, over however many hands. `told` is in the
 * order of ids, and the least id names the story, so that the order of loading leaves no trace.
 */
function storiesOf(told: readonly Told[], changed: ReadonlySet<string>): ReadonlyMap<string, string> {
  const leader = standing(told, changed);
  const root = (id: string): string => {
    const next = leader.get(id);
    return next === undefined || next === id ? id : root(next);
  };
  for (const [at, a] of told.entries()) {
    for (const b of told.slice(0, at)) {
      const [one, other] = [root(a.articleId), root(b.articleId)];
      if (one === other || !isNearDuplicate(a.signature, b.signature)) continue;
      if (one < other) leader.set(other, one);
      else leader.set(one, other);
    }
  }
  return new Map(told.map(({ articleId }) => [articleId, stableId('t', root(articleId))]));
}

/** What a change of stories touched. */
export interface StoriesSettled {
  /** Stories of the given articles, null for one that is not in sight. */
  readonly stories: ReadonlyMap<string, string | null>;
  /** Other articles whose stories were united or parted: the edges they support have another number of sources. */
  readonly moved: readonly string[];
}

const sizes = (stories: Iterable<string | null>): ReadonlyMap<string | null, number> => {
  const counted = new Map<string | null, number>();
  for (const story of stories) counted.set(story, (counted.get(story) ?? 0) + 1);
  return counted;
};

/** Puts some articles, which are new, changed, or no longer there, into their stories, and whom that concerns. */
export async function settleStories(run: Run, articleIds: readonly string[]): Promise<StoriesSettled> {
  const told = (await run(cypherFile('write/find-story-neighbours'), { articleIds })) as unknown as readonly Told[];
  const given = new Set(articleIds);
  const stories = storiesOf(told, given);
  const gone = articleIds.filter((id) => !stories.has(id)).map((articleId) => ({ articleId, storyId: null }));
  const rows = [
    ...gone,
    ...told.flatMap(({ articleId, storyId }) => {
      const story = stories.get(articleId) ?? null;
      return story === storyId ? [] : [{ articleId, storyId: story }];
    }),
  ];
  if (rows.length > 0) await run(cypherFile('write/set-stories'), { rows });
  const others = told.filter(({ articleId }) => !given.has(articleId));
  const before = sizes(others.map(({ storyId }) => storyId));
  const after = sizes(others.map(({ articleId }) => stories.get(articleId) ?? null));
  const moved = others.filter(
    ({ articleId, storyId }) => before.get(storyId) !== after.get(stories.get(articleId) ?? null),
  );
  return {
    stories: new Map(articleIds.map((id) => [id, stories.get(id) ?? null])),
    moved: moved.map(({ articleId }) => articleId),
  };
}
