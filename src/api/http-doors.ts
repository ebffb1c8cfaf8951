import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import compression from 'compression';
import cors from 'cors';
import type { Express } from 'express';
import type { Logger } from 'pino';
import { CodedError } from '../base/coded-error.ts';
import type { Graph } from '../graph/connect.ts';
import { findJournal, findSeq } from '../graph/read/find-stats.ts';
import type { JournalState } from '../graph/read/read-batch.ts';
import { type Access, bearerOf, checkScope } from './access.ts';
import type { Asked, Door } from './door.ts';
import { refuse } from './http-refusals.ts';
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

/** One line a request: its id, path (never the query string or a token), the name of the operation, status and time. The id goes out as X-Request-Id. */
export function requestLog(logger: Logger): Door {
  return (request, response, next) => {
    const [id, start] = [randomUUID(), performance.now()];
    request.id = id;
    response.setHeader('x-request-id', id);
    if (logger.isLevelEnabled('info')) {
      const req = { id, method: request.method, path: request.url?.split('?')[0] };
      response.once('close', () => {
        const responseTime = Math.round(performance.now() - start);
        const outcome = response.writableFinished ? 'request completed' : 'request aborted';
        const { operation } = request;
        logger.info({ req, operation, res: { status: response.statusCode }, responseTime }, outcome);
      });
    }
    next();
  };
}

const compress = compression() as unknown as Door;
/** Compresses for whoever takes it; what is kept on the way must know that. */
export const compressed: Door = (request, response, next) => {
  response.setHeader('vary', 'Accept-Encoding');
  if (request.headers['accept-encoding'] === undefined) next();
  else compress(request, response, next);
};

/** Other sites may ask only if they are named; who comes from no site has nothing to be told. */
export function origins(allowed: readonly string[]): Door {
  const answer = cors({ origin: [...allowed], methods: ['GET', 'POST'], maxAge: 600 }) as unknown as Door;
  return (request, response, next) => {
    response.appendHeader('vary', 'Origin');
    if (request.headers.origin === undefined && request.method !== 'OPTIONS') next();
    else answer(request, response, next);
  };
}

/** The header Idempotency-Key; null if there is none, or nothing in it. */
export function idempotencyKeyOf({ headers }: IncomingMessage): string | null {
  const key = String(headers['idempotency-key'] ?? '');
  return key === '' ? null : key;
}

/** Fires when the client goes away before it has its answer: what was begun for it is stopped. */
export function goneOf(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (response.writableFinished) return;
    controller.abort(new CodedError('QUERY_TIMEOUT', 'The request was stopped because its client is gone.'));
  });
  return controller.signal;
}

/** Answers so many requests at a time; who comes on top is asked to come again, before anything is read. */
export function crowdLimit({ concurrent }: Limits): Door {
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
export function bodyShape({ variableDepth }: Limits): Door {
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

/** The ETag of answers of one state: the contract they follow, the journal's mark and number. */
export const etagOf = (contract: string, { seq, mark }: JournalState): string =>
  `W/"${contract}-${mark.slice(0, 8)}-${seq}"`;

/** Answers a GET that is known to its client by one look at the journal. */
export function notModified(graph: Graph, contract: string, access: Access): Door {
  const isCurrent = async (known: string, { headers }: Asked): Promise<boolean> => {
    try {
      checkScope(bearerOf(headers.authorization, access), 'read', access);
      return known === etagOf(contract, await findJournal(graph));
    } catch {
      return false; // The full answer says what is wrong.
    }
  };
  return (request, response, next) => {
    const known = request.headers['if-none-match'];
    if (request.method !== 'GET' || known === undefined) {
      next();
      return;
    }
    void isCurrent(known, request).then((current) => {
      if (!current) next();
      else response.setHeader('etag', known).writeHead(304).end();
    });
  };
}
