import { describe, expect, test } from 'vitest';
import { readSample, statementLines } from './read-sample.ts';

/** What the model reads of the sentence, one line a statement, with its time. */
function learned(text: string): readonly string[] {
  const extraction = readSample(text);
  const own = extraction.statements.filter(({ rule }) => rule.startsWith('learned:'));
  return statementLines({ ...extraction, statements: own }).map((line, at) => `${line}, ${own[at]?.time ?? ''}`);
}

describe('relations that no rule reads', () => {
  test.each<[text: string, statements: readonly string[]]>([
    ['Клавишница группы «Прибой» Анна Лисина дала интервью.', ['Анна Лисина MEMBER_OF Прибой, present']],
    ['Хоккеист сборной Сербии Марко Петрич получил травму.', ['Марко Петрич MEMBER_OF сборная Сербии, present']],
    ['Пианист родился в Салониках (Греция).', ['Салоники LOCATED_IN Греция, present']],
  ])('%s', (text, statements) => {
    expect(learned(text)).toEqual(statements);
  });
});

describe('what is not so, not yet so, or told by a rule is not told by the model', () => {
  test.each([
    'Кандидат в тренеры «Динамо» Борис Ильин дал интервью.',
    'Борис Ильин не станет тренером «Динамо».',
    'Лидер группы «Прибой» Анна Лисина дала интервью.',
    'В кандидаты на пост председателя «Прибоя» прочат бывшего тренера Бориса Ильина.',
    'Глава фонда не приехал.',
    'Помощница премьер-министра Латвии Анна Лисина ушла.',
    'Генеральный директор завода «Кристалл» Вера Мухина открыла цех.',
    'Войска стоят в Чили, Перу и Боливии.',
    'Анна Лисина поругалась с Марко Петричем.',
    'Состоялся визит президента Чили в Осло.',
    'Команда сыграла матч с Перу.',
    'Евразийский совет соберётся завтра.',
    'Власти запретили Борису Ильину участвовать в турнире в Риге.',
    'Борис Ильин познакомился с Анной Лисиной в Народном университете.',
    'Вместо Бориса Ильина главой Национального банка стала Анна Лисина.',
    'Айдар Лисин находился в посольстве Перу.',
    'Контингент НАТО в Мали сократили.',
    'Минюст Перу молчит.',
  ])('%s', (text) => {
    expect(learned(text).filter((line) => !/planned|possible|not/u.test(line))).toEqual([]);
  });

  test.each<[text: string, statements: readonly string[]]>([
    ['Бывшая клавишница группы «Прибой» Анна Лисина дала интервью.', ['Анна Лисина MEMBER_OF Прибой, past']],
    ['Анна Лисина — друг бывшего мэра перуанской столицы.', ['перуанская столица LOCATED_IN Перу, present']],
    ['Борис Ильин стал мэром Осло, сменив Анну Лисину.', ['Анна Лисина LEADS Осло, past']],
    ['Анна Лисина покинет пост главы Национального банка.', ['Анна Лисина LEADS Национальный банк, present']],
  ])('who was, who still is: %s', (text, statements) => {
    expect(learned(text)).toEqual(statements);
  });
});

describe('every statement of the model can be proved', () => {
  test('its quote holds both ends and lies in one sentence', () => {
    const text = 'Хоккеист сборной Сербии Марко Петрич получил травму. Пианист родился в Салониках (Греция).';
    const { statements, sentences } = readSample(text);
    const own = statements.filter(({ rule }) => rule.startsWith('learned:'));
    expect(own.length).toBeGreaterThan(0);
    for (const { start, end, quote, subject, object } of own) {
      expect(text.slice(start, end)).toBe(quote);
      expect(sentences.some((sentence) => sentence.start <= start && end <= sentence.end)).toBe(true);
      for (const side of [subject, object]) {
        expect(side.start).toBeGreaterThanOrEqual(start);
        expect(side.end).toBeLessThanOrEqual(end);
      }
    }
  });
});
