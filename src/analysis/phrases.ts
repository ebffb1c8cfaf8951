import type { TextSentence } from '../graph/read/find-sentences.ts';
import { compareNames, groupBy } from './order.ts';

/** What a word is to a phrase: part of it, what links its parts, or what it ends at. */
export interface PhraseWord {
  readonly lemma: string;
  readonly role: 'content' | 'link' | 'break';
}
export type ReadWord = (word: string) => PhraseWord;

/** One place where a phrase stands; offsets are those of the article's text. */
export interface PhraseUse {
  readonly sentence: TextSentence;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
}

/** Words that come again and again together. */
export interface Phrase {
  /** The lemmas, joined by spaces. */
  readonly key: string;
  /** True if the list of known formulas has it. */
  readonly listed: boolean;
  readonly uses: readonly PhraseUse[];
}

interface Token extends PhraseWord {
  readonly start: number;
  readonly end: number;
}
/** Words without anything between them that would end a phrase. */
interface Chain {
  readonly sentence: TextSentence;
  readonly tokens: readonly Token[];
}
interface Place {
  readonly chain: Chain;
  readonly at: number;
}

const WORD_OR_STOP = /[\p{L}\p{N}]+(?:[-–][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}«»„“"'-]/gu;
const LETTER = /\p{L}/u;

function chainsOf(sentence: TextSentence, readWord: ReadWord): readonly Chain[] {
  const chains: Token[][] = [[]];
  for (const { 0: word, index } of sentence.text.matchAll(WORD_OR_STOP)) {
    const read: PhraseWord = LETTER.test(word) ? readWord(word) : { lemma: word, role: 'break' };
    if (read.role === 'break') chains.push([]);
    else chains.at(-1)?.push({ ...read, start: index, end: index + word.length });
  }
  return chains.filter(({ length }) => length > 1).map((tokens) => ({ sentence, tokens }));
}

const storyOf = ({ chain: { sentence } }: Place): string => sentence.article.storyId ?? sentence.article.id;
const storiesOf = (places: readonly Place[]): number => new Set(places.map(storyOf)).size;
const keyAt = ({ chain, at }: Place, length: number): string =>
  chain.tokens
    .slice(at, at + length)
    .map(({ lemma }) => lemma)
    .join(' ');

/** Shorter ones are words that go together in any text; longer ones are copies. */
const LEAST = 3;
const MOST = 16;
/** Two who say it independently of each other. */
const STORIES = 2;

/** The phrases of one length that enough stories have, by their lemmas. */
function repeated(places: readonly Place[], length: number): ReadonlyMap<string, readonly Place[]> {
  const fitting = places.filter(({ chain, at }) => at + length <= chain.tokens.length);
  const groups = groupBy(fitting, (place) => keyAt(place, length));
  return new Map([...groups].filter(([, group]) => storiesOf(group) >= STORIES));
}

interface Found {
  readonly length: number;
  readonly key: string;
  readonly places: readonly Place[];
}

/** All repeated phrases, short ones first: only what is repeated itself can begin a longer one. */
function allRepeated(chains: readonly Chain[]): readonly Found[] {
  const found: Found[] = [];
  let places = chains.flatMap((chain) => chain.tokens.map((_, at): Place => ({ chain, at })));
  for (let length = LEAST; length <= MOST && places.length > 0; length += 1) {
    const groups = repeated(places, length);
    found.push(...[...groups].map(([key, group]) => ({ length, key, places: group })));
    places = [...groups.values()].flat();
  }
  return found;
}

const isLinkAt = ({ chain, at }: Place): boolean => chain.tokens[at]?.role !== 'content';

/** A phrase begins and ends with a word of its own, and has two of them. */
function isWhole({ places: [first], length }: Found): boolean {
  if (!first || isLinkAt(first) || isLinkAt({ ...first, at: first.at + length - 1 })) return false;
  return first.chain.tokens.slice(first.at, first.at + length).filter(({ role }) => role === 'content').length >= 2;
}

/** The parts of a phrase, by their lemmas. */
function partsOf({ key, length }: Found): readonly string[] {
  const lemmas = key.split(' ');
  return lemmas.flatMap((_, at) =>
    lemmas
      .slice(at)
      .map((_lemma, more) => lemmas.slice(at, at + more + 1))
      .filter((part) => part.length < length)
      .map((part) => part.join(' ')),
  );
}

/** What a longer phrase of as many stories has within it is no phrase of its own. */
function withoutParts(found: readonly Found[]): readonly Found[] {
  const stories = new Map(found.map(({ key, places }) => [key, storiesOf(places)]));
  const within = new Set(
    found.flatMap((whole) => partsOf(whole).filter((part) => stories.get(part) === stories.get(whole.key))),
  );
  return found.filter(({ key }) => !within.has(key));
}

function useOf({ chain: { sentence, tokens }, at }: Place, length: number): PhraseUse {
  const [start, end] = [tokens[at]?.start ?? 0, tokens[at + length - 1]?.end ?? 0];
  return Object.freeze({
    sentence,
    start: sentence.start + start,
    end: sentence.start + end,
    surface: sentence.text.slice(start, end),
  });
}

/** The places of a formula of the list, whoever has it. */
function placesOf(chains: readonly Chain[], formula: readonly string[]): readonly Place[] {
  const stands = ({ tokens }: Chain, at: number): boolean =>
    formula.every((lemma, more) => tokens[at + more]?.lemma === lemma);
  return chains.flatMap((chain) =>
    chain.tokens.flatMap((_, at): Place[] => (stands(chain, at) ? [{ chain, at }] : [])),
  );
}

/**
 * Set phrases of sentences: what two stories have in the same words, three or more in whatever inflection, and what the list of known
 * formulas has; told by most stories first, then longest, then by name. Uses are in the order of the sentences.
 */
export function findPhrases(
  sentences: readonly TextSentence[],
  readWord: ReadWord,
  listed: readonly string[],
): readonly Phrase[] {
  const chains = sentences.flatMap((sentence) => chainsOf(sentence, readWord));
  const lemmasOf = (text: string): readonly string[] => text.split(/\s+/u).map((word) => readWord(word).lemma);
  const known = listed
    .map(lemmasOf)
    .map((lemmas): Found => ({ length: lemmas.length, key: lemmas.join(' '), places: placesOf(chains, lemmas) }))
    .filter(({ places }) => places.length > 0);
  const keys = new Set(known.map(({ key }) => key));
  const own = withoutParts(allRepeated(chains).filter(isWhole)).filter(({ key }) => !keys.has(key));
  return [...known, ...own]
    .sort((a, b) => storiesOf(b.places) - storiesOf(a.places) || b.length - a.length || compareNames(a.key, b.key))
    .map(({ key, length, places }) =>
      Object.freeze({ key, listed: keys.has(key), uses: places.map((place) => useOf(place, length)) }),
    );
}
