import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NO_METADATA } from '../../src/cli/article-metadata.ts';
import { check } from '../../src/commands/check.ts';
import { type Input, load, type LoadReport, setKnownAside } from '../../src/commands/load.ts';
import type { Row } from '../../src/graph/connect.ts';
import { findProofs } from '../../src/graph/read/find-proofs.ts';
import { applySchema, SCHEMA_VERSION } from '../../src/graph/write/apply-schema.ts';
import { loadCatalogue } from '../../src/graph/write/load-catalogue.ts';
import { loadExtraction, loadProblems } from '../../src/graph/write/load-extraction.ts';
import { catalogue, deriving, dump, loadAll, readAs, readRaw, testGraph } from '../support/graph-of.ts';
import { emptyDatabase } from '../support/test-server.ts';

const graph = testGraph();

beforeAll(() => applySchema(graph));
beforeEach(emptyDatabase);
afterAll(() => graph.close());

const SUPPORT = 'Армения поддержала резолюцию Генассамблеи ООН.';
const ARTICLES = [
  readAs('one', `${SUPPORT} Индия выступает за расширение сотрудничества с Непалом.`),
  readAs('two', `Сегодня прошёл дождь. ${SUPPORT}`, '2024-02'),
  readAs(
    'three',
    'Армения не поддержала резолюцию Генассамблеи ООН. Владимир Путин встретился с Нарендрой Моди.',
    null,
  ),
  readAs('four', 'Шавкат Мирзиёев предложил создать Центр изучения климата в Ташкенте.', '2023'),
];

const edge = async (): Promise<unknown> =>
  (await graph.read("MATCH (:Entity {id: 'e_armenia'})-[r:SUPPORTS]->() RETURN properties(r) AS edge", {}, 'test'))[0]
    ?.edge;

describe('loading', () => {
  test('twice gives the same state and no further entry in the journal', async () => {
    await loadAll(graph, ARTICLES);
    const once = await dump(graph);
    const outcomes = await Promise.all(ARTICLES.map((article) => loadExtraction(graph, article, deriving)));
    expect(outcomes).toEqual(ARTICLES.map(() => 'unchanged'));
    expect(await dump(graph)).toBe(once);
    const [row] = await graph.read('MATCH (j:Journal) RETURN j.seq AS seq, COUNT { (:Change) } AS changes', {}, 'test');
    expect(row).toEqual({ seq: ARTICLES.length, changes: ARTICLES.length });
  });

  test('asks nobody to read a text that is there, and reads a changed one', async () => {
    const raw = (text: string): Input => ({
      raw: { file: 'f.txt', text, metadata: { ...NO_METADATA, sourceId: 'known' } },
    });
    const read: string[] = [];
    const once = async (...texts: readonly string[]): Promise<LoadReport> =>
      load({
        inputs: setKnownAside(graph, Readable.from(texts.map(raw)) as AsyncIterable<Input>),
        extract: async (one) => (read.push(one.text), Promise.resolve(readRaw(one))),
        graph,
        deriving,
      });
    expect(await once(SUPPORT)).toMatchObject({ loaded: 1 });
    expect(await once(SUPPORT, `${SUPPORT} Сегодня прошёл дождь.`)).toMatchObject({ unchanged: 1, corrected: 1 });
    expect(read).toEqual([SUPPORT, `${SUPPORT} Сегодня прошёл дождь.`]);
  });

  test('in any order gives the same state', async () => {
    await loadAll(graph, ARTICLES);
    const expected = await dump(graph);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(ARTICLES, { minLength: ARTICLES.length }), async (order) => {
        await emptyDatabase();
        await loadAll(graph, order);
        expect(await dump(graph)).toBe(expected);
      }),
      { numRuns: 4 },
    );
  });

  test('by several loaders at once gives the same state', async () => {
    await loadAll(graph, ARTICLES);
    const expected = await dump(graph);
    await emptyDatabase();
    await Promise.all(
      [...ARTICLES, ...[...ARTICLES].reverse()].map((article) => loadExtraction(graph, article, deriving)),
    );
    expect(await dump(graph)).toBe(expected);
  });

  test('that fails in the middle leaves nothing', async () => {
    const [article] = ARTICLES;
    if (!article) throw new TypeError('no sample');
    const [statement] = article.statements;
    if (!statement) throw new TypeError('no statement');
    const broken = { ...article, statements: [statement, statement] };
    await expect(loadExtraction(graph, broken, deriving)).rejects.toMatchObject({ code: 'CONSTRAINT_VIOLATED' });
    const [row] = await graph.read('MATCH (n) RETURN count(n) AS nodes', {}, 'test');
    expect(row).toEqual({ nodes: 0 });
  });

  test('keeps what could not be read, once', async () => {
    const problem = { code: 'FILE_EMPTY' as const, start: null, end: null, message: 'The file must hold a text.' };
    await loadProblems(graph, 'empty.txt', [problem]);
    await loadProblems(graph, 'empty.txt', [problem]);
    expect(await graph.read('MATCH (p:Problem) RETURN p.code AS code, p.file AS file', {}, 'test')).toEqual([
      { code: 'FILE_EMPTY', file: 'empty.txt' },
    ]);
  });
});

