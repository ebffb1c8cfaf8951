import type { ApolloServerPlugin } from '@apollo/server';
import { Kind } from 'graphql';
import { findSeq } from '../graph/read/find-stats.ts';
import type { Context } from './context.ts';

/**
 * Read transactions are read-committed: two statements of one request may see two states. The journal's number is read before the
 * first and after the last; if it moved, the answer says `extensions.consistency: "MIXED"`.
 */
export const consistency: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return Promise.resolve({
      async executionDidStart({ contextValue, operation }) {
        const introspects = operation.selectionSet.selections.every(
          (field) => field.kind === Kind.FIELD && field.name.value.startsWith('__'),
        );
        if (introspects) return;
        const before = await findSeq(contextValue.graph).catch(() => null);
        Object.assign(contextValue, { seqBefore: before });
      },
      async willSendResponse({ contextValue, response }) {
        const before = (contextValue as Context & { seqBefore?: number | null }).seqBefore;
        if (before == null || response.body.kind !== 'single') return;
        const after = await findSeq(contextValue.graph).catch(() => before);
        if (after !== before)
          response.body.singleResult.extensions = { ...response.body.singleResult.extensions, consistency: 'MIXED' };
      },
    });
  },
};
