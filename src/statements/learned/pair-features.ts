import { ENTITY_TYPES } from '../../mentions/mention.ts';
import { type Features, mix } from '../../text/hashed-weights.ts';
import type { End } from './ends.ts';
import type { PairPath } from './pair-path.ts';
import type { WordTraits } from './word-traits.ts';

/** A pair of ends in a sentence, seen from the subject. */
export interface Pair {
  readonly subject: End;
  readonly object: End;
  readonly path: PairPath;
}

const FORMS = 8;
const [ROLE, COMMON, NOUN] = [3, 4, 6];
/** Words between the ends are looked at one by one only up to so many. */
const FEW = 14;
const typeOf = ({ type, form }: End): number => (ENTITY_TYPES.indexOf(type) + 1) * FORMS + form;
const isNominal = ({ form }: End): boolean => form === COMMON || form === ROLE || form === NOUN;

function bucket(distance: number): number {
  if (distance <= 3) return distance;
  return distance <= 6 ? 4 : distance <= 12 ? 5 : distance <= 20 ? 6 : 7;
}

const [SUBJECT_INSIDE, OBJECT_INSIDE, SUBJECT_FIRST, OBJECT_FIRST] = [1, 2, 3, 4];

function orderOf(subject: End, object: End): number {
  if (subject.first >= object.first && subject.end <= object.end) return SUBJECT_INSIDE;
  if (object.first >= subject.first && object.end <= subject.end) return OBJECT_INSIDE;
  return subject.first < object.first ? SUBJECT_FIRST : OBJECT_FIRST;
}

/** The nearest verb at or above a token; −1 for none. */
export function verbAbove({ verbal, head }: WordTraits, from: number): number {
  let at = from;
  for (let step = 0; at >= 0 && step < 12; step += 1) {
    if (verbal[at]) return at;
    at = head[at] ?? -1;
  }
  return -1;
}

/** Words as lemma, narrow and broad class: three features, numbered from the template on. */
class WordFeatures {
  readonly #features: Features;
  readonly #traits: WordTraits;
  readonly #lexical: boolean;

  constructor(features: Features, traits: WordTraits, lexical: boolean) {
    this.#features = features;
    this.#traits = traits;
    this.#lexical = lexical;
  }

