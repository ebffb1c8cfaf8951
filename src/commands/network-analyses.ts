import {
  type ExplainedCommunity,
  type ExplainedCutEdge,
  type Ranked,
  tellCommunities,
  tellCutEdges,
  tellCutVertices,
  tellRanked,
  tellSimilar,
} from '../analysis/network.ts';
import type { ExplainedPath } from '../analysis/paths.ts';
import {
  type Centrality,
  findCentral,
  findCommunities,
  findCutEdges,
  findCutVertices,
  findSimilar,
} from '../graph/read/find-measures.ts';
import { type EdgeFilter, findEdgesAmong } from '../graph/read/find-paths.ts';
import type { Ask, NamedEntity } from '../graph/read/find-proved-statements.ts';
import type { NetworkPeriod, NetworkQuestion } from '../graph/read/network.ts';
import type { Answer } from './question.ts';
import { askCommon, askNeighbours, askPaths, type Ends, explained } from './path-analyses.ts';

/** So many edges explain without covering what they explain. */
const EDGES = 5;
const LINKS = 2;
/** Two entities have fewer relations than this. */
const RELATIONS = { length: 1, count: 20, hub: 2 ** 31 - 1 } as const;

/** The edges that explain what is found in the network of a period. */
export const edgesOfPeriod = ({ from, to }: NetworkPeriod, types: readonly string[]): EdgeFilter => ({
  types,
  since: from ?? undefined,
  until: to ?? undefined,
});

/** The strongest links of an entity. */
export const linksOf = (ask: Ask, id: string, filter: EdgeFilter, budget = LINKS) =>
  askNeighbours(ask, id, budget, filter);

/** Whom two entities are both linked to. */
export const sharedOf = (ask: Ask, ends: Ends, filter: EdgeFilter) => askCommon(ask, ends, EDGES, filter);

/** All relations of two entities. */
export const relationsOf = (ask: Ask, ends: Ends, filter: EdgeFilter) => askPaths(ask, ends, RELATIONS, filter);

/** The strongest edges inside a community. */
export const edgesInside = async (
  ask: Ask,
  members: readonly NamedEntity[],
  filter: EdgeFilter,
): Promise<readonly ExplainedPath[]> =>
  explained(
    ask,
    await findEdgesAmong(
      ask,
      members.map(({ id }) => id),
      EDGES,
      filter,
    ),
  );

/** What the command line asks a network, with what explains the answers. */
export interface NetworkAsked extends NetworkQuestion {
  /** Relations that derive an edge. */
  readonly types: readonly string[];
  readonly ask: Ask;
  /** So many rows of the answer. */
  readonly first: number;
}

const each = <T, U>(items: readonly T[], explain: (item: T) => Promise<U>): Promise<readonly (T & U)[]> =>
  Promise.all(items.map(async (item) => Object.freeze({ ...item, ...(await explain(item)) })));

/** Who matters most by a measure, with the strongest links of each. */
export async function answerCentrality(asked: NetworkAsked, by: Centrality): Promise<Answer> {
  const { ask, period, types, first } = asked;
  const edges = edgesOfPeriod(period, types);
  const answer: readonly Ranked[] = await each(await findCentral(asked, by, first), async ({ entity }) => ({
    links: await linksOf(ask, entity.id, edges),
  }));
  return { answer, told: tellRanked(answer) };
}

/** Communities with the edges that explain them. */
export async function answerCommunities(asked: NetworkAsked): Promise<Answer> {
  const { ask, period, types, first } = asked;
  const edges = edgesOfPeriod(period, types);
  const answer: readonly ExplainedCommunity[] = await each(
    await findCommunities(asked, first),
    async ({ members }) => ({
      edges: await edgesInside(ask, members, edges),
    }),
  );
  return { answer, told: tellCommunities(answer) };
}

/** Whose links are most like those of an entity, with whom both are linked to. */
export async function answerSimilar(asked: NetworkAsked, of: NamedEntity): Promise<Answer> {
  const { ask, period, types, first } = asked;
  const edges = edgesOfPeriod(period, types);
  const answer: readonly Ranked[] = await each(await findSimilar(asked, of.id, first), async ({ entity }) => ({
    links: await sharedOf(ask, [of.id, entity.id], edges),
  }));
  return { answer, told: tellSimilar(answer) };
}

/** What alone holds two parts of the network together, with all that is told of it. */
export async function answerBridges(asked: NetworkAsked): Promise<Answer> {
  const { ask, period, types, first } = asked;
  const edges = edgesOfPeriod(period, types);
  const answer: readonly ExplainedCutEdge[] = await each(await findCutEdges(asked, first), async ({ one, other }) => ({
    edges: await relationsOf(ask, [one.id, other.id], edges),
  }));
  return { answer, told: tellCutEdges(answer) };
}

/** Who alone holds parts of the network together, with the strongest links of each. */
export async function answerArticulationPoints(asked: NetworkAsked): Promise<Answer> {
  const { ask, period, types, first } = asked;
  const edges = edgesOfPeriod(period, types);
  const answer = await each(await findCutVertices(asked, first), async ({ entity }) => ({
    links: await linksOf(ask, entity.id, edges),
  }));
  return { answer, told: tellCutVertices(answer) };
}
