import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadMorphology } from '../../src/cli/load-morphology.ts';
import { loadParser, loadReader } from '../../src/cli/load-parser.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { readText } from '../../src/text/read-text.ts';
import { tokenise } from '../../src/text/tokenise.ts';
import type { Text } from '../../src/text/text.ts';

const morphology = await loadMorphology();
const parser = loadParser();
const reader = loadReader();

function read(text: string): Text {
  const { article } = readArticle({
    file: 'x.txt',
    text,
    metadata: { url: null, sourceId: null, title: null, publisher: null, publishedOn: null },
  });
  if (!article) throw new TypeError(`A sample must be an article, but got: ${text}`);
  return readText(article, { morphology, reader, parser });
}

const sentencesOf = (text: string): readonly string[] =>
  read(text).sentences.map(({ start, end }) => text.slice(start, end));
const tokensOf = (text: string): readonly string[] =>
  tokenise(text, { start: 0, end: text.length }).map((token) => token.text);

describe('tokens', () => {
  test.each([
    ['Саммит-2025 прошёл.', ['Саммит-2025', 'прошёл', '.']],
    ['$1,5 трлн', ['$', '1,5', 'трлн']],
    ['на 73-й сессии', ['на', '73-й', 'сессии']],
    ['в 2025-2027 годах', ['в', '2025-2027', 'годах']],
    ['Касым-Жомарт', ['Касым-Жомарт']],
    ['сообщает Vest.kz.', ['сообщает', 'Vest.kz', '.']],
    ['«Слово»…', ['«', 'Слово', '»', '…']],
  ])('%s', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  test('a Latin look-alike inside a Cyrillic word is repaired in its norm, not in its place', () => {
    const [token] = tokenise('cоветов', { start: 0, end: 7 });
    expect([token?.norm, token?.text, token?.end]).toEqual(['советов', 'cоветов', 7]);
  });

  test('slice back and cover everything but white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const tokens = tokenise(text, { start: 0, end: text.length });
        for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
        expect(
          tokens
            .map((token) => token.text)
            .join('')
            .replaceAll(/\s/gu, ''),
        ).toBe(text.replaceAll(/\s/gu, ''));
      }),
    );
  });
});

describe('sentences', () => {
  test.each([
    ['two plain ones', 'Он пришёл. Она ушла.', ['Он пришёл.', 'Она ушла.']],
    ['initials', 'Выступил К. К. Иванов. Зал хлопал.', ['Выступил К. К. Иванов.', 'Зал хлопал.']],
    [
      'abbreviations',
      'В 2020 г. Иванов жил на ул. Мира. Потом уехал.',
      ['В 2020 г. Иванов жил на ул. Мира.', 'Потом уехал.'],
    ],
    ['a unit before a name', 'Дом за 5 тыс. Иванов продал.', ['Дом за 5 тыс. Иванов продал.']],
    ['a unit at the end', 'Дом стоит 5 тыс. Покупателей нет.', ['Дом стоит 5 тыс.', 'Покупателей нет.']],
    ['a question in quotes', '«Кто там?» Никто не ответил.', ['«Кто там?»', 'Никто не ответил.']],
    ['an ellipsis', 'Он молчал… Потом заговорил.', ['Он молчал…', 'Потом заговорил.']],
    ['a site’s name is no end', 'Об этом пишет Vest.kz сегодня.', ['Об этом пишет Vest.kz сегодня.']],
    [
      'a line broken inside a sentence',
      'Пошёл дождь.\nОб этом сообщил корреспондент\nVest.kz. Он был там.',
      ['Пошёл дождь.', 'Об этом сообщил корреспондент\nVest.kz.', 'Он был там.'],
    ],
    ['lines are borders', 'Он пришёл.\nОна ушла.', ['Он пришёл.', 'Она ушла.']],
  ])('%s', (_phenomenon, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});

describe('readings in context', () => {
  test.each([
    ['a preposition governs', 'Мы были в школе.', 'школе', 'loct'],
    ['an adjective agrees', 'Мы были в новой школе.', 'новой', 'loct'],
    ['a coordinated adjective agrees', 'в региональные и экономические процессы', 'экономические', 'accs'],
    ['a genitive chain', 'Он знает историю развития города.', 'города', 'gent'],
    ['a first name and a surname', 'Касым-Жомарт Токаев прибыл.', 'Токаев', 'nomn'],
    ['a letter is no noun', 'Он и она пришли.', 'и', null],
  ])('%s', (_phenomenon, text, word, kase) => {
    const token = read(text).sentences[0]?.tokens.find((one) => one.text === word);
    expect(token?.parse?.case ?? null).toBe(kase);
  });

  test('a surname that the dictionary takes for a town', () => {
    const token = read('Касым-Жомарт Токаев прибыл.').sentences[0]?.tokens[1];
    expect(token?.parse?.lemma).toBe('токаев');
  });
});

describe('quotations', () => {
  test.each([
    ['speech in guillemets', '«Мы поддерживаем проект», – сказал он.', [[true, 'Мы поддерживаем проект']]],
    [
      'speech in straight quotes with a name inside',
      '"Мы знаем "Дельфин" давно", - сказал он.',
      [[true, 'Мы знаем "Дельфин" давно']],
    ],
    ['a name', 'Он купил газету «Утро».', [[false, 'Утро']]],
    ['a spoken paragraph', '- Мы поддерживаем проект, - сказал он.', [[true, 'Мы поддерживаем проект']]],
    ['never closed', 'Он сказал: «Мы поддерживаем проект.', [[true, 'Мы поддерживаем проект.']]],
  ])('%s', (_phenomenon, text, quotations) => {
    expect(read(text).quotations.map(({ speech, start, end }) => [speech, text.slice(start, end)])).toEqual(quotations);
  });
});
