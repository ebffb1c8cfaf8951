import { hashText } from '../../mentions/sequence/hash.ts';
import { classOf, type WordClasses } from '../../mentions/sequence/word-classes.ts';
import { firstConjunct, prepositionOf } from '../../text/dependencies.ts';
import { mix } from '../../text/hashed-weights.ts';
import type { Sentence } from '../../text/text.ts';

/** A sentence's tokens as numbers, one array a trait; 0 stands for «nothing». */
export interface WordTraits {
  readonly lemma: Int32Array;
  /** Classes of words that stand in the same contexts, counted from 1. */
  readonly narrow: Int32Array;
  readonly broad: Int32Array;
  readonly pos: Int32Array;
  /** What it hangs on, past coordination: «Чили и | Перу | поддержали» hangs on the verb as «Чили» does; −1 for the root. */
  readonly head: Int32Array;
  /** How it hangs there: the relation with preposition and case. */
  readonly link: Int32Array;
  /** 1 for what is a member of a coordination but not its first. */
  readonly joined: Uint8Array;
  /** 1 for verbs of any form. */
  readonly verbal: Uint8Array;
  readonly negated: Uint8Array;
}

const VERBAL = new Set(['VERB', 'INFN', 'GRND', 'PRTS', 'PRTF', 'PRED']);
const CASED = new Set(['nmod', 'obl', 'iobj', 'obj', 'conj', 'appos', 'xcomp']);

function emptyTraits(size: number): WordTraits {
  const ints = (): Int32Array => new Int32Array(size);
  const flags = (): Uint8Array => new Uint8Array(size);
  return {
    lemma: ints(),
    narrow: ints(),
    broad: ints(),
    pos: ints(),
    head: ints(),
    link: ints(),
    joined: flags(),
    verbal: flags(),
    negated: flags(),
  };
}

/** How the token hangs on its head; a conjunct hangs as the first one does, with its own case. */
function linkOf(sentence: Sentence, at: number, first: number): number {
  const deprel = sentence.tokens[first]?.deprel ?? '';
  const link = hashText(deprel);
  if (!CASED.has(deprel)) return link;
  const preposition = prepositionOf(sentence, at);
  const kase = hashText(sentence.tokens[at]?.parse?.case ?? '');
  return mix(link, preposition === null ? 1 : hashText(preposition), kase);
}

/** The traits of all tokens of a sentence. */
export function wordTraits(sentence: Sentence, classes: WordClasses): WordTraits {
  const { tokens } = sentence;
  const traits = emptyTraits(tokens.length);
  for (const { index, parse, norm, kind, head } of tokens) {
    const first = firstConjunct(sentence, index);
    const lemma = hashText(parse?.lemma ?? norm);
    const narrow = classOf(classes, lemma);
    traits.lemma[index] = lemma;
    traits.narrow[index] = narrow + 1;
    if (narrow >= 0) traits.broad[index] = (classes.broad[narrow] ?? 0) + 1;
    traits.pos[index] = hashText(parse?.pos ?? kind);
    traits.head[index] = tokens[first]?.head ?? -1;
    traits.link[index] = linkOf(sentence, index, first);
    traits.joined[index] = Number(first !== index);
    traits.verbal[index] = Number(VERBAL.has(parse?.pos ?? ''));
    if (norm === 'не' && head >= 0) traits.negated[head] = 1;
  }
  return traits;
}
