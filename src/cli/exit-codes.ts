import type { ErrorCode } from '../base/error-codes.ts';

/** How the program ends: a contract of every command, told by `kurultai --help`. */
export const EXIT = Object.freeze({
  done: 0,
  /** Something was refused or found; everything else was done. */
  incomplete: 1,
  /** The command line or a setting is wrong. */
  usage: 2,
  /** The database or the API cannot be reached, does not start or refuses. */
  database: 3,
  /** A bug of ours, or a broken installation. */
  internal: 70,
  /** Ctrl-C: 128 + SIGINT, as shells count. */
  interrupted: 130,
});

const DATABASE: ReadonlySet<ErrorCode> = new Set([
  'JAVA_NOT_FOUND',
  'JAVA_TOO_OLD',
  'MAVEN_NOT_FOUND',
  'DOWNLOAD_FAILED',
  'PORT_TAKEN',
  'DATABASE_START_FAILED',
  'DATABASE_STOP_FAILED',
  'DATABASE_NOT_RUNNING',
  'DATABASE_UNAVAILABLE',
  'DATABASE_UNAUTHORISED',
  'API_UNAVAILABLE',
  'SCHEMA_NEWER',
  'QUERY_TIMEOUT',
  'ANALYTICS_UNAVAILABLE',
]);
const USAGE: ReadonlySet<ErrorCode> = new Set(['USAGE', 'CONFIG_INVALID']);
const INTERNAL: ReadonlySet<ErrorCode> = new Set(['SEED_INVALID', 'CONSTRAINT_VIOLATED', 'INTERNAL_SERVER_ERROR']);

/** The exit code of a command that ends with this error. */
export function exitCodeOf(code: ErrorCode): number {
  if (DATABASE.has(code)) return EXIT.database;
  if (USAGE.has(code)) return EXIT.usage;
  return INTERNAL.has(code) ? EXIT.internal : EXIT.incomplete;
}
