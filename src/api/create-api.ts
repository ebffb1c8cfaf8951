import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { CodedError } from '../base/coded-error.ts';
import type { Graph } from '../graph/connect.ts';
import { findSeq } from '../graph/read/find-stats.ts';
import { consistency } from './consistency.ts';
import { type Context, createContext } from './context.ts';
import { errorDoor, type LogFailure } from './error-door.ts';
import { graphiql } from './graphiql.ts';
import { kit } from './kit.ts';
import { LIMITS, limitRule } from './limits.ts';
import { resolvers } from './resolvers.ts';

/** What the API is made of. */
export interface ApiOptions {
  readonly graph: Graph;
  /** Names of the relations that derive an edge. */
  readonly relationTypes: readonly string[];
  /** 0 for any free port. */
  readonly port: number;
  /** The address to listen on; this machine only unless given. */
  readonly host?: string;
  /** Questions that GraphiQL shows as tabs. */
  readonly examples?: readonly string[];
  readonly log?: LogFailure;
}

/** A running API. */
export interface Api {
  readonly url: string;
  /** Answers what is under way, then stops listening. */
  stop(): Promise<void>;
}

const SCHEMA = fileURLToPath(new URL('../../schema.graphql', import.meta.url));

function createApollo(http: Server, log: LogFailure): ApolloServer<Context> {
  return new ApolloServer<Context>({
    typeDefs: readFileSync(SCHEMA, 'utf8'),
    resolvers,
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    validationRules: [limitRule(LIMITS)],
    parseOptions: { maxLexicalTokens: LIMITS.tokens },
    formatError: errorDoor(log),
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
      ApolloServerPluginLandingPageDisabled(),
      consistency,
    ],
  });
}

/** Liveness: the process answers. Readiness: the graph does. */
function health(app: Express, graph: Graph): void {
  app.get('/health/live', (_request, response) => {
    response.json({ status: 'live' });
  });
  app.get('/health/ready', async (_request, response) => {
    try {
      response.json({ status: 'ready', seq: await findSeq(graph) });
    } catch {
      response.status(503).json({ status: 'unavailable', code: 'DATABASE_UNAVAILABLE' });
    }
  });
}

/** Errors before GraphQL (a body too large, broken JSON) in the shape of GraphQL's. */
function httpErrors(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) {
    next(error);
    return;
  }
  const status = (error as { status?: number }).status ?? 500;
  const code = status === 413 ? 'LIMIT_EXCEEDED' : status < 500 ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR';
  const message =
    status === 413
      ? `The body must have at most ${LIMITS.bodyBytes} bytes.`
      : status < 500
        ? 'The body must be JSON.'
        : 'Something in kurultai itself failed.';
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
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

/** Serves GraphQL at /graphql, GraphiQL at /graphiql (a browser that opens /graphql is led there), what Neo4j Browser is given at /kit, health at /health. */
export async function createApi(options: ApiOptions): Promise<Api> {
  const { graph, relationTypes, port, host = '127.0.0.1' } = options;
  const app = express().disable('x-powered-by');
  const http = createServer(app);
  const log: LogFailure =
    options.log ??
    ((requestId, error) => {
      console.error(requestId, error);
    });
  const apollo = createApollo(http, log);
  await apollo.start();
  health(app, graph);
  app.use('/graphiql', graphiql(options.examples ?? []));
  app.use('/kit', kit(graph));
  app.get(['/', '/graphql'], (request, response, next) => {
    if (request.accepts(['json', 'html']) === 'html' && request.query.query === undefined)
      response.redirect('/graphiql');
    else next();
  });
  app.use(
    '/graphql',
    express.json({ limit: LIMITS.bodyBytes }),
    expressMiddleware(apollo, { context: () => Promise.resolve(createContext(graph, relationTypes)) }),
  );
  app.use(httpErrors);
  await listen(http, port, host);
  const { port: actual } = http.address() as AddressInfo;
  return { url: `http://localhost:${actual}/graphql`, stop: () => apollo.stop() };
}