  add(template: number, at: number, b = 0, c = 0): void {
    const { lemma, narrow, broad } = this.#traits;
    if (at < 0 || at >= lemma.length) return;
    if (this.#lexical) this.#features.add(template, lemma[at] ?? 0, b, c);
    if (narrow[at]) this.#features.add(template + 1, narrow[at] ?? 0, b, c);
    if (broad[at]) this.#features.add(template + 2, broad[at] ?? 0, b, c);
  }
}

/** What most templates ask of a pair, as numbers. */
interface View {
  readonly pair: Pair;
  readonly traits: WordTraits;
  /** False: no lemma is seen. */
  readonly lexical: boolean;
  readonly features: Features;
  readonly words: WordFeatures;
  readonly subjectType: number;
  readonly objectType: number;
  readonly types: number;
  readonly order: number;
  /** The ways up and down with relations, prepositions and cases; both together. */
  readonly upward: number;
  readonly downward: number;
  readonly shape: number;
  /** Whether the ends meet in the subject, in the object or in a third word. */
  readonly meets: number;
  /** Tokens between the ends; of nested ones those of the outer. */
  readonly from: number;
  readonly to: number;
}

function viewOf(features: Features, traits: WordTraits, pair: Pair, lexical: boolean): View {
  const { subject, object, path } = pair;
  const order = orderOf(subject, object);
  let [upward, downward] = [1, 1];
  for (const at of path.up) upward = mix(2, upward, traits.link[at] ?? 0);
  for (const at of path.down) downward = mix(3, downward, traits.link[at] ?? 0);
  const [left, right] = order === SUBJECT_FIRST || order === OBJECT_INSIDE ? [subject, object] : [object, subject];
  const nested = order <= OBJECT_INSIDE;
  return {
    pair,
    traits,
    lexical,
    features,
    words: new WordFeatures(features, traits, lexical),
    subjectType: typeOf(subject),
    objectType: typeOf(object),
    types: typeOf(subject) * 128 + typeOf(object),
    order,
    upward,
    downward,
    shape: mix(4, upward, downward, order),
    meets: path.up.length === 0 ? 1 : path.down.length === 0 ? 2 : 3,
    from: nested ? left.first : left.end,
    to: nested ? left.end : right.first,
  };
}

function addShape(view: View): void {
  const { pair, traits, features, types, order, upward, downward, shape, meets, subjectType, objectType } = view;
  const { up, down, meeting } = pair.path;
  const [s, o] = [pair.subject.top, pair.object.top];
  const apart = order <= OBJECT_INSIDE ? 0 : Math.max(0, view.to - view.from);
  features.add(1, 1);
  features.add(2, types);
  features.add(3, types, (bucket(apart) << 3) | order);
  features.add(4, shape);
  features.add(5, shape, types);
  features.add(6, upward, subjectType, order);
  features.add(7, downward, objectType, order);
  features.add(8, (up.length << 4) | down.length, meets, types);
  features.add(9, traits.link[s] ?? 0, traits.link[o] ?? 0, types);
  features.add(10, traits.link[s] ?? 0, subjectType, meets);
  features.add(11, traits.link[o] ?? 0, objectType, meets);
  features.add(12, ((traits.joined[s] ?? 0) << 1) | (traits.joined[o] ?? 0), shape);
  features.add(13, traits.pos[meeting] ?? 0, types, meets);
  features.add(14, shape, traits.pos[meeting] ?? 0);
}

/** Where the ends meet, and the verb over it. */
function addMeeting(view: View): void {
  const { pair, traits, features, words, types, order, upward, downward, shape, meets, subjectType, objectType } = view;
  const { meeting } = pair.path;
  const verb = verbAbove(traits, meeting);
  const over = verb === meeting ? 1 : 2;
  words.add(20, meeting, upward, downward);
  words.add(24, meeting, types, meets);
  words.add(28, meeting, downward, objectType);
  words.add(32, meeting, upward, subjectType);
  words.add(36, meeting, order);
  words.add(40, verb, types, over);
  words.add(44, verb, shape, over);
  features.add(48, verb < 0 ? 0 : ((traits.negated[verb] ?? 0) + 1) * 4 + over, shape);
}

/** The ends' own words, where they are no names, and what the ends hang on. */
function addEnds(view: View): void {
  const { pair, traits, words, types, order, upward, downward, shape, meets, subjectType, objectType } = view;
  const [s, o] = [pair.subject.top, pair.object.top];
  if (isNominal(pair.subject)) {
    words.add(50, s, objectType, order);
    words.add(54, s, shape);
    words.add(58, s, downward, objectType);
  }
  if (isNominal(pair.object)) {
    words.add(62, o, subjectType, order);
    words.add(66, o, shape);
    words.add(70, o, upward, subjectType);
  }
  words.add(74, traits.head[s] ?? -1, traits.link[s] ?? 0, types);
  words.add(78, traits.head[o] ?? -1, traits.link[o] ?? 0, types);
  words.add(82, traits.head[o] ?? -1, traits.link[o] ?? 0, meets);
}

/** The words on the way between the ends. */
function addSteps(view: View): void {
  const { pair, traits, features, words, lexical, types, shape } = view;
  const { up, down, meeting } = pair.path;
  for (const at of up.slice(1)) {
    words.add(90, at, types, 1);
    words.add(94, at, shape);
  }
  for (const at of down.slice(0, -1)) {
    words.add(98, at, types, 2);
    words.add(102, at, shape);
  }
  if (!lexical || up.length === 0 || down.length === 0) return;
  features.add(106, traits.lemma[meeting] ?? 0, traits.lemma[traits.head[pair.object.top] ?? 0] ?? 0, types);
}

/** The words between the ends (of nested ones what the outer has besides the inner) and around them. */
function addBetween(view: View): void {
  const { pair, traits, features, words, types, order, shape, from, to } = view;
  const { subject, object } = pair;
  const inner = order === SUBJECT_INSIDE ? subject : object;
  const nested = order <= OBJECT_INSIDE;
  let [verbs, count] = [0, 0];
  for (let at = from; to - from <= FEW && at < to; at += 1) {
    if (nested && at >= inner.first && at < inner.end) continue;
    words.add(110, at, types, order);
    if (traits.verbal[at]) words.add(114, at, order);
    verbs += traits.verbal[at] ?? 0;
    count += 1;
  }
  features.add(118, Math.min(verbs, 3), types, order);
  features.add(119, Math.min(count, 6), verbs > 0 ? 1 : 0, shape);
  words.add(120, Math.min(subject.first, object.first) - 1, types, order);
  words.add(124, Math.max(subject.end, object.end), types, order);
  if (nested) return;
  words.add(128, from, types, order);
  words.add(132, to - 1, types, order);
}

/**
 * What the model sees of a pair. A template's number is part of the weights: append, never change. Without `lexical` no lemma is seen:
 * pairs that the rules told are shown so at times, so that ways and classes of words are learned and not the rules' own lists.
 */
export function pairFeatures(features: Features, traits: WordTraits, pair: Pair, lexical = true): void {
  features.clear();
  const view = viewOf(features, traits, pair, lexical);
  addShape(view);
  addMeeting(view);
  addEnds(view);
  addSteps(view);
  addBetween(view);
}
