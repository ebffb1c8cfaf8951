import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashSecret, type Token } from '../../src/api/access.ts';
import { createApi } from '../../src/api/create-api.ts';
import { apiCommands } from '../../src/cli/api-commands.ts';
import type { Graph } from '../../src/graph/connect.ts';
import { deriving, testGraph } from '../support/graph-of.ts';
import { ask, type SampleApi } from '../support/ask.ts';
import { startSampleApi } from '../support/sample-api.ts';

const token = (name: string, ...scopes: Token['scopes']): Token => ({ id: name, name, scopes, hash: hashSecret(name) });
const TOKENS = [token('reader', 'read'), token('reviewer', 'review'), token('writer', 'write')];
const access = { tokens: () => TOKENS, openReads: true };
const as = (name: string): Record<string, string> => ({ authorization: `Bearer ${name}` });

let api: SampleApi;
let graph: Graph;

beforeAll(async () => {
  api = await startSampleApi(() => ({
    access,
    commands: apiCommands(deriving),
    corsOrigins: ['https://a.example'],
  }));
  graph = testGraph();
}, 240_000);
afterAll(async () => {
  await api.stop();
  await graph.close();
});

const LOAD =
  'mutation ($a: ArticleInput!) { load(article: $a) { ... on Loaded { outcome article { sourceId } statementCount bookmarks } ... on Refused { code } } }';
const ARTICLE = { sourceId: 'four', text: 'Армения поддерживает создание Центра изучения климата СНГ.' };

