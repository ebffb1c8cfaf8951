import type { ParserModel } from '../parser-model.ts';
import { parseDependencies } from '../ru/parse-dependencies.ts';
import type { TreebankSentence } from './treebank.ts';

/** How often the parser agrees with the trees, of all tokens but punctuation. */
export interface ParserScore {
  readonly tokens: number;
  /** Share of tokens with the right head (unlabelled attachment score), and with the right head and relation. */
  readonly uas: number;
  readonly las: number;
}

/** Compares the parser with trees that it was not trained on. */
export function scoreParser(sentences: readonly TreebankSentence[], model: ParserModel): ParserScore {
  let [all, attached, labelled] = [0, 0, 0];
  for (const { tokens, heads, relations } of sentences) {
    const found = parseDependencies(tokens, model);
    for (const [at, head] of heads.entries()) {
      if (relations[at] === 'punct') continue;
      all += 1;
      if (found.heads[at] !== head) continue;
      attached += 1;
      if (found.relations[at] === relations[at]) labelled += 1;
    }
  }
  return { tokens: all, uas: attached / all, las: labelled / all };
}
