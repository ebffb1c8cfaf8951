import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashSecret, type Token } from '../../src/api/access.ts';
import { apiCommands } from '../../src/cli/api-commands.ts';
import { check } from '../../src/commands/check.ts';
import type { Graph } from '../../src/graph/connect.ts';
import { deriving, dump, testGraph } from '../support/graph-of.ts';
import { type Answer, ask, type SampleApi } from '../support/ask.ts';
import { startSampleApi, SUPPORTERS } from '../support/sample-api.ts';

const token = (name: string, ...scopes: Token['scopes']): Token => ({ id: name, name, scopes, hash: hashSecret(name) });
const TOKENS = [token('reader', 'read'), token('reviewer', 'review'), token('writer', 'write', 'review')];
const access = { tokens: () => TOKENS, openReads: true };

let api: SampleApi;
const graph: Graph = testGraph();
beforeAll(async () => {
  api = await startSampleApi(() => ({ access, commands: apiCommands(deriving) }));
}, 240_000);
afterAll(async () => {
  await api.stop();
  await graph.close();
});

const asked = (query: string, variables: Record<string, unknown> = {}, who = 'writer'): Promise<Answer> =>
  ask(api.url, query, variables, { authorization: `Bearer ${who}` });

const DECIDED = `... on Refused { code message next } ... on Decided { repeated bookmarks
  decision { seq kind target into by why at holds about { __typename id } correction { type polarity subject { name } date } }
  changed { articleIds entityIds statementIds relations { type subject { name } object { name } } } }`;

interface Result {
  readonly code?: string;
  readonly repeated?: boolean;
  readonly bookmarks?: readonly string[];
  readonly decision?: Readonly<Record<string, unknown>>;
  readonly changed?: Readonly<Record<string, readonly unknown[]>>;
}

/** Asks one mutation and gives its result; arguments are literals. */
async function decide(mutation: string): Promise<Result> {
  const { data, errors } = await asked(`mutation { result: ${mutation} { ${DECIDED} } }`);
  expect(errors).toBeUndefined();
  return data?.result as Result;
}

interface StatementRow {
  readonly id: string;
  readonly key: string;
  readonly review: string | null;
}

/** A statement that nobody has reviewed yet. */
async function unreviewed(): Promise<StatementRow> {
  const { data } = await asked(
    '{ statements(filter: { type: { eq: SUPPORTS }, review: { eq: null } }, first: 1) { nodes { id key review } } }',
  );
  const [statement] = (data?.statements as { nodes: StatementRow[] }).nodes;
  if (!statement) throw new TypeError('The sample must have more statements than the tests review.');
  return statement;
}

const reviewOf = async ({ id }: StatementRow): Promise<unknown> =>
  ((await asked('query ($id: ID!) { statement(id: $id) { review } }', { id })).data?.statement as StatementRow).review;

const articleId = async (sourceId: string): Promise<string> => {
  const { data } = await asked('query ($s: ID!) { articles(filter: { sourceId: { eq: $s } }) { nodes { id } } }', {
    s: sourceId,
  });
  return (data?.articles as { nodes: { id: string }[] }).nodes[0]?.id ?? '';
};

const mutations = Object.values(
  buildSchema(readFileSync('schema.graphql', 'utf8')).getMutationType()?.getFields() ?? {},
);

describe('who may decide', () => {
  test.each(mutations.map((mutation) => [mutation.name, mutation] as const))(
    '%s needs a token with its scope, as the contract says',
    async (_name, { name, args, description }) => {
      const [, scope = ''] = /Scope: (\w+)\./u.exec(description ?? '') ?? [];
      const values: Readonly<Record<string, string>> = {
        article: name === 'load' ? '{ text: "x" }' : '"a_0"',
        values: '{ polarity: negative }',
        holds: 'ONE',
      };
      const given = args
        .filter(({ name: one }) => one !== 'idempotencyKey')
        .map(({ name: one }) => `${one}: ${values[one] ?? '"e_0"'}`);
      const query = `mutation { ${name}(${given.join(', ')}) { ... on Refused { code } } }`;
      const codes = await Promise.all(
        ['reader', 'reviewer', 'writer'].map(async (who) => (await asked(query, {}, who)).errors?.[0]?.extensions.code),
      );
      expect(codes).toEqual(['FORBIDDEN', scope === 'review' ? undefined : 'FORBIDDEN', undefined]);
      const { errors } = await ask(api.url, query);
      expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    },
  );
});

