import { describe, expect, test } from 'vitest';
import { loadPhraseWords } from '../../src/cli/load-phrase-words.ts';
import { QUESTIONS } from '../../src/commands/analyses.ts';
import { askDossier } from '../../src/commands/dossier-analyses.ts';
import { dossierMarkdown } from '../../src/analysis/dossier.ts';
import type { Told } from '../../src/analysis/told.ts';
import { askGraph, type NamedEntity, statementRows } from '../../src/graph/read/find-proved-statements.ts';
import { findProofs } from '../../src/graph/read/find-proofs.ts';
import { searchEntities } from '../../src/graph/read/search-entities.ts';
import { ENTITY_TYPES } from '../../src/mentions/mention.ts';
import { frozenCorpusGraph } from '../support/frozen-corpus.ts';

// Each feature on the second corpus, checked by hand against its texts (test/corpus/README.md says what happens in them). The corpus is
// loaded as it was once read: an answer here changes only if an analysis or the storage changes.

const TODAY = '2026-06-01';
const graph = frozenCorpusGraph();
const ask = askGraph(graph);

async function entity(name: string): Promise<NamedEntity> {
  if (/^\d{4}$/u.test(name)) return { id: name, name, type: 'Year' };
  const [found] = await searchEntities(graph, name, ENTITY_TYPES, 1);
  if (!found) throw new TypeError(`The corpus must name ${name}.`);
  return found.item;
}

async function told(question: string, ...names: readonly string[]): Promise<readonly Told[]> {
  const asked = QUESTIONS.find(({ name }) => name === question);
  if (!asked) throw new TypeError(`There must be a question ${question}.`);
  const ends = await Promise.all(names.map(entity));
  return (await asked.answer({ ask, today: TODAY, words: loadPhraseWords }, ends)).told;
}

const lines = async (question: string, ...names: readonly string[]): Promise<readonly string[]> =>
  (await told(question, ...names)).map(({ line }) => line);

const articleOf = async (sourceId: string): Promise<NamedEntity> => {
  const [row] = await graph.read('MATCH (a:Article {sourceId: $sourceId}) RETURN a.id AS id', { sourceId }, 'test');
  return { id: String(row?.id), name: sourceId, type: 'Article' };
};

const SCO: NamedEntity = { id: 'e_sco', name: 'ШОС', type: 'Organisation' };

async function absentFrom(document: string): Promise<readonly string[]> {
  const question = QUESTIONS.find(({ name }) => name === 'absent');
  const answer = await question?.answer({ ask, today: TODAY, words: loadPhraseWords }, [await entity(document), SCO]);
  return (answer?.told ?? []).map(({ line }) => line);
}

async function compared(before: string, after: string): Promise<readonly string[]> {
  const question = QUESTIONS.find(({ name }) => name === 'compare');
  const ends = [await articleOf(before), await articleOf(after)];
  return ((await question?.answer({ ask, today: TODAY, words: loadPhraseWords }, ends))?.told ?? []).map(
    ({ line }) => line,
  );
}

describe('life cycle', () => {
  test('of a centre that was opened: reprints are steps of their own day, the office changed hands', async () => {
    expect(
      (await lines('life-cycle', 'Центр водных исследований')).filter((line) => !line.startsWith('silent')),
    ).toEqual([
      '2015-06-10  first mentioned',
      '2015-06-10  proposed by Ислам Каримов',
      '2016-03-21  supported by Казахстан',
      '2016-03-21  supported by Казахстан',
      '2016-03-22  supported by Казахстан',
      '2017-09-05  supported by Кыргызстан',
      '2019-11-30  opened by Шавкат Мирзиёев',
      'reached: opened',
      'not told: called for, agreed, signed, adopted',
      'supported by: Казахстан, Кыргызстан',
      'days since the last step: 2375',
    ]);
  });

  test('of a convention: proposed, agreed on, signed by three, refused by one; how long the signature took', async () => {
    const told = await lines('life-cycle', 'Конвенция о горных пастбищах');
    expect(told).toEqual(
      expect.arrayContaining([
        '2018-03-12  proposed by Туркменистан',
        '2019-04-20  agreed by Казахстан',
        '2020-06-15  signed by Казахстан',
        '2020-06-15  signed by Кыргызстан',
        '2020-06-15  signed by Узбекистан',
        '2020-06-15  rejected by Таджикистан',
        'reached: signed',
        'days from proposal to signature: 826',
      ]),
    );
  });

  test('that stalled: the fund of railways since 2015; what was opened, signed or rejected is not among them', async () => {
    const told = await lines('stalled');
    expect(told[0]).toBe(
      'Фонд степных железных дорог (Organisation)  supported, 4018 days without a step; last supported by Казахстан',
    );
    for (const settled of ['Центр водных исследований', 'Фонд горных дорог', 'Конвенция'])
      expect(told.filter((line) => line.startsWith(settled))).toEqual([]);
  });
});

