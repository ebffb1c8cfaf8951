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

/** A line that is nothing but a date: «05/08/2008 10:35», «05.08.2008», «5 августа 2008». */
function dateLine(line: string): string | null {
  const numeric = /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?:[,\s]+\d{1,2}:\d{2})?$/u.exec(line);
  if (numeric) return isoDay(Number(numeric[3]), Number(numeric[2]), Number(numeric[1]));
  const worded = /^(\d{1,2})\s+(\p{L}+)\s+(\d{4})(?:\s*г(?:ода|\.)?)?(?:[,\s]+\d{1,2}:\d{2})?$/u.exec(line);
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
