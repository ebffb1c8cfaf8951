import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, createApi } from '../../src/api/create-api.ts';
import { MOST_STATEMENTS } from '../../src/graph/read/find-proved-statements.ts';
import { ask } from '../support/ask.ts';
import { deriving, testGraph } from '../support/graph-of.ts';
import { makeNetwork } from '../support/make-network.ts';
import { runCommand } from '../support/run-command.ts';

const graph = testGraph();
let api: Api;

/** More statements than an answer may rest on, all of one entity that nothing else names. */
const CROWD = `CREATE (e:Entity:Place {id: 'e_crowd', name: 'Толпа', type: 'Place', mentioned: true, nameKey: 'толпа|e_crowd', searchText: 'толпа'})
CREATE (:Article {id: 'a_crowd'})
WITH e UNWIND range(0, $most) AS n
CREATE (:Statement {id: 's_crowd' + n, type: 'OPPOSES', current: true, newestKey: '2020|' + n, oldestKey: '2020|' + n, subjectId: 'e_crowd', objectId: 'e_crowd', articleId: 'a_crowd',
  polarity: 'positive', modality: 'asserted'})`;

beforeAll(async () => {
  await makeNetwork(graph, [
    ['Армения', 'Сербия'],
    ['Индия', 'Непал'],
  ]);
  await graph.write('test', (run) => run(CROWD, { most: MOST_STATEMENTS }));
  api = await createApi({ graph, relationTypes: [...deriving], port: 0 });
}, 240_000);
afterAll(async () => {
  await api.stop();
  await graph.close();
});

interface Bad {
  readonly graphql: string;
  /** A code, or the answer of the one field that is asked. */
  readonly gives: string | { readonly answer: unknown };
  readonly command: readonly string[];
  /** A code, or what is printed. */
  readonly prints: string;
  readonly exit: number;
}

const ENDS = 'from: "e_Армения", to: "e_Непал"';
const TABLE: readonly (readonly [string, Bad])[] = [
  [
    'an unknown entity',
    {
      graphql: 'lifeCycle(id: "e_none") { reached }',
      gives: { answer: null },
      command: ['life-cycle', 'Атлантида'],
      prints: 'ENTITY_NOT_FOUND',
      exit: 1,
    },
  ],
  [
    'an unknown end of a path',
    {
      graphql: 'paths(from: "e_none", to: "e_Непал") { nodes { id } }',
      gives: { answer: [] },
      command: ['path', 'Атлантида', 'Непал'],
      prints: 'ENTITY_NOT_FOUND',
      exit: 1,
    },
  ],
  [
    'no path',
    {
      graphql: `paths(${ENDS}) { nodes { id } }`,
      gives: { answer: [] },
      command: ['path', 'Армения', 'Непал'],
      prints: 'Nothing is told.',
      exit: 0,
    },
  ],
  [
    'an empty period',
    {
      graphql: 'neighbours(id: "e_Армения", filter: { since: "1999-01-01", until: "1999-12-31" }) { nodes { id } }',
      gives: { answer: [] },
      command: ['neighbours', 'Армения', '--from', '1999-01-01', '--to', '1999-12-31'],
      prints: 'Nothing is told.',
      exit: 0,
    },
  ],
  [
    'from behind to',
    {
      graphql: `paths(${ENDS}, filter: { since: "2021-01-01", until: "2020-01-01" }) { nodes { id } }`,
      gives: 'BAD_USER_INPUT',
      command: ['path', 'Армения', 'Непал', '--from', '2021-01-01', '--to', '2020-01-01'],
      prints: 'BAD_USER_INPUT',
      exit: 1,
    },
  ],
  [
    'a day that is none',
    {
      graphql: 'neighbours(id: "e_Армения", filter: { since: "2021-02-30" }) { nodes { id } }',
      gives: 'GRAPHQL_VALIDATION_FAILED',
      command: ['neighbours', 'Армения', '--from', '2021-02-30'],
      prints: 'USAGE',
      exit: 2,
    },
  ],
  [
    'a path that is too long',
    {
      graphql: `paths(${ENDS}, length: 7) { nodes { id } }`,
      gives: 'BAD_USER_INPUT',
      command: ['path', 'Армения', 'Непал', '--length', '7'],
      prints: 'BAD_USER_INPUT',
      exit: 1,
    },
  ],
  [
    'too many ways',
    {
      graphql: `paths(${ENDS}, first: 21) { nodes { id } }`,
      gives: 'BAD_USER_INPUT',
      command: ['path', 'Армения', 'Непал', '--first', '21'],
      prints: 'BAD_USER_INPUT',
      exit: 1,
    },
  ],
  [
    'a hub that is none',
    {
      graphql: `paths(${ENDS}, hub: 0) { nodes { id } }`,
      gives: 'BAD_USER_INPUT',
      command: ['path', 'Армения', 'Непал', '--hub', '0'],
      prints: 'USAGE',
      exit: 2,
    },
  ],
  [
    'an unknown relation',
    {
      graphql: 'neighbours(id: "e_Армения", filter: { types: [LOVES] }) { nodes { id } }',
      gives: 'GRAPHQL_VALIDATION_FAILED',
      command: ['neighbours', 'Армения', '--types', 'LOVES'],
      prints: 'USAGE',
      exit: 2,
    },
  ],
  [
    'a limit out of range',
    {
      graphql: 'neighbours(id: "e_Армения", first: 101) { nodes { id } }',
      gives: 'BAD_USER_INPUT',
      command: ['neighbours', 'Армения', '--first', '0'],
      prints: 'USAGE',
      exit: 2,
    },
  ],
  [
    'an answer about one entity that is too costly',
    {
      graphql: 'timeline(id: "e_crowd") { id }',
      gives: 'LIMIT_EXCEEDED',
      command: ['timeline', 'Толпа'],
      prints: 'LIMIT_EXCEEDED',
      exit: 1,
    },
  ],
  [
    'an answer about the whole graph that is too costly',
    {
      graphql: 'matrix { for }',
      gives: 'LIMIT_EXCEEDED',
      command: ['matrix'],
      prints: 'LIMIT_EXCEEDED',
      exit: 1,
    },
  ],
];

describe('bad questions are told the same way everywhere', () => {
  test.each(TABLE)('%s: GraphQL', async (_title, { graphql, gives }) => {
    const { data, errors } = await ask(api.url, `{ analysis { ${graphql} } }`);
    if (typeof gives === 'string') {
      expect(errors?.map(({ extensions: { code } }) => code)).toEqual([gives]);
      return;
    }
    expect(errors).toBeUndefined();
    expect(Object.values(data?.analysis as object)).toEqual([gives.answer]);
  });

  test.each(TABLE)('%s: the command line', async (_title, { command, prints, exit }) => {
    const { out, error, code } = await runCommand('analyse', ...command);
    expect([`${out}${error}`.split(/[:\n]/u)[0], code]).toEqual([prints, exit]);
    expect(error.includes('next:')).toBe(exit > 0);
  });
});
