import type { EntityType } from './mention.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Weights } from './sequence/weights.ts';
import type { WordClasses } from './sequence/word-classes.ts';

/** A class of nouns that name things: «саммит» and its phrase is an event. */
export interface NounClass {
  readonly nouns: ReadonlySet<string>;
  /** Prepositions whose phrase belongs to the name («центр по борьбе …»). */
  readonly prepositions: ReadonlySet<string>;
  /** True if the bare noun names nothing («центр» without «ШОС» or «по …»). */
  readonly needsName: boolean;
}

/** Nouns for persons by what they are. */
export interface RoleNouns {
  readonly head: ReadonlySet<string>;
  /** Those who head what their genitive names. */
  readonly leading: ReadonlySet<string>;
  readonly deputies: ReadonlySet<string>;
  readonly former: ReadonlySet<string>;
}

/** What finding mentions needs from outside: the catalogue's aliases, trained weights, and the noun classes of seed/lexicon. */
export interface MentionResources {
  readonly gazetteer: Gazetteer;
  /** The trained model of names (PER, ORG, LOC), and the word classes that all models see. */
  readonly names: Weights;
  readonly wordClasses: WordClasses;
  readonly classes: ReadonlyMap<EntityType, NounClass>;
  /** Nominalisations and other nouns that name something to be done («укрепление», «диалог»). */
  readonly actions: ReadonlySet<string>;
  readonly roles: RoleNouns;
  /** Nouns for persons by what they are that are no titles: «житель», «солдат». */
  readonly persons: ReadonlySet<string>;
  /** Plural heads that stand for a group of actors («страны», «лидеры»). */
  readonly collectiveHeads: ReadonlySet<string>;
}
