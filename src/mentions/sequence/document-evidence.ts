import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { hashText } from './hash.ts';
import { isCapital, MARK, marksOf, placeOf, SHAPE, TRAIT, type Traits } from './token-traits.ts';

/** What the article shows of a name anywhere in it, one bit each. */
const SEEN = Object.freeze({
  lower: 1,
  capital: 2,
  afterFirstName: 4,
  beforeSurname: 8,
  beforeVerb: 16,
  afterVerb: 32,
  afterPerson: 64,
  afterPreposition: 128,
  quoted: 256,
  beforeBracket: 512,
  afterPlaceNoun: 1024,
  afterBodyNoun: 2048,
});

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const PLACE_NOUNS = words(
  'город область республика штат страна район село деревня остров река край провинция поселок округ губерния аэропорт столица озеро гора залив',
);
const BODY_NOUNS = words(
  'компания партия агентство газета клуб фирма банк группа группировка корпорация движение организация издание телеканал радиостанция университет фонд завод команда журнал',
);
const PREPOSITIONS = words('в во на из под');

const VOWELS = 'аеиоуыэюяйь';
const isVowel = (norm: string, at: number): boolean => VOWELS.includes(norm.charAt(at));
const SHORTEST = 3;

/** A name without its case ending, as far as letters alone tell: «Токаевым», «Токаева» and «Токаев» have one key. */
export function nameKey(norm: string): number {
  let end = norm.length;
  const last = norm.charAt(end - 1);
  if (end > SHORTEST + 2 && (norm.endsWith('го') || norm.endsWith('му')) && isVowel(norm, end - 3)) end -= 2;
  else if (end > SHORTEST + 1 && (last === 'м' || last === 'х') && isVowel(norm, end - 2)) end -= 1;
  for (let cut = 0; cut < 2 && end > SHORTEST && isVowel(norm, end - 1); cut += 1) end -= 1;
  return hashText(norm, 0, end);
}

const isVerb = (token: Token | undefined): boolean => token?.parse?.pos === 'VERB';
const bit = (condition: boolean, value: number): number => (condition ? value : 0);

function seenBefore(before: Token | undefined): number {
  if (!before) return 0;
  const lemma = before.parse?.lemma ?? '';
  const marks = marksOf(before);
  const capital = before.text !== before.norm;
  return (
    bit((marks & MARK.name) !== 0 && capital, SEEN.afterFirstName) |
    bit(isVerb(before), SEEN.afterVerb) |
    bit((marks & MARK.person) !== 0 && !capital, SEEN.afterPerson) |
    bit(PREPOSITIONS.has(before.norm), SEEN.afterPreposition) |
    bit(PLACE_NOUNS.has(lemma), SEEN.afterPlaceNoun) |
    bit(BODY_NOUNS.has(lemma), SEEN.afterBodyNoun)
  );
}

function seenAt(tokens: readonly Token[], at: number, traits: Traits): number {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const surname = next !== undefined && (marksOf(next) & MARK.surname) !== 0 && next.text !== next.norm;
  return (
    bit(at > 0, SEEN.capital) |
    seenBefore(before) |
    bit(surname, SEEN.beforeSurname) |
    bit(isVerb(next), SEEN.beforeVerb) |
    bit((traits[placeOf(at) + TRAIT.quoted] ?? 0) !== 0, SEEN.quoted) |
    bit(next?.text === '(', SEEN.beforeBracket)
  );
}

const shapeAt = (traits: Traits, index: number): number => traits[placeOf(index) + TRAIT.shape] ?? 0;

/** Gives each capitalised word what the whole article shows of it. */
export function fillEvidence(
  sentences: readonly Sentence[],
  traits: readonly Traits[],
  keys: readonly Int32Array[],
): void {
  const seen = new Map<number, number>();
  for (const [index, { tokens }] of sentences.entries()) {
    const own = traits[index];
    const ownKeys = keys[index];
    if (!own || !ownKeys) continue;
    for (const token of tokens) {
      const shape = shapeAt(own, token.index);
      const key = ownKeys[token.index] ?? 0;
      if (key === 0) continue;
      const found = shape === SHAPE.lower ? SEEN.lower : seenAt(tokens, token.index, own);
      seen.set(key, (seen.get(key) ?? 0) | found);
    }
  }
  for (const [index, { tokens }] of sentences.entries()) {
    const own = traits[index];
    if (!own) continue;
    for (const { index: at } of tokens) {
      if (isCapital(shapeAt(own, at)))
        own[placeOf(at) + TRAIT.evidence] = (seen.get(keys[index]?.[at] ?? 0) ?? 0) | 0x10000;
    }
  }
}

/** The name keys of a sentence's words, 0 for what is no word. */
export function keysOf(tokens: readonly Token[]): Int32Array {
  return Int32Array.from(tokens, ({ kind, norm }) => (kind === 'word' && norm.length > 1 ? nameKey(norm) : 0));
}
