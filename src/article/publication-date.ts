import { MONTH_STEMS, twoDigits } from './month-stems.ts';

function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 && year <= 2100;
  return real ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : null;
}

/** « date 2025-09-01 »: left in front of the headline by a crawler. */
function crawlerDate(text: string): string | null {
  const match = /^\s*date\s+(\d{4})-(\d{2})-(\d{2})\b/u.exec(text);
  return match ? isoDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** What stands around a date in a line of its own. */
const LABEL = /^(?:опубликовано|дата публикации|дата|обновлено|время публикации)\s*:?\s*/iu;
const WEEKDAY = /^(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье),?\s+/iu;
const TIME = String.raw`(?:в\s+)?\d{1,2}:\d{2}(?::\d{2})?`;
const TIME_BEFORE = new RegExp(`^${TIME}[,|\\s]+`, 'iu');
const TIME_BEHIND = new RegExp(`[,|\\s]+${TIME}$`, 'iu');
/** «9 июня 2017 года, Астана». */
const PLACE_BEHIND = /(?<=\d{4}|года|г\.),\s+\p{Lu}[\p{L}-]+$/u;
/** A longer line says more than a date. */
const LONGEST_DATE_LINE = 60;

/** The day of a line that is nothing but a date: «05/08/2008 10:35», «2008-08-05T10:35», «10:35, 5 августа 2008». */
export function dateLine(line: string): string | null {
  if (line.length > LONGEST_DATE_LINE) return null;
  const date = line
    .replace(LABEL, '')
    .replace(WEEKDAY, '')
    .replace(TIME_BEFORE, '')
    .replace(TIME_BEHIND, '')
    .replace(PLACE_BEHIND, '')
    .trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.+Z-]*)?$/u.exec(date);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/u.exec(date);
  if (numeric) return isoDay(Number(numeric[3]), Number(numeric[2]), Number(numeric[1]));
  return wordedDay(/^(\d{1,2})\s+(\p{L}+),?\s+(\d{4})(?:\s*г(?:ода|\.)?)?$/u.exec(date));
}

/** The day of a match of day, month in words, and year. */
function wordedDay(match: RegExpExecArray | null): string | null {
  if (!match) return null;
  const month = MONTH_STEMS.findIndex((stem) => match[2]?.toLowerCase().startsWith(stem)) + 1;
  return month > 0 ? isoDay(Number(match[3]), month, Number(match[1])) : null;
}

/** «Минск, 31 марта 2020 года — …», «АСТАНА, 5 мая 2021. /Агентство/»: an agency's line opens with place and day. */
const dateline = (line: string): string | null =>
  wordedDay(
    /^\p{Lu}[\p{L}\s-]{1,30}[,.]\s+(\d{1,2})\s+(\p{L}+),?\s+(\d{4})(?=[\s.,]*(?:г|года|\d{1,2}:\d{2}|[—–-]|\/|\.))/u.exec(
      line,
    ),
  );

/** A line so long tells something: the head of the page ends with it. */
const PARAGRAPH = 100;
/** A date may stand under the headline and a lead of two paragraphs. */
const FIRST_LINES = 6;

/** The lines above the article's first paragraph, that paragraph too, and the first six in any case. */
function headLines(text: string): readonly string[] {
  const lines = text.slice(0, 4000).split(/\r?\n/u);
  const paragraph = lines.findIndex((line) => line.length >= PARAGRAPH && /[.!?…»"”]\s*$/u.test(line));
  return lines.slice(0, Math.max(paragraph + 1, FIRST_LINES));
}

/** The day of publication that the text itself states above or at the beginning of its first paragraph (ISO), or null. */
export function statedDate(text: string): string | null {
  const crawled = crawlerDate(text);
  if (crawled) return crawled;
  for (const line of headLines(text)) {
    const date = dateLine(line.trim()) ?? dateline(line.trim());
    if (date) return date;
  }
  return null;
}
