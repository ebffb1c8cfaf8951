import { randomUUID } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { CodedError } from '../base/coded-error.ts';
import { ERROR_CODES, type ErrorCode } from '../base/error-codes.ts';
import type { Context } from './context.ts';
import type { Limits } from './limits.ts';

const INTERNAL: ErrorCode = 'INTERNAL_SERVER_ERROR';
const isKnown = (code: unknown): code is ErrorCode => typeof code === 'string' && Object.hasOwn(ERROR_CODES, code);

/** graphql refuses long documents while it reads them, and says so in words only. */
const TOO_LONG =
  /^Syntax Error: Document contains more that? \d+ tokens|^Syntax Error: Document contains more than \d+ tokens/u;

function tooLong(formatted: GraphQLFormattedError, { tokens }: Limits): GraphQLFormattedError {
  const details = { what: 'tokens', limit: tokens, cost: tokens + 1 };
  return {
    ...formatted,
    message: `A document must have at most ${tokens} tokens, but has more.`,
    extensions: {
      code: 'LIMIT_EXCEEDED',
      next: 'select fewer fields, move values into variables, or split it',
      details,
    },
  };
}

/** What is done with errors before they go out. */
interface ErrorDoor {
  readonly format: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  /** Notes of which request errors are. */
  readonly named: ApolloServerPlugin<Context>;
}

/**
 * The one door for errors: a `CodedError` goes out with its code, details and next step; what graphql or Apollo say of a document goes
 * out with their code, if it is in our table; everything else becomes INTERNAL_SERVER_ERROR with the id of its request, and only the log
 * sees it. No stack goes out. Never throws.
 */
export function errorDoor(limits: Limits, logger: Logger): ErrorDoor {
  const requests = new WeakMap<object, string>();
  const named: ErrorDoor['named'] = {
    async requestDidStart() {
      return Promise.resolve({
        async didEncounterErrors({ errors, contextValue }) {
          for (const error of errors) requests.set(error, contextValue.requestId);
          return Promise.resolve();
        },
      });
    },
  };
  const format: ErrorDoor['format'] = (formatted, error) => {
    const cause = unwrapResolverError(error);
    if (cause instanceof CodedError) {
      const extensions = { code: cause.code, next: cause.next, details: cause.details };
      return { ...formatted, message: cause.message, extensions };
    }
    if (TOO_LONG.test(formatted.message)) return tooLong(formatted, limits);
    const { limited, next, details = {} } = formatted.extensions ?? {};
    // Apollo gives every refusal by a validation rule its own code; a limit has ours.
    const code = limited === true ? 'LIMIT_EXCEEDED' : formatted.extensions?.code;
    if (isKnown(code) && code !== INTERNAL)
      return { ...formatted, extensions: { code, next: next ?? ERROR_CODES[code].next, details } };
    const requestId = requests.get(error as object) ?? randomUUID();
    logger.error({ err: cause, requestId }, 'a field failed');
    return {
      message: 'Something in kurultai itself failed.',
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code: INTERNAL, next: ERROR_CODES[INTERNAL].next, requestId },
    };
  };
  return { format, named };
}
