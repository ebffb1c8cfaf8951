import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadResources } from '../../src/cli/load-resources.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { findMentions } from '../../src/mentions/find-mentions.ts';
import type { Mention } from '../../src/mentions/mention.ts';
import { readText } from '../../src/text/read-text.ts';

const resources = await loadResources();
const NONE = { url: null, sourceId: null, title: 'Заголовок', publisher: null, publishedOn: null };

function mentionsIn(text: string): readonly Mention[] {
  const { article } = readArticle({ file: 'x.txt', text, metadata: NONE });
  return article ? findMentions(readText(article, resources.text), resources.mentions) : [];
}

const told = ({ type, surface }: Mention): string => `${type} ${surface}`;
const names = (text: string): readonly string[] =>
  mentionsIn(text)
    .filter(({ form }) => form === 'name' || form === 'adjective')
    .map(told);

/** Phenomenon, sentence, what must be found, what must not. */
type Row = readonly [phenomenon: string, text: string, found: readonly string[], not?: readonly string[]];

/** Every row with the same four cells. */
const rows = (table: readonly Row[]): [string, string, readonly string[], readonly string[]][] =>
  table.map(([phenomenon, text, found, not = []]) => [phenomenon, text, found, not]);

describe('persons', () => {
  test.each(
    rows([
      ['a name without title', 'Вечером Ольга Рябинина вернулась домой.', ['Person Ольга Рябинина']],
      [
        'the role before it is not the name',
        'Министр связи Пётр Зорин выступил.',
        ['Person Пётр Зорин'],
        ['Person Министр связи Пётр Зорин'],
      ],
      ['in the dative', 'Награду вручили Петру Зорину.', ['Person Петру Зорину']],
      ['in the instrumental', 'Переговоры вели с Андреем Лисицким.', ['Person Андреем Лисицким']],
      ['a patronymic', 'Слово взял Иван Сергеевич Лугов.', ['Person Иван Сергеевич Лугов']],
      ['initials before', 'Доклад сделал А. Б. Лугов.', ['Person А. Б. Лугов']],
      [
        'a person the catalogue knows by another length',
        'Указ подписал Владимир Владимирович Путин.',
        ['Person Владимир Владимирович Путин'],
      ],
      ['three words', 'Посол Анна Мария Гонсалес прибыла в Баку.', ['Person Анна Мария Гонсалес']],
      ['a particle', 'Приехала Урсула фон дер Ляйен.', ['Person Урсула фон дер Ляйен']],
      ['two persons in a list', 'Встретились Олег Царёв и Марк Ройтман.', ['Person Олег Царёв', 'Person Марк Ройтман']],
    ]),
  )('%s', (_phenomenon, text, found, not) => {
    expect(names(text)).toEqual(expect.arrayContaining([...found]));
    for (const one of not) expect(names(text)).not.toContain(one);
  });
});

describe('whatever the text', () => {
  const piece = fc.constantFrom(
    'Токаев ',
    'ШОС ',
    '«',
    '» ',
    'г. ',
    'Казахстан',
    ', ',
    '. ',
    'Пётр ',
    'министр ',
    'МИД ',
    'по борьбе ',
    '- ',
    '\n',
    'Tокаев ',
    '\uD800',
    'ООН) ',
    '(',
    'и ',
    'Boeing ',
    '5 ',
    '$',
  );
  const TEXT = fc.array(piece, { maxLength: 40 }).map((parts) => `Город ${parts.join('')}`);

  test('mentions slice back, nest without crossing, and come in order', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const found = mentionsIn(text);
        for (const one of found) {
          expect(text.slice(one.start, one.end)).toBe(one.surface);
          for (const other of found) {
            const crosses = one.start < other.start && other.start < one.end && one.end < other.end;
            expect(crosses).toBe(false);
          }
        }
        expect(found.map(({ start }) => start)).toEqual(found.map(({ start }) => start).sort((a, b) => a - b));
      }),
    );
  });

  test('the same text gives the same mentions', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        expect(mentionsIn(text)).toEqual(mentionsIn(text));
      }),
    );
  });
});
