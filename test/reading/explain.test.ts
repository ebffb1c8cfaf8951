import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { explanationPage } from '../../src/cli/explanation-page.ts';
import { loadResources } from '../../src/cli/load-resources.ts';
import { printExplanation } from '../../src/cli/print-explanation.ts';
import { createExplain, type Explanation } from '../../src/commands/create-extract.ts';
import { explainEntities, openQuestions } from '../../src/commands/explain-who.ts';

const explain = createExplain(await loadResources());

const explained = (text: string): Explanation =>
  explain({
    file: 'sample.txt',
    text,
    metadata: { url: null, sourceId: 'sample', title: null, publisher: null, publishedOn: '2025-06-01' },
  });

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The words of each sentence's line on the page, without its marks. */
const sectionsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<div class="text">(.*?)<\/div>/gsu)].map(([, line]) =>
    (line ?? '').replaceAll(/<[^>]+>/gu, '').replaceAll(/&\w+;/gu, (entity) => ENTITIES[entity] ?? entity),
  );

const TWO = 'Прибыли Иван Бердибаев и Пётр Бердибаев. Бердибаев выступил. Бердибаев уехал.';

describe('who is who', () => {
  test('each entity tells why its mentions are this one', () => {
    const { extraction } = explained('Токаев принял Ангелу Меркель. Она поблагодарила за приём. Токаев улетел.');
    const why = explainEntities(extraction).map(({ entity, whys }) => [entity.name, whys]);
    expect(why).toContainEqual([
      'Касым-Жомарт Токаев',
      [
        { what: 'catalogue alias', times: 1 },
        { what: 'the same surname before', times: 1 },
      ],
    ]);
    expect(why).toContainEqual([
      'Ангела Меркель',
      [
        { what: 'catalogue alias', times: 1 },
        { what: 'pronoun for the person spoken of before', times: 1 },
      ],
    ]);
  });

  test('what stays open is asked once, with its sentences', () => {
    expect(openQuestions(explained(TWO).extraction)).toEqual([
      { surface: 'Бердибаев', why: 'two persons of this surname are named', sentences: [1, 2] },
    ]);
  });

  test('where all is known nothing is asked', () => {
    expect(openQuestions(explained('Токаев прибыл в Осло.').extraction)).toEqual([]);
  });
});

describe('in a terminal', () => {
  const printed = printExplanation(explained(TWO), new PassThrough());

  test('without colours where none can be shown', () => {
    expect(printed).not.toContain('\u001B[');
  });

  test.each([
    ['the words with their tree', 'бердибаев          NOUN nomn sing masc'],
    ['the clauses', 'выступил [main] · subject Бердибаев'],
    ['who each mention is', 'Иван Бердибаев → Иван Бердибаев (Person) name'],
    ['the open questions', 'two persons of this surname are named (sentence 1, 2)'],
  ])('tells %s', (_what, line) => {
    expect(printed).toContain(line);
  });
});

describe('as a page', () => {
  test('its sentences are the words of the article', () => {
    const { extraction, text } = explained('«Мы готовы помочь, — сказал Токаев. — Перу & Чили <нет>». Он улетел.');
    const spans = extraction.sentences.map(({ start, end }) => text?.article.text.slice(start, end));
    expect(sectionsOf(explanationPage({ extraction, text }))).toEqual(spans);
  });

  test('what an article says runs nowhere', () => {
    expect(explanationPage(explained('Токаев сказал: <script>alert(1)</script> "мир".'))).not.toContain('<script');
  });

  test('needs nothing from elsewhere', () => {
    expect(explanationPage(explained(TWO))).not.toMatch(/(?:src|href)="(?!#)/u);
  });

  test('an empty file says so', () => {
    expect(explanationPage(explained('   '))).toContain('FILE_EMPTY');
  });
});
