import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('../../../', import.meta.url));

/** Data, logs, settings, password and pid of the local database: `.kurultai` of the package, or KURULTAI_HOME. */
export function databaseHome(env: NodeJS.ProcessEnv = process.env): string {
  return env['KURULTAI_HOME'] ?? join(PACKAGE, '.kurultai');
}

/** The server's jars, per user and version: clones and test runs share them, never their data. KURULTAI_CACHE moves it. */
export function jarsFolder(version: string, env: NodeJS.ProcessEnv = process.env): string {
  const cache = env['KURULTAI_CACHE'] ?? join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'kurultai');
  return join(cache, `neo4j-${version}`);
}

export const POM = join(PACKAGE, 'neo4j', 'server', 'pom.xml');
