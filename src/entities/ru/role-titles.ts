/** Words that name the head of whatever their genitive names. */
const HEADS = new Set(['глава', 'лидер', 'руководитель', 'председатель', 'начальник']);

/** Nouns that are of one class of title, whatever stands behind them. */
const TITLES: Readonly<Record<string, string>> = Object.freeze({
  президент: 'президент',
  премьер: 'премьер',
  'премьер-министр': 'премьер',
  канцлер: 'премьер',
  король: 'монарх',
  королева: 'монарх',
  император: 'монарх',
  императрица: 'монарх',
  монарх: 'монарх',
  эмир: 'монарх',
  султан: 'монарх',
  папа: 'папа',
  понтифик: 'папа',
  'вице-президент': 'вице-президент',
  госсекретарь: 'министр иностранных дел',
  генсек: 'генсек',
  генсекретарь: 'генсек',
  гендиректор: 'генеральный директор',
  'директор-распорядитель': 'директор-распорядитель',
  спикер: 'спикер',
});

/** Titles of several words, by how the phrase begins. */
const PHRASES: readonly (readonly [RegExp, string])[] = Object.freeze([
  [/^(?:перв\p{L}+ )вице-президент/u, 'первый вице-президент'],
  [/^(?:верховн|духовн)\p{L}+ лидер/u, 'верховный лидер'],
  [/^наследн\p{L}+ принц/u, 'наследный принц'],
  [/^генеральн\p{L}+ секретар/u, 'генсек'],
  [/^генеральн\p{L}+ директор/u, 'генеральный директор'],
  [/^государственн\p{L}+ секретар/u, 'министр иностранных дел'],
  [/^министр\p{L}* иностранных дел/u, 'министр иностранных дел'],
  [/^министр\p{L}* обороны/u, 'министр обороны'],
  [/^министр\p{L}* внутренних дел/u, 'министр внутренних дел'],
  [/^(?:глав|руководител)\p{L}* (?:внешнеполитическ\p{L}+ ведомств|мид|дипломати)/u, 'министр иностранных дел'],
  [/^(?:глав|руководител)\p{L}* (?:оборонн\p{L}+ ведомств|минобороны)/u, 'министр обороны'],
  [/^(?:глав|руководител|председател)\p{L}* (?:правительств|кабмин|кабинета министров|совета министров)/u, 'премьер'],
  [/^секретар\p{L}* (?:совета безопасности|совбез)/u, 'секретарь совета безопасности'],
  [/^председател\p{L}* (?:парламент|верховной рады)/u, 'спикер'],
  [/^(?:спикер|председател)\p{L}* сенат/u, 'спикер сената'],
]);

/** «глава государства», «лидер страны»: the head of a state that need not be named. */
const STATE_WORDS = /^(?:государств|стран|республик|держав)/u;

/** A title as a role phrase has it. */
export interface Title {
  /** The class of title, or the noun itself where it has none. */
  readonly name: string;
  /** True of «глава», «руководитель», «председатель»: what they head decides what they are. */
  readonly isHead: boolean;
  /** True of a noun that many bear at a time, of the same state or body, and that its further words tell apart: «министр», «посол», «депутат». */
  readonly isOfMany: boolean;
  /** True if nothing but the title stands there («Президент», «глава государства»). */
  readonly isBare: boolean;
}

/**
 * The title of a role phrase: `lemma` of its noun, its words in lower case from the first modifier on, and where the noun
 * stands among them.
 */
export function roleTitle(lemma: string, words: readonly string[], head: number): Title {
  const phrase = words.join(' ');
  const named = PHRASES.find(([pattern]) => pattern.test(phrase))?.[1] ?? TITLES[lemma];
  // «глава нашего государства»: which state, he who speaks need not say.
  const rest = words.slice(head + 1).filter((word) => !/^(?:наш|это|данн)(?:ей|его|ого|ой)$/u.test(word));
  const ofState = rest.length > 0 && STATE_WORDS.test(rest[0] ?? '');
  const isHead = named === undefined && HEADS.has(lemma);
  const bareState = rest.length === 1 && ofState;
  const isBare = (rest.length === 0 || bareState) && (!isHead || bareState);
  const name = named ?? (isHead && ofState ? 'президент' : lemma);
  return { name, isHead: isHead && !ofState, isOfMany: named === undefined && !isHead, isBare };
}
