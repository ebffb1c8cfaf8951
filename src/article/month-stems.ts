/** The months by the letters that all their cases share, January first: «март» must be asked before «ма». */
export const MONTH_STEMS: readonly string[] = Object.freeze([
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
]);

/** A number of an ISO date. */
export const twoDigits = (value: number): string => String(value).padStart(2, '0');
