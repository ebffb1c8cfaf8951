import type { Sentence } from '../text/text.ts';
import type { Token } from '../text/token.ts';
import type { Context } from './context.ts';

/**
 * What `work` finds for a token, found once an article: rules ask the same of a word again and again. Only for what gives the same
 * answer each time.
 */
export function perToken<T>(
  work: (context: Context, sentence: Sentence, token: Token) => T,
): (context: Context, sentence: Sentence, token: Token) => T {
  const known = new WeakMap<Context, Map<Token, T>>();
  const answersIn = (context: Context): Map<Token, T> => {
    const before = known.get(context);
    if (before) return before;
    const answers = new Map<Token, T>();
    known.set(context, answers);
    return answers;
  };
  return (context, sentence, token) => {
    const answers = answersIn(context);
    const before = answers.get(token);
    if (before !== undefined) return before;
    const answer = work(context, sentence, token);
    answers.set(token, answer);
    return answer;
  };
}
