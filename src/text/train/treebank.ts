import { candidatesOf } from '../ru/candidate.ts';
import type { Reading } from '../ru/choose-parses.ts';
import { possibleReadings, type ReadToken, readWords, type WordResources } from '../ru/read-words.ts';
import type { Morphology, Parse } from '../token.ts';
import { type RawToken, tokenOf } from '../tokenise.ts';
import type { ConlluDocument, ConlluToken } from './conllu.ts';
import { agreesWith } from './agrees-with.ts';

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
export function treebank(
  documents: readonly ConlluDocument[],
  { morphology, reader }: WordResources,
): readonly TreebankSentence[] {
  return documents.flatMap((document) => {
    const words = readWords(document.map(rawTokens), { morphology, reader });
    return document.map((sentence, at) => ({
      tokens: words[at] ?? [],
      heads: sentence.map(({ head }) => head),
      relations: sentence.map(({ deprel }) => deprel),
    }));
  });
}

/** Documents of CoNLL-U as sentences to be read, with the readings that agree with theirs. */
export function readingTasks(documents: readonly ConlluDocument[], morphology: Morphology): readonly Reading[] {
  return documents.flatMap((document) => {
    const tokens = document.map(rawTokens);
    return possibleReadings(tokens, morphology).map((readings, index) => {
      const fitting = readings.map((parses, at) => {
        const { upos = '_', feats = '_' } = document[index]?.[at] ?? {};
        return new Set(parses.filter((parse) => candidatesOf(parses).isPossessive || agreesWith(parse, upos, feats)));
      });
      // Where no reading agrees, any is as good: the dictionary does not know the word as the treebank does.
      const right = (at: number, parse: Parse): boolean => fitting[at]?.size === 0 || fitting[at]?.has(parse) === true;
      return { tokens: tokens[index] ?? [], readings, right };
    });
  });
}
