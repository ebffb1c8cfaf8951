import type { ResolvedMention } from '../../entities/entity.ts';
import { childrenBy, conjuncts, firstConjunct, prepositionOf } from '../../text/dependencies.ts';
import type { Clause } from '../../text/clause.ts';
import { clausesOf } from '../../text/ru/clauses.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Context, isActor, isResolved, lemma, mentionsOf } from '../context.ts';
import type { Argued } from '../demand.ts';
import { perToken } from '../per-token.ts';
import { bearers, predicates } from './bearers.ts';
import { joined } from './clause.ts';
import { clauseMention, fillersOf } from './complements.ts';
import { localityOf } from './locality.ts';
import { slotOf } from './slot.ts';
import { plain } from './prepositions.ts';
import { inSlot, phrasesIn, standsBehind } from './slot-phrases.ts';
import { pastPlace } from './past-place.ts';
import { mentionAt } from './phrases.ts';
import { placesWithin } from './place-within.ts';
import { standingFor } from './subjects.ts';
import { prepositionAt } from './tree.ts';

/** How an end of a relation is reached from the noun that tells it, or as preposition and case («с ablt», «gent»). */
export type Link = string;

/** Nouns that only carry what hangs on them: «роль X в борьбе», «речь о борьбе», «вопрос борьбы». */
const LIGHT = new Set([
  'речь',
  'роль',
  'вклад',
  'дело',
  'вопрос',
  'тема',
  'сфера',
  'область',
  'рамка',
  'ход',
  'необходимость',
  'важность',
  'работа',
  'деятельность',
  'усилие',
  'опыт',
  'успех',
  'путь',
  'слово',
  'проблема',
  // Nouns of making more of what stands in their genitive: «усилия по углублению сотрудничества».
  'углубление',
  'укрепление',
  'развитие',
  'расширение',
  'налаживание',
  'усиление',
  'активизация',
  'продолжение',
]);

/** «объединение | усилий», «координация | работы»: of what is done together. */
const JOINING: ReadonlySet<string> = new Set(['объединение', 'координация', 'консолидация', 'наращивание']);

/** What a thing is said to be of use as: «форум станет | площадкой для борьбы с …». */
const MEANS: ReadonlySet<string> = new Set(['площадка', 'платформа', 'инструмент', 'механизм', 'средство', 'орудие']);

/** What the noun itself hangs on, if that is a noun («программа | борьбы», «центр по | борьбе»); past light nouns their owner. */
function above(sentence: Sentence, noun: number): readonly number[] {
  const token = sentence.tokens[firstConjunct(sentence, noun)];
  const parent = sentence.tokens[token?.head ?? -1];
  const nominal = parent?.parse?.pos === 'NOUN' || parent?.parse?.pos === 'LATN';
  if (token?.deprel !== 'nmod' || !nominal) return [];
  const below = inSlot(sentence, parent.index, 'gent').filter((at) => at !== noun);
  const owners = below.filter((at) => !LIGHT.has(lemma(sentence.tokens[at])));
  const joins = JOINING.has(lemma(parent)) && (owners.length < below.length || LIGHT.has(lemma(token)));
  if (!LIGHT.has(lemma(parent)) && !joins)
    return MEANS.has(lemma(parent)) ? [...bearers(sentence, parent.index), parent.index].slice(0, 1) : [parent.index];
  return owners.length > 0 ? owners : above(sentence, parent.index);
}

/** The clause in which the noun stands, up to four steps above it. */
function clauseOf(sentence: Sentence, noun: number): Clause | null {
  let at = firstConjunct(sentence, noun);
  for (let steps = 0; steps < 4; steps += 1) {
    at = sentence.tokens[at]?.head ?? -1;
    const clause = clausesOf(sentence).find(({ predicate }) => predicate === at);
    if (clause) return clause;
  }
  return null;
}

/** Complements of the noun's clause in the slot, wherever they stand: «в форуме | приняли участие …». */
function inClause(sentence: Sentence, noun: number, slot: string): readonly number[] {
  const { preposition, case: kase } = slotOf(slot);
  const all = clauseOf(sentence, noun)?.arguments ?? [];
  return all
    .filter((one) => one.head !== noun && plain(one.preposition) === preposition && one.case === kase)
    .map(({ head }) => head);
}

