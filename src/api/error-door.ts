import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { CodedError } from '../base/coded-error.ts';

/** Told of failures of our own, with the id that the client is given. */
export type LogFailure = (requestId: string, error: unknown) => void;

const INTERNAL = 'INTERNAL_SERVER_ERROR';

/**
 * The one door for errors: a `CodedError` goes out with its code, details and next step; what graphql itself says of a document goes
 * out as it is; everything else becomes INTERNAL_SERVER_ERROR with an id, and only the log sees it. Never throws.
 */
export function errorDoor(
  log: LogFailure,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = unwrapResolverError(error);
    if (cause instanceof CodedError) {
      const extensions = { code: cause.code, next: cause.next, details: cause.details };
      return { ...formatted, message: cause.message, extensions };
    }
    const extensions: Record<string, unknown> = { ...formatted.extensions };
    delete extensions.stacktrace;
    // Apollo gives every refusal by a validation rule its own code; a limit has ours.
    if (extensions.limited === true) {
      const { next, details } = extensions;
      return { ...formatted, extensions: { code: 'LIMIT_EXCEEDED', next, details } };
    }
    // Apollo has given a code to what it or graphql refused; what is left is ours.
    if (extensions.code !== undefined && extensions.code !== INTERNAL) return { ...formatted, extensions };
    const requestId = randomUUID();
    log(requestId, cause);
    return { message: 'Something in kurultai itself failed.', extensions: { code: INTERNAL, requestId } };
  };
}
