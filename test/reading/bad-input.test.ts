import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSample, whoIsWho } from './read-sample.ts';

const TOKAYEV = 'Касым-Жомарт Токаев';
const PUTIN = 'Владимир Путин';

/** What is wrong, the text, the problems that are told (code and span), who is found by which words. */
type Row = readonly [
  what: string,
  text: string,
  problems: readonly (readonly [code: string, start: number | null, end: number | null])[],
  found: readonly (readonly [surface: string, who: string])[],
];

const ROWS: readonly Row[] = [
  [
    'all capitals',
    'ТОКАЕВ ПРИНЯЛ ПУТИНА В АСТАНЕ.',
    [],
    [
      ['ТОКАЕВ', TOKAYEV],
      ['ПУТИНА', PUTIN],
      ['АСТАНЕ', 'Астана'],
    ],
  ],
  [
    'an abbreviation among capitals',
    'САММИТ ШОС ПРОЙДЁТ В ОСЛО.',
    [],
    [['ШОС', 'Шанхайская организация сотрудничества']],
  ],
  [
    'a Latin T and a Latin A in names',
    'Президент Tокаев прибыл в Aстану.',
    [],
    [
      ['Tокаев', TOKAYEV],
      ['Aстану', 'Астана'],
    ],
  ],
  [
    'Latin letters inside common words and names',
    'Токаев вcтретился c Путиным в Мocкве.',
    [],
    [
      ['Путиным', PUTIN],
      ['Мocкве', 'Москва'],
    ],
  ],
  ['OCR noise around names', 'Пре3идент Токаев при был в город. Путин у1етел.', [], [['Путин', PUTIN]]],
  ['English', 'President Tokayev arrived in Astana.', [['NO_CYRILLIC', null, null]], []],
  ['Kazakh', 'Қазақстан Президенті Тоқаев Астанада сөйледі.', [['LANGUAGE_UNSUPPORTED', null, null]], []],
  ['marks of direction around a word', 'Токаев \u202Eприбыл\u202C в Осло.', [], [['Токаев', TOKAYEV]]],
  ['a mark of direction inside a name', 'То\u200Fкаев прибыл в Осло.', [], [['То\u200Fкаев', TOKAYEV]]],
  ['a space of no width inside a name', 'Вчера То\u200Bкаев прибыл в Осло.', [], [['То\u200Bкаев', TOKAYEV]]],
  ['soft hyphens inside names', 'Ток\u00ADаев прибыл в Ос\u00ADло.', [], [['Ток\u00ADаев', TOKAYEV]]],
  ['half a character', 'Токаев \uD800 прибыл в Осло.', [['TEXT_MALFORMED', 7, 8]], [['Осло', 'Осло']]],
  ['a zero byte', 'Токаев прибыл\u0000 в Осло.', [], [['Осло', 'Осло']]],
  ['quotation marks without end', '«Мы готовы, сказал Токаев. «Россия поможет». Он уехал.', [], [['Россия', 'Россия']]],
  ['no verb', 'Токаев. Путин. Осло.', [], [['Путин', PUTIN]]],
  ['nothing but blanks', '   \n  ', [['FILE_EMPTY', null, null]], []],
  ['nothing but marks', '*** --- ***', [['NO_CYRILLIC', null, null]], []],
  [
    'an endless sentence',
    `Токаев видел ${'дом и '.repeat(500)}город Осло`,
    [],
    [
      ['Токаев', TOKAYEV],
      ['Осло', 'Осло'],
    ],
  ],
];

describe('bad input is told, and what can be found is found', () => {
  test.each(ROWS)('%s', (_what, text, problems, found) => {
    const extraction = readSample(text);
    expect(extraction.problems.map(({ code, start, end }) => [code, start, end])).toEqual(problems);
    expect(whoIsWho(extraction)).toEqual(expect.arrayContaining(found.map((row) => [...row])));
    for (const { start, end, surface } of extraction.mentions) expect(text.slice(start, end)).toBe(surface);
  });

  test('an abbreviation beside lower-case words is no name of that spelling', () => {
    expect(whoIsWho(readSample('Партия ПУТИНА закрыта.')).map(([, who]) => who)).not.toContain(PUTIN);
  });
});

describe('who is who does not hang on typography', () => {
  const SENTENCES = [
    'Президент Казахстана Токаев прибыл в Астану.',
    'Он принял «Ангелу Меркель» и её министра.',
    'Россия и Китай поддержали план «Чистая вода».',
    'По словам Путина, ещё один форум пройдёт в Осло.',
    'Эта страна ждёт помощи ООН.',
  ];
  const text = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));
  const known = (one: string): readonly (string | null)[] =>
    readSample(one)
      .mentions.filter(({ rule }) => rule.startsWith('catalogue') || rule.endsWith('pronoun'))
      .map(({ entity }) => entity);
  const PLAIN = 'Дождь шёл всю ночь, и дороги были мокрыми.';

  test.each([
    ['«ё» as «е»', (one: string) => one.replaceAll('ё', 'е')],
    ['another space', (one: string) => one.replaceAll(' ', '\u00A0')],
    ['other quotation marks', (one: string) => one.replaceAll('«', '"').replaceAll('»', '"')],
    ['a paragraph before it', (one: string) => `${PLAIN}\n${one}`],
    ['a paragraph behind it', (one: string) => `${one}\n${PLAIN}`],
  ])('%s', (_what, change) => {
    fc.assert(
      fc.property(text, (one) => {
        expect(known(change(one))).toEqual(known(one));
      }),
      { numRuns: 15, seed: 4 },
    );
  });

  test('the same twice', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(readSample(one)).toEqual(readSample(one));
      }),
      { numRuns: 5, seed: 4 },
    );
  });
});