/** The subject of the clause in which the noun is an object or an adjunct. */
function clauseSubjects(sentence: Sentence, noun: number): readonly number[] {
  const clause = clauseOf(sentence, noun);
  const acts = ['VERB', 'GRND', 'INFN'].includes(sentence.tokens[clause?.predicate ?? -1]?.parse?.pos ?? '');
  return clause && acts && !clause.passive ? clause.subjects.filter((subject) => subject !== noun) : [];
}

/** «заговор, целью | которого …»: what the pronoun stands for. */
function standing(sentence: Sentence, at: number): Token | undefined {
  const token = sentence.tokens[at];
  return token && lemma(token) === 'который' ? standingFor(sentence, [token])[0] : token;
}

/** Who or what the word is, by name where a group is explained by names: «руководство – | Сомов и Рылов». */
export function meant(context: Context, sentence: Sentence, at: number): readonly Argued[] {
  const token = standing(sentence, at);
  const place = token && prepositionAt(sentence, token) !== null ? localityOf(sentence, token) : token;
  const own = place ? mentionAt(context, sentence, place) : null;
  if (own?.type !== 'Collective' || own.form === 'name') return own ? [own] : [];
  const names = named(context, sentence, token?.index ?? at);
  return names.length > 0 ? names : [own];
}

const isPersonName = ({ type, form }: ResolvedMention): boolean => type === 'Person' && form === 'name';

function named(context: Context, sentence: Sentence, at: number): readonly Argued[] {
  const explained = childrenBy(sentence, at, 'appos', 'flat:name', 'parataxis').filter((child) => child > at);
  const names = mentionsOf(context, sentence).filter(isPersonName);
  const first = names.find((name) => explained.some((child) => name.firstToken <= child && child < name.endToken));
  return first ? joined(context, sentence, first).filter(isPersonName).filter(isResolved) : [];
}

function byAdjective(context: Context, sentence: Sentence, noun: number): readonly Argued[] {
  const modifiers = new Set(childrenBy(sentence, noun, 'amod', 'det'));
  return mentionsOf(context, sentence)
    .filter(({ form, head }) => (form === 'adjective' || form === 'pronoun') && modifiers.has(head))
    .filter(isResolved)
    .filter((mention) => isActor(context, mention));
}

/** «миланская газета», «аэропорт Осло»: the town in the adjective or genitive; those of a state tell whose it is. */
function towns(context: Context, sentence: Sentence, noun: number): readonly Argued[] {
  const below = new Set([...childrenBy(sentence, noun, 'amod'), ...inSlot(sentence, noun, 'gent')]);
  return mentionsOf(context, sentence)
    .filter(({ type, head }) => type === 'Place' && below.has(head))
    .filter(({ form, rule }) => form === 'name' || rule === 'catalogue-adjective')
    .filter(isResolved)
    .filter(({ entity }) => context.labels.get(entity)?.includes('State') !== true);
}

const TASKS: ReadonlySet<string> = new Set(
  'цель задача миссия приоритет функция предназначение направление'.split(' '),
);

/** «борьба с голодом – задача | фонда», «одна из задач | фонда – борьба с голодом»: whose task the noun is said to be. */
function taskOwners(sentence: Sentence, noun: number): readonly number[] {
  const clause = clausesOf(sentence).find(
    ({ subjects, predicate }) =>
      predicate === noun || subjects.some((subject) => conjuncts(sentence, subject).includes(noun)),
  );
  if (!clause) return [];
  const said =
    clause.predicate === noun ? clause.subjects : [clause.predicate, ...clause.arguments.map(({ head }) => head)];
  const tasks = said.flatMap((at) => [at, ...inSlot(sentence, at, 'из gent')]);
  return tasks.filter((at) => TASKS.has(lemma(sentence.tokens[at]))).flatMap((at) => inSlot(sentence, at, 'gent'));
}

/** What is done by the clause in which the noun stands: the subject of a passive, else the object («центр открыт | по просьбе Чили»). */
function actedOn(sentence: Sentence, noun: number): readonly number[] {
  const clause = clauseOf(sentence, noun);
  if (!clause) return [];
  if (clause.passive) return clause.subjects.filter((subject) => subject !== noun);
  return clause.arguments.filter(({ role, head }) => role === 'object' && head !== noun).map(({ head }) => head);
}

/** «опередил своего | соперника»: whose he is, is the subject of the clause. */
const ownersOf = (sentence: Sentence, noun: number): readonly number[] =>
  childrenBy(sentence, noun, 'det', 'amod').some((at) => lemma(sentence.tokens[at]) === 'свой')
    ? clauseSubjects(sentence, noun)
    : [];

