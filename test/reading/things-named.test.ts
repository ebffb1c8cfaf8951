import { describe, expect, test } from 'vitest';
import { holds } from './holds.ts';
import { readSample } from './read-sample.ts';

test('a minister is not who appoints him', () => {
  const { statements, entities } = readSample('Пётр Ладыгин назначил Ивана Салина министром обороны Чада.');
  const name = (id: string): string | undefined => entities.find((one) => one.id === id)?.name;
  const leaders = statements.filter(({ type }) => type === 'LEADS').map(({ subject }) => name(subject.entity));
  expect(leaders).not.toContain('Пётр Ладыгин');
});

describe('several who bear one title', () => {
  holds([
    [
      'ministers of one state are several',
      'Выступил министр юстиции Перу Пётр Ладыгин. Ему ответил министр труда Перу.',
      'министр труда Перу',
      'министр труда Перу',
    ],
    [
      'the same minister again',
      'Выступил министр юстиции Перу Пётр Ладыгин. Министр юстиции Перу уехал.',
      'Министр юстиции Перу',
      'Пётр Ладыгин',
    ],
    [
      'a list of titles and names with dashes',
      'Новые министры: министр юстиции – Пётр Ладыгин, министр труда – Иван Салин.',
      'министр труда',
      'Иван Салин',
    ],
  ]);
});

describe('another noun for an event or a document', () => {
  holds([
    [
      'a bare noun means the subject of the sentence before, not what else its noun calls there',
      'В Осло прошла встреча министров Чада. Встреча стала шагом к большой встрече премьеров Перу. Итоги встречи опубликованы.',
      'встречи',
      'встреча министров Чада',
    ],
    [
      'without such a subject it means the nearest',
      'В Осло прошла встреча министров Чада. Она стала шагом к большой встрече премьеров Перу. Итоги встречи опубликованы.',
      'встречи',
      'большая встреча премьеров Перу',
    ],
    ['an attack', 'Взрыв в Лиме ранил троих. Теракт осудили все.', 'Теракт', 'Взрыв в Лиме'],
    ['a gathering', 'Форум ШОС открылся утром. Мероприятие продлится два дня.', 'Мероприятие', 'Форум ШОС'],
    ['a document', 'Принята Рижская декларация. Документ опубликован.', 'Документ', 'Рижская декларация'],
    ['two in view', 'Форум ШОС открылся. Саммит ОДКБ закрылся. Мероприятие удалось.', 'Мероприятие', 'Мероприятие'],
    ['two things of one clause', 'Чад поддержал резолюцию и декларацию.', 'резолюцию', 'резолюция'],
    ['a law is no rally', 'Принята Рижская декларация. Митинг начался.', 'Митинг', 'Митинг'],
  ]);
});

describe('names in quotation marks', () => {
  holds([
    [
      'a thing by its name alone',
      'Стартовал проект «Синяя птица». «Синяя птица» понравилась всем.',
      'Синяя птица',
      'проект «Синяя птица»',
    ],
    [
      'a party by its name alone',
      'Партия «Рассвет» выиграла. «Рассвет» получил сто мест.',
      'Партия «Рассвет»',
      'Рассвет',
    ],
    [
      'a faction is not its party',
      'Партия «Рассвет» выиграла. «Рассвет» получил сто мест. Фракция «Рассвет» молчит.',
      'Фракция «Рассвет»',
      'Фракция «Рассвет»',
    ],
  ]);
});

test('another event is not the one in view', () => {
  const { mentions } = readSample('Форум ШОС открылся утром. Другое мероприятие отменено.');
  const forum = mentions.find(({ surface }) => surface === 'Форум ШОС')?.entity;
  expect(forum).toBeDefined();
  expect(mentions.filter(({ surface }) => surface === 'мероприятие').map(({ entity }) => entity)).not.toContain(forum);
});

const kindOf = (text: string, surface: string): string | undefined =>
  readSample(text).mentions.find((mention) => mention.surface === surface)?.type;

describe('kinds', () => {
  test.each([
    ['supporters', 'Сторонники премьера вышли на площадь.', 'Сторонники премьера', 'Collective'],
    ['one supporter', 'Сторонник премьера вышел на площадь.', 'Сторонник премьера', 'Person'],
    ['a team named like a place', 'Клуб обыграл «Барселону».', 'Барселону', 'Organisation'],
    ['the place', 'Клуб уехал в Барселону.', 'Барселону', 'Place'],
    ['a seat of power', 'Кремль опроверг слухи.', 'Кремль', 'Organisation'],
    ['a service', 'Служба безопасности Чада молчит.', 'Служба безопасности Чада', 'Organisation'],
    ['a part of a preposition', 'В связи с засухой ввели налог.', 'связи с засухой', undefined],
    ['an airport', 'Аэропорт Алматы закрыт.', 'Аэропорт Алматы', 'Place'],
  ])('%s', (_what, text, surface, kind) => {
    expect(kindOf(text, surface)).toBe(kind);
  });
});
