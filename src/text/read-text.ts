import type { Article } from '../article/article.ts';
import { quotations } from './quotations.ts';
import { chooseParses } from './ru/choose-parses.ts';
import { functionClass } from './ru/function-words.ts';
import { guessName } from './ru/guess-name.ts';
import { splitSentences } from './ru/split-sentences.ts';
import { type RawToken, tokenise } from './tokenise.ts';
import type { Sentence, Text } from './text.ts';
import type { Morphology, Parse, Token } from './token.ts';

/** What reading a text needs from outside. */
export interface TextResources {
  readonly morphology: Morphology;
}

function readings(token: RawToken, morphology: Morphology): readonly Parse[] {
  if (token.kind !== 'word') return [];
  const parses = ofClass(morphology.analyse(token.norm), functionClass(token.norm));
  const capitalised = /^\p{Lu}/u.test(token.text);
  return capitalised ? guessName(token.norm, parses) : parses;
}

/** The readings of a closed-class word as one; all of them if the dictionary does not know it as such. */
function ofClass(parses: readonly Parse[], pos: string | null): readonly Parse[] {
  const fitting =
    pos === null ? parses : parses.filter((parse) => parse.pos === pos || (pos === 'NPRO' && parse.pos === 'ADJF'));
  return fitting.length > 0 ? fitting : parses;
}

function toTokens(raws: readonly RawToken[], morphology: Morphology): readonly Token[] {
  const read = raws.map((raw) => ({ ...raw, parses: readings(raw, morphology) }));
  const chosen = chooseParses(read);
  return Object.freeze(read.map((raw, index) => Object.freeze({ ...raw, index, parse: chosen[index] ?? null })));
}

/** An article as sentences of tokens; pure, deterministic, linear in the length of the text. */
export function readText(article: Article, resources: TextResources): Text {
  const sentences = splitSentences(article).map((place, index): Sentence => {
    const tokens = toTokens(tokenise(article.text, place), resources.morphology);
    return Object.freeze({ ...place, index, tokens });
  });
  return Object.freeze({ article, sentences: Object.freeze(sentences), quotations: quotations(article, sentences) });
}
