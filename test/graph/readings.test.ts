import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ForeignLine } from '../../src/commands/adapt-readings.ts';
import { check } from '../../src/commands/check.ts';
import { createDecisions } from '../../src/commands/decisions.ts';
import { diff } from '../../src/commands/diff.ts';
import type { Extract } from '../../src/commands/extraction.ts';
import { loadStatements, type ReadingInput } from '../../src/commands/load-statements.ts';
import { refresh } from '../../src/commands/refresh.ts';
import { applySchema } from '../../src/graph/write/apply-schema.ts';
import { loadCatalogue } from '../../src/graph/write/load-catalogue.ts';
import type { Statement } from '../../src/statements/statement.ts';
import { extractWith } from '../support/extract-with.ts';
import { catalogue, deriving, dump, loadAll, readAs, relations, testGraph } from '../support/graph-of.ts';
import { gather } from '../support/gather.ts';
import { emptyDatabase } from '../support/test-server.ts';

const graph = testGraph();
const decisions = createDecisions({ graph, relations, deriving });
const WHY = { by: 'Анна', why: 'a test' };

beforeAll(() => applySchema(graph));
beforeEach(async () => {
  await emptyDatabase();
  await loadCatalogue(graph, catalogue);
});
afterAll(() => graph.close());

const TEXT = 'Армения поддержала резолюцию Генассамблеи ООН. Индия и Непал осудили взрыв на вокзале.';
const ONE = readAs('one', TEXT);
const TWO = readAs('two', 'Чили поддержала создание Фонда развития Арктики.', '2024');

const span = (words: string): { start: number; end: number } => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};

function foreign(change: Partial<Statement> = {}, entity = 'e_india'): Statement {
  const quote = 'Индия и Непал осудили взрыв на вокзале';
  return {
    ...span(quote),
    id: 's_theirs',
    key: 'k_theirs',
    type: 'CONDEMNED',
    subject: { entity, ...span('Индия'), via: 'mention' },
    object: { entity: 'e_blast', ...span('взрыв на вокзале'), via: 'mention' },
    saidBy: null,
    addressedTo: null,
    polarity: 'positive',
    modality: 'asserted',
    time: 'past',
    evaluation: null,
    speech: 'author',
    strength: null,
    strengthWords: [],
    date: null,
    quote,
    evidence: [{ ...span(quote), role: 'clause' }],
    rule: 'their-model',
    ...change,
  };
}

const line = (statements: readonly Statement[], change: Partial<ForeignLine> = {}): ForeignLine => ({
  file: 'theirs.jsonl#1',
  extractor: 'some-model-3',
  article: { id: ONE.article.id, versionId: ONE.article.versionId, sha256: ONE.article.sha256 },
  entities: [{ id: 'e_blast', type: 'Event', name: 'взрыв на вокзале', nameEn: null, aliases: [] }],
  mentions: [],
  statements,
  ...change,
});
async function* inputs(...lines: readonly ForeignLine[]): AsyncGenerator<ReadingInput> {
  for (const one of lines) yield await Promise.resolve({ line: one });
}
const load = (...lines: readonly ForeignLine[]): ReturnType<typeof loadStatements> =>
  loadStatements(graph, inputs(...lines), relations, deriving);

const count = async (pattern: string): Promise<number> =>
  Number((await graph.read(`MATCH ${pattern} RETURN count(*) AS n`, {}, 'test'))[0]?.n);

