import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applySchema } from '../../src/graph/write/apply-schema.ts';
import { testDriver } from '../support/test-server.ts';
import { testGraph } from '../support/graph-of.ts';
import { planOf } from '../support/plan-of.ts';

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

describe('every statement of the storage contract', () => {
  test.each(FILES)('%s is planned by a real server and says what it takes and gives', async (file) => {
    const text = readFileSync(`cypher/${file}`, 'utf8');
    expect(text).toMatch(/^\/\/ .+(?:\n\/\/ .+)*\n\/\/ params: .+(?:\n\/\/ .+)*\n\/\/ returns: .+\n/u);
    const header = text.slice(0, text.search(/^[^/]/mu));
    for (const name of Object.keys(parametersOf(text.slice(header.length))))
      expect(header, `parameter ${name}`).toContain(name);
    await planOf(driver, text.slice(header.length), parametersOf(text.slice(header.length)));
  });
});
