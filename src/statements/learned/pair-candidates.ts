import type { Sentence } from '../../text/text.ts';
import type { Context } from '../context.ts';
import { type End, endsOf } from './ends.ts';
import type { Pair } from './pair-features.ts';
import { climb, pathBetween } from './pair-path.ts';
import type { WordTraits } from './word-traits.ts';

/** Ends further apart are hardly ever joined: 99 % of the rules' statements stand closer. */
const REACH = 40;
/** Sentences with more ends are lists; all their pairs would cost more than the rest of the reading. */
const MOST_ENDS = 24;

const isApart = (a: End, b: End): boolean => Math.max(a.first - b.end, b.first - a.end) > REACH;

const sameThing = (a: End, b: End): boolean =>
  a.top === b.top || (a.mention !== null && b.mention !== null && a.mention.entity === b.mention.entity);

/** The ordered pairs of a sentence's ends that may stand in a relation; one of them at least is a mention. */
export function pairsOf(context: Context, sentence: Sentence, traits: WordTraits): readonly Pair[] {
  const ends = endsOf(context, sentence);
  if (ends.length < 2 || ends.length > MOST_ENDS) return [];
  const above = ends.map(({ top }) => climb(traits, top));
  const pairs: Pair[] = [];
  for (const [from, subject] of ends.entries()) {
    for (const [to, object] of ends.entries()) {
      if (subject === object || (!subject.mention && !object.mention)) continue;
      if (sameThing(subject, object) || isApart(subject, object)) continue;
      const path = pathBetween(above[from] ?? [], above[to] ?? []);
      if (path) pairs.push({ subject, object, path });
    }
  }
  return pairs;
}
