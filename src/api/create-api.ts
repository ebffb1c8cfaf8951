import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import express from 'express';
import { type Logger, pino } from 'pino';
import { CodedError } from '../base/coded-error.ts';
import type { PhraseWords } from '../commands/phrase-analyses.ts';
import type { RulePrecision } from '../commands/rule-precision.ts';
import type { Graph } from '../graph/connect.ts';
import { type Access, bearerOf, OPEN_READS } from './access.ts';
import { accessControl } from './access-control.ts';
import type { CommandsOn } from './commands.ts';
import { consistency } from './consistency.ts';
import { type Context, createContext, type Sources } from './context.ts';
import { costLimit } from './cost.ts';
import { errorDoor } from './error-door.ts';
import { graphiql } from './graphiql.ts';
import { type Asked, type Door, inTurn } from './door.ts';
import { graphqlDoor } from './graphql-door.ts';
import * as doors from './http-doors.ts';
import { httpErrors } from './http-refusals.ts';
import { keptCounts } from './kept-counts.ts';
import { kit } from './kit.ts';
import { type Limits, LIMITS, limitRule } from './limits.ts';
import { pictures } from './pictures.ts';
import { resolvers } from './resolvers/resolvers.ts';

/** What the API is made of. */
export interface ApiOptions {
  readonly graph: Graph;
  /** Names of the relations that derive an edge. */
  readonly relationTypes: readonly string[];
  /** What mutations do; without it nothing can be written. */
  readonly commands?: CommandsOn;
  /** What was measured of each rule; nothing unless given. */
  readonly rules?: ReadonlyMap<string, RulePrecision>;
  /** Loads what phrases are looked for with; without it they are not looked for. */
  readonly phrases?: () => Promise<PhraseWords>;
  /** Who may ask what; reads are open and writes closed unless given. */
  readonly access?: Access;
  readonly limits?: Partial<Limits>;
  /** Sites whose pages may ask; none unless given. */
  readonly corsOrigins?: readonly string[];
  /** 0 for any free port. */
  readonly port: number;
  /** The address to listen on; this machine only unless given. */
  readonly host?: string;
  /** Questions that GraphiQL shows as tabs. */
  readonly examples?: readonly string[];
  /** Where requests and failures are logged; nowhere unless given. */
  readonly logger?: Logger;
}

/** A running API. */
export interface Api {
  readonly url: string;
  /** Answers what is under way, then stops listening. */
  stop(): Promise<void>;
}

const SCHEMA = readFileSync(fileURLToPath(new URL('../../schema.graphql', import.meta.url)), 'utf8');
const CONTRACT = createHash('sha256').update(SCHEMA).digest('hex').slice(0, 12);

interface ApolloParts {
  readonly http: Server;
  readonly limits: Limits;
  readonly access: Access;
  readonly logger: Logger;
}

function createApollo({ http, limits, access, logger }: ApolloParts): ApolloServer<Context> {
  const errors = errorDoor(limits, logger);
  return new ApolloServer<Context>({
    typeDefs: SCHEMA,
    resolvers,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    validationRules: [limitRule(limits)],
    parseOptions: { maxLexicalTokens: limits.tokens },
    formatError: errors.format,
    stopOnTerminationSignals: false,
    logger,
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
      ApolloServerPluginLandingPageDisabled(),
      // It would look at every field of every answer; what may be kept is said by the ETag.
      ApolloServerPluginCacheControlDisabled(),
      errors.named,
      accessControl(access),
      costLimit(limits),
      consistency,
    ],
  });
}

function listen(http: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new CodedError('PORT_TAKEN', `Port ${port} must be free; something listens on it.`, { cause: error })
          : error,
      );
    });
    http.listen(port, host, () => {
      resolve();
    });
  });
}

const SILENT = pino({ level: 'silent' });

/** What a request's resolvers share, made from what every request has and from the request. */
function contexts(options: ApiOptions, { access, limits }: Pick<ApolloParts, 'access' | 'limits'>) {
  const { graph, relationTypes, commands = null, rules = new Map(), phrases = null } = options;
  const etag: Sources['etag'] = (state) => doors.etagOf(CONTRACT, state);
  const sources = { graph, relationTypes, commands, rules, phrases, kept: keptCounts(), etag };
  return (request: Asked, response: ServerResponse): Context =>
    createContext(
      sources,
      {
        bearer: bearerOf(request.headers.authorization, access),
        requestId: request.id ?? '',
        idempotencyKey: doors.idempotencyKeyOf(request),
        onOperation: (name) => (request.operation = name),
        gone: doors.goneOf(response),
      },
      limits.timeMillis,
    );
}

/**
 * Questions come by POST to /graphql, past the router of pages, which takes longer than all their doors; everything else that is asked
 * here goes through it.
 */
const listener =
  (questions: Door, pages: RequestListener, failed: ReturnType<typeof httpErrors>): RequestListener =>
  (request, response) => {
    if (request.method !== 'POST' || request.url !== '/graphql') {
      pages(request, response);
      return;
    }
    questions(request, response, (error) => {
      failed(error, request, response, () => response.destroy());
    });
  };

/** Serves GraphQL at /graphql, GraphiQL at /graphiql (a browser that opens /graphql is led there), pictures of analyses at /pictures, what Neo4j Browser is given at /kit, health at /health. */
export async function createApi(options: ApiOptions): Promise<Api> {
  const { graph, access = OPEN_READS, logger = SILENT, corsOrigins = [] } = options;
  const limits: Limits = { ...LIMITS, ...options.limits };
  const http = createServer();
  const apollo = createApollo({ http, limits, access, logger });
  await apollo.start();
  const contextOf = contexts(options, { access, limits });
  const first = inTurn([doors.requestLog(logger), doors.compressed]);
  const asking = inTurn([doors.origins(corsOrigins), doors.crowdLimit(limits)]);
  const known = doors.notModified(graph, CONTRACT, access);
  const questions = inTurn([
    asking,
    express.json({ limit: limits.bodyBytes }),
    doors.bodyShape(limits),
    known,
    graphqlDoor(apollo, contextOf),
  ]);
  const app = express().disable('x-powered-by').set('etag', false);
  app.use(first);
  doors.health(app, graph);
  app.use('/graphiql', graphiql(options.examples ?? []));
  app.use('/kit', kit(graph));
  app.get(['/', '/graphql'], (request, response, next) => {
    const opened = request.accepts(['json', 'html']) === 'html' && !request.url.includes('?');
    if (opened) response.redirect('/graphiql');
    else next();
  });
  app.use('/pictures', asking, known, pictures(contextOf, access));
  app.use('/graphql', questions);
  const failed = httpErrors(limits, logger);
  app.use(failed);
  http.on('request', listener(inTurn([first, questions]), app, failed));
  await listen(http, options.port, options.host ?? '127.0.0.1');
  const { port: actual } = http.address() as AddressInfo;
  return { url: `http://localhost:${actual}/graphql`, stop: () => apollo.stop() };
}
