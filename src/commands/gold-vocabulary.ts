import { invariant } from '../base/invariant.ts';
import type { Modality, Polarity } from '../statements/statement.ts';
import type { GoldClaim } from './gold.ts';

const MODALITIES: Readonly<Record<string, Modality>> = {
  asserted: 'asserted',
  proposed: 'proposed',
  planned: 'planned',
  possible: 'possible',
  'to-be-prevented': 'to-be-prevented',
  // What annotators write and we say otherwise.
  negated: 'asserted',
  presupposed: 'asserted',
  incomplete: 'planned',
};

/** The words of an annotation in ours: what is negated is a negative assertion, what is taken for granted is asserted. */
export function adaptModality(word: string): { readonly modality: Modality; readonly polarity: Polarity } {
  const modality = MODALITIES[word];
  invariant(modality, `the schema of the annotation lets no such modality through: ${word}`);
  return { modality, polarity: word === 'negated' ? 'negative' : 'positive' };
}

/** `X`, `X(reverse)` and `X(negated)` of an annotation, by what they accept. */
export function splitAltTypes(
  altTypes: readonly string[],
): Pick<GoldClaim, 'altTypes' | 'reversedTypes' | 'negatedTypes'> {
  const marked = (mark: string): string[] =>
    altTypes.flatMap((type) => (type.endsWith(`(${mark})`) ? [type.slice(0, -mark.length - 2)] : []));
  return {
    altTypes: altTypes.filter((type) => !type.includes('(')),
    reversedTypes: marked('reverse'),
    negatedTypes: marked('negated'),
  };
}
