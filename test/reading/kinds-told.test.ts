import { describe, expect, test } from 'vitest';
import { holds } from './holds.ts';
import { readSample, whoIsWho } from './read-sample.ts';

describe('a noun with the name behind it is that name', () => {
  holds([
    ['of a body in quotation marks', 'Иск подала чешская компания «Рондо».', 'чешская компания «Рондо»', 'Рондо'],
    ['of a body in Latin letters', 'Иск к телекомпании Boeing отклонён.', 'телекомпании Boeing', 'Boeing'],
    ['of a town in its case', 'Взрыв прогремел в городе Мосул.', 'городе Мосул', 'Мосул'],
    ['of a province as it is', 'Взрыв прогремел в провинции Логар.', 'провинции Логар', 'Логар'],
    ['a town in the genitive', 'Он родом из города Осло.', 'города Осло', 'Осло'],
    ['no province is its state', 'Он уехал из провинции Китая.', 'Китая', 'Китай'],
    ['a part is not the whole', 'Выступила фракция «Рассвет».', 'Рассвет', 'Рассвет'],
  ]);
});

describe('a common word is a name in quotation marks alone', () => {
  holds([
    ['in them', 'Выступил депутат «Яблока».', 'Яблока', 'партия «Яблоко»'],
    ['a club by its city', 'Победил лондонский «Арсенал».', 'лондонский «Арсенал', 'ФК «Арсенал»'],
    ['a party in Latin letters', 'Sinn Fein победила на выборах.', 'Sinn Fein', 'Шинн Фейн'],
    ['abbreviated in English', 'Иск подала SEC.', 'SEC', 'Комиссия по ценным бумагам и биржам США'],
  ]);
});

describe('a form of a verb is no name', () => {
  test('«дело» is no Delhi', () => {
    expect(whoIsWho(readSample('Дело передано в другой суд.'))).toEqual([]);
  });
});

describe('several regions share one noun', () => {
  holds([
    ['the first of two', 'Бои идут в Донецкой и Луганской областях.', 'Донецкой', 'Донецкая область'],
    ['a city by its adjective', 'Донецкий завод закрыт.', 'Донецкий', 'Донецк'],
  ]);
});

describe('a body that looks like a person', () => {
  holds([
    ['called a body once', 'Иск подала компания Рондо. Рондо ждёт суда.', 'Рондо', 'Рондо'],
    ['no company is its owner', 'Иск подала компания Ладыгина. Ладыгин ждёт суда.', 'Ладыгин', 'Ладыгин'],
  ]);
  test.each([
    ['компания', 'Иск подала компания Рондо. Рондо ждёт суда.', 'Рондо', 'Organisation'],
    ['a verb in the neuter', 'Рондо заявило о победе. Лидер Рондо ушёл.', 'Рондо', 'Organisation'],
    ['an owner', 'Иск подала компания Ладыгина. Ладыгин ждёт суда.', 'Ладыгин', 'Person'],
  ])('%s', (_phenomenon, text, surface, type) => {
    expect(readSample(text).mentions.findLast((mention) => mention.surface === surface)?.type).toBe(type);
  });
});

describe('nouns for persons, the press and members', () => {
  holds([
    ['from a country', 'Уехал дипломат из Верхней Вольты.', 'дипломат из Верхней Вольты', 'дипломат из Верхней Вольты'],
    ['with the name behind', 'Арестован житель Аризоны Пётр Ладыгин.', 'житель Аризоны', 'Пётр Ладыгин'],
    ['the press of a state', 'О взрыве сообщили британские СМИ.', 'британские СМИ', 'британские СМИ'],
    ['members of what is spoken of', 'Форум ОДКБ пройдёт в странах-участницах.', 'странах-участницах', 'Страны ОДКБ'],
    ['an unknown first name is one person', 'Совет утвердил Мигеля Рондо.', 'Мигеля Рондо', 'Мигель Рондо'],
    [
      'the younger of two',
      'Послом назначен Джон. Вызвали Джона Ладвига-младшего.',
      'Джона Ладвига-младшего',
      'Джон Ладвиг-младший',
    ],
  ]);
});

describe('what else tells which', () => {
  holds([
    [
      'a conflict by its place',
      'Растёт угроза. Тревожит конфликт на Балканах.',
      'конфликт на Балканах',
      'конфликт на Балканах',
    ],
    ['conflicts in general', 'Число конфликтов растёт.', 'конфликтов', 'Конфликты'],
    ['an anniversary', 'Отмечено 30-летие ОДКБ.', '30-летие ОДКБ', '30-летие ОДКБ'],
    ['a way by its ends', 'Открыта трасса Омск – Тара.', 'Омск – Тара', 'Омск – Тара'],
    ['projects by their place', 'Запущены проекты в Перу.', 'проекты в Перу', 'проекты в Перу'],
    ['how it is done is no name', 'Прошёл форум с участием министров.', 'форум', 'форум'],
  ]);
});

describe('the ministry of a minister', () => {
  holds([
    ['of the state behind', 'Прибыл министр обороны Чада Иван Салин.', 'обороны', 'Министерство обороны Чада'],
    ['which the catalogue knows', 'Прибыл министр обороны Индии.', 'обороны', 'Минобороны Индии'],
    ['of the adjective before', 'Прибыл французский министр финансов.', 'финансов', 'Минфин Франции'],
    [
      'of a region',
      'Уволен министр экономики Брянской области.',
      'экономики',
      'Министерство экономики Брянской области',
    ],
    [
      'of the state spoken of',
      'Чад выбирает парламент. Министр культуры Чада ушёл.',
      'культуры',
      'Министерство культуры Чада',
    ],
  ]);
});

describe('a lone noun that nothing before means', () => {
  holds([
    ['a court', 'Слушания отложены. Он доставлен в суд.', 'суд', 'суд'],
    ['authorities', 'Газеты молчат. Власти не комментируют.', 'Власти', 'Власти'],
    ['one named before', 'Выступил Верховный суд Перу. Потом суд закрылся.', 'суд', 'Верховный суд Перу'],
  ]);
});