describe('a derived edge', () => {
  test('counts statements and articles, and takes the dates of both', async () => {
    await loadAll(graph, ARTICLES.slice(0, 2));
    expect(await edge()).toEqual({
      statements: 2,
      tentative: 0,
      articles: 2,
      stories: 2,
      firstDate: '2024-02-01',
      lastDate: '2025-06-01',
    });
  });

  test('counts a denial as tentative and never as support', async () => {
    await loadAll(
      graph,
      [ARTICLES[2] ?? ARTICLES[0]].filter((one) => one !== undefined),
    );
    expect(await edge()).toBeUndefined();
    await loadAll(graph, ARTICLES);
    expect(await edge()).toMatchObject({ statements: 2, tentative: 1 });
  });

  test('of one article that says it twice has two statements', async () => {
    await loadAll(graph, [readAs('twice', `${SUPPORT}\n${SUPPORT}`)]);
    expect(await edge()).toMatchObject({ statements: 2, articles: 1 });
  });

  test('follows a corrected article, whose old statements stay', async () => {
    await loadAll(graph, [readAs('one', SUPPORT), readAs('two', `Вечером. ${SUPPORT}`)]);
    expect(await loadExtraction(graph, readAs('one', 'Армения отклонила резолюцию.'), deriving)).toBe('corrected');
    expect(await edge()).toMatchObject({ statements: 1, articles: 1 });
    const rows = await graph.read(
      "MATCH (s:Statement {type: 'SUPPORTS'}) RETURN s.current AS current ORDER BY current",
      {},
      'test',
    );
    expect(rows).toEqual([{ current: false }, { current: true }]);
    const [versions] = await graph.read(
      'MATCH (:Article)-[:HAS_VERSION]->(v) WHERE v.n = 2 RETURN count(v) AS second',
      {},
      'test',
    );
    expect(versions).toEqual({ second: 1 });
  });

  test('disappears with its last statement', async () => {
    await loadAll(graph, [readAs('one', SUPPORT), readAs('one', 'Сегодня прошёл дождь.')]);
    expect(await edge()).toBeUndefined();
  });
});

describe('the catalogue', () => {
  test('gives the same state before and behind the articles', async () => {
    await loadCatalogue(graph, catalogue);
    await loadAll(graph, ARTICLES);
    await loadCatalogue(graph, catalogue);
    const before = await dump(graph);
    await emptyDatabase();
    await loadAll(graph, ARTICLES);
    await loadCatalogue(graph, catalogue);
    expect(await dump(graph)).toBe(before);
  });

  test('whose row went takes its tenures and memberships with it', async () => {
    await loadCatalogue(graph, catalogue);
    const before = await dump(graph);
    const [office, ...offices] = catalogue.offices;
    const memberships = catalogue.memberships.slice(1);
    await loadCatalogue(graph, { ...catalogue, offices, memberships });
    expect(await graph.read('MATCH ()-[r:HELD_OFFICE {office: $id}]->() RETURN r', { id: office?.id }, 'test')).toEqual(
      [],
    );
    const kept = await graph.read('MATCH ()-[r:MEMBERSHIP]->() RETURN count(r) AS n', {}, 'test');
    expect(kept).toEqual([{ n: memberships.length }]);
    await loadCatalogue(graph, catalogue);
    expect(await dump(graph)).toBe(before);
  });
});

