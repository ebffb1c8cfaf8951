import { firstConjunct } from '../../text/dependencies.ts';
import { argmax, Features } from '../../text/hashed-weights.ts';
import type { Sentence } from '../../text/text.ts';
import { type Candidate, candidate, spanOf } from '../candidate.ts';
import { asArgument, type Context, isResolved } from '../context.ts';
import type { Argued } from '../demand.ts';
import { fits } from '../ru/fits.ts';
import { mentionAt } from '../ru/phrases.ts';
import type { Argument } from '../statement.ts';
import type { End } from './ends.ts';
import { learnedMood } from './learned-mood.ts';
import { mayRelate } from './may-relate.ts';
import { officeTold } from './office-pairs.ts';
import { pairsOf } from './pair-candidates.ts';
import { type Pair, pairFeatures } from './pair-features.ts';
import { chancesInto, MOST_FEATURES, type PairModel } from './pair-model.ts';
import { isGathering, isVenue, liesThere } from './place-pairs.ts';
import { isState, isWithin, type Site } from './site.ts';
import { wordTraits } from './word-traits.ts';

/** A pair that the model takes for a relation. */
interface Judged {
  readonly pair: Pair;
  readonly type: string;
  readonly chance: number;
}

/** Filled anew for each pair. */
const features = new Features(MOST_FEATURES);

/** The likeliest relation of each pair, where the model is as sure of it as the relation asks; the surest first. */
function judge({ context, sentence, traits }: Site, model: PairModel): readonly Judged[] {
  const chances = new Float64Array(model.relations.length + 1);
  const isPossible = mayRelate(context, model);
  const judged = pairsOf(context, sentence, traits).flatMap((pair): Judged[] => {
    if (!isPossible(pair)) return [];
    pairFeatures(features, traits, pair);
    chancesInto(chances, model, features);
    const best = argmax(chances);
    const relation = model.relations[best - 1];
    if (!relation) return [];
    const chance = chances[best] ?? 0;
    return chance >= relation.threshold ? [{ pair, type: relation.name, chance }] : [];
  });
  return judged.sort((a, b) => b.chance - a.chance);
}

function argued({ context, sentence }: Site, { mention, top }: End): Argued | null {
  // A ministry told by its minister's title is that title's to speak of.
  if (mention) return isResolved(mention) && mention.rule !== 'ministry-in-title' ? mention : null;
  const head = sentence.tokens[top];
  return head ? mentionAt(context, sentence, head) : null;
}

const OFFICES = new Set(['LEADS', 'MEMBER_OF']);

const namedIn = new WeakMap<Context['bySentence'], ReadonlySet<string | null>>();

/** The entities that the article names, found once an article. */
function namedEntities({ bySentence }: Context): ReadonlySet<string | null> {
  const named =
    namedIn.get(bySentence) ??
    new Set([...bySentence.values()].flat().flatMap(({ entity, form }) => (form === 'name' ? [entity] : [])));
  namedIn.set(bySentence, named);
  return named;
}

/** Who heads or belongs must be somebody: «глава фонда» of the fund tells nothing. */
const isNamed = (context: Context, { entity, type }: Argued): boolean =>
  type !== 'Person' || namedEntities(context).has(entity);

/** One belongs to a state and not to a town; a state lies in no other place («в Чили, Перу»). */
function isOfStates(context: Context, type: string, [subject, object]: readonly [Argued, Argued]): boolean {
  if (type === 'MEMBER_OF') return object.type !== 'Place' || isState(context, object);
  return type !== 'LOCATED_IN' || !(isState(context, subject) && object.type === 'Place');
}

