import { oncePer } from '../base/once-per.ts';
import type { Sentence } from './text.ts';
import type { Token } from './token.ts';

/** What `work` finds in a sentence, found once: rules ask it of each of their words. */
export const perSentence = <T extends object>(work: (sentence: Sentence) => T): ((sentence: Sentence) => T) =>
  oncePer(work);

/** The same of a word of the sentence. */
export function perWord<T extends object>(
  work: (sentence: Sentence, token: Token) => T,
): (sentence: Sentence, token: Token) => T {
  const known = new WeakMap<Token, T>();
  return (sentence, token) => {
    const before = known.get(token);
    if (before) return before;
    const answer = work(sentence, token);
    known.set(token, answer);
    return answer;
  };
}
