import type { Context } from '../context.ts';
import { perArticle } from '../per-article.ts';

/** The states that the article names, with how often. */
export const statesNamed = perArticle(countStates);

function countStates(context: Context): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { entity } of [...context.bySentence.values()].flat()) {
    if (entity !== null && context.labels.get(entity)?.includes('State'))
      counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return counts;
}

/** One state is what the article is about if it is named so many times as often as the next. */
const STANDS_OUT = 1.5;
const FEWEST = 2;

/** The state that the article is about; null if it speaks of several alike, or of none. */
export function homeState(context: Context): string | null {
  const [first, second] = [...statesNamed(context)].sort(([, n], [, m]) => m - n);
  if (!first || first[1] < FEWEST) return null;
  return first[1] >= STANDS_OUT * (second?.[1] ?? 0) ? first[0] : null;
}
