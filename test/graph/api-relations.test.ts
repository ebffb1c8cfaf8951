import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askData, type SampleApi } from '../support/ask.ts';
import { readAs } from '../support/graph-of.ts';
import { startSampleApi } from '../support/sample-api.ts';

const LEADER = 'e_kassym-jomart-tokayev';
const ARTICLES = [
  readAs('in-office', 'Казахстан поддержал создание Центра изучения солёных озёр.', '2021-05-01'),
  readAs('again', 'Казахстан поддержал создание Центра изучения солёных озёр. Это важно для всех.', '2022-06-01'),
  readAs('speaker', 'Казахстан поддержал создание Фонда горных лугов.', '2015-05-01'),
];
const JUDGED = { precision: 0.5, judged: 8 };

let api: SampleApi;
beforeAll(async () => {
  const rules = new Map(
    ARTICLES.flatMap(({ statements }) => statements.map(({ rule }) => [rule, { name: rule, ...JUDGED }] as const)),
  );
  api = await startSampleApi(() => ({ rules }), ARTICLES);
}, 240_000);
afterAll(() => api.stop());

const asked = <T>(query: string, variables: Record<string, unknown> = {}): Promise<T> =>
  askData<T>(api.url, query, variables);

interface Supports {
  readonly entity: {
    readonly supports: {
      readonly totalCount: number;
      readonly nodes: readonly {
        readonly throughState: boolean;
        readonly statementCount: number;
        readonly subject: { readonly name: string };
        readonly entity: { readonly name: string };
        readonly statements: { readonly totalCount: number; readonly nodes: readonly { readonly quote: string }[] };
      }[];
    };
  };
}

const supports = async (includeState: boolean): Promise<Supports['entity']['supports']> =>
  (
    await asked<Supports>(
      `query ($id: ID!, $state: Boolean!) { entity(id: $id) { ... on Person { supports(includeState: $state) { totalCount
         nodes { throughState statementCount subject { name } entity { name } firstDate lastDate statements { totalCount nodes { quote } } } } } } }`,
      { id: LEADER, state: includeState },
    )
  ).entity.supports;

describe('what a state did', () => {
  test('is its leader’s too if he is asked so, for the time that he led it', async () => {
    expect(await supports(false)).toEqual({ totalCount: 0, nodes: [] });
    const { totalCount, nodes } = await supports(true);
    // The speaker of a senate does not lead the state: what it did in 2015 is not his.
    expect(totalCount).toBe(1);
    expect(nodes[0]).toMatchObject({ throughState: true, statementCount: 2, subject: { name: 'Казахстан' } });
    expect(nodes[0]).toMatchObject({ firstDate: '2021-05-01', lastDate: '2022-06-01', statements: { totalCount: 2 } });
  });
});

describe('facts of the catalogue', () => {
  test.each([
    ['2016-01-01', 6],
    ['2018-01-01', 8],
  ])('on %s the organisation has %i members', async (on, count) => {
    const { organisation } = await asked<Record<'organisation', { members: { nodes: { role: string }[] } }>>(
      'query ($on: LocalDate) { organisation: entity(id: "e_sco") { ... on Organisation { members(on: $on, first: 100) { nodes { role } } } } }',
      { on },
    );
    expect(organisation.members.nodes.filter(({ role }) => role === 'member')).toHaveLength(count);
  });

  test('who held which office on a day, and of what somebody is a member', async () => {
    const { person, state } = await asked<{
      person: { tenures: { nodes: { office: string; of: { name: string } }[] } };
      state: { memberships: { nodes: { organisation: { id: string } }[] } };
    }>(
      `query ($id: ID!) { person: entity(id: $id) { ... on Person { tenures(on: "2005-01-01") { nodes { office of { name } } } } }
         state: entity(id: "e_kazakhstan") { ... on Place { memberships(on: "2018-01-01", first: 100) { nodes { organisation { id } } } } } }`,
      { id: LEADER },
    );
    expect(person.tenures.nodes.map(({ of }) => of.name)).toEqual(['Казахстан']);
    expect(state.memberships.nodes.map(({ organisation }) => organisation.id)).toContain('e_sco');
  });
});

interface Counted {
  readonly name?: string;
  readonly entity?: { readonly id: string };
  readonly count: number;
}
const FACETS =
  'facets { types { name count } months { name count } speakers { entity { id } count } publishers { name count } extractors { name count } }';

describe('facets', () => {
  test('count what the filter leaves, under each head', async () => {
    const { all, one, none } = await asked<
      Record<'all' | 'one' | 'none', { totalCount: number; facets: Record<string, readonly Counted[]> }>
    >(
      `{ all: statements(filter: { type: { eq: SUPPORTS } }) { totalCount ${FACETS} }
         one: statements(filter: { type: { eq: SUPPORTS }, date: { gte: "2022" } }) { totalCount ${FACETS} }
         none: statements(filter: { subject: { eq: "e_0" } }) { totalCount ${FACETS} } }`,
    );
    expect(all.facets.types).toEqual([{ name: 'SUPPORTS', count: 3 }]);
    expect(all.facets.months?.map(({ name, count }) => [name, count])).toEqual([
      ['2022-06', 1],
      ['2021-05', 1],
      ['2015-05', 1],
    ]);
    expect(one.facets.months?.map(({ name }) => name)).toEqual(['2022-06']);
    expect(all.facets.extractors?.map(({ count }) => count)).toEqual([3]);
    expect(none).toEqual({
      totalCount: 0,
      facets: { types: [], months: [], speakers: [], publishers: [], extractors: [] },
    });
  });
});

test('a statement names its rule, with what was measured of it', async () => {
  const { statements } = await asked<{ statements: { nodes: { rule: { precision: number; judged: number } }[] } }>(
    '{ statements(filter: { type: { eq: SUPPORTS } }) { nodes { rule { name precision judged } } } }',
  );
  expect(statements.nodes.map(({ rule }) => rule)).toEqual(
    statements.nodes.map(() => expect.objectContaining(JUDGED) as object),
  );
});

test('transactions carry the name of the operation', async () => {
  api.sent.length = 0;
  await asked('query Newest { statements(first: 1) { nodes { id } } }');
  await asked('{ statements(first: 1) { nodes { id } } }');
  expect([...api.sent]).toEqual(['statements:any of Newest', 'statements:any']);
});
