import { describe, expect, test } from 'vitest';
import { readSample } from './read-sample.ts';

/** What is named, a sentence of our own, the words that are the mention, and its kind. */
type Row = readonly [phenomenon: string, text: string, surface: string, kind: string];

const kindsOf = (text: string): readonly (readonly [surface: string, kind: string])[] =>
  readSample(text).mentions.map(({ surface, type }) => [surface, type]);

describe('a mention has the kind that its head tells', () => {
  test.each<Row>([
    [
      'a full name of a state in a title',
      'Президент Республики Чад прибыл в Осло.',
      'Президент Республики Чад',
      'Person',
    ],
    [
      'a title with its adjectives',
      'Чрезвычайный и полномочный посол Перу уехал.',
      'Чрезвычайный и полномочный посол Перу',
      'Person',
    ],
    ['heads of several states', 'Главы государств подписали договор.', 'Главы государств', 'Collective'],
    ['heads of two states', 'Вчера главы двух стран встретились.', 'главы двух стран', 'Collective'],
    ['heads of two states by name', 'Вчера главы Турции и Греции встретились.', 'главы Турции и Греции', 'Collective'],
    ['the head of one state', 'Газеты сообщили о прибытии главы государства.', 'главы государства', 'Person'],
    ['a title ends before a quoted name', 'Гостей принял глава Перу «Авроры».', 'глава Перу', 'Person'],
    ['an embassy is no place', 'Доклад подготовило шведское посольство.', 'шведское посольство', 'Organisation'],
    ['a declaration is no body', 'Министры приняли Женевскую декларацию.', 'Женевскую декларацию', 'Document'],
    ['a draft is a document', 'Депутаты обсудили проект резолюции о лесах.', 'проект резолюции о лесах', 'Document'],
    ['a project is not', 'Депутаты обсудили проект «Чистый берег».', 'проект «Чистый берег»', 'Project'],
    [
      'a body inside a title',
      'Лидер перуанской оппозиции Марсель Дюбуа уехал.',
      'перуанской оппозиции',
      'Organisation',
    ],
    ['a street', 'Митинг прошёл на улице Мира.', 'улице Мира', 'Place'],
    ['a people', 'Делегаты поддержали иранский народ.', 'иранский народ', 'Collective'],
    ['a broadcaster', 'Об этом сообщило иранское телевидение.', 'иранское телевидение', 'Organisation'],
    ['an article of a law', 'Депутаты предложили изменить статью о митингах.', 'статью о митингах', 'Document'],
    ['a wrong that is done', 'Посол осудил преследование журналистов.', 'преследование журналистов', 'Threat'],
    ['what has happened', 'Газеты обсуждают отставку министра связи.', 'отставку министра связи', 'Event'],
  ])('%s', (_phenomenon, text, surface, kind) => {
    expect(kindsOf(text)).toContainEqual([surface, kind]);
  });

  test.each<readonly [phenomenon: string, text: string, surface: string]>([
    ['a topic is no place', 'Сотрудничество в области энергетики растёт.', 'области энергетики'],
    [
      'a body does not take the attribute of a document',
      'Россия поддержала резолюцию Совбеза ООН по Чаду.',
      'Совбеза ООН по Чаду',
    ],
    [
      'an airport does not take who is met there',
      'В аэропорту «Заря» гостей встречал министр.',
      'аэропорту «Заря» гостей',
    ],
    [
      'a centre does not take the quotation behind it',
      'Город был центром торговли, и «Заря» писала о нём.',
      'центром торговли, и «Заря»',
    ],
  ])('%s', (_phenomenon, text, surface) => {
    expect(kindsOf(text).map(([found]) => found)).not.toContain(surface);
  });
});
