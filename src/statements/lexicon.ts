import type { EntityType } from '../mentions/mention.ts';
import type { WordClasses as WordClassTable } from '../mentions/sequence/word-classes.ts';
import type { PairModel } from './learned/pair-model.ts';
import type { Relation } from './relation.ts';
import type { Evaluation } from './statement.ts';

/** A verb's frame: which of its complements the relation's object is. */
export interface Frame {
  readonly relation: string;
  readonly lemmas: readonly string[];
  /** `accs`, `за accs`, `inf` …: preposition and case, tried in order. */
  readonly slots: readonly string[];
  /** True for acts done in words: the actor is the speaker. */
  readonly act: boolean;
  readonly objectTypes?: readonly EntityType[];
  readonly subjectTypes?: readonly EntityType[];
  /** The complement must be one of these nouns, and what it governs is the object («выступил с инициативой создания …»). */
  readonly objectNouns?: readonly string[];
  /** Nouns that as subjects give the verb another sense («суд осудил водителя»). */
  readonly exceptSubjects?: readonly string[];
  /** The complement must be one of these nouns («закрыл заседание»). */
  readonly headNouns?: readonly string[];
  /** Nouns that as complements give the verb another sense («провёл переговоры» is no organising). */
  readonly exceptNouns?: readonly string[];
  /** A noun that must stand beside the verb («принять участие»). */
  readonly lightNouns?: readonly string[];
  /** One of these adverbs must stand beside the verb («высоко оценил»). */
  readonly adverbs?: readonly string[];
  /** Words beside the verb that give it another sense («признал виновным» accuses, and judges nothing else). */
  readonly exceptAdverbs?: readonly string[];
  /** True for verbs of effect: what they tell of the past came about, whatever it was for («помогла предотвратить»). */
  readonly effect?: boolean;
  readonly evaluation?: Evaluation;
  /** True if the verb's object is the relation's subject. */
  readonly reverse?: boolean;
  /** Case of the person spoken to, if the frame has one. */
  readonly addressee?: string;
  readonly modality?: 'proposed' | 'planned' | 'asserted';
  /** `negative` for verbs that say that the relation does not hold («пропустил саммит»). */
  readonly polarity?: 'negative';
  /** The frame counts only in this voice («обеспокоен решением», not «обеспокоил»). */
  readonly voice?: 'active' | 'passive';
  /** True if an instrumental must say what the object is taken for («назвал роман шедевром»). */
  readonly predicative?: boolean;
  /** The complement that is the relation's subject, where the verb's subject is not («провёл | форум | в Женеве»). */
  readonly subjectSlot?: string;
  /** True if several subjects do it with each other where nobody else is named («президенты встретились»). */
  readonly mutual?: boolean;
  /** A sentence that it reads and one that it must not; both are tests. */
  readonly example: string;
  readonly counterExample: string;
}

/** What a noun tells of what hangs on it: where its ends stand, seen from the noun. */
export interface NounRelation {
  /** Tells the rows of a relation apart in the rules' names. */
  readonly name: string;
  readonly relation: string;
  /** Lemmas; `*` for every noun whose own phrase has one of `subjectTypes`. */
  readonly nouns: readonly string[];
  /** Links tried in order: `self`, `above`, `bearer`, `subject`, `adjective`, or a slot such as `с ablt` or `gent`. */
  readonly subject: readonly string[];
  readonly object: readonly string[];
  /** Slots in which the members of one list are each other's partners («между ablt»). */
  readonly between?: readonly string[];
  readonly objectTypes?: readonly EntityType[];
  readonly subjectTypes?: readonly EntityType[];
  readonly modality?: 'proposed' | 'planned' | 'asserted';
  /** Verbs under one of which the noun must stand («выразить | поддержку»). */
  readonly under?: readonly string[];
  /** Verbs under which it tells something else («назвал своим преемником»). */
  readonly notUnder?: readonly string[];
  /** The object's noun must be one of these («угроза | безопасности»). */
  readonly objectNouns?: readonly string[];
  /** Adjectives of which one must stand by the noun («дочерняя компания»). */
  readonly attribute?: readonly string[];
  /** Prepositions of which one must stand before the noun («с целью обмена»). */
  readonly preposition?: readonly string[];
  /** Nouns that a row for every noun leaves out. */
  readonly except?: readonly string[];
  /** True if nothing but its preposition stands between the noun's phrase and the object («лагерь | для отдыха»). */
  readonly adjacent?: boolean;
  /** True if it is so whatever the predicate says («центр по борьбе с …»). */
  readonly lasting?: boolean;
  readonly example: string;
  readonly counterExample: string;
}

