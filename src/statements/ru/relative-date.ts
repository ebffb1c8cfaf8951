import type { Time } from '../statement.ts';

/** Days from the day of publication. */
const DAYS: Readonly<Record<string, number>> = Object.freeze({
  позавчера: -2,
  вчера: -1,
  накануне: -1,
  сегодня: 0,
  завтра: 1,
  послезавтра: 2,
});
const SHIFTS: readonly (readonly [words: RegExp, shift: number])[] = [
  [/^(?:прошл|минувш|прошедш|предыдущ)/u, -1],
  [/^(?:эт|нынешн|текущ)/u, 0],
  [/^(?:следующ|будущ|наступающ)/u, 1],
];
const WEEKDAYS = ['воскресень', 'понедельник', 'вторник', 'сред', 'четверг', 'пятниц', 'суббот'];

const DAY_WORD = String.raw`(?<day>позавчера|вчера|накануне(?!\s+\p{Ll}+(?:а|и|ы|ия|ов|ей)(?!\p{L}))|сегодня|послезавтра|завтра)`;
const PERIOD = String.raw`в\s+(?<which>прошл|минувш|прошедш|предыдущ|эт|нынешн|текущ|следующ|будущ|наступающ)(?:ом|ем)\s+(?<unit>году|месяце)`;
const WEEKDAY = String.raw`во?\s+(?<weekday>воскресенье|понедельник|вторник|среду|четверг|пятницу|субботу)`;
export const RELATIVE = new RegExp(String.raw`(?<!\p{L})(?:${DAY_WORD}|${PERIOD}|${WEEKDAY})(?!\p{L})`, 'giu');

const MS_PER_DAY = 86_400_000;
const shiftDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);

function shiftMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const count = year * 12 + number - 1 + months;
  return `${String(Math.floor(count / 12))}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** The weekday before or on the day for what has happened, behind it for what is to come. */
function weekday(day: string, word: string, time: Time): string | null {
  const wanted = WEEKDAYS.findIndex((stem) => word.toLowerCase().startsWith(stem));
  const ahead = (wanted - new Date(`${day}T00:00:00Z`).getUTCDay() + 7) % 7;
  if (time === 'present') return ahead === 0 ? day : null;
  return shiftDays(day, time === 'future' ? ahead : ahead === 0 ? 0 : ahead - 7);
}

/** What a relative date means in an article of this date (EDTF); null where the article's date is not told finely enough. */
export function relativeDate(match: RegExpMatchArray, published: string | null, time: Time): string | null {
  if (published === null) return null;
  const { day, which, unit, weekday: name } = match.groups ?? {};
  const whole = published.length >= 10;
  if (day) return whole ? shiftDays(published.slice(0, 10), DAYS[day.toLowerCase()] ?? 0) : null;
  if (name) return whole ? weekday(published.slice(0, 10), name, time) : null;
  const shift = SHIFTS.find(([words]) => words.test(which?.toLowerCase() ?? ''))?.[1] ?? 0;
  if (unit?.toLowerCase() === 'году') return String(Number(published.slice(0, 4)) + shift);
  return published.length >= 7 ? shiftMonths(published.slice(0, 7), shift) : null;
}
