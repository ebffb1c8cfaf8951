import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { createDecisions } from '../../src/commands/decisions.ts';
import { applySchema } from '../../src/graph/write/apply-schema.ts';
import { loadCatalogue } from '../../src/graph/write/load-catalogue.ts';
import { catalogue, deriving, loadAll, readAs, relations, testGraph } from '../support/graph-of.ts';
import { emptyDatabase } from '../support/test-server.ts';

// What other knowledge-graph builders are known to get wrong; other files hold: loading twice, corrections, removal, un-merge, CSV.
const graph = testGraph();
const decisions = createDecisions({ graph, relations, deriving });
const rows = (query: string): Promise<readonly Readonly<Record<string, unknown>>[]> => graph.read(query, {}, 'test');

beforeAll(() => applySchema(graph));
beforeEach(async () => {
  await emptyDatabase();
  await loadCatalogue(graph, catalogue);
});
afterAll(() => graph.close());

test('the same paragraph in two articles has two places and two articles, each with its own offsets', async () => {
  const paragraph = 'Армения поддержала резолюцию Генассамблеи ООН.';
  await loadAll(graph, [readAs('one', paragraph), readAs('two', `Вечером прошёл дождь.\n${paragraph}`)]);
  const found = await rows(
    "MATCH (s:Statement {type: 'SUPPORTS'})-[:EVIDENCE]->(n:Sentence)<-[:HAS_SENTENCE]-(v:ArticleVersion) RETURN DISTINCT s.articleId AS article, s.start AS start, substring(v.text, s.start, size(s.quote)) = s.quote AS stands ORDER BY start",
  );
  expect(found.map(({ stands }) => stands)).toEqual([true, true]);
  expect(new Set(found.map(({ article }) => article)).size).toBe(2);
  expect(found[1]?.start).toBe(Number(found[0]?.start) + 'Вечером прошёл дождь.\n'.length);
});

test('two proposals between the same two are two statements behind one edge', async () => {
  const proposal = 'Шавкат Мирзиёев предложил создать Центр изучения климата в Ташкенте.';
  await loadAll(graph, [
    readAs('2023', proposal, '2023-07-04'),
    readAs('2025', `Спустя два года разговор продолжился. ${proposal}`, '2025-07-04'),
  ]);
  const found = await rows(
    "MATCH (:Entity {id: 'e_shavkat-mirziyoyev'})-[r:PROPOSED]->(c) RETURN r.statements AS statements, r.firstDate AS first, r.lastDate AS last",
  );
  expect(found).toContainEqual({ statements: 2, first: '2023-07-04', last: '2025-07-04' });
});

test('«РАТС ШОС» is not «ШОС», and «ШОС» is the organisation of the full name', async () => {
  await loadAll(graph, [
    readAs('abbreviated', 'Армения поддержала ШОС.'),
    readAs('full', 'Индия поддержала Шанхайскую организацию сотрудничества.'),
    readAs('organ', 'Непал поддержал РАТС ШОС.'),
  ]);
  const objects = await rows(
    "MATCH (s:Sentence)-[m:MENTIONS]->(e:Entity) WHERE m.surface IN ['ШОС', 'Шанхайскую организацию сотрудничества', 'РАТС ШОС'] AND NOT (m.surface = 'ШОС' AND s.text CONTAINS 'РАТС') RETURN DISTINCT m.surface AS surface, e.id AS id ORDER BY surface",
  );
  const ids = new Map(objects.map(({ surface, id }) => [String(surface), String(id)]));
  expect(ids.get('ШОС')).toBe('e_sco');
  expect(ids.get('Шанхайскую организацию сотрудничества')).toBe('e_sco');
  expect(ids.get('РАТС ШОС')).toBeDefined();
  expect(ids.get('РАТС ШОС')).not.toBe('e_sco');
});

test('a surname in all its cases is one person, a woman of that name another', async () => {
  await loadAll(graph, [
    readAs(
      'cases',
      'Касым-Жомарт Токаев прибыл в Астану. Министры ждали Токаева. Министры передали Токаеву доклад. Послы встретились с Токаевым.',
    ),
    readAs('woman', 'Певица Айгуль Токаева выступила в Алматы.'),
  ]);
  const persons = await rows(
    "MATCH (:Sentence)-[m:MENTIONS]->(e:Person) WHERE m.surface CONTAINS 'Токаев' RETURN e.id AS id, collect(DISTINCT m.surface) AS surfaces ORDER BY size(surfaces) DESC",
  );
  expect(persons[0]).toMatchObject({ id: 'e_kassym-jomart-tokayev' });
  expect(persons[0]?.surfaces).toEqual(expect.arrayContaining(['Токаева', 'Токаеву', 'Токаевым']));
  expect(persons[0]?.surfaces).not.toContain('Айгуль Токаева');
});

test('of an article with more than ten thousand tokens nothing is dropped', async () => {
  const lines = Array.from(
    { length: 1_300 },
    (_, n) => `Сообщение номер ${n} говорит о погоде, дорогах и урожае в ${n} районах.`,
  );
  const text = [...lines, 'Армения поддержала резолюцию Генассамблеи ООН.'].join('\n');
  const long = readAs('long', text);
  await loadAll(graph, [long]);
  const [row] = await rows(
    'MATCH (v:ArticleVersion)-[:HAS_SENTENCE]->(n) RETURN size(v.text) AS size, count(n) AS sentences, max(n.end) AS last',
  );
  expect(row).toEqual({ size: text.length, sentences: long.sentences.length, last: text.length });
  expect(await rows("MATCH (:Entity {id: 'e_armenia'})-[r:SUPPORTS]->() RETURN r.statements AS n")).toEqual([{ n: 1 }]);
});

