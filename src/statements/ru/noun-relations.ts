import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, type Context, isResolved, lemma } from '../context.ts';
import type { Argued } from '../demand.ts';
import type { NounRelation } from '../lexicon.ts';
import { join, type RuleReading } from '../rule.ts';
import type { NearMissReason } from '../statement.ts';
import { joined } from './clause.ts';
import { fits } from './fits.ts';
import { nounMood } from './noun-mood.ts';
import { isOtherSense } from './noun-senses.ts';
import { followAll } from './noun-links.ts';
import { isInQuotedName } from './quoted-names.ts';

/** In the table, for whatever noun. */
const EVERY = '*';

type Ends = readonly (readonly [subject: Argued, object: Argued])[];

/** Each member of a list with each behind it: «переговоры между A, B и C». */
const pairs = (all: readonly Argued[]): Ends =>
  all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const));

const ends = ({ relation }: NounRelation, subject: Argued, object: Argued) => ({
  type: relation,
  subject: asArgument(subject),
  object: asArgument(object),
});

/** «принять | участие»: a noun that only completes its verb. */
const isLight = (sentence: Sentence, noun: Token): boolean =>
  lemma(noun) === 'участие' && /^(?:принять|принимать)$/u.test(lemma(sentence.tokens[noun.head]));

/** The members of a coordination of which the tree may have lost the last: what is joined to them by commas and is of one kind with them. */
function wholeList(context: Context, sentence: Sentence, members: readonly Argued[]): readonly Argued[] {
  const last = members.at(-1);
  const further = last ? joined(context, sentence, last).filter(isResolved) : [];
  return [...members, ...further.filter((one) => one.type === last?.type && !members.includes(one))];
}

const holds = (outer: Argued, first: number, end: number): boolean =>
  outer.firstToken <= first && end <= outer.endToken;

/** «противодействие | трём силам зла»: what stands inside an object that the noun is no part of, or is an object itself, is no subject. */
const isApart = (noun: Token, subject: Argued, objects: readonly Argued[]): boolean =>
  objects.every(
    (object) => holds(object, noun.index, noun.index + 1) || !holds(object, subject.firstToken, subject.endToken),
  );

/**
 * «фильм «Битва | на Калке»», «форум «Сделано | в Азии»»: the preposition stands in a title, where nothing is said to take place;
 * «основатель одной | из сетей» is not from there.
 */
function isElsewhere(
  context: Context,
  { tokens }: Sentence,
  [subject, { firstToken }]: Ends[number],
  { relation, subject: links }: NounRelation,
): boolean {
  const [before, preposition] = [tokens[firstToken - 2], tokens[firstToken - 1]];
  // «Сомов | вышел | из партии»
  const told = tokens.slice(subject.endToken, firstToken).some(({ parse }) => parse?.pos === 'VERB');
  if (relation === 'MEMBER_OF' && links[0] === 'self' && told) return true;
  if (relation === 'MEMBER_OF') return preposition?.norm === 'из' && lemma(before) === 'один';
  if (relation !== 'HELD_IN' || preposition === undefined) return false;
  // «матч в составе «Прибоя»»: for whom somebody plays.
  return preposition.norm === 'составе' || isInQuotedName(context, preposition);
}

/** «Союз писателей (СП)»: the phrase of the noun is no member of what it is itself called. */
const isOwnWhole = (noun: Token, subject: Argued, { subject: links, relation }: NounRelation): boolean =>
  relation === 'MEMBER_OF' && links[0] === 'gent' && holds(subject, noun.index, noun.index + 1);

/** «предоставил банку | сведения | для проверки»: what stands behind another phrase may belong to that one. */
const isDistant = (subject: Argued, object: Argued): boolean => object.firstToken - 1 > subject.endToken;