describe('the check', () => {
  test('finds nothing in a good graph', async () => {
    await loadAll(graph, ARTICLES);
    expect((await check(graph, deriving)).faults).toEqual([]);
  });

  test('finds the statements of a text that was changed by hand, and no others', async () => {
    await loadAll(graph, ARTICLES.slice(0, 2));
    await graph.write('test', (run) =>
      run(
        "MATCH (v:ArticleVersion)<-[:HAS_VERSION]-(:Article {sourceId: 'two'}) SET v.text = replace(v.text, 'поддержала', 'поддержалА')",
        {},
      ),
    );
    const { checked, faults } = await check(graph, deriving);
    const [, two] = ARTICLES;
    expect(checked).toBe(ARTICLES.slice(0, 2).reduce((sum, { statements }) => sum + statements.length, 0));
    expect(faults.map(({ kind, what }) => [kind, what])).toEqual(
      two?.statements.map(({ id }) => ['statement', id]).sort(),
    );
    expect(faults.every(({ why }) => why.includes('TEXT_CHANGED'))).toBe(true);
    const ids = ARTICLES.slice(0, 2).flatMap(({ statements }) => statements.map(({ id }) => id));
    const proofs = await findProofs(graph, [...ids, 's_none']);
    expect(proofs.map((proof) => proof && [proof.id, proof.verdict])).toEqual([
      ...ids.map((id) => [id, two?.statements.some((one) => one.id === id) ? 'BROKEN' : 'PROVED']),
      null,
    ]);
  });

  test('finds an edge that was changed by hand', async () => {
    await loadAll(graph, ARTICLES);
    await graph.write('test', (run) =>
      run("MATCH (:Entity {id: 'e_armenia'})-[r:SUPPORTS]->() SET r.statements = 9", {}),
    );
    const { faults } = await check(graph, deriving);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.why).toMatch(/^stored: 9 statements.*counted: 2 statements/u);
    await graph.write('test', (run) => run("MATCH (:Entity {id: 'e_armenia'})-[r:SUPPORTS]->() DELETE r", {}));
    expect((await check(graph, deriving)).faults.map(({ why }) => why.startsWith('stored: none'))).toEqual([true]);
  });
});

describe('the schema', () => {
  test('may be applied again', async () => {
    await applySchema(graph);
    const [row] = await graph.read('MATCH (j:Journal) RETURN j.schemaVersion AS version', {}, 'test');
    expect(row).toEqual({ version: SCHEMA_VERSION });
  });

  test('makes what somebody dropped', async () => {
    const there = (): Promise<readonly Row[]> =>
      graph.read("SHOW INDEXES YIELD name, state WHERE name = 'band_id' RETURN name, state", {}, 'test');
    await graph.write('test', (run) => run('DROP CONSTRAINT band_id', {}));
    expect(await there()).toEqual([]);
    await applySchema(graph);
    expect(await there()).toEqual([{ name: 'band_id', state: 'ONLINE' }]);
  });

  test('of a graph without the counts of version 2 gets them', async () => {
    await loadAll(graph, ARTICLES);
    await graph.write('test', (run) => run('MATCH (e:Entity) REMOVE e.statementsAsSubject, e.statementsAsObject', {}));
    await graph.write('test', (run) => run("MATCH (j:Journal {id: 'journal'}) SET j.schemaVersion = 1", {}));
    expect((await check(graph, deriving)).faults).not.toEqual([]);
    await applySchema(graph);
    expect((await check(graph, deriving)).faults).toEqual([]);
  });

  test('of a graph without the holders of version 3 gets them', async () => {
    await loadAll(graph, [readAs('office', 'Министр образования Чада Идрис Хамидов посетил сад.')]);
    const holders = (): Promise<readonly Row[]> =>
      graph.read(
        'MATCH (s:Statement)-[:HOLDER]->(e) WHERE s.holderId = e.id AND s.officeId IS NOT NULL RETURN e.name AS name',
        {},
        'test',
      );
    expect(await holders()).toEqual([{ name: 'Идрис Хамидов' }]);
    await graph.write('test', (run) =>
      run('MATCH (s:Statement)-[h:HOLDER]->() DELETE h REMOVE s.holderId', {}).then(() =>
        run("MATCH (j:Journal {id: 'journal'}) SET j.schemaVersion = 2", {}),
      ),
    );
    expect(await holders()).toEqual([]);
    await applySchema(graph);
    expect(await holders()).toEqual([{ name: 'Идрис Хамидов' }]);
  });

  test('of a newer program is refused', async () => {
    await graph.write('test', (run) =>
      run("MERGE (j:Journal {id: 'journal'}) SET j.seq = 0, j.schemaVersion = $version", {
        version: SCHEMA_VERSION + 1,
      }),
    );
    await expect(applySchema(graph)).rejects.toMatchObject({ code: 'SCHEMA_NEWER' });
  });
});

describe('a database that is not there', () => {
  test('has a code', async () => {
    const away = testGraph({ uri: 'bolt://127.0.0.1:1' });
    await expect(away.read('RETURN 1 AS one', {}, 'test')).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
    await away.close();
  });

  test('that refuses the password has another', async () => {
    const stranger = testGraph({ password: 'wrong-password' });
    await expect(stranger.read('RETURN 1 AS one', {}, 'test')).rejects.toMatchObject({ code: 'DATABASE_UNAUTHORISED' });
    await stranger.close();
  });
});
