import type { ApolloServerPlugin } from '@apollo/server';
import { type FieldNode, Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { type Access, checkScope, type Scope } from './access.ts';
import type { Context } from './context.ts';

/** Scopes that each mutation needs. */
const MUTATION_SCOPES: Readonly<Record<string, Scope>> = {
  load: 'write',
  remove: 'write',
  restore: 'write',
  merge: 'review',
  unmerge: 'review',
  confirm: 'review',
  reject: 'review',
  correct: 'review',
  resolve: 'review',
};

/** Scopes of all that an operation may do at its root, whatever fragments it hides in. */
function scopesOf(operation: OperationDefinitionNode, fields: readonly FieldNode[]): readonly Scope[] {
  if (operation.operation !== OperationTypeNode.MUTATION) return ['read'];
  return ['read', ...fields.map(({ name }) => MUTATION_SCOPES[name.value] ?? 'write')];
}

/** Access is decided once, before anything is executed. */
export function accessControl(access: Access): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return Promise.resolve({
        async didResolveOperation({ operation, operationName, document, contextValue }) {
          if (!operation) return Promise.resolve();
          if (operationName !== null) contextValue.called(operationName);
          const spread = new Map(
            document.definitions.flatMap((one) =>
              one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
            ),
          );
          const fields: FieldNode[] = [];
          const collect = (selections: OperationDefinitionNode['selectionSet']['selections']): void => {
            for (const one of selections) {
              if (one.kind === Kind.FIELD) fields.push(one);
              else if (one.kind === Kind.INLINE_FRAGMENT) collect(one.selectionSet.selections);
              else collect(spread.get(one.name.value)?.selectionSet.selections ?? []);
            }
          };
          collect(operation.selectionSet.selections);
          for (const scope of scopesOf(operation, fields)) checkScope(contextValue.bearer, scope, access);
          return Promise.resolve();
        },
      });
    },
  };
}
