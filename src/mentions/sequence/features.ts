import { invariant } from '../../base/invariant.ts';
import { mix } from './hash.ts';
import { placeOf, TRAIT, TRAITS, type Traits } from './token-traits.ts';

/**
 * Which traits of which neighbours are looked at together, as «trait distance …»: `lemma-1 shape0` is the lemma of the word before with the shape
 * of the word itself. A template's place is part of the weights: append, never insert.
 */
const FIRST_LOOK = `
  form0, form-1, form1, form-2, form2
  lemma0, lemma-1, lemma1, lemma-2, lemma2, lemma-3, lemma3
  tag0, tag-1, tag1
  shape0, shape-1, shape1, shape-2, shape2
  suffix2 0, suffix3 0, suffix3 -1, suffix3 1, suffix4 0, prefix3 0, prefix5 0, prefix5 1, prefix5 -1
  marks0, marks-1, marks1
  quoted0, quoteBefore0
  chain0, chain1, head0, head1
  evidence0, evidence1, evidence-1
  broadClass0, broadClass-1, broadClass1, broadClass-2, broadClass2
  narrowClass0, narrowClass-1, narrowClass1, narrowClass-2, narrowClass2
  lemma-1 lemma0, lemma0 lemma1, lemma-1 lemma1
  lemma-1 shape0, lemma0 shape0, lemma1 shape0, lemma-2 lemma-1 shape0
  tag-1 tag0, tag0 tag1, tag-1 tag0 tag1
  shape-1 shape0, shape0 shape1, shape-1 shape0 shape1
  tag0 shape0, tag-1 shape-1 tag0 shape0
  marks-1 marks0, marks0 marks1, marks0 shape0 shape1
  suffix3 0 shape0, suffix4 0 marks0
  evidence0 shape0, evidence0 marks0
  quoted0 quoteBefore0, quoted0 shape0
  chain0 lemma0, chain0 shape0, chain0 broadClass0
  head0 lemma0, head0 shape0
  broadClass0 shape0, narrowClass0 shape0
  broadClass-1 shape-1 broadClass0 shape0, broadClass0 shape0 broadClass1 shape1
  narrowClass-1 shape0, narrowClass1 shape0, narrowClass-1 broadClass0
`;

/** What is added once the whole article has been tagged: how the same names were tagged elsewhere in it. */
const SECOND_LOOK = `
  elsewhere0, elsewhere1, elsewhere-1
  elsewhere0 shape0, elsewhere0 elsewhere1, elsewhere0 elsewhere-1
  elsewhere0 marks0, elsewhere0 lemma-1, elsewhere0 lemma1
`;

/** Where the words around without an order are looked for. */
const BAG_REACH = [-4, -3, 3, 4] as const;
const EVIDENCE_BITS = 12;
/** Numbers of the templates: the first look counts from 1, these are beyond it. */
const [BAG, EVIDENCE, FROM_SECOND] = [1000, 1001, 2000];
const ALWAYS = 1;

const isTrait = (name: string): name is keyof typeof TRAIT => name in TRAIT;

function distanceOf(name: string, offset: string): number {
  invariant(isTrait(name), `a template names traits, got: ${name}`);
  return Number(offset) * TRAITS + TRAIT[name];
}

/** A template as numbers: for each part its distance from the token's own first trait. */
const partsOf = (template: string): readonly number[] =>
  [...template.matchAll(/([a-zA-Z]+\d?) ?(-?\d)(?= |$)/gu)].map(([, name, offset]) =>
    distanceOf(name ?? '', offset ?? ''),
  );

const templatesOf = (look: string): readonly (readonly number[])[] =>
  look
    .split(/[,\n]/u)
    .map((template) => template.trim())
    .filter((template) => template !== '')
    .map(partsOf);

const [FIRST, SECOND] = [templatesOf(FIRST_LOOK), templatesOf(SECOND_LOOK)];
/** Most features that a token can have. */
export const MOST_FEATURES = FIRST.length + BAG_REACH.length + EVIDENCE_BITS + 1;
export const MOST_SECOND_FEATURES = SECOND.length;

/** Templates to follow: one after the other, each with the number of its parts before it; `from` is the number of the first. */
interface Plan {
  readonly parts: Int32Array;
  readonly from: number;
}
const planOf = (templates: readonly (readonly number[])[], from: number): Plan => ({
  parts: Int32Array.from(templates.flatMap((parts) => [parts.length, ...parts])),
  from,
});
const FIRST_PLAN = planOf(FIRST, 1);
const SECOND_PLAN = planOf(SECOND, FROM_SECOND);

/** Writes a feature for each template whose first trait is something; gives their number. */
function follow({ parts: plan, from }: Plan, traits: Traits, place: number, features: Int32Array): number {
  let count = 0;
  let template = from;
  for (let at = 0; at < plan.length; template += 1) {
    const parts = plan[at] ?? 0;
    const trait = traits[place + (plan[at + 1] ?? 0)] ?? 0;
    if (trait !== 0) {
      let hash = mix(template, trait);
      for (let part = 2; part <= parts; part += 1) hash = mix(hash, traits[place + (plan[at + part] ?? 0)] ?? 0);
      features[count++] = hash | 1;
    }
    at += parts + 1;
  }
  return count;
}

/** Writes the features of the token at `index` into `features`; gives their number. The same for training and use. */
export function featuresAt(traits: Traits, index: number, features: Int32Array): number {
  const place = placeOf(index);
  let count = follow(FIRST_PLAN, traits, place, features);
  for (const offset of BAG_REACH) {
    const lemma = traits[place + offset * TRAITS + TRAIT.lemma] ?? 0;
    if (lemma !== 0) features[count++] = mix(BAG, lemma) | 1;
  }
  const evidence = traits[place + TRAIT.evidence] ?? 0;
  for (let bit = 0; bit < EVIDENCE_BITS; bit += 1)
    if (evidence & (1 << bit)) features[count++] = mix(EVIDENCE, bit + 1) | 1;
  features[count++] = ALWAYS;
  return count;
}

/** The same for the second look. */
export function secondFeaturesAt(traits: Traits, index: number, features: Int32Array): number {
  return follow(SECOND_PLAN, traits, placeOf(index), features);
}
