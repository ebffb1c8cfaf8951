import type { ResolvedMention } from '../../entities/entity.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, type Context, headOf, isResolved, lemma, mentionsOf } from '../context.ts';
import type { StatementRule } from '../rule.ts';
import { subjectOf } from './clause.ts';
import { COPULAS } from './copulas.ts';
import { fits } from './fits.ts';
import { moodOf } from './mood.ts';
import { domainOf } from './role-domain.ts';
import { roleRelation, roleTime } from './role-relations.ts';

/** Verbs that give somebody an office: who gets it is their object. */
const GIVING = new Set([
  'назначить',
  'назначать',
  'избрать',
  'избирать',
  'утвердить',
  'выбрать',
  'переизбрать',
  'объявить',
  'провозгласить',
]);
/** Verbs whose subject holds or gets the office. */
const HOLDING = new Set([...COPULAS, 'работать', 'служить']);
/** Verbs whose subject takes or holds the post that a noun names. */
const TAKING = new Set([
  'вступить',
  'вступать',
  'занять',
  'занимать',
  'исполнять',
  'заступить',
  'получить',
  'принести',
  'приносить',
  'избрать',
  'назначить',
]);
const POSTS = new Set(['пост', 'должность', 'место', 'кресло', 'качество', 'полномочие', 'обязанность']);

/** How far a predicate stands from the office that it gives. */
const REACH = 14;

interface Giving {
  readonly verb: Token;
  readonly person: ResolvedMention;
}

const isPassive = ({ parse }: Token): boolean => parse?.pos === 'PRTS';

/** True if the role is what somebody becomes: an instrumental without preposition, or the post behind «на пост», «в должность». */
function isGiven(sentence: Sentence, role: ResolvedMention): boolean {
  const before = sentence.tokens[role.firstToken - 1];
  const post = sentence.tokens
    .slice(Math.max(0, role.firstToken - 3), role.firstToken)
    .some((token) => POSTS.has(lemma(token)));
  if (post) return true;
  return headOf(sentence, role)?.parse?.case === 'ablt' && before?.parse?.pos !== 'PREP';
}

function verbNear(sentence: Sentence, role: ResolvedMention): Token | null {
  const near = sentence.tokens.filter(
    (token) =>
      Math.abs(token.index - role.head) <= REACH &&
      ['VERB', 'PRTS', 'INFN', 'GRND'].includes(token.parse?.pos ?? '') &&
      (GIVING.has(lemma(token)) || HOLDING.has(lemma(token)) || TAKING.has(lemma(token))),
  );
  return near.sort((a, b) => Math.abs(a.index - role.head) - Math.abs(b.index - role.head))[0] ?? null;
}

const isPerson = ({ type, form }: ResolvedMention): boolean => type === 'Person' && form === 'name';

/** Who gets the office: the object of an active verb of giving; else its subject, or the name behind it. */
function person(context: Context, sentence: Sentence, verb: Token, role: ResolvedMention): ResolvedMention | null {
  const names = mentionsOf(context, sentence).filter(isPerson);
  const active = GIVING.has(lemma(verb)) && !isPassive(verb) && verb.parse?.pos === 'VERB';
  if (active) {
    return names.filter(({ firstToken }) => firstToken > verb.index && firstToken < role.firstToken).at(-1) ?? null;
  }
  const subject = subjectOf(context, sentence, verb.index);
  if (subject && subject !== role && subject.type === 'Person') return subject;
  return (
    names.find(
      (name) =>
        name.firstToken > verb.index &&
        name.firstToken - Math.max(verb.index, role.endToken) <= 5 &&
        headOf(sentence, name)?.parses.some(({ case: kase }) => kase === 'nomn') !== false,
    ) ?? null
  );
}

function giving(context: Context, sentence: Sentence, role: ResolvedMention): Giving | null {
  if (!isGiven(sentence, role)) return null;
  const verb = verbNear(sentence, role);
  const who = verb ? person(context, sentence, verb, role) : null;
  return verb && who ? { verb, person: who } : null;
}

function read(context: Context, sentence: Sentence, role: ResolvedMention): readonly Candidate[] {
  const given = giving(context, sentence, role);
  const domain = given ? domainOf(context, sentence, role) : null;
  const type = domain ? roleRelation(context, sentence, role, domain.whole) : null;
  if (!given || !domain || !type || !isResolved(given.person)) return [];
  const { verb } = given;
  const mood = moodOf(context, sentence, verb.index);
  const held = HOLDING.has(lemma(verb)) || lemma(verb) === 'занимать' || lemma(verb) === 'исполнять';
  const lasting = held && lemma(verb) !== 'стать' && mood.time === 'past';
  const one = {
    ...mood,
    type,
    sentence,
    subject: asArgument(given.person),
    object: domain.argument,
    clause: {
      start: Math.min(verb.start, role.start, given.person.start),
      end: Math.max(verb.end, role.end, given.person.end),
    },
    rule: `office:${lemma(verb)}`,
    time:
      lasting || roleTime(sentence, role) === 'past'
        ? ('past' as const)
        : mood.time === 'past'
          ? ('present' as const)
          : mood.time,
  };
  return fits(context, one) ? [candidate(one)] : [];
}

/** «избран президентом Ирана», «назначил Рауса главой администрации», «вступил в должность мэра»: who comes to head or join what. */
export const appointments: StatementRule = (context, sentence) => {
  const roles = mentionsOf(context, sentence).filter(({ form, type }) => form === 'role' && type === 'Person');
  return { candidates: roles.flatMap((role) => read(context, sentence, role)), misses: [] };
};
