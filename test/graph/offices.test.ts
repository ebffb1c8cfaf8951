import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageQuery } from '../../src/graph/read/list-query.ts';
import { factList } from '../../src/graph/read/lists.ts';
import { askData, type SampleApi } from '../support/ask.ts';
import { readAs } from '../support/graph-of.ts';
import { startSampleApi } from '../support/sample-api.ts';
import { testDriver } from '../support/test-server.ts';

const PRESIDENT = 'e_president-of-kazakhstan';
const ARTICLES = [
  readAs('now', 'Президент Казахстана Касым-Жомарт Токаев открыл школу.', '2021-05-01'),
  readAs('now-too', 'Президент Казахстана Касым-Жомарт Токаев посетил завод.', '2023-05-01'),
  readAs('before', 'Президент Казахстана Нурсултан Назарбаев посетил порт.', '2010-05-01'),
  readAs('of-the-past', 'Бывший президент Казахстана Нурсултан Назарбаев посетил музей.', '2022-05-01'),
  readAs('deputy', 'Заместитель министра образования Чада Олег Сомов посетил парк.', '2022-06-01'),
  readAs('minister', 'Министр образования Чада Идрис Хамидов посетил сад.', '2022-07-01'),
  readAs('next', 'Игорь Юсупов назначен министром образования Чада.', '2024-07-01'),
  readAs('out', 'Идрис Деби освободил Петра Зимина от должности министра обороны Чада.', '2024-08-01'),
  readAs('in', 'Идрис Деби назначил Игоря Юсупова министром обороны Чада.', '2024-08-02'),
];

let api: SampleApi;
beforeAll(async () => {
  api = await startSampleApi(undefined, ARTICLES);
}, 240_000);
afterAll(() => api.stop());

interface Holder {
  readonly person: { readonly name: string };
  readonly post: { readonly name: string };
  readonly of: { readonly name: string };
  readonly from: string | null;
  readonly to: string | null;
  readonly source: string;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly statements: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly type: string;
      readonly quote: string;
      readonly proof: { readonly verdict: string };
    }[];
  };
}
const HOLDER = `person { name } post { name } of { name } from to source firstDate lastDate
  statements { totalCount nodes { type quote proof { verdict } } }`;

const holders = async (id: string, on: string | null = null): Promise<readonly Holder[]> =>
  (
    await askData<Record<'entity', { holders: { totalCount: number; nodes: readonly Holder[] } }>>(
      api.url,
      `query ($id: ID!, $on: LocalDate) { entity(id: $id) { ... on Office { holders(on: $on, first: 100) { totalCount nodes { ${HOLDER} } } } } }`,
      { id, on },
    )
  ).entity.holders.nodes;

const quotes = ({ statements }: Holder): readonly string[] => statements.nodes.map(({ quote }) => quote);

describe('who held an office of the catalogue', () => {
  test('is told with days, source and what articles say of it', async () => {
    const found = await holders(PRESIDENT);
    const [first, second] = found;
    expect(first).toMatchObject({ person: { name: 'Нурсултан Назарбаев' }, to: '2019-03-20', source: 'almanac' });
    // What is told of the past is told of every term before.
    expect(found.slice(0, 1).flatMap(quotes)).toEqual([
      'президент Казахстана Нурсултан Назарбаев',
      'Президент Казахстана Нурсултан Назарбаев',
    ]);
    expect(second).toMatchObject({
      person: { name: 'Касым-Жомарт Токаев' },
      post: { name: 'президент Казахстана' },
      of: { name: 'Казахстан' },
      from: '2019-03-20',
      to: null,
      firstDate: null,
      statements: { totalCount: 2 },
    });
    expect(second?.statements.nodes.every(({ proof, type }) => proof.verdict === 'PROVED' && type === 'LEADS')).toBe(
      true,
    );
  });

  test.each([
    ['2010-01-01', 'Нурсултан Назарбаев'],
    ['2020-01-01', 'Касым-Жомарт Токаев'],
  ])('on %s it was %s', async (on, name) => {
    expect((await holders(PRESIDENT, on)).map(({ person }) => person.name)).toEqual([name]);
  });
});