/** A noun that names an act of somebody: whoever performs it is named beside it or is the subject of the verb over it. */
export interface ActNoun {
  readonly relation: string;
  readonly nouns: readonly string[];
  /** Where what it is done to stands; a genitive is who does it unless it is listed. */
  readonly slots: readonly string[];
  readonly act: boolean;
  readonly objectTypes?: readonly EntityType[];
  readonly subjectTypes?: readonly EntityType[];
  readonly evaluation?: Evaluation;
  readonly modality?: 'proposed' | 'planned' | 'possible' | 'asserted';
  readonly example: string;
  readonly counterExample: string;
}

/** Words of the rules by meaning class; all lemmas. */
export interface WordClasses {
  readonly speechVerbs: ReadonlySet<string>;
  readonly publishingVerbs: ReadonlySet<string>;
  readonly necessity: ReadonlySet<string>;
  readonly necessityPredicates: ReadonlySet<string>;
  readonly opinionVerbs: ReadonlySet<string>;
  readonly opinionAdjectives: ReadonlySet<string>;
  readonly weightNouns: ReadonlySet<string>;
  readonly weightVerbs: ReadonlySet<string>;
  readonly praiseNouns: ReadonlySet<string>;
  readonly creation: ReadonlySet<string>;
  readonly creationVerbs: ReadonlySet<string>;
  readonly counterNouns: ReadonlySet<string>;
  readonly supportNouns: ReadonlySet<string>;
  readonly ability: ReadonlySet<string>;
  readonly intention: ReadonlySet<string>;
  /** Trying, beginning, going on: what hangs on them is done. */
  readonly attempt: ReadonlySet<string>;
  /** Verbs whose subject performs the act that their noun names («выразить поддержку»). */
  readonly performing: ReadonlySet<string>;
  /** Refusing and ceasing: what hangs on them is not done. */
  readonly refusal: ReadonlySet<string>;
  /** Adjectives by which a predicate praises or blames. */
  readonly praise: ReadonlySet<string>;
  readonly blame: ReadonlySet<string>;
  /** Nouns that as predicates praise or blame («стал прорывом», «это – ошибка»). */
  readonly merits: ReadonlySet<string>;
  readonly faults: ReadonlySet<string>;
  /** Doing wrong whatever one does it to («солгать», «злоупотреблять»), and crimes that news tells of as facts too («похитить»). */
  readonly misdeeds: ReadonlySet<string>;
  readonly crimes: ReadonlySet<string>;
  /** Verbs by which something does good or harm, or succeeds or fails. */
  readonly feats: ReadonlySet<string>;
  readonly failings: ReadonlySet<string>;
  /** Bodies that look into crimes. */
  readonly investigators: ReadonlySet<string>;
  /** Deciding by a vote: what bodies do without words. */
  readonly voting: ReadonlySet<string>;
  /** Verbs between a thing and its number («достигнуть», «вырасти»). */
  readonly figureVerbs: ReadonlySet<string>;
}

/** The ordinal scale of commitment. */
export interface StrengthScale {
  /** Relations that are stands. */
  readonly relations: ReadonlySet<string>;
  /** The level that a word (lemma or form) gives, 1 to 5. */
  readonly words: ReadonlyMap<string, number>;
  /** Those of them that name what is proposed. */
  readonly proposals: ReadonlySet<string>;
}

/** What finding statements needs from outside. */
export interface StatementLexicon {
  readonly relations: ReadonlyMap<string, Relation>;
  /** Frames by the lemma of their verb, in the order of the table. */
  readonly frames: ReadonlyMap<string, readonly Frame[]>;
  /** Acts by the noun that names them. */
  readonly actNouns: ReadonlyMap<string, readonly ActNoun[]>;
  /** By the noun, in the order of the table; `*` for those of every noun. */
  readonly nounRelations: ReadonlyMap<string, readonly NounRelation[]>;
  readonly words: WordClasses;
  readonly strength: StrengthScale;
  /** What kind of thing a noun names. */
  readonly kinds: ReadonlyMap<string, EntityType>;
  /** Nouns for those who head, who merely belong, and who no longer do. */
  readonly roles: {
    readonly leading: ReadonlySet<string>;
    readonly deputies: ReadonlySet<string>;
    readonly former: ReadonlySet<string>;
  };
  /** The model that reads relations which no rule does, and the word classes that it sees; null for rules alone. */
  readonly learned: { readonly model: PairModel; readonly wordClasses: WordClassTable } | null;
}
