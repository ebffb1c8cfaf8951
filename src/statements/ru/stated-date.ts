import type { Article } from '../../article/article.ts';
import { MONTH_STEMS, twoDigits } from '../../article/month-stems.ts';
import type { Span } from '../../base/span.ts';
import type { Sentence } from '../../text/text.ts';
import type { Time } from '../statement.ts';
import { RELATIVE, relativeDate } from './relative-date.ts';

const MONTH = String.raw`(январ[ьяе]|феврал[ьяе]|март[ае]?|апрел[ьяе]|ма[йяе]|июн[ьяе]|июл[ьяе]|август[ае]?|сентябр[ьяе]|октябр[ьяе]|ноябр[ьяе]|декабр[ьяе])`;
const DATE = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(\d{1,2})\s+)?${MONTH}(?:\s+(\d{4})\s*(?:г(?:од[ауе]?|\.)?)?)?(?![\p{L}])`,
  'giu',
);
const YEAR = /(?<![\p{L}\d])в\s+(\d{4})\s+г(?:оду|\.)/giu;

function fromMatch(match: RegExpMatchArray, published: string | null): string | null {
  const [, day, name = '', year = published?.slice(0, 4)] = match;
  const month = MONTH_STEMS.findIndex((stem) => name.toLowerCase().startsWith(stem)) + 1;
  if (!year || month === 0) return null;
  return day ? `${year}-${twoDigits(month)}-${twoDigits(Number(day))}` : `${year}-${twoDigits(month)}`;
}

/** A date and the words that state it. */
export interface StatedDate extends Span {
  readonly date: string;
}

/** The words of a sentence that may state a date. */
interface DateWords {
  readonly dates: readonly RegExpExecArray[];
  readonly years: readonly RegExpExecArray[];
  readonly relative: readonly RegExpExecArray[];
}

const dateWords = new WeakMap<Sentence, DateWords>();

/** Looked for once a sentence: each of its statements asks. */
function dateWordsOf({ text }: Article, sentence: Sentence): DateWords {
  const known = dateWords.get(sentence);
  if (known) return known;
  const content = text.slice(sentence.start, sentence.end);
  const [dates, years] = [[...content.matchAll(DATE)], [...content.matchAll(YEAR)]];
  const found: DateWords = { dates, years, relative: [...content.matchAll(RELATIVE)] };
  dateWords.set(sentence, found);
  return found;
}

function datesOf(article: Article, sentence: Sentence, time: Time): readonly StatedDate[] {
  const { publishedOn } = article;
  const read = (
    matches: readonly RegExpExecArray[],
    dateOf: (match: RegExpExecArray) => string | null,
  ): readonly StatedDate[] =>
    matches.flatMap((match) => {
      const date = dateOf(match);
      const at = sentence.start + match.index;
      return date === null ? [] : [{ date, start: at, end: at + match[0].trimEnd().length }];
    });
  const { dates, years, relative } = dateWordsOf(article, sentence);
  const absolute = [
    ...read(dates, (match) => fromMatch(match, publishedOn)),
    ...read(years, (match) => match[1] ?? null),
  ];
  return absolute.length > 0 ? absolute : read(relative, (match) => relativeDate(match, publishedOn, time));
}

/**
 * EDTF date of what the clause tells: a date that stands in the clause or between it and the end of its sentence's part; a
 * month without a year takes the article's, «вчера» its day. Null if none is stated, or if several are and none is inside the
 * clause.
 */
export function statedDate(article: Article, sentence: Sentence, clause: Span, time: Time): StatedDate | null {
  const dates = datesOf(article, sentence, time);
  const inside = dates.find(({ start }) => clause.start <= start && start < clause.end);
  return inside ?? (dates.length === 1 ? (dates[0] ?? null) : null);
}
