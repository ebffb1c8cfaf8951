/** BGN/PCGN 1947 for Russian, without its rules for apostrophes (soft and hard signs are dropped, as in the press). */
const LETTERS: Readonly<Record<string, string>> = Object.freeze({
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
});
/** After these (and at the start of a word) «е» is «ye». */
const BEFORE_YE = new Set('аеёиоуыэюяйъь');
const IS_LETTER = /\p{L}/u;

/** A Russian name in Latin letters; what is not Cyrillic stays. */
export function transliterate(name: string): string {
  let out = '';
  let before = '';
  for (const letter of name) {
    const lower = letter.toLowerCase();
    const opens = !IS_LETTER.test(before);
    const latin = lower === 'е' && (opens || BEFORE_YE.has(before)) ? 'ye' : LETTERS[lower];
    if (latin === undefined) out += letter;
    else out += letter === lower ? latin : latin.charAt(0).toUpperCase() + latin.slice(1);
    before = lower;
  }
  return out;
}
