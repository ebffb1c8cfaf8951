import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph, ReadOptions } from '../../src/graph/connect.ts';
import { findCentral } from '../../src/graph/read/find-measures.ts';
import { testGraph } from '../support/graph-of.ts';
import { makeNetwork } from '../support/make-network.ts';
import { testServer } from '../support/test-server.ts';

const graph = testGraph();

/** So many edges that all shortest ways take seconds on any machine. */
const FILL = `UNWIND range(0, 5999) AS n CREATE (:Entity {id: 'e_' + n, name: 'N' + n, nameKey: 'n' + n})
WITH count(*) AS made UNWIND range(0, 119999) AS m
MATCH (a:Entity {id: 'e_' + (m % 6000)}) MATCH (b:Entity {id: 'e_' + ((m * 7919 + m / 6000 * 31) % 6000)})
CREATE (a)-[:MET_WITH {statements: 1, stories: 1}]->(b)`;
const RUNNING =
  "SHOW TRANSACTIONS YIELD metaData WHERE metaData.caller = 'network-betweenness' RETURN count(*) AS count";
const running = async (): Promise<number> => Number((await graph.read(RUNNING, {}, 'test'))[0]?.count);

beforeAll(async () => {
  await makeNetwork(graph, []);
  await graph.write('test', (run) => run(FILL, {}));
  // Taken into memory beforehand: what is stopped below is the algorithm.
  await findCentral({ graph, period: { from: null, to: null } }, 'degree', 1);
}, 240_000);
afterAll(() => graph.close());

// Two folders deep, as the product's own files are: from there it finds cypher/.
mkdirSync('.kurultai', { recursive: true });
const folder = mkdtempSync(join('.kurultai', 'command-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The command line as a file that Node runs. */
async function builtCommand(): Promise<string> {
  const rolldownOptions = { output: { entryFileNames: 'kurultai.mjs' } };
  await build({
    configFile: false,
    logLevel: 'silent',
    build: { ssr: 'src/cli/kurultai.ts', outDir: folder, target: 'node20', rolldownOptions },
  });
  return join(folder, 'kurultai.mjs');
}

/** The graph with other options for the algorithm alone. */
const algorithm = (options: ReadOptions): Graph => ({
  ...graph,
  read: (statement, parameters, caller, given) =>
    graph.read(statement, parameters, caller, caller === 'network-betweenness' ? options : given),
});

async function untilNoneRuns(): Promise<void> {
  while ((await running()) > 0) await pause(50);
}

describe('an algorithm is stopped in the database', () => {
  test('when it takes longer than it may', async () => {
    const asked = findCentral(
      { graph: algorithm({ timeoutMillis: 50 }), period: { from: null, to: null } },
      'betweenness',
      1,
    );
    await expect(asked).rejects.toMatchObject({ code: 'QUERY_TIMEOUT' });
    await untilNoneRuns();
  });

  test('when nobody waits for it any more', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const asked = findCentral({ graph: algorithm({ signal }), period: { from: null, to: null } }, 'betweenness', 1);
    const ended = expect(asked).rejects.toThrow('enough');
    while ((await running()) === 0) await pause(10);
    controller.abort(new Error('enough'));
    await ended;
    await untilNoneRuns();
  });

  test('when a person ends the command by Ctrl-C', async () => {
    const { uri, user, password } = testServer();
    const env = { ...process.env, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
    const command = [await builtCommand(), 'analyse', 'centrality', '--by', 'betweenness'];
    const child = spawn(process.execPath, command, { env, stdio: 'ignore' });
    const ended = once(child, 'exit');
    while ((await running()) === 0) {
      expect(child.exitCode).toBeNull();
      await pause(10);
    }
    child.kill('SIGINT');
    expect(await ended).toEqual([null, 'SIGINT']);
    await untilNoneRuns();
  });
});
