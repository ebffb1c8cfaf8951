import { readWords } from '../ru/read-words.ts';
import type { ReadToken } from '../ru/read-words.ts';
import type { Morphology } from '../token.ts';
import { type RawToken, tokenOf } from '../tokenise.ts';
import type { ConlluDocument, ConlluToken } from './conllu.ts';

/** A sentence with the tree that is to be learned; `heads` are indexes of tokens, −1 for the root. */
export interface TreebankSentence {
  readonly tokens: readonly ReadToken[];
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}

function rawTokens(sentence: readonly ConlluToken[]): readonly RawToken[] {
  let start = 0;
  let space = false;
  return sentence.map(({ form, spaceAfter }) => {
    const token = tokenOf(form, start, space);
    space = spaceAfter;
    start = token.end + (space ? 1 : 0);
    return token;
  });
}

/** Documents of CoNLL-U with our own reading of their words: what the parser will see when it is used. */
export function treebank(documents: readonly ConlluDocument[], morphology: Morphology): readonly TreebankSentence[] {
  return documents.flatMap((document) => {
    const words = readWords(document.map(rawTokens), morphology);
    return document.map((sentence, at) => ({
      tokens: words[at] ?? [],
      heads: sentence.map(({ head }) => head),
      relations: sentence.map(({ deprel }) => deprel),
    }));
  });
}
