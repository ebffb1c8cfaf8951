import { expect, test } from 'vitest';
import { readSample } from './read-sample.ts';

/** What the text tells of who heads what, and when. */
const heads = (text: string): readonly string[] =>
  readSample(text)
    .statements.filter(({ type }) => type === 'LEADS')
    .map(({ time, quote }) => `${time}: ${quote}`);

test.each([
  ['a title beside that of a former one', 'Бывший президент и премьер-министр Чили Иван Сомов промолчал.', 'past'],
  ['a title of the dead', 'Президент Чада Пётр Белов скончался.', 'past'],
  ['a title of the dead by a noun', 'Смерть президента Чада Петра Белова потрясла всех.', 'past'],
  ['a title of who lost the post', 'Министр обороны Чили Иван Сомов уволен.', 'past'],
  ['a former title in another sentence', 'Умер экс-глава Nokia Иван Сомов. Глава Nokia Иван Сомов жил в Осло.', 'past'],
  ['a title behind what somebody else was', 'Вышло письмо бывшего олигарха президенту Перу Ивану Сомову.', 'present'],
  [
    'a departure that is still wished, named by a noun besides',
    'Глава Nokia Иван Сомов покинет свой пост в мае. Об отставке главы Nokia Ивана Сомова писали газеты.',
    'present',
  ],
  ['who becomes it', 'Главой Национального банка стала Анна Лисина.', 'present'],
  ['a title that goes on', 'Президент Чада Пётр Белов улетел.', 'present'],
  ['who did not die', 'Президент Чада Пётр Белов не погиб.', 'present'],
  ['an office of long ago', 'В 1994 году Олег Зимин стал президентом Перу. В 2016 году Лима опустела.', 'past'],
])('%s: %s is told of the %s', (_, text, time) => {
  const told = heads(text);
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter((one) => !one.startsWith(time))).toEqual([]);
});
