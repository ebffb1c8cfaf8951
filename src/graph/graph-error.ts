import neo4j from 'neo4j-driver';
import { CodedError } from '../base/coded-error.ts';
import type { ErrorCode } from '../base/error-codes.ts';

/** Driver and server codes as ours; read by code, never by message. */
const CODES: readonly (readonly [RegExp, ErrorCode])[] = [
  [
    /^(ServiceUnavailable|SessionExpired|Neo\.TransientError\.General\.DatabaseUnavailable|Neo\.TransientError\.Cluster)/u,
    'DATABASE_UNAVAILABLE',
  ],
  [/^Neo\.ClientError\.Security\./u, 'DATABASE_UNAUTHORISED'],
  [
    /^Neo\.(ClientError|TransientError)\.Transaction\.(TransactionTimedOut|Terminated|LockClientStopped)/u,
    'QUERY_TIMEOUT',
  ],
  // Only those of Graph Data Science are called that a server may lack.
  [/^Neo\.ClientError\.Procedure\.ProcedureNotFound/u, 'ANALYTICS_UNAVAILABLE'],
  [/^Neo\.ClientError\.Schema\.ConstraintValidationFailed/u, 'CONSTRAINT_VIOLATED'],
];

const MESSAGES: Readonly<Partial<Record<ErrorCode, string>>> = {
  DATABASE_UNAVAILABLE: 'The database cannot be reached.',
  DATABASE_UNAUTHORISED: 'The database refused user or password.',
  QUERY_TIMEOUT: 'The query was stopped because it took too long.',
  ANALYTICS_UNAVAILABLE: 'The database must have Neo4j Graph Data Science; it has not.',
  CONSTRAINT_VIOLATED: 'A write would have broken a constraint of the graph and was undone.',
};

/** A failure of the driver as a `CodedError`; everything else (our own bugs among it) unchanged. */
export function graphError(error: unknown): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  const code = CODES.find(([pattern]) => pattern.test(error.code))?.[1];
  return code ? new CodedError(code, MESSAGES[code] ?? code, { cause: error }) : error;
}
