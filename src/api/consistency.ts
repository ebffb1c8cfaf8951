import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { execute, OperationTypeNode } from 'graphql';
import { USUAL_WINDOW } from '../graph/read/find-proved-statements.ts';
import type { Context } from './context.ts';

/** Asks once more; the answer, if it is of one state and without an error. */
async function askAgain(
  request: GraphQLRequestContextWillSendResponse<Context>,
  context: Context,
): Promise<object | null> {
  const { schema, document, operationName } = request;
  if (!document) return null;
  const { data, errors } = await execute({
    schema,
    document,
    operationName: operationName ?? null,
    variableValues: request.request.variables ?? {},
    contextValue: context,
  });
  return errors || !data || context.state().mixed ? null : data;
}

/**
 * Read transactions are read-committed: two statements of one request may see two states. Every statement looks at the journal before
 * and after its rows; if the first look and the last differ, the question is asked once more, and if they differ again, the answer says
 * `extensions.consistency: "MIXED"`. An analysis of an entity that more is told of than it looks at says so in `extensions.bounded`. A GET that is of one state gets the journal's as its ETag.
 */
export const consistency: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return Promise.resolve({
      async willSendResponse(request) {
        const { contextValue, response, operation } = request;
        if (response.body.kind !== 'single' || operation?.operation !== OperationTypeNode.QUERY) return;
        const { singleResult } = response.body;
        let state = contextValue.state();
        if (state.mixed && !singleResult.errors) {
          const context = contextValue.again();
          const data = await askAgain(request, context);
          if (data) {
            singleResult.data = data as Record<string, unknown>;
            state = context.state();
          }
        }
        if (state.cut) singleResult.extensions = { ...singleResult.extensions, bounded: USUAL_WINDOW };
        if (state.mixed) singleResult.extensions = { ...singleResult.extensions, consistency: 'MIXED' };
        else if (request.request.http?.method === 'GET' && !singleResult.errors && state.journal)
          response.http.headers.set('etag', contextValue.etag(state.journal));
        response.http.headers.set('cache-control', 'private, no-cache');
      },
    });
  },
};
