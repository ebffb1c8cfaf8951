/** What a figure says: a number of something; null where its name has no number in digits. */
export interface Amount {
  readonly value: number;
  /** «%», «$», a currency or the counted noun, in lower case without its ending; equal units can be compared. */
  readonly unit: string;
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/трлн|триллион/iu, 1e12],
  [/млрд|миллиард/iu, 1e9],
  [/млн|миллион/iu, 1e6],
  [/тыс/iu, 1e3],
];

/** Units that are written in several ways. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/%|процент/iu, '%'],
  [/\$|доллар/iu, '$'],
  [/€|евро/iu, '€'],
  [/₽|рубл/iu, '₽'],
  [/₸|тенге/iu, '₸'],
  [/юан/iu, '¥'],
];

/** Nouns are the same in another case: endings of Russian nouns have at most three letters. */
const stem = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll('ё', 'е')
    .slice(0, Math.max(4, word.length - 3));

const NUMBER = /\d[\d\s\u00A0]*(?:[.,]\d+)?/u;
const SCALE_WORD = /^(?:трлн|триллион|млрд|миллиард|млн|миллион|тыс)/iu;

/** The amount that words tell: «свыше $650 млрд», «почти 30 процентов», «5 000 человек». */
export function amountOf(words: string): Amount | null {
  const number = NUMBER.exec(words);
  if (!number) return null;
  const value = Number(number[0].replaceAll(/[\s\u00A0]/gu, '').replace(',', '.'));
  const after = words.slice(number.index + number[0].length);
  const scale = SCALES.find(([word]) => word.test(after))?.[1] ?? 1;
  const written = UNITS.find(([sign]) => sign.test(words))?.[1];
  const noun = after.match(/\p{L}+/gu)?.find((word) => !SCALE_WORD.test(word)) ?? '';
  return Object.freeze({ value: value * scale, unit: written ?? stem(noun) });
}

/** Roundings of one number («около 70», «69,5») lie so near to each other. */
const ROUNDING = 0.05;

/** True if two amounts of one unit cannot be roundings of one number. */
export const differs = (a: Amount, b: Amount): boolean =>
  a.unit === b.unit && Math.abs(a.value - b.value) > ROUNDING * Math.max(Math.abs(a.value), Math.abs(b.value));

const NOUN = /\p{L}{4,}/gu;
const stemsOf = (quote: string): ReadonlySet<string> => new Set((quote.match(NOUN) ?? []).map(stem));

/** True if most words of the shorter quote stand in the other: then both measure the same. */
export function measuresSame(one: string, other: string): boolean {
  const [few, many] = [stemsOf(one), stemsOf(other)].sort((a, b) => a.size - b.size);
  if (!few || !many || few.size === 0) return false;
  return [...few].filter((word) => many.has(word)).length / few.size >= 0.6;
}
