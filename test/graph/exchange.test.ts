import { Parser } from 'n3';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { createDecisions } from '../../src/commands/decisions.ts';
import { exportCsv } from '../../src/commands/export-csv.ts';
import { exportJson } from '../../src/commands/export-json.ts';
import { exportPlover } from '../../src/commands/export-plover.ts';
import { exportTrig } from '../../src/commands/export-trig.ts';
import { importJson } from '../../src/commands/import-json.ts';
import { applySchema, SCHEMA_VERSION } from '../../src/graph/write/apply-schema.ts';
import { deriving, dump, loadAll, readAs, relations, testGraph } from '../support/graph-of.ts';
import { gather } from '../support/gather.ts';
import { emptyDatabase } from '../support/test-server.ts';

const graph = testGraph();
const decisions = createDecisions({ graph, relations, deriving });
const WHY = { by: 'Анна', why: 'a test' };

beforeAll(() => applySchema(graph));
beforeEach(emptyDatabase);
afterAll(() => graph.close());

const SUPPORT = 'Армения поддержала резолюцию Генассамблеи ООН.';
const ONE = readAs('one', `${SUPPORT} Индия поддержала создание Фонда развития Арктики.`);
const TWO = readAs('two', `Сегодня прошёл дождь. ${SUPPORT}`, '2024-02');
const THREE = readAs('three', 'Шавкат Мирзиёев предложил создать Центр изучения климата в Ташкенте.', '2023');

const text = async (lines: AsyncIterable<string>): Promise<string> => (await gather(lines)).join('\n');
async function* each(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield await Promise.resolve(line);
}
const fill = (lines: readonly string[]): Promise<unknown> => importJson(graph, () => each(lines));

/** A graph with something of everything: versions, a removal, a merge, a correction. */
async function history(): Promise<void> {
  await loadAll(graph, [ONE, TWO, THREE, readAs('two', `Сегодня прошёл снег. ${SUPPORT}`, '2024-02')]);
  await decisions.remove(THREE.article.id, WHY);
  await decisions.merge('e_armenia', 'e_india', WHY);
  const key = ONE.statements.find(({ type }) => type === 'SUPPORTS')?.key ?? '';
  await decisions.correct(key, { polarity: 'negative' }, WHY);
}

describe('an export', () => {
  test('that is imported and exported again is the same, byte for byte, and decisions go on from there', async () => {
    await history();
    const before = await dump(graph);
    const lines = await gather(exportJson(graph));
    await emptyDatabase();
    await fill(lines);
    expect(await text(exportJson(graph))).toBe(lines.join('\n'));
    expect(await dump(graph)).toBe(before);
    expect((await check(graph, deriving)).faults).toEqual([]);
    await decisions.restore(THREE.article.id, WHY);
    await decisions.unmerge('e_armenia', WHY);
    expect((await check(graph, deriving)).faults).toEqual([]);
  });

  test('of equal states has equal state lines, whatever happened before', async () => {
    await loadAll(graph, [ONE, TWO, THREE]);
    const state = async (): Promise<readonly string[]> =>
      (await gather(exportJson(graph))).filter((line) => line.startsWith('{"part":"state"'));
    const before = await state();
    await decisions.merge('e_armenia', 'e_india', WHY);
    await decisions.unmerge('e_armenia', WHY);
    await decisions.remove(ONE.article.id, WHY);
    await decisions.restore(ONE.article.id, WHY);
    expect(await state()).toEqual(before);
  });

  test('tells in each line which part it is, and counts in the last', async () => {
    await loadAll(graph, [TWO]);
    const parts = (await gather(exportJson(graph))).map((line) => (JSON.parse(line) as { part: string }).part);
    expect([...new Set(parts)]).toEqual(['state', 'journal', 'footer']);
  });
});