test('commitment strength: a resolute condemnation is 5, a concern 2, each with its word', async () => {
  const told = (await lines('ledger', 'Казахстан')).filter((line) => line.startsWith('захват судна'));
  expect(told).toEqual([
    expect.stringMatching(/2020-02-11 {2}against \(CONDEMNED, strength 5 by «решительно»\)$/u),
    expect.stringMatching(/2022-02-14 {2}against \(ASSESSED, strength 2 by «озабоченность»\)$/u),
  ]);
});

describe('position ledger', () => {
  test('Armenia turned, with both quotes', async () => {
    const turned = (await told('ledger', 'Армения')).find(({ line }) => line.includes('turned'));
    expect(turned?.line).toBe('введение безвизового режима  turned between 2018-04-02 and 2022-07-14');
    expect(turned?.statements.map(({ quote }) => quote)).toEqual([
      'Армения поддержала введение безвизового режима',
      'Армения выступила против введения безвизового режима',
    ]);
  });

  test('Uzbekistan fell silent on the fund of roads, while Kazakhstan went on', async () => {
    const silent = (await told('ledger', 'Узбекистан')).find(({ line }) =>
      line.startsWith('Фонд горных дорог  silent'),
    );
    expect(silent?.line).toBe('Фонд горных дорог  silent since 2017-02-03, while others speak of it');
    expect(silent?.statements.map(({ subject }) => subject.name)).toEqual(['Узбекистан', 'Казахстан']);
  });
});

test('conflicts: one of each rule that the corpus breaks, and no other', async () => {
  const told = (await lines('conflicts')).filter((line) => !line.startsWith('  '));
  expect(told).toEqual([
    'STANCE (medium)  Армения SUPPORTS введение безвизового режима  against  Армения OPPOSES введение безвизового режима',
    'FIGURE (medium)  Узбекистан HAS_FIGURE 50 млрд долларов  against  Узбекистан HAS_FIGURE 70 млрд долларов',
    'PLACE (medium)  Саммит горных стран HELD_IN Худжанд  against  Саммит горных стран HELD_IN Душанбе',
    'SEAT (medium)  Центр горных долин LOCATED_IN Фергана  against  Центр горных долин LOCATED_IN Ош',
    'DATE (medium)  Саммит горных стран HELD_IN Худжанд  against  Саммит горных стран HELD_IN Душанбе',
    'ATTENDEE (medium)  Нарендра Моди VISITED Бишкек  against  Нарендра Моди VISITED Самарканд',
  ]);
});

describe('independent sources', () => {
  // Two papers have it on the first day: their titles decide.
  test('three articles are one story, and the alarm says so', async () => {
    const edge = (await lines('sources', 'Центр водных исследований')).find((line) =>
      line.startsWith('Казахстан SUPPORTS'),
    );
    expect(edge).toBe(
      'Казахстан SUPPORTS Центр водных исследований  3 articles, 1 stories; Портал «Берег», Степной вестник, Утренняя лента; first 2016-03-21, Утренняя лента  ! one story alone',
    );
  });

  test('a bridge is named with its words: without it there is no way', async () => {
    const [alarm] = await told('fragility', 'Туркменистан', 'Конвенция о горных пастбищах');
    expect(alarm?.line).toBe('! hangs on one story alone: Туркмения предложила конвенцию о пастбищах');
    expect(alarm?.statements.map(({ quote }) => quote)).toEqual([
      'Туркмения предложила принять Конвенцию о горных пастбищах',
    ]);
  });
});