function toCandidate(site: Site, { pair, type: judged }: Judged): Candidate | null {
  const { context, sentence, traits } = site;
  const type = OFFICES.has(judged) ? officeTold(site, pair, judged) : judged;
  // «группа «Прибой»» is one thing.
  if (type === 'PART_OF' && isWithin(pair.object, pair.subject)) return null;
  const told = type && learnedMood(context, sentence, { traits, pair, type });
  if (!told) return null;
  const [subject, object] = [argued(site, pair.subject), argued(site, pair.object)];
  if (!subject || !object || (OFFICES.has(type) && !isNamed(context, subject))) return null;
  if (!isOfStates(context, type, [subject, object])) return null;
  if (type === 'LOCATED_IN' && !liesThere(site, pair)) return null;
  if (type === 'ATTENDED' && !isGathering(site, pair)) return null;
  if (type === 'HELD_IN' && !isVenue(site, pair)) return null;
  const given = {
    ...told.mood,
    type,
    sentence,
    subject: asArgument(subject),
    object: asArgument(object),
    clause: spanOf(subject, object, ...told.words.flatMap((at) => sentence.tokens[at] ?? [])),
    rule: `learned:${type.toLowerCase()}`,
  };
  return fits(context, given) ? candidate(given) : null;
}

const overlap = (a: Argument, b: Argument): boolean =>
  a.entity === b.entity || (a.start !== null && b.start !== null && a.start < (b.end ?? 0) && b.start < (a.end ?? 0));

/** Who heads something belongs to it: only the first is told. */
const family = (type: string): string => (OFFICES.has(type) ? 'office' : type);

/**
 * «президент Чада Ли, премьер Мали Ким»: whose title a rule has read beside the name has no other of the same list, and where somebody's
 * title is, nobody else's is.
 */
function isTitled(
  { type, subject, object }: Candidate,
  { type: told, subject: who, object: what, rule }: Candidate,
): boolean {
  if (!OFFICES.has(type) || !OFFICES.has(told) || !rule.startsWith('role:')) return false;
  return who.entity === subject.entity || what.entity === object.entity;
}

/** «заседание совета в Осло»: the place is that of the event, not of the body. */
const isOfEvent = ({ type, object }: Candidate, { type: told, object: place }: Candidate): boolean =>
  type === 'LOCATED_IN' && told === 'HELD_IN' && object.start !== null && object.start === place.start;

/** True if both tell the same of the same, in narrower or wider words («группа | «Прибой»»), or the other way round. */
function retells(one: Candidate, other: Candidate): boolean {
  if (family(one.type) !== family(other.type)) return false;
  const [a, b, c, d] = [one.subject, one.object, other.subject, other.object];
  return (overlap(a, c) && overlap(b, d)) || (overlap(a, d) && overlap(b, c));
}

/**
 * «капитан Чили Ли, защитник Перу Ким»: a title's body is that of the surest bearer and of those coordinated with him; places of one list
 * lie beside each other.
 */
function isOfAnother(
  { sentence }: Site,
  { pair: { subject, object }, type }: Judged,
  before: readonly Judged[],
): boolean {
  const first = (end: End): number => firstConjunct(sentence, end.top);
  if (type === 'LOCATED_IN') return first(subject) === first(object);
  if (!OFFICES.has(type)) return false;
  return before.some(
    (other) => OFFICES.has(other.type) && other.pair.object === object && first(other.pair.subject) !== first(subject),
  );
}

/** Relations between two ends of a sentence that no rule reads but a trained model; what rules `found` stands. */
export function learnedRelations(
  context: Context,
  sentence: Sentence,
  found: readonly Candidate[],
): readonly Candidate[] {
  const { learned } = context.lexicon;
  if (!learned) return [];
  const site: Site = { context, sentence, traits: wordTraits(sentence, learned.wordClasses) };
  const candidates: Candidate[] = [];
  const told: Judged[] = [];
  for (const one of judge(site, learned.model)) {
    if (isOfAnother(site, one, told)) continue;
    const made = toCandidate(site, one);
    const known = [...found, ...candidates];
    if (made && !known.some((other) => retells(made, other) || isTitled(made, other) || isOfEvent(made, other))) {
      candidates.push(made);
      told.push(one);
    }
  }
  return candidates;
}