describe('an import is refused, and nothing is written', () => {
  const broken: readonly (readonly [string, string, (lines: readonly string[]) => readonly string[]])[] = [
    ['without its footer', 'EXPORT_DAMAGED', (lines) => lines.slice(0, -1)],
    ['cut in the middle of a line', 'EXPORT_DAMAGED', (lines) => [...lines.slice(0, 3), lines[3]?.slice(0, 20) ?? '']],
    ['with a line missing', 'EXPORT_DAMAGED', (lines) => lines.filter((_, at) => at !== 2)],
    ['with a letter changed', 'EXPORT_DAMAGED', (lines) => lines.map((line) => line.replace('дождь', 'дожди'))],
    ['with something behind the footer', 'EXPORT_DAMAGED', (lines) => [...lines, lines[0] ?? '']],
    ['with a line of another kind', 'EXPORT_DAMAGED', (lines) => ['{"part":"other"}', ...lines]],
    [
      'of a newer schema',
      'SCHEMA_NEWER',
      (lines) =>
        lines.map((line) => line.replace(`"schemaVersion":${SCHEMA_VERSION},"counts"`, '"schemaVersion":99,"counts"')),
    ],
    ['that is empty', 'EXPORT_DAMAGED', () => []],
  ];

  test.each(broken)('%s: %s', async (_what, code, damage) => {
    await loadAll(graph, [TWO]);
    const lines = await gather(exportJson(graph));
    await emptyDatabase();
    await expect(fill(damage(lines))).rejects.toMatchObject({ code });
    expect(await graph.read('MATCH (n) WHERE NOT n:Journal RETURN count(n) AS n', {}, 'test')).toEqual([{ n: 0 }]);
  });

  test('into a database that is not empty: DATABASE_NOT_EMPTY', async () => {
    await loadAll(graph, [TWO]);
    const lines = await gather(exportJson(graph));
    const before = await dump(graph);
    await expect(fill(lines)).rejects.toMatchObject({ code: 'DATABASE_NOT_EMPTY' });
    expect(await dump(graph)).toBe(before);
  });
});

describe('other forms', () => {
  test('CSV keeps direction, relation, date and quote, and no cell is a formula', async () => {
    await loadAll(graph, [TWO]);
    await graph.write('test', (run) => run("MATCH (a:Article {sourceId: 'two'}) SET a.title = '=HYPERLINK(1)'", {}));
    const table = await text(exportCsv(graph));
    const support = TWO.statements.find(({ type }) => type === 'SUPPORTS');
    expect(table).toContain(`,SUPPORTS,e_armenia,Армения,`);
    expect(table).toContain(support?.quote ?? '-');
    expect(table).toContain("'=HYPERLINK(1)");
    expect(table).not.toMatch(/(^|,)"?[=@]/mu);
  });

  test('TriG can be parsed, each statement a graph, with its text, its version and its Wikidata links', async () => {
    await loadAll(graph, [TWO]);
    await graph.write('test', (run) => run("MATCH (e:Entity {id: 'e_armenia'}) SET e.wikidata = 'Q399'", {}));
    const quads = new Parser({ format: 'application/trig' }).parse((await gather(exportTrig(graph))).join(''));
    const support = TWO.statements.find(({ type }) => type === 'SUPPORTS');
    const claimed = quads.filter(({ graph: of }) => of.value === `urn:kurultai:${support?.id}`);
    expect(claimed.map(({ subject, predicate }) => [subject.value, predicate.value])).toEqual([
      ['urn:kurultai:e_armenia', 'urn:kurultai:SUPPORTS'],
    ]);
    const of = (predicate: string): readonly string[] =>
      quads.filter((quad) => quad.predicate.value.endsWith(predicate)).map(({ object }) => object.value);
    expect(of('prov#value')).toContain(support?.quote);
    expect(of('prov#wasDerivedFrom')).toContain(`urn:kurultai:${TWO.article.versionId}`);
    expect(of('owl#sameAs')).toContain('http://www.wikidata.org/entity/Q399');
  });

  test('as PLOVER has an event for each statement that is one, without those that were rejected', async () => {
    await loadAll(graph, [ONE, THREE]);
    const rejected = THREE.statements.find(({ type }) => type === 'PROPOSED')?.key ?? '';
    await decisions.reject(rejected, WHY);
    const lines = await gather(
      exportPlover(
        graph,
        new Map([
          ['SUPPORTS', 'SUPPORT'],
          ['PROPOSED', 'AGREE'],
        ]),
      ),
    );
    const events = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(events.map(({ event, text: words }) => [event, words]).sort()).toEqual(
      ONE.statements
        .filter(({ type }) => type === 'SUPPORTS')
        .map(({ quote }) => ['SUPPORT', quote])
        .sort(),
    );
    expect(events[0]).toMatchObject({ score: 5, quad: 1, plover_codebook: '2.0+ext1', url: null });
  });
});
