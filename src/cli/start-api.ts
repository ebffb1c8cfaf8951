import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import type { Access } from '../api/access.ts';
import { type Api, createApi } from '../api/create-api.ts';
import type { Graph } from '../graph/connect.ts';
import { apiCommands } from './api-commands.ts';
import { limitsFrom } from './api-limits.ts';
import { loadPhraseWords } from './load-phrase-words.ts';
import { loadRelations } from './load-resources.ts';
import { loadRulePrecisions } from './rule-precisions.ts';
import { tokenPath, watchTokens } from './token-file.ts';

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

const LOOPBACK = new Set(['', '127.0.0.1', '::1', 'localhost']);

/** Lists in settings are separated by commas. */
const listed = (text: string | undefined): readonly string[] =>
  (text ?? '').split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));

/** Reads are open where only this machine can ask, or where the operator says so. */
export function accessFrom(host: string, env: NodeJS.ProcessEnv = process.env): Access {
  const openReads = LOOPBACK.has(host) || env.KURULTAI_OPEN_READS === 'true';
  return { openReads, tokens: watchTokens(tokenPath(env)) };
}

/** Serves the API with the examples as GraphiQL's tabs; another host than this machine's own opens it to others. */
export function startApi(graph: Graph, port: number, host = process.env.HOST ?? ''): Promise<Api> {
  return createApi({
    graph,
    relationTypes: relationTypes(),
    commands: apiCommands(new Set(relationTypes())),
    rules: loadRulePrecisions(),
    phrases: loadPhraseWords,
    access: accessFrom(host),
    limits: limitsFrom(process.env.KURULTAI_LIMITS),
    corsOrigins: listed(process.env.KURULTAI_CORS_ORIGINS),
    port,
    examples: exampleQueries(),
    // Beside the program's own words on standard error, one JSON object a line.
    logger: pino({ level: process.env.KURULTAI_LOG_LEVEL ?? 'warn', base: null }, pino.destination(2)),
    ...(host === '' ? {} : { host }),
  });
}
