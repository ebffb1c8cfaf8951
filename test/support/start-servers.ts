import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { kitAddress } from '../../src/api/kit-first-sight.ts';
import { installGds, installJars } from '../../src/cli/local-database/install-jars.ts';
import { startDatabase } from '../../src/cli/local-database/local-database.ts';
import { freePort } from '../../src/cli/local-database/ports.ts';
import type { TestServer } from './test-server.ts';

/** One for each worker of a project in vitest.config.ts (a file claims one): Community has one database a server. */
const SERVERS: Readonly<Record<string, number>> = { graph: 2 };
/** Projects whose servers have Graph Data Science. */
const WITH_GDS: ReadonlySet<string> = new Set(['network']);
/** Enough for graphs of some thousand nodes; two servers take about 1.2 GB together. */
const MEMORY = { heapMegabytes: 512, pageCacheMegabytes: 128 };

declare module 'vitest' {
  interface ProvidedContext {
    servers: readonly TestServer[];
    /** A folder that goes with the run, and with it every server whose home lies in it. */
    scratch: string;
  }
}

async function startServer(root: string, index: number, gds: boolean): Promise<TestServer> {
  const home = join(root, String(index));
  await mkdir(home);
  const kit = kitAddress(await freePort(0));
  const { uri, browser, user, password } = await startDatabase({ home, kit, gds, boltPort: 0, httpPort: 0, ...MEMORY });
  return { uri, browser, kit, user, password, database: null };
}

/** Outlives this process, however that ends: a killed run leaves no server and no folder behind. */
function startSweeper(root: string): ChildProcess {
  const script = fileURLToPath(new URL('sweep-up.mjs', import.meta.url));
  return spawn(process.execPath, [script, root], { detached: true, stdio: ['pipe', 'ignore', 'inherit'] });
}

/** Starts the servers of the test run, on free ports, with folders of their own; the returned function ends them. */
export default async function startServers(project: TestProject): Promise<() => Promise<void>> {
  const told = new Set<string>();
  const tell = (what: string): void => {
    const [name = what] = what.split(':');
    if (!told.has(name)) project.vitest.logger.log(what);
    told.add(name);
  };
  const jars = await installJars(tell);
  if (WITH_GDS.has(project.name)) await installGds(jars, tell);
  const root = await mkdtemp(join(tmpdir(), 'kurultai-test-'));
  const sweeper = startSweeper(root);
  const ended = once(sweeper, 'exit');
  const tearDown = async (): Promise<void> => {
    sweeper.stdin?.end();
    await ended;
  };
  try {
    const servers = await Promise.all(
      Array.from({ length: SERVERS[project.name] ?? 1 }, (_, index) =>
        startServer(root, index, WITH_GDS.has(project.name)),
      ),
    );
    project.provide('servers', servers);
    project.provide('scratch', root);
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}
