import { describe, expect, test } from 'vitest';
import { readSample } from './read-sample.ts';

const named = (text: string): readonly string[] => readSample(text).entities.map(({ name }) => name);

describe('an entity that the catalogue does not know is named', () => {
  test.each([
    [
      'in the nominative',
      'Посол предложил создать Международный центр развития горных районов.',
      'Международный центр развития горных районов',
    ],
    [
      'in the nominative, its adjectives with it',
      'Посол выступил перед Региональным центром изучения ледников.',
      'Региональный центр изучения ледников',
    ],
    [
      'without declining what hangs on it',
      'Министры говорили о Программе развития малых городов.',
      'Программа развития малых городов',
    ],
    ['in its own number', 'Советник упомянул новых стратегиях и о декларации о дружбе.', 'декларация о дружбе'],
    [
      'with a year behind its head',
      'Стороны приняли программу развития на 2030 год.',
      'программа развития на 2030 год',
    ],
    ['person and all', 'Письмо передали Марселю Дюбуа.', 'Марсель Дюбуа'],
    ['in its own degree', 'Иван Сомов возглавил Высшую школу авиации.', 'Высшая школа авиации'],
    ['in its own degree, in lower case', 'Посол вручил премию крупнейшему банку Омска.', 'крупнейший банк Омска'],
    [
      'with a possessive, which never declines',
      'Иван Сомов ушёл. Олег Дубов встретился с его помощниками.',
      'его помощники',
    ],
    ['without declining what its head counts', 'Гонец прибыл к главе двух общин.', 'глава двух общин'],
    ['without declining what several of them count', 'Посол прибыл с главами двух общин.', 'главы двух общин'],
  ])('%s', (_phenomenon, text, name) => {
    expect(named(text)).toContain(name);
  });

  test.each([
    ['two of the feminine', 'Посол поддержал создание двух новых школ Перу.', 'две новые школы Перу'],
    ['four', 'Посол поддержал учреждение четырёх центров развития.', 'четыре центра развития'],
    ['six', 'Посол прочёл доклад о шести центрах развития.', 'шесть центров развития'],
    ['an ordinal in figures', 'Посол говорил о 5-м форуме министров.', '5-й форум министров'],
    ['an ordinal of the feminine', 'Посол говорил о 10-й встрече министров.', '10-я встреча министров'],
  ])('counted: %s', (_phenomenon, text, name) => {
    const found = readSample(text).entities.map((one) => one.name.replaceAll('ё', 'е'));
    expect(found).toContain(name);
  });
});
