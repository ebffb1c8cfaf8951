const fold = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

/** The order key of an entity: its name without regard to case and «ё», then its id. */
export const nameKey = (name: string, id: string): string => `${fold(name)}|${id}`;

const ENDING =
  /(?:иями|ями|ами|ией|иям|ием|иях|ого|его|ому|ему|ыми|ими|ых|их|ой|ей|ой|ом|ем|ым|им|ам|ям|ах|ях|ов|ев|ую|юю|ая|яя|ые|ие|ый|ий|ою|ею|ия|ии|ию|а|я|у|ю|ы|и|е|о|ь|й)$/u;
/** A shorter stem would match half of the dictionary. */
const SHORTEST = 3;

/** A word as search sees it: folded, and without its Russian case ending. */
export function searchStem(word: string): string {
  const folded = fold(word);
  const cut = folded.replace(ENDING, '');
  return cut.length >= SHORTEST ? cut : folded;
}

/** The distinct words and stems of some spellings, sorted: what full text search looks into. */
export function searchWords(spellings: readonly string[]): readonly string[] {
  const words = spellings.flatMap((spelling) => fold(spelling).match(/[\p{L}\p{N}]+/gu) ?? []);
  return [...new Set(words.flatMap((word) => [word, searchStem(word)]))].sort();
}
