import { readFileSync } from 'node:fs';
import { CodedError } from '../base/coded-error.ts';
import type { GraphConfig } from '../graph/connect.ts';
import { databaseHome } from './local-database/home.ts';
import { runningDatabase } from './local-database/local-database.ts';

const SCHEMES = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];
/** Neo4j's own rule for the name of a database. */
const DATABASE_NAME = /^[a-z][a-z\d.-]{2,62}$/iu;

/** Compose files and shells set what they do not know to nothing. */
const given = (setting: string | undefined): string | undefined => (setting === '' ? undefined : setting);

function invalid(setting: string, must: string, got?: string): CodedError {
  const came = got === undefined ? '' : `, but got: ${got}`;
  return new CodedError('CONFIG_INVALID', `${setting} must ${must}${came}.`, { details: { setting } });
}

function parseUri(text: string): string {
  const must = `be an address like neo4j://host:7687 (${SCHEMES.join(', ')})`;
  const url = URL.canParse(text) ? new URL(text) : null;
  // Said before the text is shown anywhere: it holds a secret.
  if (url && (url.username !== '' || url.password !== ''))
    throw invalid('NEO4J_URI', 'hold no user and password; set NEO4J_USER and NEO4J_PASSWORD');
  if (!url || !SCHEMES.includes(url.protocol.slice(0, -1)) || url.hostname === '')
    throw invalid('NEO4J_URI', must, text);
  if (url.pathname !== '' && url.pathname !== '/')
    throw invalid('NEO4J_URI', 'hold no path; set NEO4J_DATABASE for the name of the database', text);
  return text;
}

function readSecret(setting: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/u, '');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'it cannot be read';
    throw invalid(setting, 'name a file that can be read', `${file} (${reason})`);
  }
}

interface Login {
  readonly user: string;
  readonly password: string;
}

/** NEO4J_AUTH_PATH names a file with `user/password`, as Neo4j's own image reads it: one secret for both. */
function readAuth(file: string): Login {
  const [, user, password] = /^([^/]+)\/(.+)$/u.exec(readSecret('NEO4J_AUTH_PATH', file)) ?? [];
  if (user === undefined || password === undefined)
    throw invalid('NEO4J_AUTH_PATH', 'name a file that holds user/password');
  return { user, password };
}

function readLogin(env: NodeJS.ProcessEnv): Login {
  const { NEO4J_PASSWORD: password, NEO4J_PASSWORD_FILE: file, NEO4J_AUTH_PATH: auth } = env;
  const user = given(env.NEO4J_USER) ?? 'neo4j';
  if (password) return { user, password };
  if (file) return { user, password: readSecret('NEO4J_PASSWORD_FILE', file) };
  if (auth) return readAuth(auth);
  throw invalid(
    'NEO4J_PASSWORD',
    'be set with NEO4J_URI (or NEO4J_PASSWORD_FILE or NEO4J_AUTH_PATH, files that hold it)',
  );
}

/** What the environment says about a server elsewhere; null if NEO4J_URI is not set. Throws CONFIG_INVALID. */
export function remoteConfig(env: NodeJS.ProcessEnv = process.env): GraphConfig | null {
  if (!env.NEO4J_URI) return null;
  const database = given(env.NEO4J_DATABASE) ?? null;
  if (database !== null && !DATABASE_NAME.test(database))
    throw invalid('NEO4J_DATABASE', 'be the name of a database (a letter, then letters, digits, . and -)', database);
  return Object.freeze({ uri: parseUri(env.NEO4J_URI), ...readLogin(env), database });
}

/**
 * Where the graph is: NEO4J_URI (with NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE) if set, else the local server.
 * Throws CONFIG_INVALID, or DATABASE_NOT_RUNNING if the local server does not run.
 */
export async function connectionConfig(env: NodeJS.ProcessEnv = process.env): Promise<GraphConfig> {
  const remote = remoteConfig(env);
  if (remote) return remote;
  const running = await runningDatabase(databaseHome(env));
  if (!running)
    throw new CodedError('DATABASE_NOT_RUNNING', 'NEO4J_URI is not set, and the local database is not running.');
  const { uri, user, password } = running;
  return Object.freeze({ uri, user, password, database: null });
}
