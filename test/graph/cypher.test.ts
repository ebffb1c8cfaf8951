import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compose } from '../../src/graph/read/find-page.ts';
import {
  articleList,
  entityList,
  nearMissList,
  problemList,
  statementList,
} from '../../src/graph/read/list-queries.ts';
import { applySchema } from '../../src/graph/write/apply-schema.ts';
import { testDriver } from '../support/test-server.ts';
import { testGraph } from '../support/graph-of.ts';

const driver = testDriver();

beforeAll(async () => {
  const graph = testGraph();
  await applySchema(graph);
  await graph.close();
});
afterAll(() => driver.close());

const FILES = ['write', 'read', 'analysis'].flatMap((folder) =>
  readdirSync(`cypher/${folder}`)
    .filter((name) => name.endsWith('.cypher'))
    .map((name) => `${folder}/${name}`),
);

/** Parameters of every statement: planning needs their names, not their values. */
const parametersOf = (statement: string): Record<string, unknown> =>
  Object.fromEntries(
    [...statement.matchAll(/\$(\w+)/gu)].map(([, name = '']) => [
      name,
      name === 'first' || name === 'limit' ? 1 : null,
    ]),
  );

interface Plan {
  readonly operatorType: string;
  readonly children: readonly Plan[];
}

async function operators(statement: string): Promise<readonly string[]> {
  const { summary } = await driver.executeQuery(`EXPLAIN ${statement}`, parametersOf(statement));
  const walk = ({ operatorType, children }: Plan): string[] => [
    operatorType.split('@')[0] ?? '',
    ...children.flatMap(walk),
  ];
  return summary.plan ? walk(summary.plan) : [];
}

describe('every statement of the storage contract', () => {
  test.each(FILES)('%s is planned by a real server and says what it takes and gives', async (file) => {
    const text = readFileSync(`cypher/${file}`, 'utf8');
    expect(text).toMatch(/^\/\/ .+(?:\n\/\/ .+)*\n\/\/ params: .+(?:\n\/\/ .+)*\n\/\/ returns: .+\n/u);
    const header = text.slice(0, text.search(/^[^/]/mu));
    for (const name of Object.keys(parametersOf(text.slice(header.length))))
      expect(header, `parameter ${name}`).toContain(name);
    await operators(text.slice(header.length));
  });
});

const LISTS: readonly (readonly [string, string])[] = (['NEWEST', 'OLDEST'] as const).flatMap((order) => [
  ['articles', compose([articleList(order).page])] as const,
  ...[
    {},
    { subject: 'x' },
    { object: 'x' },
    { speaker: 'x' },
    { article: 'x' },
    { types: ['x'] },
    { subject: 'x', types: ['x'], article: 'x' },
    { object: 'x', speaker: 'x' },
  ].map((conditions) => {
    const list = statementList(conditions, order);
    return [
      `statements ${Object.keys(conditions).join()}`,
      compose([...list.conditions, list.behind ?? '', list.page].filter(Boolean)),
    ] as const;
  }),
]);
const NAMED = [
  { type: null, leaders: false, includeUnmentioned: true },
  { type: null, leaders: false, includeUnmentioned: false },
  { type: 'Centre', leaders: false, includeUnmentioned: false },
  { type: null, leaders: true, includeUnmentioned: false },
].map((conditions) => {
  const list = entityList(conditions);
  return [`entities ${JSON.stringify(conditions)}`, compose([...list.conditions, list.page])] as const;
});
const PLAIN = [problemList, nearMissList].map((list) => [list.page, compose([list.page])] as const);

describe('every composed list', () => {
  test.each([...LISTS, ...NAMED, ...PLAIN])('%s walks an index', async (_name, statement) => {
    const plan = await operators(statement);
    expect(plan).not.toContain('AllNodesScan');
    expect(plan).not.toContain('CartesianProduct');
    expect(plan).not.toContain('NodeByLabelScan');
  });
});
