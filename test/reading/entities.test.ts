import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSample, whoIsWho } from './read-sample.ts';

/** Phenomenon, text, a surface in it, and whose it is (null: must be left open). */
const WHO: readonly (readonly [phenomenon: string, text: string, surface: string, who: string | null])[] = [
  ['an inflected full name', 'Письмо передали Нарендре Моди.', 'Нарендре Моди', 'Нарендра Моди'],
  ['a surname of the catalogue', 'Письмо передали Токаеву.', 'Токаеву', 'Касым-Жомарт Токаев'],
  ['an abbreviation', 'Доклад ОБСЕ опубликован.', 'ОБСЕ', 'Организация по безопасности и сотрудничеству в Европе'],
  [
    'a full name in the genitive',
    'Доклад Организации исламского сотрудничества опубликован.',
    'Организации исламского сотрудничества',
    'Организация исламского сотрудничества',
  ],
  [
    'a body is not its organisation',
    'Доклад РАТС ШОС опубликован.',
    'РАТС ШОС',
    'Региональная антитеррористическая структура ШОС',
  ],
  [
    'the organisation inside the body’s name',
    'Доклад РАТС ШОС опубликован.',
    'ШОС',
    'Шанхайская организация сотрудничества',
  ],
  ['an official name of a state', 'Делегация Кыргызской Республики прибыла.', 'Кыргызской Республики', 'Кыргызстан'],
  ['an adjective of a state', 'Монгольская делегация прибыла.', 'Монгольская', 'Монголия'],
  ['a renamed capital', 'Форум открылся в Нур-Султане.', 'Нур-Султане', 'Астана'],
  [
    'a title with its name',
    'Премьер-министр Грузии Ираклий Кобахидзе прибыл.',
    'Премьер-министр Грузии',
    'Ираклий Кобахидзе',
  ],
  [
    'a surname after the full name',
    'Ираклий Кобахидзе прибыл в Баку. Вечером Кобахидзе выступил.',
    'Кобахидзе',
    'Ираклий Кобахидзе',
  ],
  [
    'a pronoun for the person before',
    'Эмманюэль Макрон прибыл в Баку. Он встретился с прессой.',
    'Он',
    'Эмманюэль Макрон',
  ],
  [
    'a feminine pronoun is another person',
    'Владимир Путин принял Майю Санду. Она поблагодарила за встречу.',
    'Она',
    'Майя Санду',
  ],
  [
    '«глава государства» after the name',
    'Президент Монголии Ухнаагийн Хурэлсух прибыл в Пекин. Глава государства провёл переговоры.',
    'Глава государства',
    'Ухнаагийн Хурэлсух',
  ],
  [
    'a demonstrative with the same noun',
    'Фонд спасения лесов открыт в Осло. Этот фонд поможет Бразилии.',
    'Этот фонд',
    'Фонд спасения лесов',
  ],
  ['«эта страна»', 'Засуха охватила Сомали. В эту страну отправили воду.', 'эту страну', 'Сомали'],
  ['a collective by its organisation', 'Страны ЕАЭС договорились.', 'Страны ЕАЭС', 'Страны ЕАЭС'],
  ['synonyms of a threat', 'Обсудили незаконный оборот наркотиков.', 'незаконный оборот наркотиков', 'Наркотрафик'],
  ['a site that publishes', 'Король прилетел, сообщает Vest.kz.', 'Vest.kz', 'Vest.kz'],
  ['a mixed script inside a word', 'Доклад опубликовал Cекретариат СНГ.', 'СНГ', 'Содружество Независимых Государств'],
  ['nobody to point to', 'Она поблагодарила за встречу.', 'Она', null],
  ['a title that nobody has borne', 'Глава государства прибыл в Осло.', 'Глава государства', null],
];

describe('who is who', () => {
  test.each(WHO)('%s', (_phenomenon, text, surface, who) => {
    const found = whoIsWho(readSample(text)).filter(([mention]) => mention === surface);
    expect(found.at(-1)).toEqual([surface, who]);
  });

  test.each([
    ['президент Узбекистана', '2015-03-01', 'Ислам Каримов'],
    ['президент Узбекистана', '2019-03-01', 'Шавкат Мирзиёев'],
    ['президент США', '2018-03-01', 'Дональд Трамп'],
    ['президент США', '2022-03-01', 'Джо Байден'],
    ['генсек ООН', '2012-03-01', 'Пан Ги Мун'],
  ])('%s on %s is %s', (title, date, who) => {
    expect(whoIsWho(readSample(`На приём пришёл ${title}.`, date))).toContainEqual([title, who]);
  });

  test('an office-holder outside every tenure is nobody of the catalogue', () => {
    expect(whoIsWho(readSample('На приём пришёл президент Узбекистана.', '1985-03-01'))).toContainEqual([
      'президент Узбекистана',
      'президент Узбекистана',
    ]);
  });

  test('a woman of the surname is another person', () => {
    const [first, second] = whoIsWho(readSample('Прибыл Касым-Жомарт Токаев. Песню исполнила Токаева.'));
    expect(first?.[1]).toBe('Касым-Жомарт Токаев');
    expect(second?.[1]).not.toBe('Касым-Жомарт Токаев');
  });
});

const TEXTS = [
  ...WHO.map(([, text]) => text),
  'Сербия и Венгрия поддержали строительство железной дороги.',
  'Подписана конвенция о противодействии терроризму.',
];

describe('whatever the text', () => {
  test('mentions slice back, nest without crossing, and stand in their sentence', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(TEXTS, { minLength: 1 }), (parts) => {
        const text = parts.join('\n');
        const { mentions, statements } = readSample(text);
        for (const { start, end, surface } of mentions) expect(text.slice(start, end)).toBe(surface);
        for (const { start, end, quote } of statements) expect(text.slice(start, end)).toBe(quote);
        for (const a of mentions) {
          for (const b of mentions)
            expect(a.start < b.start && b.start < a.end && a.end < b.end, `${a.surface} × ${b.surface}`).toBe(false);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('the same text gives the same extraction', () => {
    const text = TEXTS.join('\n');
    expect(JSON.stringify(readSample(text))).toBe(JSON.stringify(readSample(text)));
  });

  test('«ё» or «е» and a no-break space change nothing but the surface', () => {
    const summary = (text: string): unknown =>
      readSample(text).mentions.map(({ start, end, type, form }) => [start, end, type, form]);
    const text = 'Шавкат Мирзиёев принял участие в саммите ОТГ, который прошёл в Шуше.';
    expect(summary(text.replaceAll('ё', 'е'))).toEqual(summary(text));
    expect(summary(text.replaceAll(' ', '\u00A0'))).toEqual(summary(text));
  });
});
