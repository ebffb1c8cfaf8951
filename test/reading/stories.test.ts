import { expect, test } from 'vitest';
import { loadResources } from '../../src/cli/load-resources.ts';
import { createExtract } from '../../src/commands/create-extract.ts';
import { isNearDuplicate, likeness, type Signature } from '../../src/graph/near-duplicates.ts';

const extract = createExtract(await loadResources());
const signature = (text: string): Signature =>
  extract({
    file: 'a.txt',
    text,
    metadata: { url: null, sourceId: null, title: null, publisher: null, publishedOn: '2025-06-01' },
  }).signature;

const PARAGRAPHS = [
  'Министр энергетики Азамат Кулов заявил в понедельник, что республика построит три ветровые станции на берегу озера. По его словам, работы начнутся весной и займут около двух лет.',
  'Проект оценивается в четыреста миллионов долларов. Половину средств выделит Фонд развития регионов, остальное внесут частные инвесторы, переговоры с которыми ведутся с прошлой осени.',
  'Министр подчеркнул, что станции позволят отказаться от угля в пяти районах. Жители посёлков получат рабочие места, а тарифы, как пообещал Кулов, не вырастут до конца десятилетия.',
  'Экологи ранее предупреждали, что строительство может повредить гнездовьям птиц. В министерстве ответили, что площадки выбраны после двухлетних наблюдений орнитологов.',
];
const STORY = PARAGRAPHS.join('\n');

const OWN_WORDS =
  'На берегу озера появятся ветряки: правительство решило вложить в них сотни миллионов. Об этом журналистам рассказал глава энергетического ведомства Кулов.\n' +
  'Строить начнут уже весной, рассчитывают закончить через два года. Деньги даст наполовину государственный фонд, наполовину бизнес.\n' +
  'Пять районов смогут жить без угольных котельных, цены на электричество обещают не поднимать. Защитники птиц опасаются за гнёзда, однако ведомство ссылается на выводы учёных.';
const SAME_QUOTE =
  'Азамат Кулов встретился с главами районов и рассказал им о планах ведомства на ближайшие годы.\n' +
  'Министр подчеркнул, что станции позволят отказаться от угля в пяти районах. Собравшиеся спрашивали о сроках и о том, кто будет обслуживать новое оборудование.\n' +
  'Главы районов попросили проложить к площадкам дороги и открыть в колледже отделение для будущих мастеров. Договорились вернуться к разговору летом.';
const NEXT_DAY =
  'Министр энергетики Азамат Кулов заявил во вторник, что республика закупит шесть подстанций для южных районов. По его словам, конкурс объявят осенью.\n' +
  'Закупка оценивается в девяносто миллионов долларов. Средства предусмотрены бюджетом, а поставщиков выберут на открытых торгах, к которым допустят и зарубежные компании.\n' +
  'Кулов подчеркнул, что подстанции избавят юг от зимних отключений. Прошлой зимой без света на несколько часов оставались двенадцать посёлков.';

const words = (text: string, change: (word: string, at: number) => string): string =>
  text
    .split(' ')
    .map((word, at) => change(word, at))
    .join(' ');

/** Pairs of texts and whether they are one source; the likeness is printed where a row fails. */
const PAIRS: readonly (readonly [string, string, string, boolean])[] = [
  ['the same text', STORY, STORY, true],
  ['another headline', `Ветер вместо угля\n\n${STORY}`, `Республика построит ветровые станции\n\n${STORY}`, true],
  ['the last paragraph cut', STORY, PARAGRAPHS.slice(0, 3).join('\n'), true],
  [
    'a paragraph of the editors behind it',
    STORY,
    `${STORY}\nНапомним, в прошлом году в республике открылась первая солнечная станция, построенная на средства международного банка.`,
    true,
  ],
  ['paragraphs in another order', STORY, [...PARAGRAPHS].reverse().join('\n'), true],
  ['every twentieth word changed', STORY, words(STORY, (word, at) => (at % 20 === 7 ? 'иначе' : word)), true],
  ['other punctuation and spaces', STORY, STORY.replaceAll(', ', ' , ').replaceAll('.', '!'), true],
  ['a report in its own words', STORY, OWN_WORDS, false],
  ['a report with one sentence in common', STORY, SAME_QUOTE, false],
  ['the next day’s news by the same pattern', STORY, NEXT_DAY, false],
  [
    'half of it in a longer text',
    PARAGRAPHS.slice(0, 2).join('\n'),
    `${PARAGRAPHS.slice(1, 2).join('\n')}\n${SAME_QUOTE}\n${NEXT_DAY}`,
    false,
  ],
  ['nothing in common', OWN_WORDS, NEXT_DAY, false],
];

test.each(PAIRS)('%s', (_what, a, b, same) => {
  const [one, two] = [signature(a), signature(b)];
  expect(isNearDuplicate(one, two), `likeness ${likeness(one, two)}`).toBe(same);
  expect(isNearDuplicate(two, one)).toBe(same);
  if (process.env.SHOW_LIKENESS) console.log(_what, likeness(one, two));
});