describe('statements of another extractor', () => {
  test('stand beside ours under its name, with proof and edge; twice is once', async () => {
    await loadAll(graph, [ONE]);
    const report = await load(line([foreign()]));
    expect(report).toMatchObject({ loaded: 1, statements: 1, problems: [] });
    expect(await count("(:Statement {extractor: 'some-model-3'})-[:OBJECT]->(:Event {id: 'e_blast'})")).toBe(1);
    expect(await count("(:Entity {id: 'e_india'})-[:CONDEMNED]->(:Event {id: 'e_blast'})")).toBe(1);
    expect((await check(graph, deriving)).faults).toEqual([]);
    const once = await dump(graph);
    expect(await load(line([foreign()]))).toMatchObject({ unchanged: 1, statements: 0 });
    expect(await dump(graph)).toBe(once);
  });

  test('bring mentions of their own, which stay when our rules read anew, and go with the next of theirs', async () => {
    await loadAll(graph, [ONE]);
    const place = { entity: 'e_blast', type: 'Event', form: 'common', ...span('взрыв на вокзале') } as const;
    const mention = { ...place, surface: 'взрыв на вокзале' };
    const theirs = "(:Sentence)-[:MENTIONS {extractor: 'some-model-3', start: 69}]->(:Event {id: 'e_blast'})";
    const wrong = [
      { ...mention, surface: 'пожар' },
      { ...mention, entity: 'e_nobody' },
      { ...mention, end: 9_000 },
    ];
    const report = await load(line([], { mentions: [mention, { ...mention, entity: null }, ...wrong] }));
    expect(report.problems.map(({ problem }) => problem.message)).toEqual([
      'A mention by some-model-3: «пожар» does not stand at 69.',
      'A mention by some-model-3: nobody says what e_nobody is.',
      'A mention by some-model-3: «взрыв на вокзале» does not stand at 69.',
    ]);
    expect(await count(theirs)).toBe(1);
    expect(await load(line([], { mentions: [mention] }))).toMatchObject({ unchanged: 1 });
    await refresh(graph, extractWith('kurultai-next'), deriving);
    expect(await count(theirs)).toBe(1);
    expect((await check(graph, deriving)).faults).toEqual([]);
    expect(await load(line([foreign()]))).toMatchObject({ replaced: 1 });
    expect(await count(theirs)).toBe(0);
  });

  test('are replaced by what the same extractor says next, and go with the article', async () => {
    await loadAll(graph, [ONE]);
    await load(line([foreign()]));
    expect(await load(line([foreign({}, 'e_nepal')]))).toMatchObject({ replaced: 1 });
    expect(await count("(:Entity {id: 'e_india'})-[:CONDEMNED]->(:Event {id: 'e_blast'})")).toBe(0);
    const before = await dump(graph);
    await decisions.remove(ONE.article.id, WHY);
    expect(await count("(:Statement {extractor: 'some-model-3'})")).toBe(0);
    expect(await count("(:Entity {id: 'e_blast'})")).toBe(0);
    await decisions.restore(ONE.article.id, WHY);
    expect(await dump(graph)).toBe(before);
  });

  test.each<readonly [string, Partial<Statement>]>([
    ['a relation that is none', { type: 'LIKES' }],
    ['a quote that stands elsewhere', { quote: 'Индия и Непал осудили пожар на вокзале' }],
    ['a place outside the text', { start: 9_000, end: 9_010 }],
    ['evidence outside the text', { evidence: [{ start: 5, end: 9_000, role: 'clause' }] }],
    ['no evidence', { evidence: [] }],
    ['an entity that nobody knows', { subject: { entity: 'e_nobody', start: null, end: null, via: 'speaker' } }],
    ['an argument outside the text', { subject: { entity: 'e_india', start: 3, end: 9_000, via: 'mention' } }],
  ])('with %s are a problem each, and the rest is loaded', async (_what, change) => {
    await loadAll(graph, [ONE]);
    const report = await load(line([foreign(), foreign(change)]));
    expect(report.statements).toBe(1);
    expect(report.problems.map(({ problem }) => problem.code)).toEqual(['READING_INVALID']);
    expect(await count("(:Problem {code: 'READING_INVALID'})")).toBe(1);
  });

  test('of a text that is not loaded, or is another one, are a problem', async () => {
    await loadAll(graph, [ONE]);
    const other = { id: ONE.article.id, versionId: ONE.article.versionId, sha256: '0'.repeat(64) };
    const report = await load(
      line([foreign()], { article: other }),
      line([foreign()], { article: { ...other, versionId: 'v_none' } }),
    );
    expect(report.problems.map(({ problem }) => problem.code)).toEqual(['VERSION_UNKNOWN', 'VERSION_UNKNOWN']);
    expect(report.statements).toBe(0);
  });
});