test('a statement whose relation is corrected keeps date, quote and evidence', async () => {
  const article = readAs('one', 'Армения поддержала резолюцию Генассамблеи ООН.', '2024-03-05');
  await loadAll(graph, [article]);
  const key = article.statements.find(({ type }) => type === 'SUPPORTS')?.key ?? '';
  await decisions.correct(key, { type: 'OPPOSES' }, { by: 'Анна', why: 'a test' });
  const [row] = await rows(
    `MATCH (c:Statement)-[:CORRECTS]->(m:Statement) MATCH (c)-[:EVIDENCE]->(n)<-[:EVIDENCE]-(m)
     RETURN c.type AS type, c.quote = m.quote AND c.start = m.start AND c.dateLatest = m.dateLatest AND c.articleId = m.articleId AS kept`,
  );
  expect(row).toEqual({ type: 'OPPOSES', kept: true });
  expect(await rows("MATCH (:Entity {id: 'e_armenia'})-[r:OPPOSES]->() RETURN r.firstDate AS day")).toEqual([
    { day: '2024-03-05' },
  ]);
  expect((await check(graph, deriving)).faults).toEqual([]);
});

/** Who says it, to whom, and through whom it reached the reader: all edges, asked in one go. */
const chainOf = (type: string): string => `MATCH (s:Statement {type: '${type}'})-[:SUBJECT]->(actor)
  MATCH (article:Article {id: s.articleId})
  OPTIONAL MATCH (s)-[:SAID_BY]->(speaker)
  OPTIONAL MATCH (article)-[:PUBLISHED_BY]->(publisher)
  RETURN s.speech AS speech, actor.id AS actor, speaker.id AS speaker, article.publisher AS publisher ORDER BY speech`;

test('the same in direct and in reported speech is two statements of different kinds behind one edge', async () => {
  await loadAll(graph, [
    readAs('direct', '«Сербия поддерживает создание Фонда горных лесов», — заявил Александр Вучич.'),
    readAs('reported', 'Александр Вучич заявил, что Сербия поддерживает создание Фонда горных лесов.'),
  ]);
  const who = { actor: 'e_serbia', speaker: 'e_aleksandar-vucic', publisher: null };
  expect(await rows(chainOf('SUPPORTS'))).toEqual([
    { speech: 'direct', ...who },
    { speech: 'reported', ...who },
  ]);
  expect(await rows("MATCH (:Entity {id: 'e_serbia'})-[r:SUPPORTS]->() RETURN r.statements AS statements")).toEqual([
    { statements: 2 },
  ]);
});

test('who reports it stands between reader and deed; what somebody says himself has him as speaker', async () => {
  const office = 'Министерство иностранных дел Сербии сообщило, что';
  await loadAll(graph, [
    readAs('deed', `${office} Александр Вучич посетил Армению.`),
    readAs('word', `${office} Александр Вучич поддерживает создание Фонда горных лесов.`),
  ]);
  const who = { speech: 'reported', actor: 'e_aleksandar-vucic', publisher: null };
  expect(await rows(chainOf('VISITED'))).toEqual([{ ...who, speaker: 'e_rs-foreign-ministry' }]);
  expect(await rows(chainOf('SUPPORTS'))).toEqual([{ ...who, speaker: 'e_aleksandar-vucic' }]);
});

test('a collective is one actor; whom it stands for depends on the day, its edges do not', async () => {
  await loadAll(graph, [readAs('old', 'Государства – члены ШОС поддержали резолюцию Генассамблеи ООН.', '2016-06-01')]);
  const members = (day: string): Promise<readonly Readonly<Record<string, unknown>>[]> =>
    rows(`MATCH (:Collective {id: 'e_sco-member-states'})-[:MEMBERS_OF]->()<-[h:MEMBERSHIP {role: 'member'}]-(m)
      WHERE h.from <= '${day}' AND coalesce(h.to, '9999') > '${day}' RETURN count(m) AS members`);
  expect(await members('2016-06-01')).toEqual([{ members: 6 }]);
  expect(await members('2024-08-01')).toEqual([{ members: 10 }]);
  expect(await rows("MATCH (:Collective {id: 'e_sco-member-states'})-[r:SUPPORTS]->() RETURN count(r) AS n")).toEqual([
    { n: 1 },
  ]);
  expect(await rows("MATCH (:Entity {id: 'e_india'})-[r:SUPPORTS]->() RETURN count(r) AS n")).toEqual([{ n: 0 }]);
});

test('an English name is the catalogue’s, or spelled in Latin letters and marked so', async () => {
  await loadAll(graph, [
    readAs('names', 'Сергей Лесняков поддержал создание Фонда горных лесов. Чили выступила против.'),
  ]);
  const named = await rows(
    "MATCH (e:Entity) WHERE e.name = 'Сергей Лесняков' OR e.id = 'e_chile' RETURN e.nameEn AS name, e.transliterated AS spelled ORDER BY name",
  );
  expect(named).toEqual([
    { name: 'Chile', spelled: false },
    { name: 'Sergey Lesnyakov', spelled: true },
  ]);
});

test('a place that was renamed is one place under both names', async () => {
  await loadAll(graph, [
    readAs('then', 'Совещание прошло в Алма-Ате.', '1991-12-21'),
    readAs('now', 'Совещание прошло в Алматы.', '2024-05-01'),
  ]);
  const found = await rows(
    "MATCH (:Sentence)-[m:MENTIONS]->(e:Place) WHERE m.surface STARTS WITH 'Алма' RETURN DISTINCT m.surface AS surface, e.id AS id ORDER BY surface",
  );
  expect(new Set(found.map(({ id }) => id)).size).toBe(1);
  expect(found.map(({ surface }) => surface)).toEqual(['Алма-Ате', 'Алматы']);
});
