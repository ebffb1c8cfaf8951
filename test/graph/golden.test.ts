import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleQueries } from '../../src/cli/start-api.ts';
import { ask } from '../support/ask.ts';
import { type CorpusApi, startCorpusApi } from '../support/corpus-api.ts';

// The examples that GraphiQL shows, each beside its answer of the second corpus. `-u` writes the answers anew.

const FOLDER = 'examples/queries';
const examples = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.graphql'))
  .sort();

let api: CorpusApi;
beforeAll(async () => {
  api = await startCorpusApi(() => ({ examples: exampleQueries() }));
}, 240_000);
afterAll(() => api.stop());

/** The only clock in the graph is the journal's. */
const timeless = (name: string, value: unknown): unknown => (name === 'at' ? 'when it was committed' : value);

test.each(examples)('%s is answered as it was', async (name) => {
  const { data, errors } = await ask(api.url, readFileSync(`${FOLDER}/${name}`, 'utf8'));
  expect(errors).toBeUndefined();
  await expect(`${JSON.stringify(data, timeless, 2)}\n`).toMatchFileSnapshot(
    `../../${FOLDER}/${name.replace(/graphql$/u, 'json')}`,
  );
});

test('the examples are the tabs of GraphiQL', async () => {
  const script = await (await fetch(new URL('/graphiql/start.js', api.url))).text();
  const [, tabs = '[]'] = /const defaultTabs = (.+);\n/u.exec(script) ?? [];
  expect((JSON.parse(tabs) as { query: string }[]).map(({ query }) => query)).toEqual(
    examples.map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8')),
  );
});
