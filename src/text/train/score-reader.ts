import { type ReadingModel, RULES_ONLY } from '../reading-model.ts';
import { chooseParses, type Reading } from '../ru/choose-parses.ts';

/** How often the readings chosen agree with the treebank, of all words; with the model, and with the rules alone. */
export interface ReaderScore {
  readonly words: number;
  readonly agree: number;
  readonly rulesAgree: number;
}

/** Compares the readings with sentences that were not learned from. */
export function scoreReader(sentences: readonly Reading[], model: ReadingModel): ReaderScore {
  const right = (with_: ReadingModel): readonly [right: number, words: number] => {
    let [found, words] = [0, 0];
    for (const sentence of sentences) {
      for (const [at, parse] of chooseParses(
        { tokens: sentence.tokens, readings: sentence.readings },
        with_,
      ).entries()) {
        if (!parse) continue;
        words += 1;
        if (sentence.right?.(at, parse) !== false) found += 1;
      }
    }
    return [found, words];
  };
  const [found, words] = right(model);
  return { words, agree: found / words, rulesAgree: right(RULES_ONLY)[0] / words };
}
