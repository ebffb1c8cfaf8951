import { randomUUID } from 'node:crypto';
import compression from 'compression';
import cors from 'cors';
import type { Express, NextFunction, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { CodedError } from '../base/coded-error.ts';
import { ERROR_CODES, type ErrorCode } from '../base/error-codes.ts';
import type { Graph } from '../graph/connect.ts';
import { findSeq } from '../graph/read/find-stats.ts';
import { type Access, bearerOf, checkScope } from './access.ts';
import { depthOf, type Limits } from './limits.ts';

/** Liveness: the process answers. Readiness: the graph does. */
export function health(app: Express, graph: Graph): void {
  app.get('/health/live', (_request, response) => {
    response.json({ status: 'live' });
  });
  app.get('/health/ready', async (_request, response) => {
    try {
      response.json({ status: 'ready', seq: await findSeq(graph) });
    } catch (error) {
      const code = error instanceof CodedError ? error.code : 'INTERNAL_SERVER_ERROR';
      response.status(503).json({ status: 'unavailable', code });
    }
  });
}

/** One line a request: its id, path (never the query string or a token), status and time. The id goes out as X-Request-Id. */
export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    genReqId: (_request, response) => {
      const id = randomUUID();
      response.setHeader('x-request-id', id);
      return id;
    },
    serializers: {
      req: ({ id, method, url }: { id: unknown; method: string; url: string }) => ({
        id,
        method,
        path: url.split('?')[0],
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
  });
}

export const compressed: RequestHandler = compression();

/** Other sites may ask only if they are named. */
export const origins = (allowed: readonly string[]): RequestHandler =>
  cors({ origin: [...allowed], methods: ['GET', 'POST'], maxAge: 600 });

interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
  readonly details?: Record<string, unknown>;
}

/** An error outside GraphQL, in the shape of GraphQL's. */
export function refuse(response: Response, { status, code, message, details = {} }: Refusal): void {
  const { next } = ERROR_CODES[code];
  response.status(status).json({ errors: [{ message, extensions: { code, next, details } }] });
}

/** The header Idempotency-Key; null if there is none, or nothing in it. */
export function idempotencyKeyOf(request: Request): string | null {
  const key = request.get('idempotency-key') ?? '';
  return key === '' ? null : key;
}

/** Fires when the client goes away before it has its answer: what was begun for it is stopped. */
export function goneOf(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (response.writableFinished) return;
    controller.abort(new CodedError('QUERY_TIMEOUT', 'The request was stopped because its client is gone.'));
  });
  return controller.signal;
}

/** Answers so many requests at a time; who comes on top is asked to come again, before anything is read. */
export function crowdLimit({ concurrent }: Limits): RequestHandler {
  let inside = 0;
  return (_request, response, next) => {
    if (inside >= concurrent) {
      response.setHeader('retry-after', '1');
      const message = `At most ${concurrent} requests are answered at a time.`;
      refuse(response, {
        status: 503,
        code: 'LIMIT_EXCEEDED',
        message,
        details: { what: 'requests', limit: concurrent },
      });
      return;
    }
    inside += 1;
    response.once('close', () => {
      inside -= 1;
    });
    next();
  };
}

/** Refuses batches and values that are nested too deeply for what reads them by recursion. */
export function bodyShape({ variableDepth }: Limits): RequestHandler {
  return (request, response, next) => {
    const body: unknown = request.body;
    if (Array.isArray(body)) {
      const message = 'The body must be one request; batches are not answered.';
      refuse(response, { status: 400, code: 'BAD_REQUEST', message });
      return;
    }
    const depth = depthOf(body, variableDepth);
    if (depth <= variableDepth) {
      next();
      return;
    }
    const message = `Variables must have at most ${variableDepth} levels, but have: ${depth} or more.`;
    const details = { what: 'levels of variables', limit: variableDepth, cost: depth };
    refuse(response, { status: 400, code: 'LIMIT_EXCEEDED', message, details });
  };
}

/** The ETag of answers of one state: the journal's number, and the contract they follow. */
export const etagOf = (contract: string, seq: number): string => `W/"${contract}-${seq}"`;

/** Answers a GET that is known to its client by the journal's number alone. */
export function notModified(graph: Graph, contract: string, access: Access): RequestHandler {
  return async (request, response, next) => {
    const known = request.headers['if-none-match'];
    if (request.method !== 'GET' || known === undefined) {
      next();
      return;
    }
    try {
      checkScope(bearerOf(request.headers.authorization, access), 'read', access);
      if (known === etagOf(contract, await findSeq(graph))) {
        response.setHeader('etag', known);
        response.status(304).end();
        return;
      }
    } catch {
      // The full answer says what is wrong.
    }
    next();
  };
}

/** Errors before GraphQL (a body too large, broken JSON) in the shape of GraphQL's. */
export function httpErrors(limits: Limits, logger: Logger) {
  return (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = (error as { status?: number }).status ?? 500;
    if (status === 413) {
      const message = `The body must have at most ${limits.bodyBytes} bytes.`;
      refuse(response, {
        status,
        code: 'LIMIT_EXCEEDED',
        message,
        details: { what: 'bytes', limit: limits.bodyBytes },
      });
    } else if (status < 500) {
      const message = error instanceof URIError ? 'The address must be UTF-8.' : 'The body must be JSON.';
      refuse(response, { status, code: 'BAD_REQUEST', message });
    } else {
      logger.error({ err: error, requestId: request.id }, 'request failed');
      const message = 'Something in kurultai itself failed.';
      refuse(response, { status: 500, code: 'INTERNAL_SERVER_ERROR', message, details: { requestId: request.id } });
    }
  };
}
