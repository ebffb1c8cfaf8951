import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { CodedError } from '../base/coded-error.ts';

/** Told of failures of our own, with the id that the client is given. */
export type LogFailure = (requestId: string, error: unknown) => void;

function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError ? (error.originalError ?? error) : error;
}

/**
 * The one door for errors: a `CodedError` goes out with its code, details and next step; what graphql itself says of a document goes
 * out as it is; everything else becomes INTERNAL_SERVER_ERROR with an id, and only the log sees it. Never throws.
 */
export function errorDoor(
  log: LogFailure,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = causeOf(error);
    const extensions = { ...formatted.extensions };
    delete extensions.stacktrace;
    if (cause instanceof CodedError) {
      return {
        ...formatted,
        message: cause.message,
        extensions: { code: cause.code, next: cause.next, details: cause.details },
      };
    }
    if (cause instanceof GraphQLError) return { ...formatted, extensions };
    const requestId = randomUUID();
    log(requestId, cause);
    return {
      message: 'Something in kurultai itself failed.',
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
    };
  };
}