describe('who held an office that only articles name', () => {
  const office = async (query = 'министром образования Чада'): Promise<string> => {
    const { search } = await askData<Record<'search', readonly { entity: { id: string } }[]>>(
      api.url,
      'query ($query: String!) { search(query: $query, types: [Office], first: 1) { entity { id } } }',
      { query },
    );
    return search[0]?.entity.id ?? '';
  };

  test('is told with the days of the statements and their words; a deputy did not', async () => {
    const found = await holders(await office());
    expect(found.map(({ person, source, firstDate }) => [person.name, source, firstDate])).toEqual([
      ['Идрис Хамидов', 'articles', '2022-07-01'],
      ['Игорь Юсупов', 'articles', '2024-07-01'],
    ]);
    expect(found.flatMap(quotes)).toEqual([
      'Министр образования Чада Идрис Хамидов',
      'Игорь Юсупов назначен министром образования Чада',
    ]);
  });

  test('on a day that articles name him before and after', async () => {
    const id = await office();
    expect(await holders(id, '2022-07-01')).toHaveLength(1);
    expect(await holders(id, '2023-07-01')).toEqual([]);
  });

  test('is told with who put him there', async () => {
    const [holder, ...others] = await holders(await office('министром обороны Чада'));
    expect(others).toEqual([]);
    expect(holder?.person.name).toBe('Игорь Юсупов');
    expect(holder?.statements.nodes.map(({ type }) => type).sort()).toEqual(['APPOINTED', 'LEADS']);
  });

  test('in statements that do not grow with the holders', async () => {
    const id = await office();
    api.sent.length = 0;
    await holders(id);
    // Holders; their persons, posts and what these are of; statements, how many, and their proofs.
    expect(api.sent.length).toBeLessThanOrEqual(7);
  });
});

interface Profile {
  readonly dbHits: number;
  readonly children: readonly Profile[];
}
const hitsOf = ({ dbHits, children }: Profile): number =>
  dbHits + children.map(hitsOf).reduce((sum, hits) => sum + hits, 0);

describe('holders are found', () => {
  const query = pageQuery(factList('tenures-by-office', null), { behind: null, backwards: false, limit: 20 });
  const driver = testDriver();
  afterAll(() => driver.close());
  /** Db hits of the holders of an office, once it has so many statements more of one of them. */
  async function hitsWith(officeId: string, holderId: string, more: number): Promise<number> {
    const clones = 'MATCH (s:Clone) DELETE s';
    const make = `UNWIND range(1, $more) AS n CREATE (s:Statement:Clone {id: 's_clone' + n, officeId: $officeId, holderId: $holderId, current: true,
      type: 'LEADS', polarity: 'positive', modality: 'asserted', subjectId: $holderId, objectId: 'e_kazakhstan', newestKey: '2020|' + n, oldestKey: '2020|' + n})`;
    await driver.executeQuery(make, { more: neo4j.int(more), officeId, holderId });
    const asked = { ...query.parameters, limit: neo4j.int(20), keys: [{ id: officeId }] };
    const { summary } = await driver.executeQuery(`PROFILE ${query.statement}`, asked);
    await driver.executeQuery(clones);
    return summary.profile ? hitsOf(summary.profile) : NaN;
  }

  test('without a look at what is told of those whom the catalogue has', async () => {
    const few = await hitsWith(PRESIDENT, 'e_kassym-jomart-tokayev', 1);
    expect(await hitsWith(PRESIDENT, 'e_kassym-jomart-tokayev', 500)).toBe(few);
  });

  test('with one look into the index for each statement of the others', async () => {
    const few = await hitsWith(PRESIDENT, 'e_chad', 1);
    expect(await hitsWith(PRESIDENT, 'e_chad', 500)).toBeLessThanOrEqual(few + 499);
  });
});

test('an office is found by its name in any case, and is an office', async () => {
  const { search } = await askData<Record<'search', readonly { entity: { id: string; type: string } }[]>>(
    api.url,
    '{ search(query: "президента Казахстана", types: [Office], first: 1) { entity { id type } } }',
  );
  expect(search).toEqual([{ entity: { id: PRESIDENT, type: 'Office' } }]);
});
