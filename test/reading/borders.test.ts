import { describe, expect, test } from 'vitest';
import { loadMorphology } from '../../src/cli/load-morphology.ts';
import { loadParser, loadReader } from '../../src/cli/load-parser.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { readText } from '../../src/text/read-text.ts';
import type { Text } from '../../src/text/text.ts';

const morphology = await loadMorphology();
const parser = loadParser();
const reader = loadReader();
const NONE = { url: null, sourceId: null, title: 'Заголовок', publisher: null, publishedOn: null };

function read(text: string): Text {
  const { article } = readArticle({ file: 'x.txt', text, metadata: NONE });
  if (!article) throw new TypeError(`A sample must be an article, but got: ${text}`);
  return readText(article, { morphology, reader, parser });
}

/** A border is written as «|» in the samples. */
describe('where sentences end', () => {
  test.each([
    ['a year before a common word', 'Закон приняли в 2013 г. | Этот шаг обсуждали.'],
    ['a year before a name', 'В 2013 г. Иванов уехал.'],
    ['a year without a space before a foreign name', 'В 2007г. Brightwater начала поиск.'],
    ['a year before an initial', 'Фирма основана в 1976г. С.Ивановым и его другом.'],
    ['a town', 'Он родился в г. Алматы.'],
    ['money at the end', 'Дом стоит 3,1 тыс. руб. | Покупателей нет.'],
    ['money inside', 'Дом стоит 3,1 тыс. руб. в месяц.'],
    ['an article of a law', 'Его судят по ст. 105 закона. | Защита против.'],
    ['т. е.', 'Он ушел, т. е. Иванов остался один.'],
    ['т. д. at the end', 'Там шьют пальто, шапки и т. д. | Работают все.'],
    ['и др. before a name', 'Пришли Петров, Сидоров и др. Иванов опоздал.'],
    ['this year, abbreviated', 'Суд решил дело 26 октября с. г. | Защита против.'],
    ['two initials', 'Выступил К.-Ж. К. Иванов. | Зал хлопал.'],
    ['an initial after «имени»', 'Это центр имени В. А. Иванова.'],
    ['an initial of two letters', 'Приехал Дж. Смит. | Зал хлопал.'],
    ['a former name in brackets', 'Запись вышла в сети Х (бывш. Твиттер). | Зал хлопал.'],
    ['initials without spaces', 'Приехал А.Б.Иванов. | Зал хлопал.'],
    ['a lone capital letter at the end', 'Он получил витамин С. | Потом он ушел.'],
    ['a question', 'Кто придет? | Никто.'],
    ['a question before the narrator', '«Кто придет?» – спросил он.'],
    ['an exclamation', 'Ура! | Мы победили.'],
    ['an ellipsis inside', 'Он молчал... потом ушел.'],
    ['an ellipsis between', 'Он молчал... | Потом ушел.'],
    ['a closing quotation mark', 'Он сказал: «Я приду». | Она ждала.'],
    ['a stop inside the quotation', '«Я приду.» | Она ждала.'],
    ['a missing space', 'Они подписали договор.Потом все разошлись.'.replace('.П', '.|П')],
    ['a site’s name', 'Об этом пишет Вести.Ру и Gazeta.ru сегодня.'],
    ['a decimal', 'Рост составил 4.5 процента. | Это мало.'],
    ['a number opens the next', 'Он ушел. | 12 человек остались.'],
    ['a professor', 'Выступил проф. Иванов. | Зал хлопал.'],
    ['a street', 'Дом стоит на ул. Мира. | Он пуст.'],
    ['a semicolon is no end', 'Он ушел; она осталась.'],
    ['spaces of another kind', 'Он\u00A0ушел.\u00A0| Она\u00A0осталась.'.replace('\u00A0| ', '\u00A0|')],
  ])('%s', (_phenomenon, marked) => {
    const text = marked.replaceAll('| ', '').replaceAll('|', '');
    const found = read(text).sentences.map(({ start, end }) => text.slice(start, end).trim());
    expect(found).toEqual(marked.split('|').map((part) => part.trim()));
  });
});

const speech = (text: string): readonly (readonly [boolean, string])[] =>
  read(text).quotations.map(({ speech: isSpeech, start, end }) => [isSpeech, text.slice(start, end)]);

describe('quotations', () => {
  test.each([
    ['a speech over two paragraphs', '«Мы ждали.\nМы устали», – сказал он.', [[true, 'Мы ждали.\nМы устали']]],
    [
      'each paragraph opens again, the last closes',
      '«Мы ждали долго.\n«Мы устали ждать», – сказал он.',
      [
        [true, 'Мы ждали долго.'],
        [true, 'Мы устали ждать'],
      ],
    ],
    ['never closed: only its line', '«Мы ждали долго.\nОн ушел.', [[true, 'Мы ждали долго.']]],
    ['a comma, the narrator on the next line', '«Мы будем ждать»,\nсказал он.', [[true, 'Мы будем ждать']]],
    ['opened by a guillemet, closed by a straight mark', 'Он сказал: «Мы ждем вас".', [[true, 'Мы ждем вас']]],
    ['opened by a dash, closed by a straight mark', '- Мы ждем вас", - сказал он.', [[true, 'Мы ждем вас']]],
    [
      'the narrator inside',
      '— Мы ждем, — сказал он. — Мы рады.',
      [
        [true, 'Мы ждем'],
        [true, 'Мы рады.'],
      ],
    ],
    ['a name inside the speech', '«Наш клуб „Заря“ победит», – сказал он.', [[true, 'Наш клуб „Заря“ победит']]],
    ['a short answer', '«Без комментариев», — ответил он.', [[true, 'Без комментариев']]],
    ['speech behind a colon', 'Он добавил: «Никаких уступок».', [[true, 'Никаких уступок']]],
    ['a verb first', 'Он заявил, что их «беспокоят эти слухи».', [[true, 'беспокоят эти слухи']]],
    ['a title', 'Он читал роман «Мертвые души».', [[false, 'Мертвые души']]],
    ['a law', 'Приняли закон «О защите лесов и рек страны».', [[false, 'О защите лесов и рек страны']]],
    ['scare quotes', 'Его «друзья» ушли.', [[false, 'друзья']]],
    [
      'two names',
      'Клубы «Заря» и "Восход" сыграли.',
      [
        [false, 'Заря'],
        [false, 'Восход'],
      ],
    ],
  ])('%s', (_phenomenon, text, expected) => {
    expect(speech(text)).toEqual(expected);
  });
});
