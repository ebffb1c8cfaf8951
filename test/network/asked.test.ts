import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi, type Api } from '../../src/api/create-api.ts';
import { ask } from '../support/ask.ts';
import { deriving, testGraph } from '../support/graph-of.ts';
import { makeNetwork } from '../support/make-network.ts';
import { runCommand } from '../support/run-command.ts';

const graph = testGraph();
let api: Api;

beforeAll(async () => {
  await makeNetwork(graph, [
    ['Армения', 'Сербия', '2020-05-01'],
    ['Сербия', 'Индия', '2020-05-02'],
    ['Индия', 'Армения', '2020-05-03'],
    ['Индия', 'Непал', '2021-05-01', 'SUPPORTS'],
  ]);
  api = await createApi({ graph, relationTypes: [...deriving], port: 0 });
});
afterAll(async () => {
  await api.stop();
  await graph.close();
});

const LINK = 'nodes { name } hops { type storyCount statements { quote } }';

describe('GraphQL', () => {
  test.each<readonly [string, string, unknown]>([
    [
      'centrality',
      `centrality(first: 2) { entity { name } score links { ${LINK} } }`,
      [
        { entity: { name: 'Индия' }, links: [{}, {}, {}] },
        { entity: { name: 'Армения' }, links: [{}, {}] },
      ],
    ],
    [
      'centrality',
      'centrality(by: DEGREE, from: "2021-01-01") { entity { name } score }',
      [
        { entity: { name: 'Индия' }, score: 1 },
        { entity: { name: 'Непал' }, score: 1 },
      ],
    ],
    [
      'communities',
      `communities(to: "2020-12-31") { size members(first: 2) { name } edges { ${LINK} } }`,
      [{ size: 3, members: [{ name: 'Армения' }, { name: 'Индия' }], edges: [{}, {}, {}] }],
    ],
    [
      'similar',
      `similar(id: "e_Армения", first: 1) { entity { name } similarity shared { ${LINK} } }`,
      [{ entity: { name: 'Непал' }, similarity: 0.5, shared: [{ hops: [{}, {}] }] }],
    ],
    [
      'bridges',
      `bridges { one { name } other { name } smallerDegree oneStory edges { ${LINK} } }`,
      [
        {
          one: { name: 'Индия' },
          other: { name: 'Непал' },
          smallerDegree: 1,
          oneStory: true,
          edges: [{ hops: [{ type: 'SUPPORTS', storyCount: 1, statements: [{ quote: 'Индия Непал' }] }] }],
        },
      ],
    ],
    [
      'articulationPoints',
      'articulationPoints { entity { name } degree links { nodes { id } } }',
      [{ entity: { name: 'Индия' }, degree: 3, links: [{}, {}, {}] }],
    ],
    ['similar', 'similar(id: "e_none") { similarity }', []],
    ['centrality', 'centrality(from: "1999-01-01", to: "1999-12-31") { score }', []],
  ])('%s: %s', async (name, fields, expected) => {
    const { data, errors } = await ask(api.url, `{ analysis { ${fields} } }`);
    expect(errors).toBeUndefined();
    expect((data?.analysis as Record<string, unknown>)[name]).toMatchObject(expected as object);
  });

  test.each([
    ['from behind to', 'communities(from: "2021-01-01", to: "2020-01-01") { size }', 'BAD_USER_INPUT'],
    ['a limit out of range', 'bridges(first: 101) { smallerDegree }', 'BAD_USER_INPUT'],
    ['a day that is none', 'bridges(from: "2021-02-30") { smallerDegree }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s is refused with a code', async (_title, fields, code) => {
    const { errors } = await ask(api.url, `{ analysis { ${fields} } }`);
    expect(errors?.[0]?.extensions.code).toBe(code);
  });
});

describe('the command line', () => {
  test.each<readonly [readonly string[], RegExp]>([
    [['centrality', '--by', 'degree', '--first', '1'], /^1\. Индия \(Place\) {2}3\.0000\n.*Индия MET_WITH Армения/u],
    [['communities'], /^1\. 2 entities: Армения, Сербия\n {2}Армения MET_WITH Сербия .*\n {4}«/u],
    [['similar', 'Армения'], /^Непал \(Place\) {2}0\.5000\n {2}both with Индия\n.*«/u],
    [['bridges'], /^Индия — Непал {2}one end hangs on it alone {2}! one story alone\n.*SUPPORTS.*\n.*«Индия Непал»/u],
    [['articulation-points'], /^Индия \(Place\) {2}linked with 3\n/u],
    [['bridges', '--json'], /^\[\n {2}\{\n {4}"one": \{/u],
    [['bridges', '--csv'], /^line,.*\n.*\n.*Индия Непал/u],
    [['bridges', '--from', '1999-01-01', '--to', '1999-12-31'], /^Nothing is told\.\n$/u],
  ])('analyse %j', async (args, output) => {
    const { out, error, code } = await runCommand('analyse', ...args);
    expect({ out, error: error.includes('next:'), code }).toEqual({
      out: expect.stringMatching(output) as string,
      error: false,
      code: 0,
    });
  });

  test.each<readonly [readonly string[], RegExp, number]>([
    [['similar', 'Атлантида'], /^ENTITY_NOT_FOUND: /mu, 1],
    [['bridges', '--from', '2021-01-01', '--to', '2020-01-01'], /^BAD_USER_INPUT: /mu, 1],
    [['bridges', '--from', '2021-02-30'], /^USAGE: .*calendar/mu, 2],
    [['centrality', '--by', 'fame'], /^USAGE: .*Allowed choices/mu, 2],
    [['centrality', '--first', '0'], /^USAGE: .*1 or more/mu, 2],
  ])('analyse %j is refused with a code', async (args, message, code) => {
    const ran = await runCommand('analyse', ...args);
    expect([ran.out, ran.code]).toEqual(['', code]);
    expect(ran.error).toMatch(message);
    expect(ran.error).toContain('next:');
  });

  test('tells on standard error how far it is', async () => {
    const { error } = await runCommand('analyse', 'centrality', '--by', 'betweenness');
    expect(error).toMatch(/betweenness …/u);
  });
});
