import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Api, createApi } from '../api/create-api.ts';
import type { Graph } from '../graph/connect.ts';
import { loadRelations } from './load-resources.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/queries/', import.meta.url));

/** Names of the relations that derive an edge. */
const relationTypes = (): readonly string[] =>
  loadRelations()
    .filter(({ derivesEdge }) => derivesEdge)
    .map(({ name }) => name);

/** The example questions, in name order. */
export function exampleQueries(): readonly string[] {
  return readdirSync(EXAMPLES)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(EXAMPLES + name, 'utf8'));
}

/** Serves the API with the examples as GraphiQL's tabs; another host than this machine's own opens it to others. */
export function startApi(graph: Graph, port: number, host = process.env.HOST): Promise<Api> {
  return createApi({
    graph,
    relationTypes: relationTypes(),
    port,
    examples: exampleQueries(),
    ...(host ? { host } : {}),
  });
}
