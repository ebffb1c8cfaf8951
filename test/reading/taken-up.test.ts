import { describe } from 'vitest';
import { holds } from './holds.ts';

const LADYGIN = 'Пётр Ладыгин';

describe('a noun for a person named before', () => {
  holds([
    ['what he is', `Выступил ${LADYGIN}. Зал аплодировал. Политик говорил час.`, 'Политик', LADYGIN],
    [
      'of two the one of such a title',
      `Прибыли мэр ${LADYGIN} и актёр Иван Салин. Градоначальник выступил.`,
      'Градоначальник',
      LADYGIN,
    ],
    [
      'of two the one spoken of',
      `${LADYGIN} уехал. Ладыгин молчит. Его видел Иван Салин. Ладыгин устал. Бизнесмен вернётся.`,
      'Бизнесмен',
      LADYGIN,
    ],
    ['two equally spoken of', `Спорили ${LADYGIN} и Иван Салин. Бизнесмен уехал.`, 'Бизнесмен', null],
    ['somebody new by trade', `Выступил ${LADYGIN}. Эксперт возразил.`, 'Эксперт', 'Эксперт'],
    ['another one', `Выступил ${LADYGIN}. Другой политик возразил.`, 'политик', null],
    ['whom he meets', `Выступил ${LADYGIN}. Потом Ладыгин встретил политика.`, 'политика', null],
    ['what he becomes', `Выступил ${LADYGIN}. Он станет премьером.`, 'премьером', null],
    ['an office, not who holds it', `Выступил ${LADYGIN}. Парламент выберет президента.`, 'президента', null],
    ['a woman by a feminine noun', 'Пели Пётр Ладыгин и Анна Салина. Певица уехала.', 'Певица', 'Анна Салина'],
  ]);
});

describe('a noun for a body named before', () => {
  holds([
    [
      'a company by a name that tells no kind',
      'Завод строит «Вектра». Компания наняла сто человек.',
      'Компания',
      'Вектра',
    ],
    [
      'a ministry is no company',
      'Завод строит «Вектра». Его приняло Министерство труда Перу. Министерство труда довольно. Компания рада.',
      'Компания',
      'Вектра',
    ],
    [
      'who tells the news is not meant',
      'Сделку закрыла «Вектра», передаёт агентство «Нордик». Компания растёт.',
      'Компания',
      'Вектра',
    ],
  ]);
});

describe('names in parts', () => {
  holds([
    ['a short given name', 'Выступил Джозеф Марлоу. Джо Марлоу уехал.', 'Джо Марлоу', 'Джозеф Марлоу'],
    [
      'another given name is another person',
      'Выступил Джозеф Марлоу. Ему возразил Марк Марлоу.',
      'Марк Марлоу',
      'Марк Марлоу',
    ],
    [
      'the first of two family names',
      'Прибыл Диего Сальвес Монтора. Сальвес выступил.',
      'Сальвес',
      'Диего Сальвес Монтора',
    ],
    ['one sound in two spellings', 'Прибыл Том Хэрлоу. Херлоу выступил.', 'Херлоу', 'Том Хэрлоу'],
    ['the capital of a state', 'Форум принимает столица Киргизии.', 'столица Киргизии', 'Бишкек'],
    [
      'the object is nobody who acts',
      'Прибыл Марк Рютте. Эмманюэль Макрон вечером в Осло встретил его.',
      'его',
      'Марк Рютте',
    ],
  ]);
});
