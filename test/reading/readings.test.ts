import { describe, expect, test } from 'vitest';
import { loadMorphology } from '../../src/cli/load-morphology.ts';
import { loadParser, loadReader } from '../../src/cli/load-parser.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { readText } from '../../src/text/read-text.ts';
import type { Text, Sentence } from '../../src/text/text.ts';
import type { Token } from '../../src/text/token.ts';

const morphology = await loadMorphology();
const parser = loadParser();
const reader = loadReader();
const NONE = { url: null, sourceId: null, title: 'Заголовок', publisher: null, publishedOn: null };

function read(text: string): Text {
  const { article } = readArticle({ file: 'x.txt', text, metadata: NONE });
  if (!article) throw new TypeError(`A sample must be an article, but got: ${text}`);
  return readText(article, { morphology, reader, parser });
}

const tokensOf = (text: string): readonly Token[] =>
  read(text).sentences.flatMap((sentence: Sentence) => sentence.tokens);

/** What was chosen for the word: «lemma POS case number», without what it has not. */
function chosen(text: string, word: string): string {
  const parse = tokensOf(text).find((token) => token.text === word)?.parse;
  if (!parse) return 'none';
  return [parse.lemma, parse.pos, parse.case, parse.number === 'plur' ? 'plur' : null].filter(Boolean).join(' ');
}

describe('the reading in context', () => {
  test.each([
    // Government: the preposition decides the case of its whole phrase.
    ['в with the place', 'Музей открыли в старом здании.', 'здании', 'здание NOUN loct'],
    ['в with an ambiguous form', 'Он работает в области медицины.', 'области', 'область NOUN loct'],
    ['по governs the dative', 'Совет по развитию туризма собрался.', 'развитию', 'развитие NOUN datv'],
    ['из-за is one preposition', 'Матч отменили из-за дождей.', 'дождей', 'дождь NOUN gent plur'],
    ['a preposition reaches over adjectives', 'Они говорили о новой крупной школе.', 'новой', 'новый ADJF loct'],
    ['a conjunct stays under its preposition', 'Он был в Японии и Индии.', 'Индии', 'индия NOUN loct'],
    [
      'a preposition reaches over a participle’s dependent',
      'Он жил в построенном дедом доме.',
      'доме',
      'дом NOUN loct',
    ],
    ['включая takes the accusative', 'Растут все расходы, включая налоги.', 'налоги', 'налог NOUN accs plur'],
    ['no locative without a preposition', 'Музеи столице нужны.', 'столице', 'столица NOUN datv'],
    // Agreement.
    ['adjective and noun', 'Депутаты одобрили новые правила.', 'новые', 'новый ADJF accs plur'],
    ['a noun of common gender', 'Речь нового главы банка понравилась.', 'нового', 'новый ADJF gent'],
    ['два adjectives', 'Нужны внешние и внутренние ресурсы.', 'внутренние', 'внутренний ADJF nomn plur'],
    ['an adjective, not a participle', 'На данном этапе работы мало.', 'данном', 'данный ADJF loct'],
    ['a possessive, not a pronoun', 'Коллеги поддержали его предложение.', 'его', 'его ADJF accs'],
    ['a pronoun where no noun follows', 'Полиция задержала его вчера.', 'его', 'он NPRO accs'],
    // Genitive chains.
    ['a genitive behind a noun', 'Началось строительство станции метро.', 'станции', 'станция NOUN gent'],
    ['a genitive plural', 'Вырос объем поставок зерна.', 'поставок', 'поставка NOUN gent plur'],
    ['a possessive inside a chain', 'Суд признал нарушение их права на отдых.', 'права', 'право NOUN gent'],
    [
      'an apposition behind a dash',
      'Прошла встреча министров стран – участниц форума.',
      'участниц',
      'участница NOUN gent plur',
    ],
    // Numerals and dates.
    ['five and more', 'Проект займет 7 лет.', 'лет', 'год NOUN gent plur'],
    ['two to four', 'Построят 3 моста.', 'моста', 'мост NOUN gent'],
    ['twenty-one', 'Пришел 21 участник.', 'участник', 'участник NOUN nomn'],
    ['eleven', 'Пришли 11 участников.', 'участников', 'участник NOUN gent plur'],
    ['an oblique case with a number', 'Встреча с 30 послами прошла вчера.', 'послами', 'посол NOUN ablt plur'],
    ['a number under a preposition', 'За 14 лет город вырос.', 'лет', 'год NOUN gent plur'],
    ['a numeral in words', 'Компания открыла четыре завода.', 'завода', 'завод NOUN gent'],
    ['a numeral in an oblique case', 'Он помог двум соседям.', 'двум', 'два NUMR datv'],
    ['a month', 'Форум пройдет 5 мая.', 'мая', 'май NOUN gent'],
    ['a year', 'Это было в 2019 году.', 'году', 'год NOUN loct'],
    ['an ordinal keeps its lemma', 'Он вышел на четвертый срок.', 'четвертый', 'четвертый ADJF accs'],
    ['a counted adjective', 'Пришел 58-летний рыбак.', '58-летний', '58-летний ADJF nomn'],
    ['thousands of people', 'Пришли около 100 тысяч человек.', 'человек', 'человек NOUN gent plur'],
    // Subject and object.
    ['the object behind the verb', 'Завод выпускает тракторы.', 'тракторы', 'трактор NOUN accs plur'],
    ['the subject behind an intransitive verb', 'У входа стояли автобусы.', 'автобусы', 'автобус NOUN nomn plur'],
    ['the subject of a report', 'Дождь прошел, сообщает агентство.', 'агентство', 'агентство NOUN nomn'],
    [
      'the subject behind a reporting verb with a dash',
      '«Это правда», — сообщил источник.',
      'источник',
      'источник NOUN nomn',
    ],
    ['the object of the second verb', 'Он встал и открыл окно.', 'окно', 'окно NOUN accs'],
    ['the object of an infinitive', 'Власти решили построить мост.', 'мост', 'мост NOUN accs'],
    ['the subject of a relative clause', 'Дом, который стоит у реки, продали.', 'который', 'который ADJF nomn'],
    [
      'the object in a relative clause',
      'Закон, который приняли депутаты, вступил в силу.',
      'депутаты',
      'депутат NOUN nomn plur',
    ],
    // Homonyms of different parts of speech.
    ['стали the verb', 'Они стали друзьями.', 'стали', 'стать VERB plur'],
    ['стали the noun', 'Выпуск стали вырос.', 'стали', 'сталь NOUN gent'],
    ['есть the verb', 'У него есть опыт.', 'есть', 'быть VERB'],
    ['прошла the verb', 'Вчера прошла ярмарка.', 'прошла', 'пройти VERB'],
    ['данные the noun', 'Он привел данные опроса.', 'данные', 'данные NOUN accs plur'],
    ['армии the noun, no name', 'Генерал армии выступил.', 'армии', 'армия NOUN gent'],
    ['a short participle', 'Музей открыт в апреле.', 'открыт', 'открыть PRTS'],
  ])('%s', (_phenomenon, text, word, reading) => {
    expect(chosen(text, word)).toBe(reading);
  });
});

