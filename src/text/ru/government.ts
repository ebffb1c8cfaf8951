/** The cases that each preposition governs, the usual one first. */
const CASES: Readonly<Record<string, string>> = Object.freeze({
  loct: 'при обо',
  'loct accs': 'в во на о об',
  'datv loct accs': 'по',
  datv: 'к ко благодаря согласно вопреки навстречу',
  'ablt gent': 'с со между',
  ablt: 'над надо перед передо',
  'ablt accs': 'под подо за',
  gent:
    'от ото до из изо у без безо для против около после вокруг среди кроме ради вместо внутри вне путем посредством ' +
    'относительно касательно помимо свыше вследствие ввиду насчет напротив вдоль мимо возле близ накануне из-за из-под сверх',
  accs: 'через про сквозь спустя включая',
});

const GOVERNED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(CASES).flatMap(([cases, words]) => words.split(' ').map((word) => [word, cases.split(' ')] as const)),
);

/** The cases that the preposition governs, the usual one first; null for every other word. */
export function governedBy(norm: string): readonly string[] | null {
  return GOVERNED.get(norm) ?? null;
}

/** How a numeral rules the noun behind it: «1 страна», «2 страны», «5 стран». */
export type Count = 'one' | 'few' | 'many';

/** The count of a number in digits; null for years with «год», ordinals («73-й») and what is no plain number. */
export function countOf(text: string): Count | null {
  if (!/^\d[\d\s.,\u00A0\u202F]*$/u.test(text)) return null;
  if (/[.,]\d/u.test(text)) return 'few';
  const [tens, ones] = [text.at(-2), Number(text.at(-1))];
  if (tens === '1') return 'many';
  if (ones === 1) return 'one';
  return ones >= 2 && ones <= 4 ? 'few' : 'many';
}

const FEW = new Set(['два', 'три', 'четыре', 'оба', 'полтора']);

/** The count of a numeral in words in the nominative or accusative; in other cases it only agrees («двух стран»). */
export function countOfNumeral(lemma: string, kase: string | null): Count | null {
  if (kase !== 'nomn' && kase !== 'accs') return null;
  if (lemma === 'один') return 'one';
  return FEW.has(lemma) ? 'few' : 'many';
}