/** «сторонники Рыловой вышли на улицы»: those who are nobody but supporters; not what somebody is said to be. */
function group(sentence: Sentence, noun: number): readonly number[] {
  const { parse, deprel } = sentence.tokens[noun] ?? {};
  const said =
    deprel === 'root' || deprel === 'appos' || (parse?.case === 'ablt' && prepositionOf(sentence, noun) === null);
  return said || predicates(sentence, noun).length > 0 || sentence.tokens[noun - 1]?.norm === 'не' ? [] : [noun];
}

type Follow = (sentence: Sentence, noun: number) => readonly number[];

const LINKS: Readonly<Record<string, Follow>> = {
  self: (_, noun) => [noun],
  group,
  own: ownersOf,
  above,
  bearer: bearers,
  subject: clauseSubjects,
  'task-owner': taskOwners,
  'acted-on': actedOn,
  'past-place': (sentence, noun) => {
    const token = sentence.tokens[noun];
    const made = token && pastPlace(sentence, token);
    return made ? [made.index] : [];
  },
  // Of what is done with an aim it is the aim as well: «форум проводится с целью …».
  'clause-subject': (sentence, noun) => clauseOf(sentence, noun)?.subjects.filter((subject) => subject !== noun) ?? [],
};

/** `clause в loct` is looked for in the clause, any other slot on the noun; all there is, the likeliest first. */
function bySlot(sentence: Sentence, noun: number, link: Link): readonly (readonly number[])[] {
  if (link.startsWith('clause ')) return [inClause(sentence, noun, link.slice('clause '.length))];
  return phrasesIn(sentence, noun, link);
}

const prepositions = new Map<Link, string | null>();

/** The preposition of a link that is a slot of the noun's phrase; null for other links and slots without one. */
function prepositionOfLink(link: Link): string | null {
  const known = prepositions.get(link);
  if (known !== undefined) return known;
  const isSlot = link.includes(' ') && link !== 'place within' && !link.startsWith('clause ');
  const found = isSlot ? slotOf(link).preposition : null;
  prepositions.set(link, found);
  return found;
}

/** True if nothing can be reached by the link: most nouns have no preposition behind them. */
function isBarren(sentence: Sentence, noun: number, link: Link): boolean {
  const preposition = prepositionOfLink(link);
  return preposition !== null && !standsBehind(sentence, noun, preposition);
}

const NOBODY: readonly (readonly Argued[])[] = Object.freeze([]);

const followed = perToken(() => new Map<Link, readonly (readonly Argued[])[]>());

/** Everybody or everything that may be the end of a link from the noun, the likeliest first; a coordination gives all its members. */
export function followAll(
  context: Context,
  sentence: Sentence,
  noun: number,
  link: Link,
): readonly (readonly Argued[])[] {
  const token = sentence.tokens[noun];
  if (!token || isBarren(sentence, noun, link)) return NOBODY;
  const ends = followed(context, sentence, token);
  const known = ends.get(link);
  if (known) return known;
  const found = findEnds(context, sentence, noun, link).filter(({ length }) => length > 0);
  ends.set(link, found);
  return found;
}

/** The likeliest end of a link. */
export const follow = (context: Context, sentence: Sentence, noun: number, link: Link): readonly Argued[] =>
  followAll(context, sentence, noun, link)[0] ?? [];

/** «цель проекта – | защита лесов», «| помочь людям». */
function saidToBe(context: Context, sentence: Sentence, at: number): readonly Argued[] {
  const token = sentence.tokens[at];
  return token?.parse?.pos === 'INFN' ? [clauseMention(context, sentence, token)] : meant(context, sentence, at);
}

function findEnds(context: Context, sentence: Sentence, noun: number, link: Link): readonly (readonly Argued[])[] {
  const all = (tokens: readonly number[]): readonly Argued[] => tokens.flatMap((at) => meant(context, sentence, at));
  if (link === 'adjective') return [byAdjective(context, sentence, noun)];
  if (link === 'town') return [towns(context, sentence, noun)];
  if (link === 'inf') return [fillersOf(context, sentence, noun, 'inf')];
  if (link === 'place within') return [all(placesWithin(context, sentence, noun))];
  if (link === 'is') return [predicates(sentence, noun).flatMap((at) => saidToBe(context, sentence, at))];
  const own = LINKS[link];
  return own ? [all(own(sentence, noun))] : bySlot(sentence, noun, link).map(all);
}