/** The ends in the first links where kinds fit, or why there are none. */
function endsOf(context: Context, sentence: Sentence, noun: Token, row: NounRelation): Ends | NearMissReason {
  const at = (link: string): readonly (readonly Argued[])[] => followAll(context, sentence, noun.index, link);
  const fitting = (all: Ends): Ends =>
    all.filter(
      ([subject, object]) =>
        fits(context, ends(row, subject, object), row) &&
        !isElsewhere(context, sentence, [subject, object], row) &&
        !(row.adjacent && isDistant(subject, object)),
    );
  for (const link of row.between ?? []) {
    const partners = at(link)
      .map((all) => fitting(pairs(all)))
      .find((found) => found.length > 0);
    if (partners) return partners;
  }
  const objects = objectsOf(context, sentence, noun, row);
  if (objects.length === 0) return 'NO_OBJECT';
  const subjects = subjectsOf(context, sentence, noun, row);
  for (const some of objects) {
    for (const others of subjects) {
      const apart = others.filter((subject) => isApart(noun, subject, some) && !isOwnWhole(noun, subject, row));
      const found = fitting(apart.flatMap((subject) => some.map((object) => [subject, object] as const)));
      if (found.length > 0) return found;
    }
  }
  return subjects.length === 0 ? 'NO_SUBJECT' : 'KINDS_DO_NOT_FIT';
}

/** Everything that the links to the row's object lead to, the likeliest first. */
function objectsOf(
  context: Context,
  sentence: Sentence,
  noun: Token,
  { object, objectNouns }: NounRelation,
): readonly (readonly Argued[])[] {
  const objects: (readonly Argued[])[] = [];
  for (const link of object) {
    for (const all of followAll(context, sentence, noun.index, link)) {
      const wanted = objectNouns ? all.filter(({ head }) => objectNouns.includes(lemma(sentence.tokens[head]))) : all;
      if (wanted.length > 0) objects.push(wholeList(context, sentence, wanted));
    }
  }
  return objects;
}

/** Everybody that the links to the row's subject lead to, the likeliest first. */
function subjectsOf(
  context: Context,
  sentence: Sentence,
  noun: Token,
  { subject }: NounRelation,
): readonly (readonly Argued[])[] {
  const subjects: (readonly Argued[])[] = [];
  for (const link of subject) {
    // «участие принимают лидеры Чада и Мали»: who takes part is the subject of the light verb, whatever genitive stands near.
    if (link === 'gent' && isLight(sentence, noun)) continue;
    for (const all of followAll(context, sentence, noun.index, link))
      subjects.push(link === 'bearer' ? wholeList(context, sentence, all) : all);
  }
  return subjects;
}

function read(
  context: Context,
  sentence: Sentence,
  noun: Token,
  row: NounRelation,
): readonly Candidate[] | NearMissReason {
  if (isOtherSense(sentence, noun, row)) return 'OTHER_SENSE';
  // «угрозы для жизни нет»
  if (noun.parse?.case === 'gent' && sentence.tokens[noun.head]?.norm === 'нет') return 'NEGATED';
  const found = endsOf(context, sentence, noun, row);
  // Of a noun that has no ends the mood is only asked for the reason.
  if (typeof found === 'string' && row.nouns.includes(EVERY)) return found;
  const mood = nounMood(context, sentence, noun, row);
  if (!mood) return 'NEGATED';
  if (typeof found === 'string') return found;
  return found.map(([subject, object]) =>
    candidate({
      ...mood,
      ...ends(row, subject, object),
      sentence,
      clause: {
        start: Math.min(noun.start, subject.start, object.start),
        end: Math.max(noun.end, subject.end, object.end),
      },
      rule: `noun:${row.relation.toLowerCase()}:${row.name}`,
    }),
  );
}

/** What a noun tells by all its rows; a noun of the table that tells nothing is a near miss, by the first row's reason. */
function readAll(context: Context, sentence: Sentence, noun: Token): RuleReading {
  const { nounRelations: table } = context.lexicon;
  const own = (table.get(lemma(noun)) ?? []).map((row) => read(context, sentence, noun, row));
  const ofEvery = (table.get(EVERY) ?? []).map((row) => read(context, sentence, noun, row));
  const candidates = [...own, ...ofEvery].flatMap((one) => (typeof one === 'string' ? [] : one));
  const [reason] = own.filter((one) => typeof one === 'string');
  const missed = candidates.length === 0 && reason !== undefined;
  return { candidates, misses: missed ? [{ trigger: lemma(noun), reason }] : [] };
}

/** What nouns tell of what hangs on them: «визит канцлера в Оман», «центр по борьбе с голодом», «сторонник реформы». */
export const nounRelations = (context: Context, sentence: Sentence): RuleReading =>
  join(sentence.tokens.filter(({ parse }) => parse?.pos === 'NOUN').map((noun) => readAll(context, sentence, noun)));
