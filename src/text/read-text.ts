import type { Article } from '../article/article.ts';
import { quotations } from './quotations.ts';
import { ofClosedClass } from './ru/function-words.ts';
import type { ParserModel } from './parser-model.ts';
import { parseDependencies } from './ru/parse-dependencies.ts';
import { readWords, type WordResources } from './ru/read-words.ts';
import { type Openers, splitSentences } from './ru/split-sentences.ts';
import { normalise, tokenise } from './tokenise.ts';
import type { Sentence, Text } from './text.ts';
import type { Morphology, Parse } from './token.ts';
import { treeTokens } from './tree-token.ts';

/** What reading a text needs from outside. */
export interface TextResources extends WordResources {
  readonly parser: ParserModel;
}

const NAMES = ['Name', 'Surn', 'Patr', 'Geox', 'Orgn', 'Abbr', 'Trad'] as const;
const FUNCTIONAL = new Set(['PREP', 'CONJ', 'NPRO', 'PRCL', 'ADVB', 'VERB', 'INFN', 'PRED', 'GRND']);
const NO_READINGS: readonly Parse[] = Object.freeze([]);

/** A capitalised word behind a doubtful full stop, by its readings in lower case; a letter alone is an initial. */
function openersOf(morphology: Morphology): Openers {
  const readings = (word: string): readonly Parse[] => {
    if (word.length < 2 && !/^[ВКСУОИЯА]$/u.test(word)) return NO_READINGS;
    const norm = normalise(word);
    return ofClosedClass(norm, morphology.analyse(norm)).filter(({ known, pos }) => known && pos !== 'LATN');
  };
  return {
    common: (word) => {
      const found = readings(word);
      return found.length > 0 && !found.some(({ grammemes }) => NAMES.some((mark) => grammemes.has(mark)));
    },
    functional: (word) => FUNCTIONAL.has(readings(word)[0]?.pos ?? ''),
  };
}

/** An article as sentences of tokens; pure, deterministic, linear in the length of the text. */
export function readText(article: Article, { morphology, reader, parser }: TextResources): Text {
  const places = splitSentences(article, openersOf(morphology));
  const words = readWords(
    places.map((place) => tokenise(article.text, place)),
    { morphology, reader },
  );
  const sentences = places.map((place, index): Sentence => {
    const tokens = treeTokens(words[index] ?? [], (own) => parseDependencies(own, parser));
    return Object.freeze({ ...place, index, tokens });
  });
  return Object.freeze({
    article,
    sentences: Object.freeze(sentences),
    quotations: quotations(article, sentences),
    morphology,
  });
}
