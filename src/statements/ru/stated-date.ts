import type { Article } from '../../article/article.ts';
import type { Span } from '../../base/span.ts';
import type { Sentence } from '../../text/text.ts';

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
const MONTH = String.raw`(январ[ьяе]|феврал[ьяе]|март[ае]?|апрел[ьяе]|ма[йяе]|июн[ьяе]|июл[ьяе]|август[ае]?|сентябр[ьяе]|октябр[ьяе]|ноябр[ьяе]|декабр[ьяе])`;
const DATE = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(\d{1,2})\s+)?${MONTH}(?:\s+(\d{4})\s*(?:г(?:од[ауе]?|\.)?)?)?(?![\p{L}])`,
  'giu',
);
const YEAR = /(?<![\p{L}\d])в\s+(\d{4})\s+г(?:оду|\.)/giu;

const pad = (value: number): string => String(value).padStart(2, '0');

function fromMatch(match: RegExpMatchArray, published: string | null): string | null {
  const [, day, name = '', year = published?.slice(0, 4)] = match;
  const month = MONTHS.findIndex((stem) => name.toLowerCase().startsWith(stem)) + 1;
  if (!year || month === 0) return null;
  return day ? `${year}-${pad(month)}-${pad(Number(day))}` : `${year}-${pad(month)}`;
}

/**
 * EDTF date of what the clause tells: a date that stands in the clause or between it and the end of its sentence's part; a
 * month without a year takes the article's. Null if none is stated, or if several are and none is inside the clause.
 */
export function statedDate(article: Article, sentence: Sentence, clause: Span): string | null {
  const text = article.text.slice(sentence.start, sentence.end);
  const found = [...text.matchAll(DATE)].map((match) => ({
    at: sentence.start + match.index,
    date: fromMatch(match, article.publishedOn),
  }));
  const years = [...text.matchAll(YEAR)].map((match) => ({ at: sentence.start + match.index, date: match[1] ?? null }));
  const dates = [...found, ...years].filter(({ date }) => date !== null);
  const inside = dates.filter(({ at }) => clause.start <= at && at < clause.end);
  if (inside.length > 0) return inside[0]?.date ?? null;
  return dates.length === 1 ? (dates[0]?.date ?? null) : null;
}