test('formula: one president takes it over from another after five years; the reprint takes nothing over', async () => {
  const all = await lines('phrases');
  const from = all.indexOf('«общую память народов степи»');
  const rest = all.slice(from + 1);
  const own = rest.slice(0, rest.findIndex((line) => line.startsWith('  in ')) + 1);
  expect(own.map((line) => line.replace(/: «.*/u, ''))).toEqual([
    '  first used 2016-08-01',
    '  Ислам Каримов  2016-08-01, 0 days later',
    '  Касым-Жомарт Токаев  2021-08-01, 1826 days later',
    expect.stringMatching(/^ {2}wording/u),
    '  in 3 articles, 2 stories',
  ]);
});

describe('declaration diff', () => {
  const SOFTENED = 'softened  Казахстан  CONDEMNED → ASSESSED  захват судна';

  test('«осудил» becomes «выразил озабоченность»: softened, not dropped and added', async () => {
    expect(await compared('words-1', 'words-2')).toEqual([SOFTENED]);
  });

  test('so it is over two years of the speaker', async () => {
    expect(await lines('years', 'Казахстан', '2020', '2022')).toContain(SOFTENED);
  });
});

describe('gaps and absence', () => {
  test.each([
    ['Центр водных исследований', 'threat'],
    ['Центр горных долин', 'proposer, threat'],
  ])('%s lacks: %s', async (centre, missing) => {
    expect(await lines('gaps')).toContain(`${centre} (Centre)  not told: ${missing}`);
  });

  test('of the members of the day one refused, one is not mentioned; signatories are not told of', async () => {
    expect(await absentFrom('Конвенция о горных пастбищах')).toEqual(['Индия  not mentioned', 'Таджикистан  refused']);
  });
});

describe('actor × topic', () => {
  test('each cell drills to as many statements as it counts', async () => {
    for (const { line, statements } of await told('matrix')) {
      const [, pro, against] = /for (\d+), against (\d+)$/u.exec(line) ?? [];
      expect(statements).toHaveLength(Number(pro) + Number(against));
    }
  });

  test('Kazakhstan and Kyrgyzstan are for the same three things', async () => {
    expect(await lines('co-support')).toContainEqual(
      expect.stringMatching(
        /^Казахстан, Кыргызстан {2}1\.00 {2}3 shared: Конвенция о горных пастбищах, Фонд степных железных дорог, Центр водных исследований$/u,
      ),
    );
  });

  test('Chile stands alone, and nobody speaks of its treaty', async () => {
    expect(await lines('alone')).toContain('Чили  alone on: Договор о перевалах, and nobody speaks of the same');
  });
});

test('commitments due: the forum of May 2024 was never told of again', async () => {
  expect(await lines('due')).toEqual(['757 days overdue  Форум горных пастухов HELD_IN Нарын']);
});

describe('timeline, dossier, paths', () => {
  test('the timeline is in the order of days and leaves nothing out', async () => {
    const centre = await entity('Центр водных исследований');
    const days = (await lines('timeline', centre.name)).map((line) => line.slice(0, 10));
    expect(days).toEqual([...days].sort());
    expect(days).toHaveLength((await statementRows(ask).about(centre.id)).length);
  });

  test('the dossier cites every statement of the centre', async () => {
    const centre = await entity('Центр водных исследований');
    const page = dossierMarkdown(await askDossier(ask, centre, TODAY));
    for (const { quote } of await statementRows(ask).about(centre.id)) expect(page).toContain(quote);
  });

  test.each([
    ['Узбекистан', ['ledger', 'conflicts', 'sources', 'timeline']],
    ['Центр водных исследований', ['life-cycle', 'formula', 'gaps', 'sources', 'timeline']],
    ['Саммит горных стран', ['life-cycle', 'formula', 'conflicts', 'gaps', 'sources', 'timeline']],
    ['Форум горных пастухов', ['life-cycle', 'formula', 'due', 'gaps', 'sources', 'timeline']],
  ])('the dossier of %s tells what there is of it: %j', async (name, titles) => {
    const { sections } = await askDossier(ask, await entity(name), TODAY);
    expect(sections.map(({ title }) => title)).toEqual(titles);
  });

  test('every sentence of a path is proved again by the stored text', async () => {
    const ways = await told('path', 'Туркменистан', 'Узбекистан');
    const ids = ways.flatMap(({ statements }) => statements.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(0);
    const proofs = await findProofs(graph, ids);
    expect(proofs.map((proof) => proof?.verdict)).toEqual(ids.map(() => 'PROVED'));
  });
});
