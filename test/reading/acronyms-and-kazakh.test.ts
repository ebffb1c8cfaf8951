import { describe, expect, test } from 'vitest';
import { holds } from './holds.ts';
import { readSample } from './read-sample.ts';

describe('an abbreviation without a bracket', () => {
  holds([
    ['of words in full', 'Северный клуб моряков растёт. В СКМ двести человек.', 'СКМ', 'Северный клуб моряков'],
    ['before the name', 'В СКМ двести человек. Северный клуб моряков растёт.', 'СКМ', 'Северный клуб моряков'],
    ['a word left out', 'Союз женщин и матерей растёт. СЖМ получил письмо.', 'СЖМ', 'Союз женщин и матерей'],
    ['known to the catalogue', 'Одесский оркестр нот распущен. ООН молчит.', 'ООН', 'Организация Объединенных Наций'],
  ]);
  test.each([
    ['other initials', 'Северный клуб моряков растёт. Совет СКП молчит.', 'СКП'],
    ['of two bodies', 'Союз писателей Перу и союз пилотов Перу спорят. Совет СПП молчит.', 'СПП'],
  ])('%s', (_what, text, short) => {
    const { mentions } = readSample(text);
    const full = new Set(
      mentions.filter(({ surface }) => /^[Сс](?:оюз|еверный)/u.test(surface)).map((one) => one.entity),
    );
    expect(mentions.filter(({ surface, entity }) => surface === short && full.has(entity))).toEqual([]);
  });
});

describe('Kazakh in a Russian text', () => {
  const persons = (text: string): readonly string[] =>
    readSample(text)
      .mentions.filter(({ type, form }) => type === 'Person' && form === 'name')
      .map(({ surface }) => surface);
  const RUSSIAN = 'Министр труда открыл новый завод в столице и поблагодарил строителей за работу в этом году.';
  test.each([
    ['a clause', `${RUSSIAN} Ержан Серіков Астанада сөйледі.`, []],
    ['a clause in a quotation', `${RUSSIAN} Он сказал: «Оған Ержан Серіков қатысты».`, []],
    ['a name in a Russian clause', `${RUSSIAN} Выступил Ержан Серіков.`, ['Ержан Серіков']],
  ])('%s is no person', (_what, text, names) => {
    expect(persons(text)).toEqual(names);
  });
});
