import { once } from 'node:events';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createApi, type Api } from '../../src/api/create-api.ts';
import type { Graph } from '../../src/graph/connect.ts';
import { applySchema } from '../../src/graph/write/apply-schema.ts';
import { testGraph } from '../support/graph-of.ts';

/** What must stand in no line, wherever a client puts it. */
const SECRET = 'Тайна-7f3a';
const ASCII_SECRET = 'tajna-7f3a';
const QUESTION = 'query Latest ($words: String!) { search(query: $words) { score } }';

interface Line {
  readonly level: number;
  readonly msg: string;
  readonly req?: { readonly id: string; readonly method: string; readonly path: string };
  readonly operation?: string;
  readonly res?: { readonly status: number };
  readonly responseTime?: number;
  readonly requestId?: string;
}

const written: string[] = [];
const logger = pino(
  { level: 'info', base: null },
  new Writable({
    write: (chunk: Buffer, _, done) => {
      written.push(chunk.toString('utf8'));
      done();
    },
  }),
);
const lines = (): readonly Line[] => written.map((line) => JSON.parse(line) as Line);
/** The line of a request is written when its answer is out. */
async function lineOf(id: string): Promise<Line | undefined> {
  const find = (): Line | undefined => lines().find(({ req }) => req?.id === id);
  await expect.poll(find, { timeout: 10_000 }).toBeDefined();
  return find();
}

let graph: Graph;
let api: Api;
/** How the graph is asked, if not as usual. */
let instead: Graph['read'] | null = null;
beforeAll(async () => {
  graph = testGraph();
  await applySchema(graph);
  const read: Graph['read'] = (...asked) => (instead ?? graph.read)(...asked);
  api = await createApi({
    graph: { ...graph, read },
    relationTypes: [],
    port: 0,
    logger,
    limits: { bodyBytes: 2_000 },
  });
}, 240_000);
afterAll(async () => {
  await api.stop();
  await graph.close();
});
beforeEach(() => {
  written.length = 0;
  instead = null;
});

const SECRET_HEADERS = {
  authorization: `Bearer ${ASCII_SECRET}`,
  cookie: `session=${ASCII_SECRET}`,
  'idempotency-key': ASCII_SECRET,
};
const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(api.url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
const ask = (query: string, variables: object = {}): string => JSON.stringify({ query, variables });

describe('a request leaves one line', () => {
  test.each<[what: string, sent: () => Promise<Response>, line: Partial<Line>]>([
    [
      'with the name of the operation',
      () => post(ask(QUESTION, { words: SECRET })),
      { operation: 'Latest', res: { status: 200 } },
    ],
    ['if the operation has no name', () => post(ask('{ __typename }')), { res: { status: 200 } }],
    [
      'of a GET without its query string',
      () =>
        fetch(`${api.url}?query=${encodeURIComponent('query Get { __typename }')}&variables={"a":"${ASCII_SECRET}"}`, {
          headers: { 'apollo-require-preflight': '1' },
        }),
      { operation: 'Get', res: { status: 200 } },
    ],
    [
      'if the token is wrong',
      () => post(ask('query Token { __typename }'), SECRET_HEADERS),
      { operation: 'Token', res: { status: 401 } },
    ],
    ['if the document is none', () => post(ask(`query ${SECRET} {`)), { res: { status: 400 } }],
    [
      'if an argument is wrong',
      () => post(ask(QUESTION, { words: [SECRET, 1] })),
      { operation: 'Latest', res: { status: 400 } },
    ],
    ['if the body is no JSON', () => post(`{"query": "${SECRET}`), { res: { status: 400 } }],
    ['if the body is too long', () => post(ask(QUESTION, { words: SECRET.repeat(1_000) })), { res: { status: 413 } }],
  ])('%s', async (_, sent, expected) => {
    const response = await sent();
    await response.text();
    const id = response.headers.get('x-request-id') ?? '';
    const line = await lineOf(id);
    expect(lines()).toEqual([line]);
    expect(line).toEqual({
      level: 30,
      time: expect.any(Number) as number,
      req: { id, method: expect.stringMatching(/^(?:GET|POST)$/u) as string, path: '/graphql' },
      responseTime: expect.any(Number) as number,
      msg: 'request completed',
      ...expected,
    });
    expect(written.join('')).not.toMatch(new RegExp(`${SECRET}|${ASCII_SECRET}`, 'iu'));
    expect(written.join('')).not.toContain('score');
  });

  test('and another with what failed in us, under the same id, which is told outside too', async () => {
    instead = () => Promise.reject(new Error('a fault of ours'));
    const response = await post(ask(QUESTION, { words: SECRET }), {});
    const { errors } = (await response.json()) as { errors: readonly { extensions: object }[] };
    const id = response.headers.get('x-request-id') ?? '';
    const line = await lineOf(id);
    expect(errors[0]?.extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', requestId: id });
    expect(JSON.stringify(errors)).not.toContain('a fault of ours');
    expect(lines().filter(({ req }) => req === undefined)).toMatchObject([
      { level: 50, requestId: id, err: { message: 'a fault of ours' }, msg: 'a field failed' },
    ]);
    expect(line).toMatchObject({ operation: 'Latest', msg: 'request completed' });
    expect(written.join('')).not.toMatch(new RegExp(SECRET, 'u'));
  });

  test('that says so if the client went before its answer', async () => {
    const client = new AbortController();
    instead = (_statement, _parameters, _caller, options) => {
      client.abort();
      return once(options?.signal ?? client.signal, 'abort').then(() => []);
    };
    const headers = { 'content-type': 'application/json' };
    const sent = fetch(api.url, {
      method: 'POST',
      headers,
      body: ask(QUESTION, { words: SECRET }),
      signal: client.signal,
    });
    await expect(sent).rejects.toThrow();
    await expect.poll(() => lines().map(({ msg }) => msg), { timeout: 10_000 }).toEqual(['request aborted']);
  });
});