describe('names that the dictionary does not have', () => {
  test.each([
    ['a surname in -ев', 'Президент Бердибаев выступил.', 'Бердибаев', 'бердибаев NOUN nomn'],
    ['its instrumental', 'Он встретился с Бердибаевым.', 'Бердибаевым', 'бердибаев NOUN ablt'],
    ['a woman’s surname', 'Выступила Анна Бердибаева.', 'Бердибаева', 'бердибаева NOUN nomn'],
    ['a man’s surname in the genitive', 'Речь Ивана Бердибаева понравилась.', 'Бердибаева', 'бердибаев NOUN gent'],
    ['a surname that is also a genitive plural', 'Александр Грибов выступил.', 'Грибов', 'грибов NOUN nomn'],
    ['a surname in -ский', 'Премьер Заборжевский выступил.', 'Заборжевский', 'заборжевский NOUN nomn'],
    [
      'a woman where a man of that name was',
      'Прибыл Бердибаев. Выступила Бердибаева.',
      'Бердибаева',
      'бердибаева NOUN nomn',
    ],
    ['a foreign name', 'Премьер-министр Квонг Бинбург прибыл.', 'Бинбург', 'бинбург NOUN nomn'],
    ['its genitive by the name elsewhere', 'Бинбург прибыл. Речь Бинбурга ждали.', 'Бинбурга', 'бинбург NOUN gent'],
    ['a name in -о does not decline', 'Встреча с Родригото прошла.', 'Родригото', 'родригото NOUN ablt'],
    ['an abbreviation', 'Совет ФКТХ собрался.', 'ФКТХ', 'фктх NOUN gent'],
    ['an abbreviation as subject', 'ФКТХ поддержала план.', 'ФКТХ', 'фктх NOUN nomn'],
    ['an inflected one left alone', 'Заявление МИД России вышло.', 'МИД', 'мид NOUN gent'],
    ['a surname behind an initial', 'Приехал М. Петренков.', 'Петренков', 'петренков NOUN nomn'],
    ['an indeclinable surname behind an initial', 'Приехал М. Драги.', 'Драги', 'драги NOUN nomn'],
    ['an initial is no preposition', 'Приехал К. Иванов.', 'Иванов', 'иванов NOUN nomn'],
    ['a place in a known case', 'Он живет в Берлине.', 'Берлине', 'берлин NOUN loct'],
    ['a common word that opens a sentence', 'Мужчина уехал домой.', 'Мужчина', 'мужчина NOUN nomn'],
    ['an adjective of a name', 'В Бинбургском университете учатся.', 'Бинбургском', 'бинбургский ADJF loct'],
    ['a name behind a role and a place', 'Прибыл президент Мали Салам Бинбург.', 'Бинбург', 'бинбург NOUN nomn'],
  ])('%s', (_phenomenon, text, word, reading) => {
    expect(chosen(text, word)).toBe(reading);
  });
});

describe('norms', () => {
  test.each([
    ['a Latin letter among Cyrillic ones', 'cоветов', 'советов'],
    ['a Latin part of a hyphenated word stays', 'IT-компания', 'it-компания'],
    ['ё', 'Ёлка', 'елка'],
    ['a stress mark', 'за\u0301мок', 'замок'],
    ['a soft hyphen', 'орга\u00ADнизация', 'организация'],
    ['a decomposed й', 'воинскии\u0306', 'воинский'],
  ])('%s', (_phenomenon, text, norm) => {
    const [token] = tokensOf(`${text} стоит.`);
    expect([token?.norm, token?.text]).toEqual([norm, text]);
  });
});
