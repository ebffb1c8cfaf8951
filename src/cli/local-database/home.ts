import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('../../../', import.meta.url));

/** Data, logs, settings, password and pid of the local database: `.kurultai` of the package, or KURULTAI_HOME. Absolute. */
export function databaseHome(env: NodeJS.ProcessEnv = process.env): string {
  const home = env.KURULTAI_HOME;
  return home ? resolve(home) : join(PACKAGE, '.kurultai');
}

/** Jars under a name that tells their content, per user: clones and test runs share them, never their data. KURULTAI_CACHE moves it. */
export function jarsFolder(name: string, env: NodeJS.ProcessEnv = process.env): string {
  const userCache = env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const cache = env.KURULTAI_CACHE ? resolve(env.KURULTAI_CACHE) : join(userCache, 'kurultai');
  return join(cache, name);
}

export const POM = join(PACKAGE, 'neo4j', 'server', 'pom.xml');
export const GDS_POM = join(PACKAGE, 'neo4j', 'gds', 'pom.xml');
