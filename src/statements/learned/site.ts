import type { Sentence } from '../../text/text.ts';
import type { Context } from '../context.ts';
import type { End } from './ends.ts';
import type { WordTraits } from './word-traits.ts';

/** A sentence with what the model sees of it. */
export interface Site {
  readonly context: Context;
  readonly sentence: Sentence;
  readonly traits: WordTraits;
}

export const isWithin = (inner: End, outer: End): boolean => outer.first <= inner.first && inner.end <= outer.end;

export const isState = ({ labels }: Context, one: { readonly entity: string | null } | null): boolean =>
  one?.entity != null && labels.get(one.entity)?.includes('State') === true;
