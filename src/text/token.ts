import type { Span } from '../base/span.ts';

/** One reading of a word form. Tags are OpenCorpora's (`NOUN`, `ADJF`, `VERB`, `gent`, `masc`, `plur` …). */
export interface Parse {
  /** Normal form, lower case, «ё» as «е». */
  readonly lemma: string;
  /** Part of speech, e.g. `NOUN`, `ADJF`, `PRTF`, `VERB`, `INFN`, `GRND`, `PREP`, `CONJ`, `NPRO`; null if unknown. */
  readonly pos: string | null;
  readonly case: string | null;
  readonly number: 'sing' | 'plur' | null;
  readonly gender: 'masc' | 'femn' | 'neut' | null;
  readonly person: '1per' | '2per' | '3per' | null;
  readonly tense: 'past' | 'pres' | 'futr' | null;
  /** All grammemes, for what has no field of its own (`Name`, `Surn`, `Geox`, `pssv`, `Fixd` …). */
  readonly grammemes: ReadonlySet<string>;
  /** False if the form was guessed from its ending. */
  readonly known: boolean;
  /** How often the form has this reading, among all its readings (0–1), as the dictionary counts it. */
  readonly share: number;
}

/** The dictionary: all readings of one word form, likeliest first. Pure: the same word gives the same readings. */
export interface Morphology {
  analyse(word: string): readonly Parse[];
  /** The nominative of the word in the same number (and gender), in lower case; null if the dictionary has none. */
  nominative(word: string, reading: Parse): string | null;
  /** The genitive of the word in that number, in lower case; null if the dictionary has none. */
  genitive(word: string, reading: Parse, number: 'sing' | 'plur'): string | null;
}

export type TokenKind = 'word' | 'number' | 'punctuation' | 'symbol';

/** A token of a sentence. */
export interface Token extends Span {
  /** Place in its sentence, from 0. */
  readonly index: number;
  /** The text as it stands: `text.slice(start, end)`. */
  readonly text: string;
  /** Lower case, «ё» as «е», look-alike Latin letters inside Cyrillic words replaced; no soft hyphens or stress marks. */
  readonly norm: string;
  readonly kind: TokenKind;
  /** True if white space stands before it. */
  readonly spaceBefore: boolean;
  /** All readings, likeliest first; empty for what is not a word. */
  readonly parses: readonly Parse[];
  /** The reading chosen in context; null for what is not a word. */
  readonly parse: Parse | null;
  /** Index of the token that this one depends on; −1 for the root, of which each sentence has one. The tree is projective. */
  readonly head: number;
  /** How it depends on it: a relation of Universal Dependencies (`nsubj`, `obj`, `obl`, `nmod`, `conj`, `acl:relcl` …; `root`). */
  readonly deprel: string;
}
