import { mix } from './hash.ts';
import { placeOf, TRAIT, TRAITS, type Traits } from './token-traits.ts';

type Part = readonly [trait: keyof typeof TRAIT, offset: number];
type Template = readonly Part[];

const around = (trait: keyof typeof TRAIT, offsets: readonly number[]): readonly Template[] =>
  offsets.map((offset) => [[trait, offset]] as const);

/** Which traits of which neighbours are looked at together. A template's place is part of the weights: append, never insert. */
const FIRST_LOOK: readonly Template[] = [
  ...around('form', [0, -1, 1, -2, 2]),
  ...around('lemma', [0, -1, 1, -2, 2, -3, 3]),
  ...around('tag', [0, -1, 1]),
  ...around('shape', [0, -1, 1, -2, 2]),
  ...around('suffix2', [0]),
  ...around('suffix3', [0, -1, 1]),
  ...around('suffix4', [0]),
  ...around('prefix3', [0]),
  ...around('prefix5', [0, 1, -1]),
  ...around('marks', [0, -1, 1]),
  ...around('quoted', [0]),
  ...around('quoteBefore', [0]),
  ...around('chain', [0, 1]),
  ...around('head', [0, 1]),
  ...around('evidence', [0, 1, -1]),
  ...around('broadClass', [0, -1, 1, -2, 2]),
  ...around('narrowClass', [0, -1, 1, -2, 2]),
  [
    ['lemma', -1],
    ['lemma', 0],
  ],
  [
    ['lemma', 0],
    ['lemma', 1],
  ],
  [
    ['lemma', -1],
    ['lemma', 1],
  ],
  [
    ['lemma', -1],
    ['shape', 0],
  ],
  [
    ['lemma', 0],
    ['shape', 0],
  ],
  [
    ['shape', 0],
    ['lemma', 1],
  ],
  [
    ['lemma', -2],
    ['lemma', -1],
    ['shape', 0],
  ],
  [
    ['tag', -1],
    ['tag', 0],
  ],
  [
    ['tag', 0],
    ['tag', 1],
  ],
  [
    ['tag', -1],
    ['tag', 0],
    ['tag', 1],
  ],
  [
    ['shape', -1],
    ['shape', 0],
  ],
  [
    ['shape', 0],
    ['shape', 1],
  ],
  [
    ['shape', -1],
    ['shape', 0],
    ['shape', 1],
  ],
  [
    ['tag', 0],
    ['shape', 0],
  ],
  [
    ['tag', -1],
    ['shape', -1],
    ['tag', 0],
    ['shape', 0],
  ],
  [
    ['marks', -1],
    ['marks', 0],
  ],
  [
    ['marks', 0],
    ['marks', 1],
  ],
  [
    ['marks', 0],
    ['shape', 0],
    ['shape', 1],
  ],
  [
    ['suffix3', 0],
    ['shape', 0],
  ],
  [
    ['suffix4', 0],
    ['marks', 0],
  ],
  [
    ['evidence', 0],
    ['shape', 0],
  ],
  [
    ['evidence', 0],
    ['marks', 0],
  ],
  [
    ['quoted', 0],
    ['quoteBefore', 0],
  ],
  [
    ['quoted', 0],
    ['shape', 0],
  ],
  [
    ['chain', 0],
    ['lemma', 0],
  ],
  [
    ['chain', 0],
    ['shape', 0],
  ],
  [
    ['chain', 0],
    ['broadClass', 0],
  ],
  [
    ['head', 0],
    ['lemma', 0],
  ],
  [
    ['head', 0],
    ['shape', 0],
  ],
  [
    ['broadClass', 0],
    ['shape', 0],
  ],
  [
    ['narrowClass', 0],
    ['shape', 0],
  ],
  [
    ['broadClass', -1],
    ['shape', -1],
    ['broadClass', 0],
    ['shape', 0],
  ],
  [
    ['broadClass', 0],
    ['shape', 0],
    ['broadClass', 1],
    ['shape', 1],
  ],
  [
    ['narrowClass', -1],
    ['shape', 0],
  ],
  [
    ['narrowClass', 1],
    ['shape', 0],
  ],
  [
    ['narrowClass', -1],
    ['broadClass', 0],
  ],
];

/** What is added once the whole article has been tagged: how the same names were tagged elsewhere in it. */
const SECOND_LOOK: readonly Template[] = [
  ...around('elsewhere', [0, 1, -1]),
  [
    ['elsewhere', 0],
    ['shape', 0],
  ],
  [
    ['elsewhere', 0],
    ['elsewhere', 1],
  ],
  [
    ['elsewhere', 0],
    ['elsewhere', -1],
  ],
  [
    ['elsewhere', 0],
    ['marks', 0],
  ],
  [
    ['elsewhere', 0],
    ['lemma', -1],
  ],
  [
    ['elsewhere', 0],
    ['lemma', 1],
  ],
];

/** Where the words around without an order are looked for. */
const BAG_REACH = [-4, -3, 3, 4] as const;
const EVIDENCE_BITS = 12;
const [BAG, EVIDENCE, ALWAYS, SECOND] = [1000, 1001, 1, 2000];

/** Most features that a token can have. */
export const MOST_FEATURES = FIRST_LOOK.length + BAG_REACH.length + EVIDENCE_BITS + 1;
export const MOST_SECOND_FEATURES = SECOND_LOOK.length;

/** Templates as numbers: how many parts, then their distances from the token's own traits. */
const planOf = (templates: readonly Template[]): Int32Array =>
  Int32Array.from(
    templates.flatMap((parts) => [parts.length, ...parts.map(([trait, offset]) => offset * TRAITS + TRAIT[trait])]),
  );
const FIRST_PLAN = planOf(FIRST_LOOK);
const SECOND_PLAN = planOf(SECOND_LOOK);

/** Writes a feature for each template whose first trait is something into `features` from `count` on; gives the new count. */
function follow(
  plan: Int32Array,
  first: number,
  traits: Traits,
  place: number,
  features: Int32Array,
  from: number,
): number {
  let count = from;
  let template = first;
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
  let count = follow(FIRST_PLAN, 1, traits, place, features, 0);
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
  return follow(SECOND_PLAN, SECOND, traits, placeOf(index), features, 0);
}
