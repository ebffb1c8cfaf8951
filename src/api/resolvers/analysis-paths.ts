import type { EdgeSources } from '../../analysis/edge-sources.ts';
import {
  type Bridge,
  byPeriod,
  type ExplainedPath,
  type Fragility,
  type Period,
  type PeriodLength,
} from '../../analysis/paths.ts';
import { CodedError } from '../../base/coded-error.ts';
import { askPair } from '../../commands/entity-analyses.ts';
import {
  askCommon,
  askFragility,
  askNeighbours,
  askPaths,
  type Ends,
  USUAL_BOUNDS,
} from '../../commands/path-analyses.ts';
import type { EdgeFilter } from '../../graph/read/find-paths.ts';
import type { Context } from '../context.ts';
import { checkCount } from '../paging.ts';
import { askOf, atMost, entity, fields, found } from './analysis-fields.ts';

interface FilterInput {
  readonly types?: readonly string[] | null;
  readonly since?: string | null;
  readonly until?: string | null;
  readonly stories?: number | null;
  readonly modalities?: readonly string[] | null;
}
interface Filtered {
  readonly filter?: FilterInput | null;
}
interface EndsInput {
  readonly from: string;
  readonly to: string;
}

const filterOf = ({ filter }: Filtered, { relationTypes }: Context): EdgeFilter => ({
  types: filter?.types ? atMost('types', filter.types) : relationTypes,
  since: filter?.since ?? undefined,
  until: filter?.until ?? undefined,
  stories: filter?.stories ?? undefined,
  modalities: filter?.modalities ?? undefined,
});

/** The entities that count for both ids; null if one is not there. */
async function endsOf({ from, to }: EndsInput, context: Context): Promise<Ends | null> {
  const [one, other] = await Promise.all([found(from, context), found(to, context)]);
  return one && other && [one.id, other.id];
}

function checkHub(hub: number): number {
  if (hub >= 1) return hub;
  throw new CodedError('BAD_USER_INPUT', `Argument "hub" must be 1 or more, but got: ${hub}.`, {
    details: { argument: 'hub', least: 1, got: hub },
  });
}

export const pathFields = {
  paths: async (
    _: unknown,
    args: EndsInput & Filtered & { readonly length: number; readonly first: number; readonly hub: number },
    context: Context,
  ) => {
    const ends = await endsOf(args, context);
    const bounds = { length: args.length, count: args.first, hub: checkHub(args.hub) };
    return ends ? askPaths(askOf(context), ends, bounds, filterOf(args, context)) : [];
  },
  neighbours: async (
    _: unknown,
    args: Filtered & { readonly id: string; readonly first: number },
    context: Context,
  ) => {
    const of = await found(args.id, context);
    return of ? askNeighbours(askOf(context), of.id, checkCount('first', args.first), filterOf(args, context)) : [];
  },
  commonNeighbours: async (_: unknown, args: EndsInput & Filtered & { readonly first: number }, context: Context) => {
    const ends = await endsOf(args, context);
    return ends ? askCommon(askOf(context), ends, checkCount('first', args.first), filterOf(args, context)) : [];
  },
  history: async (_: unknown, args: EndsInput & { readonly by: string }, context: Context) => {
    const ends = await endsOf(args, context);
    return ends ? byPeriod(await askPair(askOf(context), ends), args.by.toLowerCase() as PeriodLength) : [];
  },
  fragility: async (_: unknown, args: EndsInput & { readonly length: number }, context: Context) => {
    const ends = await endsOf(args, context);
    const bounds = { ...USUAL_BOUNDS, length: args.length };
    return ends
      ? askFragility(askOf(context), ends, bounds, filterOf({}, context))
      : { connected: false, path: null, bridges: [] };
  },
};

export const pathResolvers = {
  Path: {
    nodes: ({ nodes }: ExplainedPath, _: unknown, context: Context) =>
      Promise.all(nodes.map((one) => entity(one, context))),
    hops: ({ hops }: ExplainedPath): readonly EdgeSources[] => hops,
  },
  HistoryPeriod: fields<Period>({ statements: { statements: (period) => period.statements } }),
  Fragility: { bridges: ({ bridges }: Fragility) => bridges },
  Bridge: fields<Bridge>({ statements: { statements: (bridge) => bridge.statements } }),
};