describe('decisions', () => {
  test('a rejected statement leaves its relation, a confirmed one comes back', async () => {
    const statement = await unreviewed();
    const rejected = await decide(`reject(statement: "${statement.id}", why: "not said")`);
    expect(rejected.decision).toMatchObject({
      kind: 'REJECT',
      target: statement.key,
      by: 'writer',
      why: 'not said',
      into: null,
      correction: null,
      about: { __typename: 'Statement', id: statement.id },
    });
    expect(rejected.changed?.statementIds).toEqual([statement.id]);
    expect(rejected.changed?.relations?.[0]).toMatchObject({ type: 'SUPPORTS' });
    expect(rejected.bookmarks?.length).toBeGreaterThan(0);
    expect(await reviewOf(statement)).toBe('REJECTED');
    await decide(`confirm(statement: "${statement.key}", why: "it is there")`);
    expect(await reviewOf(statement)).toBe('CONFIRMED');
    expect((await check(graph, deriving)).faults).toEqual([]);
  });

  test('a correction stands beside the machine’s reading', async () => {
    const statement = await unreviewed();
    const corrected = await decide(
      `correct(statement: "${statement.id}", values: { type: OPPOSES, subject: "e_serbia", polarity: null, date: "2024-03" }, why: "it is against")`,
    );
    expect(corrected.decision?.correction).toEqual({
      type: 'OPPOSES',
      polarity: null,
      subject: { name: 'Сербия' },
      date: '2024-03',
    });
    const { data } = await asked(
      '{ statements(filter: { extractor: { eq: "analyst" } }) { nodes { type date review subject { via entity { name } } } } }',
    );
    expect((data?.statements as { nodes: unknown[] }).nodes).toEqual([
      { type: 'OPPOSES', date: '2024-03', review: null, subject: { via: 'CORRECTION', entity: { name: 'Сербия' } } },
    ]);
  });

  test('a word on two statements stands in the journal, and changes neither', async () => {
    const { data } = await asked('{ statements(filter: { type: { eq: SUPPORTS } }, first: 2) { nodes { id key } } }');
    const [one, other] = (data?.statements as { nodes: StatementRow[] }).nodes;
    if (!one || !other) throw new TypeError('The sample must have two supports.');
    const before = await dump(graph);
    const mutation = `resolve(one: "${one.id}", other: "${other.key}", holds: ONE, why: "seen", idempotencyKey: "k-two")`;
    const [once, again] = [await decide(mutation), await decide(mutation)];
    const [target, into] = [one.key, other.key].sort();
    const holds = target === one.key ? 'ONE' : 'OTHER';
    expect(once.decision).toMatchObject({ kind: 'RESOLVE', target, into, holds, correction: null, by: 'writer' });
    expect([once.repeated, again.repeated]).toEqual([false, true]);
    expect(await decide(`resolve(one: "${other.id}", other: "${one.id}", holds: OTHER, why: "again")`)).toMatchObject({
      code: 'DECISION_IDLE',
    });
    const { data: journal } = await asked('{ decisions(kinds: [RESOLVE]) { nodes { target into holds dangling } } }');
    expect(journal).toEqual({ decisions: { nodes: [{ target, into, holds, dangling: false }] } });
    expect(await dump(graph)).toBe(before);
  });

  test('a removed article is out of sight, loading it leaves it there, restoring brings back what was', async () => {
    const before = await dump(graph);
    const id = await articleId('two');
    const removed = await decide(`remove(article: "${id}", why: "withdrawn")`);
    expect(removed.decision).toMatchObject({ kind: 'REMOVE', target: id, about: null });
    expect(removed.changed?.articleIds).toEqual([id]);
    expect(await articleId('two')).toBe('');
    const load = 'mutation ($a: ArticleInput!) { load(article: $a) { __typename ... on OutOfSight { articleId } } }';
    const claims = SUPPORTERS.map((name) => `${name} поддерживает создание Центра изучения климата СНГ.`);
    const text = [...claims, 'Сегодня прошёл дождь.'].join('\n');
    const answered = await asked(load, { a: { sourceId: 'two', text, publishedOn: '2024' } });
    expect(answered.errors).toBeUndefined();
    expect(answered.data?.load).toEqual({
      __typename: 'OutOfSight',
      articleId: id,
    });
    const restored = await decide(`restore(article: "${id}", why: "a mistake")`);
    expect(restored.decision).toMatchObject({ about: { __typename: 'Article', id } });
    expect(await dump(graph)).not.toBe(before);
    expect((await check(graph, deriving)).faults).toEqual([]);
  });

  test('a merged entity is answered by the other; unmerging brings the state back', async () => {
    const before = await dump(graph);
    const merged = await decide('merge(entity: "e_serbia", into: "e_armenia", why: "a test")');
    expect(merged.decision).toMatchObject({ kind: 'MERGE', into: 'e_armenia', about: { id: 'e_armenia' } });
    expect([...(merged.changed?.entityIds ?? [])].sort()).toEqual(['e_armenia', 'e_serbia']);
    expect((await asked('{ entity(id: "e_serbia") { id } }')).data).toEqual({ entity: { id: 'e_armenia' } });
    await decide('unmerge(entity: "e_serbia", why: "a test")');
    expect(await dump(graph)).toBe(before);
  });

  test('what was read before a decision is read anew behind it, in one document', async () => {
    const statement = await unreviewed();
    const part = '{ ... on Decided { decision { about { ... on Statement { review } } } } }';
    const { data } = await asked(
      `mutation { a: confirm(statement: "${statement.id}", why: "yes") ${part} b: reject(statement: "${statement.id}", why: "no") ${part} }`,
    );
    expect(data).toEqual({
      a: { decision: { about: { review: 'CONFIRMED' } } },
      b: { decision: { about: { review: 'REJECTED' } } },
    });
  });
});

