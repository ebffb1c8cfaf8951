import type { ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { ERROR_CODES, type ErrorCode } from '../base/error-codes.ts';
import type { Asked } from './door.ts';
import type { Limits } from './limits.ts';

interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
  readonly details?: Record<string, unknown>;
}

/** An error outside GraphQL, in the shape of GraphQL's. */
export function refuse(response: ServerResponse, { status, code, message, details = {} }: Refusal): void {
  const { next } = ERROR_CODES[code];
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify({ errors: [{ message, extensions: { code, next, details } }] }));
}

/** Errors before GraphQL (a body too large, broken JSON) in the shape of GraphQL's. */
export function httpErrors(limits: Limits, logger: Logger) {
  return (error: unknown, request: Asked, response: ServerResponse, next: (error: unknown) => void): void => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = (error as { status?: number }).status ?? 500;
    if (status === 413) {
      const message = `The body must have at most ${limits.bodyBytes} bytes.`;
      const details = { what: 'bytes', limit: limits.bodyBytes };
      refuse(response, { status, code: 'LIMIT_EXCEEDED', message, details });
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