/** New rules for one relation: they read SUPPORTS as denied, and nothing at all about Chile. */
const otherRules: Extract = async (raw) => {
  const extraction = await extractWith('kurultai-next')(raw);
  return {
    ...extraction,
    statements: extraction.statements
      .filter(({ subject }) => subject.entity !== 'e_chile')
      .map((one) => (one.type === 'SUPPORTS' ? { ...one, polarity: 'negative' as const } : one)),
  };
};

describe('new rules', () => {
  test('that read the same make no difference', async () => {
    await loadAll(graph, [ONE, TWO]);
    expect(await gather(diff(graph, extractWith('kurultai-next')))).toEqual([]);
  });

  test('are told by the diff, with the rule, before anything is written', async () => {
    await loadAll(graph, [ONE, TWO]);
    const before = await dump(graph);
    const differences = await gather(diff(graph, otherRules));
    expect(differences).toContainEqual(
      expect.objectContaining({
        what: 'CHANGED',
        type: 'SUPPORTS',
        fields: { polarity: { before: 'positive', after: 'negative' } },
        causedBy: expect.objectContaining({ rule: expect.any(String) as unknown }) as unknown,
      }),
    );
    expect(differences.filter(({ what }) => what === 'REMOVED').map(({ articleId }) => articleId)).toContain(
      TWO.article.id,
    );
    expect(await dump(graph)).toBe(before);
  });

  test('of one word change only statements with that word, and the diff names its rule', async () => {
    const texts = [
      'Армения поддержала резолюцию Генассамблеи ООН. Индия возлюбила создание Фонда развития Арктики.',
      'Чили поддержала создание Фонда развития Арктики. Непал осудил взрыв на вокзале.',
      'Непал возлюбил резолюцию Генассамблеи ООН.',
    ];
    await loadAll(
      graph,
      texts.map((text, at) => readAs(`word-${at}`, text)),
    );
    const wordMore = extractWith('kurultai-word', (resources) => {
      const { frames } = resources.lexicon;
      const more = new Map(frames).set('возлюбить', frames.get('поддержать') ?? []);
      return { ...resources, lexicon: { ...resources.lexicon, frames: more } };
    });
    const differences = await gather(diff(graph, wordMore));
    expect(differences.map(({ what, type }) => [what, type])).toEqual([
      ['ADDED', 'SUPPORTS'],
      ['ADDED', 'SUPPORTS'],
    ]);
    for (const { quote, causedBy } of differences) {
      expect(quote).toMatch(/возлюбил/u);
      expect(causedBy.rule).toContain('возлюбить');
    }
  });

  test('are applied by the refresh: the state is that of a load by them, and decisions stay', async () => {
    const key = ONE.statements.find(({ type }) => type === 'SUPPORTS')?.key ?? '';
    await loadAll(graph, [ONE, TWO]);
    await decisions.reject(key, WHY);
    expect(await refresh(graph, otherRules, deriving)).toMatchObject({ refreshed: 2, unchanged: 0 });
    const refreshed = await dump(graph);
    expect(await gather(diff(graph, otherRules))).toEqual([]);
    expect(await refresh(graph, otherRules, deriving)).toMatchObject({ refreshed: 0, unchanged: 2 });
    expect((await check(graph, deriving)).faults).toEqual([]);
    await emptyDatabase();
    await loadCatalogue(graph, catalogue);
    for (const { article } of [ONE, TWO]) {
      const extraction = await otherRules({ file: article.file, text: article.text, metadata: article.metadata });
      await loadAll(graph, [extraction as typeof ONE]);
    }
    await decisions.reject(key, WHY);
    expect(await dump(graph)).toBe(refreshed);
  });

  test('leave the readings of others where they are', async () => {
    await loadAll(graph, [ONE]);
    await load(line([foreign()]));
    await refresh(graph, otherRules, deriving);
    expect(await count("(:Statement {extractor: 'some-model-3'})-[:EVIDENCE]->(:Sentence)")).toBe(1);
    expect((await check(graph, deriving)).faults).toEqual([]);
  });
});
