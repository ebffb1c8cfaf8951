const MONTHS = [
  'январ',
  'феврал',
  'март',
  'апрел',
  'ма',
  'июн',
  'июл',
  'август',
  'сентябр',
  'октябр',
  'ноябр',
  'декабр',
];

const pad = (value: number): string => String(value).padStart(2, '0');

function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 && year <= 2100;
  return real ? `${year}-${pad(month)}-${pad(day)}` : null;
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
  const worded = /^(\d{1,2})\s+(\p{L}+)\s+(\d{4})(?:\s*г(?:ода|\.)?)?$/u.exec(date);
  if (!worded) return null;
  const month = MONTHS.findIndex((stem) => worded[2]?.toLowerCase().startsWith(stem)) + 1;
  return month > 0 ? isoDay(Number(worded[3]), month, Number(worded[1])) : null;
}

/** The day of publication that the text itself states (ISO), or null. Only the first six lines are looked at. */
export function statedDate(text: string): string | null {
  const crawled = crawlerDate(text);
  if (crawled) return crawled;
  const head = text.slice(0, 2000).split(/\r?\n/u).slice(0, 6);
  for (const line of head) {
    const date = dateLine(line.trim());
    if (date) return date;
  }
  return null;
}
