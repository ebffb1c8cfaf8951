import { onOneStory } from '../../analysis/paths.ts';
import { CodedError } from '../../base/coded-error.ts';
import { edgesInside, edgesOfPeriod, linksOf, relationsOf, sharedOf } from '../../commands/network-analyses.ts';
import {
  type Centrality,
  type Community,
  type CutEdge,
  type CutVertex,
  findCentral,
  findCommunities,
  findCutEdges,
  findCutVertices,
  findSimilar,
  type Scored,
} from '../../graph/read/find-measures.ts';
import type { NetworkPeriod, NetworkQuestion } from '../../graph/read/network.ts';
import type { Context } from '../context.ts';
import { checkCount } from '../paging.ts';
import { askOf, entity, found } from './analysis-fields.ts';

interface PeriodInput {
  readonly from?: string | null;
  readonly to?: string | null;
}
interface Rows extends PeriodInput {
  readonly first: number;
}

/** A row of an answer with the period it is of: what explains it is of the same. */
type Of<T> = T & { readonly period: NetworkPeriod };

/** The period of the arguments; throws BAD_USER_INPUT where it ends before it begins. */
function periodOf({ from = null, to = null }: PeriodInput): NetworkPeriod {
  if (from === null || to === null || from <= to) return { from, to };
  throw new CodedError('BAD_USER_INPUT', `Argument "from" must not be behind "to", but got: ${from} and ${to}.`, {
    details: { argument: 'from', from, to },
  });
}

type Find<T> = (question: NetworkQuestion, first: number) => Promise<readonly T[]>;

/** Rows of a network within the time of the request, with the state of the graph that they are of. */
async function rows<T>(context: Context, args: Rows, find: Find<T>): Promise<readonly Of<T>[]> {
  const [period, first] = [periodOf(args), checkCount('first', args.first)];
  const all = await context.across((graph) => find({ graph, period }, first));
  return all.map((row) => ({ ...row, period }));
}

export const networkFields = {
  centrality: (_: unknown, args: Rows & { readonly by: Centrality }, context: Context) =>
    rows(context, args, (question, first) => findCentral(question, args.by, first)),
  communities: (_: unknown, args: Rows, context: Context) => rows(context, args, findCommunities),
  similar: async (_: unknown, args: Rows & { readonly id: string }, context: Context) => {
    const of = await found(args.id, context);
    if (!of) return [];
    const similar = await rows(context, args, (question, first) => findSimilar(question, of.id, first));
    return similar.map((row) => ({ ...row, of: of.id }));
  },
  bridges: (_: unknown, args: Rows, context: Context) => rows(context, args, findCutEdges),
  articulationPoints: (_: unknown, args: Rows, context: Context) => rows(context, args, findCutVertices),
};

/** So many edges explain one that matters. */
const LINKS = 3;

const edges = (period: NetworkPeriod, { relationTypes }: Context) => edgesOfPeriod(period, relationTypes);

const links = ({ entity: { id }, period }: Of<Scored | CutVertex>, _: unknown, context: Context) =>
  linksOf(askOf(context), id, edges(period, context), LINKS);
const relations = ({ one, other, period }: Of<CutEdge>, _: unknown, context: Context) =>
  relationsOf(askOf(context), [one.id, other.id], edges(period, context));
const self = ({ entity: one }: Scored | CutVertex, _: unknown, context: Context) => entity(one, context);

const CentralityMeasure: Readonly<Record<string, Centrality>> = {
  DEGREE: 'degree',
  PAGE_RANK: 'page-rank',
  BETWEENNESS: 'betweenness',
  EIGENVECTOR: 'eigenvector',
};

export const networkResolvers = {
  CentralityMeasure,
  RankedEntity: { entity: self, links },
  CutVertex: { entity: self, links },
  SimilarEntity: {
    entity: self,
    similarity: ({ score }: Scored) => score,
    shared: ({ of, entity: { id }, period }: Of<Scored> & { readonly of: string }, _: unknown, context: Context) =>
      sharedOf(askOf(context), [of, id], edges(period, context)),
  },
  Community: {
    size: ({ members }: Community) => members.length,
    members: ({ members }: Community, { first }: { readonly first: number }, context: Context) =>
      Promise.all(members.slice(0, checkCount('first', first)).map((one) => entity(one, context))),
    edges: ({ members, period }: Of<Community>, _: unknown, context: Context) =>
      edgesInside(askOf(context), members, edges(period, context)),
  },
  CutEdge: {
    one: ({ one }: CutEdge, _: unknown, context: Context) => entity(one, context),
    other: ({ other }: CutEdge, _: unknown, context: Context) => entity(other, context),
    edges: relations,
    oneStory: async (cut: Of<CutEdge>, _: unknown, context: Context) => onOneStory(await relations(cut, _, context)),
  },
};
