import { connect as openSocket, createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '../../src/api/create-api.ts';
import type { Limits } from '../../src/api/limits.ts';
import { connect, type Graph } from '../../src/graph/connect.ts';
import { applySchema } from '../../src/graph/write/apply-schema.ts';
import { ask } from '../support/ask.ts';
import { emptyDatabase, testServer } from '../support/test-server.ts';

const TIMEOUT = 120_000;
let graph: Graph;
beforeAll(async () => {
  graph = connect({ ...testServer(), timeoutMillis: 110_000 });
  await emptyDatabase();
  await applySchema(graph);
}, 240_000);
afterAll(() => graph.close());

const STATS = '{ stats { seq } }';
const code = async (url: string, query = STATS): Promise<unknown> =>
  (await ask(url, query)).errors?.[0]?.extensions.code;

describe('limits that an operator sets', () => {
  test.each([
    [{ depth: 2 }, '{ articles { nodes { id } } }'],
    [{ fields: 2 }, '{ articles { nodes { id } } }'],
    [{ aliases: 1 }, '{ a: __typename b: __typename }'],
    [{ cost: 5 }, '{ articles(first: 6) { nodes { id } } }'],
    [{ tokens: 5 }, '{ articles { nodes { id } } }'],
    [{ bodyBytes: 20 }, '{ articles { nodes { id } } }'],
  ] as const)('%j is held', async (limits: Partial<Limits>, query) => {
    const api = await createApi({ graph, relationTypes: [], port: 0, limits });
    const { errors } = await ask(api.url, query);
    await api.stop();
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      details: { limit: Object.values(limits)[0] },
    });
  });

  test('a cost is counted with the variables of the request, each time', async () => {
    const api = await createApi({ graph, relationTypes: [], port: 0, limits: { cost: 50 } });
    const query = 'query ($n: Int = 30) { articles(first: $n) { nodes { id } } }';
    const codes: unknown[] = [];
    for (const variables of [{ n: 10 }, { n: 100 }, {}, { n: 10 }, { n: null }])
      codes.push((await ask(api.url, query, variables)).errors?.[0]?.extensions.code);
    await api.stop();
    expect(codes).toEqual([undefined, 'LIMIT_EXCEEDED', undefined, undefined, undefined]);
  });

  test('ten megabytes are refused before they are read', async () => {
    const api = await createApi({ graph, relationTypes: [], port: 0 });
    const response = await fetch(api.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: STATS, variables: { x: 'x'.repeat(10_000_000) } }),
    });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    await api.stop();
    expect([response.status, errors[0]?.extensions.code]).toEqual([413, 'LIMIT_EXCEEDED']);
  });
});

/** A door to the database that can be shut and opened again, as a restart does. */
class Door {
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();
  private port = 0;

  async open(): Promise<string> {
    const { hostname, port } = new URL(testServer().uri.replace(/^\w+:/u, 'http:'));
    this.server = createServer((client) => {
      const target = openSocket(Number(port), hostname);
      for (const [one, other] of [
        [client, target],
        [target, client],
      ] as const) {
        this.sockets.add(one);
        one.pipe(other);
        one.on('error', () => one.destroy());
        one.on('close', () => other.destroy());
      }
    });
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as { port: number }).port;
    return `bolt://127.0.0.1:${this.port}`;
  }

  async shut(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
    const server = this.server;
    if (!server) return;
    const closed = once(server, 'close');
    server.close();
    await closed;
  }
}

describe('a database that', () => {
  test(
    'is restarted is told as away, and answered from as soon as it is back',
    async () => {
      const door = new Door();
      const through = connect({ ...testServer(), uri: await door.open() });
      const api = await createApi({ graph: through, relationTypes: [], port: 0 });
      const codes = [await code(api.url)];
      await door.shut();
      codes.push(await code(api.url));
      const away = await fetch(new URL('/health/ready', api.url));
      await door.open();
      codes.push(await code(api.url));
      const back = await fetch(new URL('/health/ready', api.url));
      await api.stop();
      await through.close();
      await door.shut();
      expect(codes).toEqual([undefined, 'DATABASE_UNAVAILABLE', undefined]);
      expect([away.status, back.status]).toEqual([503, 200]);
    },
    TIMEOUT,
  );

  test(
    'is slow is stopped in time',
    async () => {
      // The server itself works until it is stopped: a real statement that would take an hour.
      const slow: Graph = {
        ...graph,
        read: (_statement, _parameters, ...rest) =>
          graph.read('UNWIND range(1, 100000000000) AS i WITH i WHERE i < 0 RETURN i AS id, i AS item', {}, ...rest),
      };
      const api = await createApi({ graph: slow, relationTypes: [], port: 0, limits: { timeMillis: 500 } });
      const got = await code(api.url);
      await api.stop();
      expect(got).toBe('QUERY_TIMEOUT');
    },
    TIMEOUT,
  );
});

test(
  'a service that stops answers what is under way, and takes nothing new',
  async () => {
    let arrived: () => void = () => undefined;
    let release: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (arrived = resolve));
    const released = new Promise<void>((resolve) => (release = resolve));
    const held: Graph = {
      ...graph,
      read: async (...args) => {
        arrived();
        await released;
        return graph.read(...args);
      },
    };
    const api = await createApi({ graph: held, relationTypes: [], port: 0 });
    const answer = ask(api.url, STATS);
    await asked;
    const stopped = api.stop();
    await expect(fetch(new URL('/health/live', api.url))).rejects.toThrow();
    release();
    expect((await answer).data).toMatchObject({ stats: { seq: 0 } });
    await stopped;
  },
  TIMEOUT,
);
