import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadNounRelations } from '../../src/cli/load-resources.ts';
import { readSample, statementLines } from './read-sample.ts';

describe('each row of seed/lexicon/noun-relations.json', () => {
  test.each(loadNounRelations().map((row) => [`${row.relation} ${row.name}: ${row.example}`, row] as const))(
    '%s',
    (_told, { name, relation, example, counterExample }) => {
      const rule = `noun:${relation.toLowerCase()}:${name}`;
      expect(readSample(example).statements.map(({ type }) => type)).toContain(relation);
      expect(readSample(counterExample).statements.map((one) => one.rule)).not.toContain(rule);
    },
  );
});

/** What a sentence must say, as one of the lines that `statementLines` gives. */
const SAYS: readonly (readonly [text: string, says: string])[] = [
  // Titles: over a state, by genitive, adjective, apposition, in either order.
  ['Президент Сербии Александр Вучич прилетел в Рим.', 'Александр Вучич LEADS Сербия'],
  ['Александр Вучич, президент Сербии, прилетел в Рим.', 'Александр Вучич LEADS Сербия'],
  ['Сербский президент Александр Вучич прилетел в Рим.', 'Александр Вучич LEADS Сербия'],
  ['Король Иордании Абдалла Хусейн прилетел в Рим.', 'Абдалла Хусейн LEADS Иордания'],
  ['Канцлер Германии Фридрих Мерц прилетел в Рим.', 'Фридрих Мерц LEADS Германия'],
  ['Премьер-министр Венгрии Виктор Орбан прилетел в Рим.', 'Виктор Орбан LEADS Венгрия'],
  ['Глава правительства Венгрии Виктор Орбан прилетел в Рим.', 'Виктор Орбан LEADS Венгрия'],
  // … over a body and its parts.
  ['Председатель Конституционного суда Игорь Рогов ушёл.', 'Игорь Рогов LEADS Конституционный суд'],
  [
    'Генеральный секретарь ООН Антониу Гутерриш прилетел в Рим.',
    'Антониу Гутерриш LEADS Организация Объединенных Наций',
  ],
  ['Министр обороны Индии Раджнат Сингх прилетел в Рим.', 'Раджнат Сингх LEADS Минобороны Индии'],
  [
    'Министр иностранных дел Венгрии Петер Сийярто прилетел в Рим.',
    'Петер Сийярто LEADS Министерство иностранных дел Венгрии',
  ],
  // … those who belong.
  ['Посол Чили в Италии Иван Сомов улыбнулся.', 'Иван Сомов MEMBER_OF Чили'],
  ['Депутат Госдумы Пётр Толстиков улыбнулся.', 'Петр Толстиков MEMBER_OF Государственная дума'],
  ['Вице-президент Индии Джагдип Дханкар прилетел в Рим.', 'Джагдип Дханкар MEMBER_OF Индия'],
  // Belonging and partnership.
  ['Чили является членом ООН.', 'Чили MEMBER_OF Организация Объединенных Наций'],
  ['Членами ООН являются Чили, Перу и Индия.', 'Перу MEMBER_OF Организация Объединенных Наций'],
  ['Оман является партнёром Индии.', 'Оман PARTNER_OF Индия'],
  // Cooperation and meetings.
  ['Сотрудничество Чили с Перу крепнет.', 'Чили COOPERATES_WITH Перу'],
  ['Сотрудничество между Арменией и Грузией крепнет.', 'Армения COOPERATES_WITH Грузия'],
  ['Чили развивает сотрудничество с Перу.', 'Чили COOPERATES_WITH Перу'],
  ['Встреча Виктора Орбана с Александром Вучичем прошла тепло.', 'Виктор Орбан MET_WITH Александр Вучич'],
  ['Переговоры между Индией и Непалом завершились.', 'Индия MET_WITH Непал'],
  // Events.
  ['Форум молодёжи прошёл в Осло.', 'Форум молодежи HELD_IN Осло'],
  ['В Осло состоялся форум молодёжи.', 'форум молодежи HELD_IN Осло'],
  ['Делегаты вспомнили саммит в Осло.', 'саммит в Осло HELD_IN Осло'],
  ['Участие Непала в форуме молодёжи подтверждено.', 'Непал ATTENDED форум молодежи'],
  // Against threats.
  ['Чили ведёт борьбу с коррупцией.', 'Чили COUNTERS Коррупция'],
  ['Борьба Чили с коррупцией продолжается.', 'Чили COUNTERS Коррупция'],
  ['Программа борьбы с коррупцией одобрена.', 'Программа борьбы с коррупцией COUNTERS Коррупция'],
  // Wholes and parts.
  ['Секретариат ООН закрыт.', 'Секретариат ООН PART_OF Организация Объединенных Наций'],
  ['Государства – члены ЕАЭС, включая Армению и Казахстан, молчат.', 'Страны ЕАЭС INCLUDES Казахстан'],
  ['Союз объединяет пять стран, в том числе Армению и Грузию.', 'Союз INCLUDES Армения'],
  // Figures.
  ['Товарооборот Чили достиг 5 млрд долларов.', 'Чили HAS_FIGURE 5 млрд долларов'],
  ['Доля Перу составила 30 процентов.', 'Перу HAS_FIGURE 30 процентов'],
];

