import type { Context } from './context.ts';

/** What `work` finds in a whole article, found once: rules ask it of each of their words. Only for what gives the same answer each time. */
export function perArticle<T extends object>(work: (context: Context) => T): (context: Context) => T {
  const known = new WeakMap<Context, T>();
  return (context) => {
    const before = known.get(context);
    if (before) return before;
    const answer = work(context);
    known.set(context, answer);
    return answer;
  };
}
