import type { EdgeSources } from '../analysis/edge-sources.ts';
import {
  bridgeCandidates,
  edgesOf,
  type ExplainedPath,
  explainPaths,
  type Fragility,
  restsOn,
} from '../analysis/paths.ts';
import { findEntityBatches } from '../graph/read/find-entity-batches.ts';
import {
  type EdgeFilter,
  findCommonNeighbours,
  findEdgesOfStory,
  findNeighbours,
  findOneStoryEdges,
  findPaths,
  type Path,
  type PathBounds,
} from '../graph/read/find-paths.ts';
import { type Ask, statementRows } from '../graph/read/find-proved-statements.ts';
import { chunks, type WholeAsked } from './graph-parts.ts';

/** Which edges a question may walk, how far, and how much it may find. */
export interface Walk {
  readonly bounds?: Partial<Pick<PathBounds, 'length' | 'hub'>>;
  readonly filter?: EdgeFilter;
  /** Ways or edges at most. */
  readonly budget?: number | undefined;
}

/** Two ends of a connection. */
export type Ends = readonly [from: string, to: string];

/** Four steps explain; who has more than 5,000 relations is linked to everybody. */
export const USUAL_BOUNDS: PathBounds = Object.freeze({ length: 4, count: 1, hub: 5000 });

/** Ways with the statements behind their edges. */
export async function explained(ask: Ask, paths: readonly Path[]): Promise<readonly ExplainedPath[]> {
  return paths.length === 0 ? [] : explainPaths(paths, await statementRows(ask).between(edgesOf(paths)));
}

/** How two entities are linked, sentence by sentence. */
export const askPaths = async (
  ask: Ask,
  ends: Ends,
  bounds: PathBounds = USUAL_BOUNDS,
  filter: EdgeFilter = {},
): Promise<readonly ExplainedPath[]> => explained(ask, await findPaths(ask, ends, bounds, filter));

/** Whom an entity is linked to, strongest first. */
export const askNeighbours = async (
  ask: Ask,
  id: string,
  budget: number,
  filter: EdgeFilter = {},
): Promise<readonly ExplainedPath[]> => explained(ask, await findNeighbours(ask, id, budget, filter));

/** Whom two entities are both linked to. */
export const askCommon = async (
  ask: Ask,
  ends: Ends,
  budget: number,
  filter: EdgeFilter = {},
): Promise<readonly ExplainedPath[]> => explained(ask, await findCommonNeighbours(ask, ends, budget, filter));

/** Of so many edges what proves them is asked together. */
const PROVED = 200;

/** All edges that one story alone tells, with what proves them: entity by entity in the order of names, behind a `nameKey`. */
export async function* oneStoryParts(
  { ask, onProgress }: WholeAsked,
  behind = '',
): AsyncGenerator<readonly EdgeSources[]> {
  let told = 0;
  for await (const { ids, upTo } of findEntityBatches(ask, [], undefined, behind))
    for (const edges of chunks(await findOneStoryEdges(ask, ids), PROVED)) {
      yield (await explained(ask, edges)).flatMap(({ hops }) => hops);
      told += edges.length;
      onProgress?.(`looking through the graph: ${told} relations on one story, names up to «${upTo}»`);
    }
}

/** So many shortest ways are looked at together: a story that one of them does without holds nothing alone. */
const SHORTEST = 20;

/** Which single stories a connection hangs on: each that all shortest ways need is taken away in turn, and a way is looked for again. */
export async function askFragility(
  ask: Ask,
  ends: Ends,
  bounds: PathBounds = USUAL_BOUNDS,
  filter: EdgeFilter = {},
): Promise<Fragility> {
  const ways = await askPaths(ask, ends, { ...bounds, count: SHORTEST, enough: 1 }, filter);
  const [path] = ways;
  if (!path) return Object.freeze({ connected: false, bridges: [], path: null });
  const needed = bridgeCandidates(path).filter(({ storyId }) => ways.every((way) => restsOn(way, storyId)));
  const tried = await Promise.all(
    needed.map(async (bridge) => ({
      bridge,
      ways: await findPaths(
        ask,
        ends,
        { ...bounds, count: 1 },
        { ...filter, without: await findEdgesOfStory(ask, bridge.storyId, filter) },
      ),
    })),
  );
  const bridges = tried.filter(({ ways: others }) => others.length === 0).map(({ bridge }) => bridge);
  return Object.freeze({ connected: true, bridges, path });
}
