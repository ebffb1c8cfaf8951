import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { createApi } from '../../src/api/create-api.ts';
import { askDossier } from '../../src/commands/dossier-analyses.ts';
import { askPaths } from '../../src/commands/path-analyses.ts';
import { matrixParts } from '../../src/commands/stance-analyses.ts';
import type { Graph, ReadOptions } from '../../src/graph/connect.ts';
import { type Ask, askGraph } from '../../src/graph/read/find-proved-statements.ts';
import { testGraph } from '../support/graph-of.ts';
import { testServer } from '../support/test-server.ts';

const graph = testGraph();
afterAll(() => graph.close());

/** The server itself works until it is stopped: hours. */
const ENDLESS = 'UNWIND range(1, 100000000000) AS i WITH i WHERE i < 0 RETURN i AS id, i AS item';
const RUNNING =
  "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 1000' RETURN count(*) AS count";
const running = async (): Promise<number> => Number((await graph.read(RUNNING, {}, 'test'))[0]?.count);

/** Waits until so many of them run; how long that may take, the test's own limit says. */
async function waitFor(count: number): Promise<void> {
  while ((await running()) !== count) await pause(50);
}

describe('what nobody waits for any more is stopped in the database', () => {
  test('a statement whose signal fires', async () => {
    const controller = new AbortController();
    const read = graph.read(ENDLESS, {}, 'endless', { signal: controller.signal });
    const ended = expect(read).rejects.toThrow('enough');
    await waitFor(1);
    controller.abort(new Error('enough'));
    await ended;
    await waitFor(0);
    await expect(graph.read('RETURN 1 AS one', {}, 'next', { signal: controller.signal })).rejects.toThrow('enough');
    expect(await graph.read('RETURN 1 AS one', {}, 'next')).toEqual([{ one: 1 }]);
  });

  test.each([
    ['GraphQL', (url: string) => new URL(`${url}?query={stats{seq}}`)],
    ['a picture', (url: string) => new URL('/pictures/matrix', url)],
  ])('a request of %s whose client goes away', async (_title, address) => {
    const endless: Graph = { ...graph, read: (_statement, _parameters, ...rest) => graph.read(ENDLESS, {}, ...rest) };
    const api = await createApi({ graph: endless, relationTypes: [], port: 0, limits: { timeMillis: 100_000 } });
    const controller = new AbortController();
    const headers = { 'apollo-require-preflight': 'true' };
    const asked = expect(fetch(address(api.url), { signal: controller.signal, headers })).rejects.toThrow();
    await waitFor(1);
    controller.abort();
    await asked;
    await waitFor(0);
    await api.stop();
  });

  test('the question of a program that is killed', async () => {
    const { uri, user, password } = testServer();
    const script = `import neo4j from 'neo4j-driver';
      await neo4j.driver('${uri}', neo4j.auth.basic('${user}', process.env.SECRET)).executeQuery('${ENDLESS}');`;
    const env = { ...process.env, SECRET: password };
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { env, stdio: 'ignore' });
    await waitFor(1);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await waitFor(0);
    expect(await running()).toBe(0);
  });

  const endless = (options: ReadOptions): Ask =>
    askGraph({ ...graph, read: (_statement, _parameters, caller) => graph.read(ENDLESS, {}, caller, options) });
  const entity = { id: 'e_1', name: 'one', type: 'Place' };
  const all = async (parts: AsyncIterable<unknown>): Promise<void> => {
    for await (const part of parts) expect(part).toBeDefined();
  };

  test.each<readonly [string, (ask: Ask) => Promise<unknown>]>([
    ['about an entity', (ask) => askDossier(ask, entity, '2026-01-01')],
    ['about two', (ask) => askPaths(ask, ['e_1', 'e_2'])],
    ['about the whole graph', (ask) => all(matrixParts({ ask }))],
  ])('an analysis %s: when nobody waits for it, and when it takes longer than it may', async (_title, analyse) => {
    const controller = new AbortController();
    const ended = expect(analyse(endless({ signal: controller.signal }))).rejects.toThrow('enough');
    await waitFor(1);
    controller.abort(new Error('enough'));
    await ended;
    await waitFor(0);
    await expect(analyse(endless({ timeoutMillis: 300 }))).rejects.toMatchObject({ code: 'QUERY_TIMEOUT' });
    await waitFor(0);
  });

  test('a statement that takes longer than it may', async () => {
    await expect(graph.read(ENDLESS, {}, 'endless', { timeoutMillis: 300 })).rejects.toMatchObject({
      code: 'QUERY_TIMEOUT',
    });
    await waitFor(0);
  });
});
