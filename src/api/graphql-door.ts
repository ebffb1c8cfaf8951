import type { ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import { invariant } from '../base/invariant.ts';
import type { Context } from './context.ts';
import type { Asked, Door } from './door.ts';

function headersOf({ headers }: Asked): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  return map;
}

function searchOf({ url = '' }: Asked): string {
  const at = url.indexOf('?');
  return at === -1 ? '' : url.slice(at);
}

const requestOf = (request: Asked): HTTPGraphQLRequest => ({
  method: request.method ?? '',
  headers: headersOf(request),
  search: searchOf(request),
  body: request.body,
});

function send(response: ServerResponse, { status, headers, body }: HTTPGraphQLResponse): void {
  invariant(body.kind === 'complete', 'an answer comes in one part: nothing is deferred');
  for (const [name, value] of headers) response.setHeader(name, value);
  response.statusCode = status ?? 200;
  response.end(body.string);
}

/** Answers GraphQL: the last of its doors. */
export const graphqlDoor =
  (apollo: ApolloServer<Context>, contextOf: (request: Asked, response: ServerResponse) => Context): Door =>
  (request, response, next) => {
    apollo
      .executeHTTPGraphQLRequest({
        httpGraphQLRequest: requestOf(request),
        context: () => Promise.resolve(contextOf(request, response)),
      })
      .then((answer) => {
        send(response, answer);
      })
      .catch(next);
  };
