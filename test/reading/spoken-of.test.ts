import { describe, expect, test } from 'vitest';
import { holds } from './holds.ts';
import { readSample } from './read-sample.ts';

describe('whose institutions are spoken of', () => {
  holds([
    [
      'of the state that acts',
      'Турция ждёт выборов. Парламент собрался.',
      'Парламент',
      'Великое национальное собрание Турции',
    ],
    ['of the state where it happens', 'В Анкаре начались переговоры. МИД назвал их полезными.', 'МИД', 'МИД Турции'],
    [
      'of the state of the head who acts',
      'Эмманюэль Макрон выступил вечером. МИД опубликовал его речь.',
      'МИД',
      'МИД Франции',
    ],
    [
      'the cabinet is the government',
      'Кабмин Казахстана утвердил план.',
      'Кабмин Казахстана',
      'Правительство Казахстана',
    ],
    [
      'a bank is not the central bank of a state named by the way',
      'Россия и Чад поддержали создание банка.',
      'Россия',
      'Россия',
    ],
  ]);

  test('a bare noun is no body that the article does not name', () => {
    const names = readSample('Россия и Чад поддержали создание банка.').entities.map(({ name }) => name);
    expect(names).not.toContain('Банк России');
  });
});

describe('which country and region', () => {
  holds([
    [
      'of the head who is named',
      'Глава государства Касым-Жомарт Токаев посетил Узбекистан.',
      'государства',
      'Казахстан',
    ],
    ['the only one of the sentence', 'Помощь нужна Афганистану для восстановления страны.', 'страны', 'Афганистан'],
    [
      'the region named before',
      'Страны Центральной Азии растут. Мир важен для региона.',
      'региона',
      'Центральная Азия',
    ],
  ]);
});

describe('who bears the title', () => {
  holds([
    [
      'a name in another case is somebody else',
      'На встрече с главой Узбекистана Касым-Жомарт Токаев выступил.',
      'главой Узбекистана',
      'Шавкат Мирзиёев',
    ],
    [
      'several titles in a row',
      'Председатель совета, президент Чада Жан Мбала прибыл.',
      'Председатель совета',
      'Жан Мбала',
    ],
    [
      'whom the same clause names is somebody else',
      'Глава государства принял президента Турции Реджепа Тайипа Эрдогана.',
      'Глава государства',
      null,
    ],
    [
      'the first president is not the one in office',
      'Первый президент Казахстана выступил вечером.',
      'президент Казахстана',
      'президент Казахстана',
    ],
    [
      'the object is not the subject',
      'Марк Рютте прибыл в Осло. Эмманюэль Макрон встретил его у входа.',
      'его',
      'Марк Рютте',
    ],
    [
      'a pronoun for a thing',
      'Касым-Жомарт Токаев прилетел. Это направление стало важным. Его поддержали все.',
      'Его',
      null,
    ],
  ]);
});

describe('an adjective alone names no place', () => {
  holds([['of a part of the world, before its states', 'Европейские страны договорились.', 'Европейские', 'Европа']]);
});

test('a town in capitals before a report is the town', () => {
  const found = readSample('ТАШКЕНТ, 5 мая. Форум открылся.').entities.map(({ name }) => name);
  expect(found).toContain('Ташкент');
});