test('every transaction of a mutation carries the name of the operation', async () => {
  const { id } = await unreviewed();
  api.sent.length = 0;
  const { errors } = await asked(
    `mutation SettleIt($id: ID!) { confirm(statement: $id, why: "read") { __typename }
       load(article: { text: "Казахстан поддержал создание Центра солёных озёр.", sourceId: "named" }) { __typename } }`,
    { id },
  );
  expect(errors).toBeUndefined();
  expect(api.sent.length).toBeGreaterThan(2);
  expect(api.sent.filter((caller) => !caller.endsWith(' of SettleIt'))).toEqual([]);
});

describe('the same request twice', () => {
  test('under one key is one decision', async () => {
    const statement = await unreviewed();
    const mutation = `reject(statement: "${statement.id}", why: "no", idempotencyKey: "k-1")`;
    const [once, again] = [await decide(mutation), await decide(mutation)];
    expect([once.repeated, again.repeated]).toEqual([false, true]);
    expect(again.decision).toEqual(once.decision);
    expect(again.changed).toEqual({ articleIds: [], entityIds: [], statementIds: [], relations: [] });
  });

  test('sent at once is one decision too', async () => {
    const statement = await unreviewed();
    const mutation = `reject(statement: "${statement.id}", why: "no", idempotencyKey: "k-2")`;
    const results = await Promise.all(Array.from({ length: 4 }, () => decide(mutation)));
    expect(new Set(results.map(({ decision }) => decision?.seq)).size).toBe(1);
    expect(results.filter(({ repeated }) => repeated === false)).toHaveLength(1);
  });

  test('under one key in the header is one decision for each name of an answer', async () => {
    const { id } = await unreviewed();
    const send = async (mutation: string): Promise<Record<string, Result>> => {
      const headers = { authorization: 'Bearer writer', 'idempotency-key': 'h-1' };
      const { data, errors } = await ask(api.url, `mutation { ${mutation} }`, {}, headers);
      expect(errors).toBeUndefined();
      return data as Record<string, Result>;
    };
    const two = `first: reject(statement: "${id}", why: "no") { ${DECIDED} } second: confirm(statement: "${id}", why: "yes") { ${DECIDED} }`;
    const [once, again] = [await send(two), await send(two)];
    expect([once, again].map(({ first, second }) => [first?.repeated, second?.repeated])).toEqual([
      [false, false],
      [true, true],
    ]);
    const another = await send(`first: confirm(statement: "${id}", why: "yes") { ${DECIDED} }`);
    expect(another.first?.code).toBe('IDEMPOTENCY_CONFLICT');
    const own = `confirm(statement: "${id}", why: "yes", idempotencyKey: "k-4")`;
    expect((await send(`first: ${own} { ${DECIDED} }`)).first?.repeated).toBe(false);
  });

  test('under one key, but another decision, is refused', async () => {
    const statement = await unreviewed();
    await decide(`reject(statement: "${statement.id}", why: "no", idempotencyKey: "k-3")`);
    const other = await decide(`confirm(statement: "${statement.id}", why: "yes", idempotencyKey: "k-3")`);
    expect(other.code).toBe('IDEMPOTENCY_CONFLICT');
  });
});

describe('refusals are results, and change nothing', () => {
  test.each([
    ['an article that is not there', 'remove(article: "a_0", why: "x")', 'TARGET_UNKNOWN'],
    ['an article that is not removed', 'restore(article: "a_0", why: "x")', 'TARGET_UNKNOWN'],
    ['an entity as article', 'remove(article: "e_armenia", why: "x")', 'TARGET_UNKNOWN'],
    ['an entity into one that is not there', 'merge(entity: "e_armenia", into: "e_0", why: "x")', 'TARGET_UNKNOWN'],
    ['an entity into itself', 'merge(entity: "e_armenia", into: "e_armenia", why: "x")', 'MERGE_CIRCLE'],
    ['an entity that is not merged', 'unmerge(entity: "e_armenia", why: "x")', 'DECISION_IDLE'],
    ['a statement that is not there', 'confirm(statement: "s_0", why: "x")', 'TARGET_UNKNOWN'],
    ['no statement at all', 'reject(statement: "", why: "x")', 'TARGET_UNKNOWN'],
    ['no reason', 'unmerge(entity: "e_armenia", why: " ")', 'BAD_USER_INPUT'],
    ['a blank key', 'unmerge(entity: "e_armenia", why: "x", idempotencyKey: " ")', 'BAD_USER_INPUT'],
    ['no values', 'correct(statement: "s_0", values: {}, why: "x")', 'BAD_USER_INPUT'],
    ['values that are null', 'correct(statement: "s_0", values: { time: null }, why: "x")', 'BAD_USER_INPUT'],
    ['a payload', 'confirm(statement: "s_0\'}) DETACH DELETE n //", why: "x")', 'TARGET_UNKNOWN'],
  ])('%s', async (_what, mutation, code) => {
    const before = await dump(graph);
    expect((await decide(mutation)).code).toBe(code);
    expect(await dump(graph)).toBe(before);
  });
});
