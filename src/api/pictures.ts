import type { ServerResponse } from 'node:http';
import { type Request, Router } from 'express';
import { GraphQLError } from 'graphql';
import { CodedError } from '../base/coded-error.ts';
import type { ErrorCode } from '../base/error-codes.ts';
import { QUESTIONS } from '../commands/analyses.ts';
import type { Question } from '../commands/question.ts';
import type { NamedEntity } from '../graph/read/find-proved-statements.ts';
import { type Access, checkScope } from './access.ts';
import type { Context } from './context.ts';
import type { Asked } from './door.ts';
import { refuse } from './http-refusals.ts';
import { pictureColours } from './kit-style.ts';
import { askOf, found } from './resolvers/analysis-fields.ts';

const SVG = 'image/svg+xml';
/** A picture runs and fetches nothing, whatever a name in it says. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** How HTTP says what a code says; a bug of ours is none of these. */
const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  BAD_USER_INPUT: 400,
  LIMIT_EXCEEDED: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  ENTITY_NOT_FOUND: 404,
  BAD_REQUEST: 404,
  DATABASE_UNAVAILABLE: 503,
  QUERY_TIMEOUT: 504,
};

const DRAWN = new Map(QUESTIONS.filter(({ draws }) => draws).map((question) => [question.name, question]));

/** The question of an address, with as many ends as it has. */
function questionOf(name: string, ends: readonly string[]): Question {
  const question = DRAWN.get(name);
  if (question?.ends.length === ends.length) return question;
  const forms = [...DRAWN.values()].map((one) => ['/pictures', one.name, ...one.ends.map(() => 'ID')].join('/'));
  throw new CodedError('BAD_REQUEST', `A picture must be one of ${forms.join(', ')}.`, { details: { forms } });
}

async function endOf(id: string, context: Context): Promise<NamedEntity> {
  const end = await found(id, context);
  if (end) return end;
  throw new CodedError('ENTITY_NOT_FOUND', `An entity of the graph must have this id, but got: ${id}.`, {
    details: { id },
  });
}

async function drawnFor(request: Request, context: Context): Promise<string> {
  const [name = '', ...ids] = request.path.split('/').filter(Boolean).map(decodeURIComponent);
  const question = questionOf(name, ids);
  const ends = await Promise.all(ids.map((id) => endOf(id, context)));
  const today = new Date().toISOString().slice(0, 10);
  const { draw } = await question.answer({ ask: askOf(context), today }, ends);
  return draw?.(pictureColours()) ?? '';
}

function send(response: ServerResponse, svg: string, context: Context): void {
  const { journal } = context.state();
  if (journal) response.setHeader('etag', context.etag(journal));
  response
    .setHeader('content-type', `${SVG}; charset=utf-8`)
    .setHeader('content-security-policy', POLICY)
    .setHeader('x-content-type-options', 'nosniff')
    .setHeader('cache-control', 'private, no-cache')
    .appendHeader('vary', 'Accept, Authorization')
    .end(svg);
}

/** A refusal with its code, if it is an expected one. */
function refusalOf(error: unknown): CodedError | null {
  if (error instanceof CodedError) return error;
  if (!(error instanceof GraphQLError)) return null;
  return new CodedError(error.extensions.code as ErrorCode, error.message);
}

/** The pictures of `kurultai analyse … --svg`, by ids: `/pictures/life-cycle/e_…`, `/pictures/path/e_…/e_…`, `/pictures/matrix`. */
export function pictures(contextOf: (request: Asked, response: ServerResponse) => Context, access: Access): Router {
  return Router().get('/{*path}', async (request, response, next) => {
    if (request.accepts(SVG) === false) {
      refuse(response, { status: 406, code: 'BAD_REQUEST', message: `A picture is sent as ${SVG} only.` });
      return;
    }
    try {
      const context = contextOf(request, response);
      checkScope(context.bearer, 'read', access);
      send(response, await drawnFor(request, context), context);
    } catch (error) {
      const refusal = refusalOf(error);
      const status = refusal && STATUS[refusal.code];
      if (!refusal || !status) next(error);
      else refuse(response, { status, code: refusal.code, message: refusal.message, details: { ...refusal.details } });
    }
  });
}
