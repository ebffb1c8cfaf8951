import {
  type Rank,
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
import { chunks } from './graph-parts.ts';
import { type Answer, answeredParts } from './question.ts';
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

/** So many rows are explained at a time. */
const EXPLAINED = 5;

/** Rows in their order with what explains them: the first are told while the last are looked up. */
async function* explainedParts<T, U>(
  rows: readonly T[],
  explain: (row: T) => Promise<U>,
): AsyncGenerator<readonly (T & U)[]> {
  for (const some of chunks(rows, EXPLAINED))
    yield await Promise.all(some.map(async (row) => Object.freeze({ ...row, ...(await explain(row)) })));
}

const numbered = <T>(rows: readonly T[]): readonly (T & Rank)[] => rows.map((row, at) => ({ ...row, rank: at + 1 }));

/** Who matters most by a measure, with the strongest links of each. */
export async function* centralityParts(asked: NetworkAsked, by: Centrality): AsyncGenerator<Answer> {
  const { ask, period, types, first } = asked;
  const edges = edgesOfPeriod(period, types);
  const parts = explainedParts(numbered(await findCentral(asked, by, first)), async ({ entity }) => ({
    links: await linksOf(ask, entity.id, edges),
  }));
  yield* answeredParts(parts, tellRanked);
}

/** Communities with the edges that explain them. */
export async function* communityParts(asked: NetworkAsked): AsyncGenerator<Answer> {
  const { ask, period, types, first } = asked;
  const edges = edgesOfPeriod(period, types);
  const parts = explainedParts(numbered(await findCommunities(asked, first)), async ({ members }) => ({
    edges: await edgesInside(ask, members, edges),
  }));
  yield* answeredParts(parts, tellCommunities);
}

/** Whose links are most like those of an entity, with whom both are linked to. */
export async function* similarParts(asked: NetworkAsked, of: NamedEntity): AsyncGenerator<Answer> {
  const { ask, period, types, first } = asked;
  const edges = edgesOfPeriod(period, types);
  const parts = explainedParts(await findSimilar(asked, of.id, first), async ({ entity }) => ({
    links: await sharedOf(ask, [of.id, entity.id], edges),
  }));
  yield* answeredParts(parts, tellSimilar);
}

/** What alone holds two parts of the network together, with all that is told of it. */
export async function* bridgeParts(asked: NetworkAsked): AsyncGenerator<Answer> {
  const { ask, period, types, first } = asked;
  const edges = edgesOfPeriod(period, types);
  const parts = explainedParts(await findCutEdges(asked, first), async ({ one, other }) => ({
    edges: await relationsOf(ask, [one.id, other.id], edges),
  }));
  yield* answeredParts(parts, tellCutEdges);
}

/** Who alone holds parts of the network together, with the strongest links of each. */
export async function* articulationPointParts(asked: NetworkAsked): AsyncGenerator<Answer> {
  const { ask, period, types, first } = asked;
  const edges = edgesOfPeriod(period, types);
  const parts = explainedParts(await findCutVertices(asked, first), async ({ entity }) => ({
    links: await linksOf(ask, entity.id, edges),
  }));
  yield* answeredParts(parts, tellCutVertices);
}
