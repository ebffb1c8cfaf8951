import { describe, expect, test } from 'vitest';
import { readSample } from '../../test/reading/read-sample.ts';

/** The strength of the first stand and the words that gave it. */
function stand(text: string): readonly [number | null | undefined, readonly string[] | undefined] {
  const [first] = readSample(text).statements.filter(({ strength }) => strength !== null);
  return [first?.strength, first?.strengthWords];
}

describe('strength', () => {
  test.each([
    ['Норвегия решительно осудила теракт в Багдаде.', 5, ['решительно']],
    ['Норвегия осудила теракт в Багдаде.', 4, []],
    ['Норвегия готова поддержать резолюцию Генассамблеи ООН.', 3, ['готова']],
    ['Норвегия поддержала инициативу Чили о создании Фонда океана.', 4, []],
    ['Норвегия готова поддержать предложение Чили о создании Фонда океана.', 3, ['готова']],
    ['Норвегия выступила с инициативой создания Фонда океана.', 3, ['инициативой']],
    ['Норвегия могла бы поддержать резолюцию Генассамблеи ООН.', 1, ['могла', 'бы']],
  ])('%s', (text, strength, words) => {
    expect(stand(text)).toEqual([strength, words]);
  });

  test('a relation that is no stand has none', () => {
    expect(readSample('Форум молодёжи прошёл в Женеве.').statements.map(({ strength }) => strength)).toEqual([null]);
  });

  test('an unrelated sentence changes nothing', () => {
    const own = 'Норвегия решительно осудила теракт в Багдаде.';
    expect(stand(`${own} Вероятно, завтра может пойти дождь.`)).toEqual(stand(own));
  });
});