/** Tempting readings that are wrong. */
const SAYS_NOT: readonly (readonly [text: string, wrong: RegExp])[] = [
  ['Заместитель министра обороны Индии Радж Капур прилетел в Рим.', /LEADS/u],
  ['Пресс-секретарь президента Сербии Ана Попович улыбнулась.', /Попович LEADS/u],
  ['Посол Чили в Италии Иван Сомов улыбнулся.', /LEADS|MEMBER_OF Италия/u],
  ['Президент Сербии прилетел в Рим.', /LEADS Рим/u],
  ['Виктор Орбан прилетел к президенту Сербии.', /Орбан LEADS/u],
  ['Виктор Орбан встретился с президентом Сербии Александром Вучичем.', /Орбан LEADS Сербия/u],
  ['Оман является партнёром Индии.', /MEMBER_OF/u],
  ['Чили и Перу молчат.', /COOPERATES_WITH|MET_WITH/u],
  ['Сотрудничество с годами крепнет.', /COOPERATES_WITH/u],
  ['Чили не развивает сотрудничество с Перу.', /Чили COOPERATES_WITH Перу$/u],
  ['Форум молодёжи прошёл в феврале.', /HELD_IN/u],
  ['Форум молодёжи прошёл в тёплой обстановке.', /HELD_IN/u],
  ['Визит канцлера в Оман продлится день.', /HELD_IN/u],
  ['Борьба за кубок закончилась.', /COUNTERS/u],
  ['Закон о защите детей принят.', /COUNTERS/u],
  ['Поддержка пришла поздно.', /SUPPORTS/u],
  ['Чили получила поддержку ООН.', /Чили SUPPORTS/u],
  ['Вступление в силу договора отложено.', /MEMBER_OF/u],
  ['Страны региона и Чили молчат.', /INCLUDES/u],
  ['Посол Чили молчит 5 лет.', /HAS_FIGURE/u],
  ['Угрозы нет.', /THREATENS/u],
  ['Фонд для школ открыт.', /HAS_GOAL/u],
  ['Визит Виктора Орбана в Сербию отменён.', /LEADS/u],
];

describe('nouns tell', () => {
  test.each(SAYS)('%s', (text, says) => {
    expect(statementLines(readSample(text)).map((line) => line.replaceAll('ё', 'е'))).toContain(says);
  });
});

describe('nouns do not tell', () => {
  test.each(SAYS_NOT)('%s', (text, wrong) => {
    expect(statementLines(readSample(text)).filter((line) => wrong.test(line))).toEqual([]);
  });
});

const STATES = ['Индия', 'Сербия', 'Венгрия', 'Армения', 'Швеция', 'Норвегия'];

describe('a coordination gives the same set in any order', () => {
  test.each([
    ['членами', (list: string) => `Членами ООН являются ${list}.`],
    ['в том числе', (list: string) => `Страны региона, в том числе ${list}, молчат.`],
  ])('%s', (_what, sentence) => {
    fc.assert(
      fc.property(fc.shuffledSubarray(STATES, { minLength: 2, maxLength: 4 }), (names) => {
        const read = (members: readonly string[]): readonly string[] => {
          const list = `${members.slice(0, -1).join(', ')} и ${members.at(-1) ?? ''}`;
          return statementLines(readSample(sentence(list))).toSorted();
        };
        expect(read(names)).toEqual(read(names.toSorted()));
      }),
      { numRuns: 10 },
    );
  });
});

test('a statement and a near miss together account for every trigger once', () => {
  const { statements, nearMisses, sentences, article } = readSample(
    'Чили поддержала резолюцию. Он поддержал её. Перу призвала к миру. Необходимо помнить.',
  );
  expect(article).not.toBeNull();
  for (const { start, end } of nearMisses) {
    expect(sentences.some((sentence) => sentence.start === start && sentence.end === end)).toBe(true);
    expect(statements.length + nearMisses.length).toBeGreaterThan(0);
  }
});
