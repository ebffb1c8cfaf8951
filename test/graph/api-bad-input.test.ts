import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '../../src/api/create-api.ts';
import { testGraph } from '../support/graph-of.ts';
import { type Answer, ask, type SampleApi } from '../support/ask.ts';
import { startSampleApi } from '../support/sample-api.ts';

let api: SampleApi;
const asked = (query: string, variables: Record<string, unknown> = {}, url = api.url): Promise<Answer> =>
  ask(url, query, variables);

beforeAll(async () => {
  api = await startSampleApi();
}, 240_000);

afterAll(() => api.stop());

interface Page {
  readonly pageInfo: { readonly endCursor: string | null };
}

describe('bad input', () => {
  test.each([
    ['a negative page', '{ articles(first: -1) { nodes { id } } }', 'BAD_USER_INPUT'],
    ['a huge page', '{ statements(first: 100000) { nodes { id } } }', 'BAD_USER_INPUT'],
    ['a huge nested page', '{ places { nodes { relations(first: 101) { nodes { type } } } } }', 'BAD_USER_INPUT'],
    ['first with last', '{ articles(first: 1, last: 1) { nodes { id } } }', 'BAD_USER_INPUT'],
    ['a cursor for the other way', '{ articles(last: 1, after: "x") { nodes { id } } }', 'BAD_USER_INPUT'],
    [
      'an impossible date',
      '{ statements(filter: { date: { eq: "2024-02-30" } }) { totalCount } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'an impossible day',
      '{ organisations { nodes { members(on: "2024-13-01") { totalCount } } } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a wrong scalar', '{ articles(first: "x") { nodes { id } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a number below zero', '{ changes(after: -1) { seq } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['too many ids', `{ nodes(ids: [${'"a_1" '.repeat(101)}]) { id } }`, 'BAD_USER_INPUT'],
    [
      'a list of too many values',
      `{ statements(filter: { quote: { in: [${'"x" '.repeat(101)}] } }) { totalCount } }`,
      'LIMIT_EXCEEDED',
    ],
    [
      'ten thousand aliases',
      `{ ${Array.from({ length: 10_000 }, (_, index) => `a${index}: __typename`).join(' ')} }`,
      'LIMIT_EXCEEDED',
    ],
    [
      'some aliases too many',
      `{ ${Array.from({ length: 70 }, (_, index) => `a${index}: __typename`).join(' ')} }`,
      'LIMIT_EXCEEDED',
    ],
    [
      'a hundred levels',
      `{ places { nodes { ${'relations { nodes { entity { '.repeat(33)} id ${'} } }'.repeat(33)} } } }`,
      'LIMIT_EXCEEDED',
    ],
    [
      'a dear document',
      '{ places(first: 100) { nodes { relations(first: 100) { nodes { statements(first: 100) { nodes { id } } } } } } }',
      'LIMIT_EXCEEDED',
    ],
    ['two operations without a name', 'query A { __typename } query B { __typename }', 'OPERATION_RESOLUTION_FAILURE'],
    ['a broken cursor', '{ articles(after: "zzz") { nodes { id } } }', 'CURSOR_INVALID'],
    ['an empty cursor', '{ articles(after: "") { nodes { id } } }', 'CURSOR_INVALID'],
    ['an unknown field', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['no GraphQL', 'hello', 'GRAPHQL_PARSE_FAILED'],
    [
      'a deep document',
      `{ places { nodes { ${'relations { nodes { entity { '.repeat(20)} name ${'} } }'.repeat(20)} } } }`,
      'LIMIT_EXCEEDED',
    ],
    [
      'a wide document',
      `{ ${Array.from({ length: 600 }, (_, index) => `f${index}: stats { seq }`).join(' ')} }`,
      'LIMIT_EXCEEDED',
    ],
  ])('%s has a code', async (_kind, query, code) => {
    const { errors } = await asked(query);
    expect(errors?.[0]?.extensions.code).toBe(code);
    expect(JSON.stringify(errors)).not.toContain('node_modules');
  });

  test('a cursor of another field or ordering is refused', async () => {
    const { data } = await asked('{ statements(first: 1) { pageInfo { endCursor } } }');
    const after = (data?.statements as Page).pageInfo.endCursor;
    for (const query of [
      'query ($a: String) { articles(after: $a) { nodes { id } } }',
      'query ($a: String) { statements(after: $a, orderBy: OLDEST) { nodes { id } } }',
    ]) {
      expect((await asked(query, { a: after })).errors?.[0]?.extensions.code).toBe('CURSOR_INVALID');
    }
  });

  test.each(['a_0', 'e_nope', 's_', 'x_1', '', "e_' OR 1=1 //", 'v_1'])('nothing has the id %j', async (id) => {
    const { data, errors } = await asked(
      'query ($id: ID!) { node(id: $id) { id } entity(id: $id) { id } statement(id: $id) { id } article(id: $id) { id } }',
      { id },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ node: null, entity: null, statement: null, article: null });
  });

  test.each([
    '*',
    '"',
    'name:*',
    '(((',
    'a AND',
    '+-&&||!(){}[]^"~*?:\\/',
    '~~~',
    "'; MATCH (n) DETACH DELETE n //",
    '   ',
  ])('search takes %j as words', async (query) => {
    const { errors } = await asked('query ($q: String!) { search(query: $q) { score } }', { q: query });
    expect(errors).toBeUndefined();
  });

  test('payloads in filters are values', async () => {
    const payload = "x' OR 1=1 RETURN 1 //";
    const { data, errors } = await asked(
      'query ($f: StatementFilter) { statements(filter: $f) { totalCount nodes { id } } }',
      {
        f: {
          subject: { eq: payload },
          object: { eq: payload },
          speaker: { in: [payload] },
          article: { eq: payload },
          quote: { contains: payload },
        },
      },
    );
    expect(errors).toBeUndefined();
    expect(data?.statements).toEqual({ totalCount: 0, nodes: [] });
  });

  test('a body that is too large or no JSON is refused', async () => {
    const large = await fetch(api.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'x'.repeat(300_000) }),
    });
    expect(large.status).toBe(413);
    const broken = await fetch(api.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' });
    expect(broken.status).toBe(400);
  });

  test('a form from another site is refused', async () => {
    const response = await fetch(api.url, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{ stats { seq } }"}',
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('over HTTP', () => {
  test('a browser is led to GraphiQL, which asks nobody else', async () => {
    const page = await fetch(api.url, { headers: { accept: 'text/html' } });
    expect(page.url).toContain('/graphiql');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await page.text();
    expect(html).not.toMatch(/(?:src|href)="https?:/u);
    for (const [, path = ''] of html.matchAll(/(?:src|href)="(\/[^"]+)"/gu)) {
      expect((await fetch(new URL(path, api.url))).status, path).toBe(200);
    }
  });

  test('health tells life from readiness', async () => {
    expect((await fetch(new URL('/health/live', api.url))).status).toBe(200);
    expect((await fetch(new URL('/health/ready', api.url))).status).toBe(200);
  });

  test('a database that is away has a code, and the server stays', async () => {
    const away = testGraph({ uri: 'bolt://127.0.0.1:1' });
    const lonely = await createApi({ graph: away, relationTypes: [], port: 0 });
    for (let round = 0; round < 2; round += 1) {
      const { errors } = await asked('{ articles { nodes { id } } }', {}, lonely.url);
      expect(errors?.[0]?.extensions.code).toBe('DATABASE_UNAVAILABLE');
    }
    expect((await fetch(new URL('/health/ready', lonely.url))).status).toBe(503);
    await lonely.stop();
    await away.close();
  });
});