describe('who may ask what', () => {
  test.each([
    ['no token', {}, 'UNAUTHENTICATED'],
    ['a token that does not hold', as('nobody'), 'UNAUTHENTICATED'],
    ['no bearer at all', { authorization: 'Basic eDp5' }, 'UNAUTHENTICATED'],
    ['a token to read', as('reader'), 'FORBIDDEN'],
    ['a token to review', as('reviewer'), 'FORBIDDEN'],
  ])('%s does not load', async (_who, headers: Record<string, string>, code) => {
    const { data, errors } = await ask(api.url, LOAD, { a: ARTICLE }, headers);
    expect([data, errors?.[0]?.extensions.code]).toEqual([undefined, code]);
  });

  test('a wrong token does not even read, and a mutation in a fragment is one', async () => {
    expect((await ask(api.url, '{ stats { seq } }', {}, as('nobody'))).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    const hidden = LOAD.replace('{ load(article: $a) {', '{ ...F } fragment F on Mutation { load(article: $a) {');
    expect((await ask(api.url, hidden, { a: ARTICLE }, as('reader'))).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('reads that are not open need a token', async () => {
    const closed = await createApi({
      graph,
      relationTypes: [...deriving],
      port: 0,
      access: { ...access, openReads: false },
    });
    const codes = await Promise.all(
      [{}, as('reader'), as('writer')].map(async (headers) => {
        const { errors } = await ask(closed.url, '{ stats { seq } }', {}, headers);
        return errors?.[0]?.extensions.code;
      }),
    );
    await closed.stop();
    expect(codes).toEqual(['UNAUTHENTICATED', undefined, undefined]);
  });

  test('a token to write loads, twice is once, and what is refused is a result', async () => {
    const load = async (article: object) => (await ask(api.url, LOAD, { a: article }, as('writer'))).data?.load;
    expect(await load(ARTICLE)).toMatchObject({ outcome: 'LOADED', article: { sourceId: 'four' } });
    expect(await load(ARTICLE)).toMatchObject({ outcome: 'UNCHANGED' });
    expect(await load({ ...ARTICLE, text: 'Nothing in Russian.' })).toEqual({ code: 'NO_CYRILLIC' });
  });
});

const persisted = (query: string): string => {
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  return `extensions=${encodeURIComponent(JSON.stringify({ persistedQuery: { version: 1, sha256Hash } }))}`;
};

describe('over HTTP', () => {
  const headers = { 'apollo-require-preflight': '1' };

  test('a question that is kept is asked by its hash, and answered by the journal alone while nothing changes', async () => {
    const query = '{ articles(first: 1) { totalCount } }';
    const url = `${api.url}?${persisted(query)}`;
    const unknown = (await (await fetch(url, { headers })).json()) as { errors: { extensions: { code: string } }[] };
    expect(unknown.errors[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    await fetch(`${url}&query=${encodeURIComponent(query)}`, { headers });
    const first = await fetch(url, { headers });
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/".+-\d+"$/u);
    api.sent.length = 0;
    const again = await fetch(url, { headers: { ...headers, 'if-none-match': etag } });
    expect([again.status, api.sent]).toEqual([304, ['journal-seq']]);
    await graph.write('test', (run) => run("MATCH (j:Journal {id: 'journal'}) SET j.seq = j.seq + 1", {}));
    const changed = await fetch(url, { headers: { ...headers, 'if-none-match': etag } });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(etag);
  });

  test('a GET that a page of another site can send is refused', async () => {
    const response = await fetch(`${api.url}?query=${encodeURIComponent('{ stats { seq } }')}`);
    expect(response.status).toBe(400);
  });

  test('batches and deep variables are refused', async () => {
    const post = async (body: unknown) => {
      const response = await fetch(api.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;
    };
    let deep: object = {};
    for (let level = 0; level < 1000; level += 1) deep = { not: deep };
    const query = 'query ($f: StatementFilter) { statements(filter: $f) { totalCount } }';
    expect(await post([{ query: '{ __typename }' }])).toBe('BAD_REQUEST');
    expect(await post({ query, variables: { f: deep } })).toBe('LIMIT_EXCEEDED');
  });

  test('only named sites may ask, answers are compressed, and every request has an id', async () => {
    const from = async (origin: string) => fetch(api.url, { method: 'OPTIONS', headers: { origin } });
    expect((await from('https://a.example')).headers.get('access-control-allow-origin')).toBe('https://a.example');
    expect((await from('https://b.example')).headers.get('access-control-allow-origin')).toBeNull();
    const response = await fetch(api.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip' },
      body: JSON.stringify({ query: '{ __schema { types { name description } } }' }),
    });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/u);
    expect(response.headers.get('x-powered-by')).toBeNull();
  });

  test('requests on top of the limit are asked to come again', async () => {
    const crowded = await createApi({ graph, relationTypes: [...deriving], port: 0, limits: { concurrent: 0 } });
    const { errors } = await ask(crowded.url, '{ stats { seq } }');
    await crowded.stop();
    expect(errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
  });

  test('a request that has no time left is stopped', async () => {
    const hurried = await createApi({ graph, relationTypes: [...deriving], port: 0, limits: { timeMillis: 0 } });
    const { errors } = await ask(hurried.url, '{ stats { seq } }');
    await hurried.stop();
    expect(errors?.[0]?.extensions.code).toBe('QUERY_TIMEOUT');
  });
});

describe('while the graph changes', () => {
  /** A graph in which so many of the first statements are each followed by a change. */
  function restless(changes: number): Graph {
    let left = changes;
    return {
      ...graph,
      read: async (...asked) => {
        const rows = await graph.read(...asked);
        left -= 1;
        if (left >= 0)
          await graph.write('test', (run) => run("MATCH (j:Journal {id: 'journal'}) SET j.seq = j.seq + 1", {}));
        return rows;
      },
    };
  }

  test.each([
    ['once', 1, undefined],
    ['all the time', 100, 'MIXED'],
  ])(
    'an answer of two statements says whether it is of one state: changed %s',
    async (_often, changes, consistency) => {
      const served = await createApi({ graph: restless(changes), relationTypes: [...deriving], port: 0 });
      const { data, errors, extensions } = await ask(
        served.url,
        '{ places(first: 5) { nodes { supports(first: 5) { nodes { statements(first: 1) { nodes { quote } } } } } } }',
      );
      await served.stop();
      expect(errors).toBeUndefined();
      expect(data).toBeTruthy();
      expect(extensions?.consistency).toBe(consistency);
    },
  );
});
