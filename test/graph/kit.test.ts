import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, createApi } from '../../src/api/create-api.ts';
import { guideQuery } from '../../src/api/kit-guide.ts';
import { kitFiles } from '../../src/api/kit-files.ts';
import { savedQueries } from '../../src/api/kit-queries.ts';
import { grass, readPalette } from '../../src/api/kit-style.ts';
import { findKitContents } from '../../src/graph/read/find-kit-contents.ts';
import { queriesOf as queriesIn } from '../browser/refresh-answers.ts';
import { testGraph } from '../support/graph-of.ts';
import { loadKitSample, serveKit } from '../support/kit-sample.ts';
import { emptyDatabase, testDriver, testServer } from '../support/test-server.ts';

const graph = testGraph();
const driver = testDriver();
let api: Api;
const { kit } = testServer();

beforeAll(async () => {
  await loadKitSample(graph);
  api = await serveKit(graph);
});
afterAll(async () => {
  await api.stop();
  await graph.close();
  await driver.close();
});

const get = async (path: string, headers: Record<string, string> = {}): Promise<string> =>
  (await fetch(`${kit}/${path}`, { headers })).text();

/** The queries of a page as a person sees them. */
const queriesOf = (page: string): readonly string[] =>
  [...page.matchAll(/<pre class="pre-scrollable code runnable">([^<]*)<\/pre>/gu)].map(([, text = '']) =>
    text.replaceAll(/&(amp|lt|gt|quot|#39|#x2F|#x60|#x3D);/gu, (_, name: string) => ENTITIES[name] ?? ''),
  );
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x2F': '/',
  '#x60': '`',
  '#x3D': '=',
};

/** Runs a query as Browser does: to read. */
const read = (query: string): Promise<{ records: readonly unknown[] }> =>
  driver.executeQuery(query, { who: '', year: '' }, { routing: 'READ', database: 'neo4j' });

describe('the routes of the kit', () => {
  test.each(['kurultai.grass', 'guide.html', 'ru/guide.html', 'en/guide.html', 'kurultai-queries.zip'])(
    '%s may be read by Browser, whose address is another',
    async (path) => {
      const asked = await fetch(`${kit}/${path}`, { method: 'OPTIONS' });
      expect(asked.status).toBe(204);
      expect(asked.headers.get('access-control-allow-origin')).toBe('*');
      const allowed = asked.headers.get('access-control-allow-headers')?.split(', ');
      expect(allowed).toEqual(expect.arrayContaining(['cache-control', 'pragma', 'sentry-trace']));
      const given = await fetch(`${kit}/${path}`);
      expect([given.status, given.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    },
  );

  test.each(['/graphql', '/graphiql', '/health/live', '/health/ready'])('%s may not', async (path) => {
    const url = new URL(path, kit);
    for (const method of ['GET', 'OPTIONS']) {
      const { headers } = await fetch(url, { method, headers: { origin: 'http://localhost:7474' } });
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  test('give the guide in the language that is asked for, Russian if neither', async () => {
    expect(await get('guide.html', { 'accept-language': 'en-GB,en;q=0.9,ru;q=0.8' })).toContain('<title>Kurultai');
    for (const language of ['ru', 'ru-RU,en', 'kk', ''])
      expect(await get('guide.html', { 'accept-language': language })).toContain('<title>Курултай');
  });

  test('give the style of the palette', async () => {
    expect(await get('kurultai.grass')).toBe(grass(readPalette()));
  });

  test('have no other file', async () => {
    for (const path of ['', 'palette.json', '../schema.graphql', 'ru/1-contents.html', 'constructor'])
      expect((await fetch(`${kit}/${path}`)).status, path).toBe(404);
  });
});

describe('the guide', () => {
  test.each(['ru', 'en'])('in %s names what the graph holds, and all its queries run', async (language) => {
    const page = await get(`${language}/guide.html`);
    const contents = await findKitContents(graph);
    expect(contents).not.toBeNull();
    for (const name of Object.values(contents?.examples ?? {})) {
      expect(name).not.toBeNull();
      expect(page).toContain(String(name));
    }
    expect(page).toContain(`<strong>${contents?.stats.articles}</strong>`);
    const queries = queriesOf(page).filter((query) => !query.startsWith(':'));
    expect(queries.length).toBeGreaterThan(12);
    for (const query of queries) await read(query);
  });

  test('has the same pages and queries in both languages', async () => {
    expect(kitFiles('guide/ru', '.html')).toEqual(kitFiles('guide/en', '.html'));
    expect(queriesOf(await get('ru/guide.html'))).toEqual(queriesOf(await get('en/guide.html')));
  });

  test('shows every query that lies beside it', async () => {
    const { examples } = (await findKitContents(graph)) ?? { examples: {} };
    const shown = queriesOf(await get('ru/guide.html'));
    for (const file of kitFiles('guide/queries', '.cypher'))
      expect(shown).toContain(guideQuery(file.replace('.cypher', ''), { ...examples }));
  });

  test('leads from an edge to the sentence that proves it', async () => {
    const { examples } = (await findKitContents(graph)) ?? { examples: {} };
    const { records } = await driver.executeQuery(guideQuery('leader-words', { ...examples }) ?? '');
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) expect(String(record.get('sentence'))).toContain(String(record.get('quote')));
  });
});

describe('the saved queries', () => {
  test.each(savedQueries().map(({ path, text }) => [path, text] as const))(
    '%s runs and has a title',
    async (_, text) => {
      expect(text).toMatch(/^\/\/ \p{Lu}[^\n]+\n\/\/ \p{Lu}[^\n]+\n[A-Z]/u);
      await read(text.replace(/;\s*$/u, ''));
    },
  );

  test('are 25, each with a title of its own', () => {
    const titles = savedQueries().map(({ text }) => text.split('\n')[0]);
    expect([titles.length, new Set(titles).size]).toEqual([25, 25]);
  });

  test('come as a zip with a folder for each of theirs', async () => {
    const bytes = new Uint8Array(await (await fetch(`${kit}/kurultai-queries.zip`)).arrayBuffer());
    const entries = Object.entries(unzipSync(bytes)).map(([path, content]) => [
      path,
      new TextDecoder().decode(content),
    ]);
    expect(entries.map(([, text]) => text)).toEqual(savedQueries().map(({ text }) => text));
    const folders = Object.values(
      JSON.parse(readFileSync('neo4j/browser/queries/folders.json', 'utf8')) as Record<string, string>,
    );
    expect(new Set(entries.map(([path]) => path?.split('/')[0]))).toEqual(new Set(folders));
  });
});

describe('docs/cypher.md', () => {
  const shown = queriesIn(readFileSync('docs/cypher.md', 'utf8'));
  test.each(shown.map((query, index) => [index + 1, query] as const))('pattern %i runs', async (_number, query) => {
    await read(query);
  });

  test('has ten patterns', () => {
    expect(shown).toHaveLength(10);
  });
});

describe('the palette', () => {
  test('has every label and type of the database: else Browser paints over the whole style', async () => {
    const { labels, relations } = readPalette();
    const { records } = await driver.executeQuery(
      'CALL () { CALL db.labels() YIELD label RETURN collect(label) AS labels } CALL () { CALL db.relationshipTypes() YIELD relationshipType RETURN collect(relationshipType) AS types } RETURN labels, types',
    );
    expect(Object.keys(labels)).toEqual(expect.arrayContaining(records[0]?.get('labels') as string[]));
    expect(Object.keys(relations)).toEqual(expect.arrayContaining(records[0]?.get('types') as string[]));
  });
});

describe('the guide of a graph that is not as it should be', () => {
  const HOSTILE = `<img src=x onerror=alert(1)> О'Коннор "и" \\ {{base}} </pre><script>alert(2)</script>`;

  test('escapes names with quotes and HTML, and their queries run', async () => {
    await driver.executeQuery('MATCH (e:Entity) SET e.name = $name', { name: HOSTILE });
    try {
      const page = await get('ru/guide.html');
      expect(page).not.toMatch(/<img|<script|onerror=alert\(1\)>/u);
      expect(page).toContain('&lt;img src');
      const named = queriesOf(page).filter((query) => query.includes('onerror'));
      expect(named.length).toBeGreaterThan(4);
      expect((await read(named[0] ?? '')).records.length).toBeGreaterThan(0);
      for (const query of named) if (!query.startsWith(':')) await read(query);
    } finally {
      await loadKitSample(graph);
    }
  });

  const usable = (page: string, notice: string): void => {
    expect(page).toContain(notice);
    expect(page.match(/<slide /gu)).toHaveLength(kitFiles('guide/ru', '.html').length);
    expect(queriesOf(page).length).toBeGreaterThan(5);
    expect(page).not.toMatch(/\bnull\b|undefined|\$(leader|centre|threat)\b/u);
  };

  test('without an article says so', async () => {
    await driver.executeQuery('MATCH (n) WHERE NOT n:Journal DETACH DELETE n');
    try {
      usable(await get('ru/guide.html'), 'Граф пуст');
    } finally {
      await loadKitSample(graph);
    }
  });

  test('of another kind says so', async () => {
    await emptyDatabase();
    await driver.executeQuery("CREATE (:Movie {title: 'Solaris'})");
    try {
      usable(await get('ru/guide.html'), 'нет графа');
    } finally {
      await loadKitSample(graph);
    }
  });

  test('that is away says so; style and queries are there all the same', async () => {
    const away = testGraph({ uri: 'bolt://127.0.0.1:1' });
    const served = await createApi({ graph: away, relationTypes: [], port: 0 });
    try {
      const page = async (path: string): Promise<string> => (await fetch(new URL(`/kit/${path}`, served.url))).text();
      usable(await page('ru/guide.html'), 'не отвечает');
      usable(await page('en/guide.html'), 'does not answer');
      expect(await page('kurultai.grass')).toBe(grass(readPalette()));
      expect((await fetch(new URL('/kit/kurultai-queries.zip', served.url))).status).toBe(200);
    } finally {
      await served.stop();
      await away.close();
    }
  });
});
