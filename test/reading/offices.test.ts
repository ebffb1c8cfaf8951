import { describe, expect, test } from 'vitest';
import { readSample } from './read-sample.ts';

/** The offices that a text names: surface and name. */
function officesIn(text: string, day?: string): readonly (readonly [surface: string, name: string | undefined])[] {
  const { mentions, entities } = readSample(text, day);
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return mentions
    .filter(({ type, form }) => type === 'Office' && form === 'role')
    .map(({ surface, entity }) => [surface, names.get(entity ?? '')]);
}

const ids = (text: string): readonly string[] =>
  readSample(text)
    .entities.filter(({ type }) => type === 'Office')
    .map(({ id }) => id);

describe('a title names the office', () => {
  test.each([
    ['of the catalogue', 'Выступил президент Казахстана.', 'президент Казахстана', 'президент Казахстана'],
    [
      'in another case',
      'Он ждал министра иностранных дел России.',
      'министра иностранных дел России',
      'министр иностранных дел России',
    ],
    ['of an organisation', 'Генсек ООН приехал вчера.', 'Генсек ООН', 'генеральный секретарь ООН'],
    [
      'by the body that he heads',
      'Прибыл глава МИД Казахстана.',
      'глава МИД Казахстана',
      'министр иностранных дел Казахстана',
    ],
    ['by an adjective', 'Прибыл российский премьер-министр.', 'премьер-министр', 'премьер-министр России'],
    [
      'with its bearer beside it',
      'Президент Франции Эмманюэль Макрон прибыл.',
      'Президент Франции',
      'президент Франции',
    ],
    ['that he has left', 'Бывший президент Франции Франсуа Олланд прибыл.', 'президент Франции', 'президент Франции'],
    [
      'that the catalogue does not have',
      'Министр образования Чада Омар Сомов прибыл.',
      'Министр образования Чада',
      'министр образования Чада',
    ],
    ['of a city', 'Мэр Осло Иван Росс открыл парк.', 'Мэр Осло', 'мэр Осло'],
    ['of a body', 'Губернатор Омской области открыл мост.', 'Губернатор Омской области', 'губернатор Омской области'],
  ])('%s', (_what, text, surface, name) => {
    expect(officesIn(text)).toEqual([[surface, name]]);
  });

  test.each([
    ['a title without a state', 'Президент выступил.'],
    ['a title that many bear at once', 'Депутат парламента Казахстана Иван Сомов выступил.'],
    ['a deputy', 'Заместитель мэра приехал.'],
    ['the head of a body within a state', 'Президент Академии наук Казахстана Иван Сомов выступил.'],
    ['a ministry that is not named', 'Министр Казахстана приехал.'],
    ['several persons', 'Президенты Казахстана и России встретились.'],
  ])('not %s', (_what, text) => {
    expect(officesIn(text)).toEqual([]);
  });

  test('by one id in whatever words', () => {
    const [one] = ids('Министр обороны Чада Омар Сомов прибыл.');
    expect(one).toBeDefined();
    expect(ids('Чадский журнал ждёт главу минобороны Чада.')).toEqual([one]);
    expect(ids('Встреча с министром обороны Чада прошла вчера.')).toEqual([one]);
  });
});
