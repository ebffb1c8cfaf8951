import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleMetadata, RawArticle } from './article.ts';
import { detectLanguage } from './detect-language.ts';
import { lineRoles } from './line-roles.ts';
import { statedDate } from './publication-date.ts';
import { canonicalUrl } from './article-identity.ts';
import { readArticle } from './read-article.ts';

const NONE: ArticleMetadata = { url: null, sourceId: null, title: null, publisher: null, publishedOn: null };
const raw = (text: string, metadata: Partial<ArticleMetadata> = {}): RawArticle => ({
  file: 'x.txt',
  text,
  metadata: { ...NONE, ...metadata },
});

const PARAGRAPH =
  'Завтра в городе будет сухо и тепло, к вечеру подует слабый ветер, а ночью возможен короткий дождь на севере области.';

describe('lines have roles', () => {
  test.each([
    ['a headline without a full stop', 'Погода улучшилась\nСегодня солнечно.', ['title', 'body']],
    ['a lead is no headline', 'Погода улучшилась.\nСегодня солнечно.', ['body', 'body']],
    ['a photo credit', 'Фото: пресс-служба музея\nСегодня солнечно.', ['caption', 'body']],
    [
      'marked bullets under a heading',
      'План дня.\nЗадачи:\n- накормить кота\n- полить цветы',
      ['body', 'heading', 'bullet', 'bullet'],
    ],
    [
      'unmarked bullets under a heading',
      'План дня.\nЗадачи:\nнакормить кота;\nполить цветы.',
      ['body', 'heading', 'bullet', 'bullet'],
    ],
    ['a spoken paragraph is no bullet', 'Он пришёл.\n- Я рад, - сказал он.', ['body', 'body']],
    [
      'the ticker after «Читайте также»',
      'Он пришёл.\nЧитайте также:\nДругая новость',
      ['body', 'boilerplate', 'boilerplate'],
    ],
    ['a comment counter', 'Он пришёл.\nКомментарии0 комментарий(ев)', ['body', 'boilerplate']],
    ['a question as a headline', 'Кто построит мост?\nОн пришёл.', ['title', 'body']],
    ['a subheading between paragraphs', `Он пришёл.\nПогода на завтра\n${PARAGRAPH}`, ['body', 'heading', 'body']],
    ['a short line before a short one is no subheading', 'Он пришёл.\nПогода\nОн ушёл.', ['body', 'body', 'body']],
    ['a related link in the line', 'Он пришёл.\nЧитайте также: Мост открыт\nОн ушёл.', ['body', 'boilerplate', 'body']],
    [
      'related links before the article goes on',
      `Он пришёл.\nЧитайте ещё:\nМост открыт\nШкола закрыта\n${PARAGRAPH}`,
      ['body', 'boilerplate', 'boilerplate', 'boilerplate', 'body'],
    ],
    ['a bare date', 'Погода улучшилась\n05/08/2008 10:35\nОн пришёл.', ['title', 'boilerplate', 'body']],
    ['a cookie notice', 'Он пришёл.\nМы используем файлы cookie.', ['body', 'boilerplate']],
    ['a channel’s advert', 'Он пришёл.\nПодпишитесь на наш канал', ['body', 'boilerplate']],
    [
      'wiki mark-up',
      'Он пришёл.\n== Примечания ==\n[[Файл:Дом.jpg|thumb]]\nКатегория:Дома',
      ['body', 'boilerplate', 'boilerplate', 'boilerplate'],
    ],
    ['an address alone', 'https://a.kz/1\nОн пришёл.', ['boilerplate', 'body']],
    ['the path of a page', 'Новости / Погода /\nОн пришёл.', ['boilerplate', 'body']],
    ['a slash inside a sentence', 'Он/она пришёл / пришла.', ['body']],
    ['a tag alone', '<p>\nОн пришёл.', ['boilerplate', 'body']],
    ['numbered bullets', 'План дня.\n1) накормить кота;\n2) полить цветы.', ['body', 'bullet', 'bullet']],
    ['a paragraph about photos is no credit', 'Он пришёл.\nФотография висит в зале.', ['body', 'body']],
    ['an empty line', 'Он пришёл.\n\nОн ушёл.', ['body', 'blank', 'body']],
    ['a byline', 'Кто построит мост?\nАвтор: Анна Бердибаева\nОн пришёл.', ['title', 'boilerplate', 'body']],
    ['a caption behind a crawler’s word', 'cover Фото: музей\nОн пришёл.', ['caption', 'body']],
    ['what a picture shows', 'Он пришёл.\nНа снимке: новая школа.', ['body', 'caption']],
    [
      'a menu of sections and headlines of others',
      'Мир\nМост открыт\nСпорт\nМатч отменён\nЭкономика\nПогода улучшилась\nСегодня солнечно.',
      ['boilerplate', 'boilerplate', 'boilerplate', 'boilerplate', 'boilerplate', 'title', 'body'],
    ],
    ['a section above the headline', 'Культура\nМузей открыт\nОн пришёл.', ['boilerplate', 'title', 'body']],
    ['a section’s word inside an article', 'Он пришёл.\nСпорт\nОн ушёл.', ['body', 'body', 'body']],
    ['a link to more', 'Он пришёл.\nУзнайте больше в полной версии ➞\nОн ушёл.', ['body', 'boilerplate', 'body']],
    ['an arrow', 'Он пришёл.\nВсе материалы темы →\nОн ушёл.', ['body', 'boilerplate', 'body']],
    ['a quotation that closes the line', 'Он пришёл.\nОн сказал: «Рад видеть»', ['body', 'body']],
  ])('%s', (_phenomenon, text, roles) => {
    expect(lineRoles(text).map(({ role }) => role)).toEqual(roles);
  });

  test('a crawler’s date stands before what the line says, whatever the line is', () => {
    const text = ' date 2021-03-04 Сегодня солнечно.';
    const [line] = lineRoles(text);
    expect([line?.role, text.slice(line?.start, line?.end)]).toEqual(['body', 'Сегодня солнечно.']);
  });

  test('lines lie in the text, in order, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const { start, end } of lineRoles(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});

describe('dates that a text states', () => {
  test.each([
    [' date 2021-03-04 Заголовок', '2021-03-04'],
    ['Заголовок\n05/08/2008 10:35\nТекст.', '2008-08-05'],
    ['Заголовок\n5 августа 2008 года\nТекст.', '2008-08-05'],
    ['Заголовок\nОпубликовано: 1 сентября 2021, 10:00\nТекст.', '2021-09-01'],
    ['Заголовок\n10:35, 5 августа 2008\nТекст.', '2008-08-05'],
    ['Заголовок\nВторник, 5 августа 2008 г.\nТекст.', '2008-08-05'],
    ['Заголовок\n2008-08-05T10:35:00+06:00\nТекст.', '2008-08-05'],
    ['Заголовок\n9 июня 2017 года, Астана\nТекст.', '2017-06-09'],
    ['Заголовок\nОсло, 31 марта, 2020, 15:09 — Вест. Текст.', '2020-03-31'],
    ['ОСЛО, 5 мая 2021. /Вест/. Текст.', '2021-05-05'],
    ['ОСЛО, 5 мая. /Вест/. Текст.', null],
    ['Король Осло, 5 мая 2021 уехал. Текст.', null],
    [`Мир\n${'Мост открыт\nСпорт\n'.repeat(5)}Погода\n3 октября 2024, 14:10\n${PARAGRAPH}`, '2024-10-03'],
    [`${`${PARAGRAPH}\n`.repeat(7)}5 августа 2008\nТекст.`, null],
    ['Заголовок\nБИШКЕК, 5 августа. Текст.', null],
    ['Заголовок\n31.02.2008\nТекст.', null],
    ['Он приехал 5 августа 2008 года.', null],
  ])('%j → %s', (text, date) => {
    expect(statedDate(text)).toBe(date);
  });
});

describe('languages', () => {
  test.each([
    ['Сегодня в столице прошёл дождь.', 'ru'],
    ['Бүгін елордада жаңбыр жауды, қала көшелері суға толды.', 'kk'],
    ['It rained in the capital today, а завтра нет.', 'en'],
    ['12345', 'und'],
  ])('%s → %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

describe('an article', () => {
  test('is refused when it is empty or has no Cyrillic', () => {
    expect(readArticle(raw(' \n ')).problems[0]?.code).toBe('FILE_EMPTY');
    expect(readArticle(raw('Nothing here.')).problems[0]?.code).toBe('NO_CYRILLIC');
    expect(readArticle(raw('Nothing here.')).article).toBeNull();
  });

  test('in another language is read, with a problem', () => {
    const { article, problems } = readArticle(raw('Бүгін елордада жаңбыр жауды, қала көшелері суға толды.'));
    expect(article?.language).toBe('kk');
    expect(problems.map(({ code }) => code)).toEqual(['LANGUAGE_UNSUPPORTED']);
  });

  test('with a broken character is read, with its place', () => {
    expect(readArticle(raw('Он пришёл\uFFFD.')).problems).toEqual([
      expect.objectContaining({ code: 'TEXT_MALFORMED', start: 9, end: 10 }),
    ]);
  });

  test('has the id of its address, else of its source id, else of its text; never of its path', () => {
    const id = (text: string, metadata: Partial<ArticleMetadata>): string | undefined =>
      readArticle(raw(text, metadata)).article?.id;
    expect(id('Один.', { url: 'https://a.kz/1?utm_source=x#top' })).toBe(id('Два.', { url: 'https://a.kz/1' }));
    expect(id('Один.', { sourceId: '7' })).toBe(id('Два.', { sourceId: '7' }));
    expect(id('Один.', {})).not.toBe(id('Два.', {}));
    expect(readArticle({ ...raw('Один.'), file: 'other.txt' }).article?.id).toBe(id('Один.', {}));
  });

  test('keeps its text as it is', () => {
    const text = 'Ёлка\u00A0стоит.\r\nОна зелёная.\r\n';
    expect(readArticle(raw(text)).article?.text).toBe(text);
  });
});

test.each([
  ['https://a.kz/1/', 'https://a.kz/1'],
  ['https://a.kz/1?b=2&a=1&utm_campaign=z', 'https://a.kz/1?a=1&b=2'],
  ['not a url', 'not a url'],
])('the canonical form of %s is %s', (url, canonical) => {
  expect(canonicalUrl(url)).toBe(canonical);
});
