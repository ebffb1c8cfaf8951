import type { ResolvedMention } from '../../entities/entity.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, type Context, headOf, insideOf, isResolved, lemma, mentionsOf } from '../context.ts';
import type { StatementRule } from '../rule.ts';
import type { Argument } from '../statement.ts';
import { subjectOf } from './clause.ts';
import { COPULAS } from './copulas.ts';
import { droppedSubject } from './dropped-subject.ts';
import { fits } from './fits.ts';
import { type Mood, moodOf } from './mood.ts';
import { bearersOf, outerRole } from './role-bearers.ts';
import { type Domain, domainOf } from './role-domain.ts';
import { bareDomain } from './bare-title.ts';
import { roleRelation } from './role-relations.ts';
import { roleTime } from './role-time.ts';

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
const HOLDING = new Set([...COPULAS, 'работать', 'служить', 'оказаться', 'числиться']);
/** Verbs whose subject takes or holds the post that a noun names. */
const TAKING = new Set(
  (
    'вступить вступать занять занимать исполнять заступить получить принести приносить избрать назначить вернуться возвращаться ' +
    'прийти приходить совмещать совместить сохранить сохранять взойти дослужиться дорасти'
  ).split(' '),
);
/** Of these only what stands behind «на пост» is an office taken. */
const OF_POSTS = new Set('вернуться возвращаться прийти приходить взойти'.split(' '));
/** Verbs that win the office by election: «победил на выборах | мэра». */
const WINNING = new Set(['победить', 'побеждать', 'выиграть', 'выигрывать', 'одержать', 'одерживать']);
const POSTS = new Set(
  'пост должность место кресло качество полномочие обязанность врио портфель престол трон мандат'.split(' '),
);

/** How far a predicate stands from the office that it gives. */
const REACH = 14;

interface Giving {
  readonly verb: Token;
  readonly person: Argument;
}

const isPassive = ({ parse }: Token): boolean => parse?.pos === 'PRTS';

/**
 * True if the role is what somebody becomes: an instrumental without preposition, the post behind «на пост», «в должность», what is
 * voted on, or a further one of these.
 */
function isGiven(context: Context, sentence: Sentence, role: ResolvedMention): boolean {
  const before = sentence.tokens[role.firstToken - 1];
  const post = sentence.tokens
    .slice(Math.max(0, role.firstToken - 3), role.firstToken)
    .some((token) => POSTS.has(lemma(token)) || lemma(token) === 'выборы');
  if (post || isActing(sentence, role)) return true;
  if (headOf(sentence, role)?.parse?.case === 'ablt' && before?.parse?.pos !== 'PREP') return true;
  const other = titleBefore(context, sentence, role);
  return other !== null && isGiven(context, sentence, other);
}

/** «пост вице-премьера Чада | и | главы партии»: the title that this one is joined to. */
function titleBefore(context: Context, sentence: Sentence, role: ResolvedMention): ResolvedMention | null {
  const kase = headOf(sentence, role)?.parse?.case;
  const joins = /^(?:и|,)$/u.test(sentence.tokens[role.firstToken - 1]?.norm ?? '');
  const other = mentionsOf(context, sentence).find(
    ({ form, type, endToken }) => form === 'role' && type === 'Person' && endToken === role.firstToken - 1,
  );
  return joins && other && headOf(sentence, other)?.parse?.case === kase ? other : null;
}

/** «и.о. | главы». */
const isActing = ({ tokens }: Sentence, { firstToken }: ResolvedMention): boolean =>
  tokens
    .slice(Math.max(0, firstToken - 4), firstToken)
    .map(({ norm }) => norm)
    .join('')
    .endsWith('и.о.');

const NO_VERBS: ReadonlySet<string> = new Set();

/** «сменил на посту главы банка Сомова, | который стал министром»: another office is told in the relative clause. */
const isInRelative = ({ tokens }: Sentence, { endToken }: ResolvedMention, verb: Token): boolean =>
  tokens.slice(endToken, Math.max(endToken, verb.index)).some((token) => lemma(token) === 'который');

function verbNear(sentence: Sentence, role: ResolvedMention): Token | null {
  const before = sentence.tokens.slice(Math.max(0, role.firstToken - 3), role.firstToken).map((token) => lemma(token));
  const elected = before.includes('выборы');
  const posted = before.some((word) => POSTS.has(word));
  const near = sentence.tokens.filter(
    (token) =>
      Math.abs(token.index - role.head) <= REACH &&
      ['VERB', 'PRTS', 'PRTF', 'INFN', 'GRND'].includes(token.parse?.pos ?? '') &&
      !(token.parse?.pos === 'PRTF' && lemma(token) === 'исполнять') &&
      (posted || !OF_POSTS.has(lemma(token))) &&
      !isInRelative(sentence, role, token) &&
      [GIVING, HOLDING, TAKING, elected ? WINNING : NO_VERBS].some((verbs) => verbs.has(lemma(token))),
  );
  return near.sort((a, b) => Math.abs(a.index - role.head) - Math.abs(b.index - role.head))[0] ?? null;
}

const isPerson = ({ type, form }: ResolvedMention): boolean => type === 'Person' && form === 'name';

/** Whom an active verb gives it: named between verb and office («избрал Сомова мэром»), or behind the office. */
function receiver(context: Context, sentence: Sentence, verb: Token, role: ResolvedMention): ResolvedMention | null {
  const names = mentionsOf(context, sentence).filter(isPerson);
  const between = names.filter(({ firstToken }) => firstToken > verb.index && firstToken < role.firstToken).at(-1);
  // «утвердил на посту премьера | лидера партии | Сомова»: a further title of his may stand between.
  const titles = mentionsOf(context, sentence).filter(
    ({ form, firstToken }) => form === 'role' && firstToken >= role.endToken,
  );
  const isAttribute = ({ parse, kind, index }: Token): boolean =>
    parse?.pos === 'ADJF' ||
    kind === 'number' ||
    titles.some(({ firstToken, endToken }) => firstToken <= index && index < endToken);
  const behind = names.find(
    ({ firstToken }) =>
      firstToken >= role.endToken && sentence.tokens.slice(role.endToken, firstToken).every(isAttribute),
  );
  return between ?? behind ?? null;
}

/** Who gets the office: the object of an active verb of giving; else its subject, the name behind it, or who was spoken of. */
function person(context: Context, sentence: Sentence, verb: Token, role: ResolvedMention): Argument | null {
  const names = mentionsOf(context, sentence).filter(isPerson);
  // «Премьером стал Сомов, министром обороны | – Рылов»: the verb is not said again.
  const gapped = /^[—–-]$/u.test(sentence.tokens[role.endToken]?.text ?? '')
    ? names.filter(isResolved).find(({ firstToken }) => firstToken === role.endToken + 1)
    : undefined;
  if (gapped) return asArgument(gapped);
  const active = GIVING.has(lemma(verb)) && !isPassive(verb) && verb.parse?.pos === 'VERB';
  const one = active
    ? receiver(context, sentence, verb, role)
    : (subjectBy(context, sentence, verb, role) ?? nominativeBehind(sentence, names, verb, role));
  if (one) return isResolved(one) ? asArgument(one) : null;
  return active ? null : droppedSubject(context, sentence, verb);
}

const POSSESSIVE = /^(?:его|е[её]|их)$/iu;

/** The person who is the verb's subject; of a title the one who bears it. */
function subjectBy(context: Context, sentence: Sentence, verb: Token, role: ResolvedMention): ResolvedMention | null {
  // «когда тот был назначен»: not the subject of the main clause.
  if (sentence.tokens.slice(Math.max(0, verb.index - 3), verb.index).some(({ norm }) => /^т(?:от|а)$/u.test(norm)))
    return null;
  const subject = subjectOf(context, sentence, verb.index);
  if (subject?.type !== 'Person' || subject === role || POSSESSIVE.test(subject.surface)) return null;
  return subject.form === 'role' ? (bearersOf(context, sentence, subject)[0] ?? subject) : subject;
}

function nominativeBehind(
  sentence: Sentence,
  names: readonly ResolvedMention[],
  verb: Token,
  role: ResolvedMention,
): ResolvedMention | null {
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
  if (!isGiven(context, sentence, role)) return null;
  const verb = verbNear(sentence, role);
  const who = verb ? person(context, sentence, verb, role) : null;
  return verb && who ? { verb, person: who } : null;
}

/** «Парламент Чада избрал премьером Сомова», «клуб назначил директором Сомова»: a bare office is one of who gives it. */
function ofGiver(context: Context, sentence: Sentence, { verb }: Giving, role: ResolvedMention): Domain | null {
  const bare = role.endToken === role.head + 1 && context.lexicon.roles.leading.has(lemma(headOf(sentence, role)));
  if (!bare || !GIVING.has(lemma(verb)) || verb.parse?.pos !== 'VERB') return null;
  const giver = subjectOf(context, sentence, verb.index);
  if (giver?.type !== 'Organisation' || !isResolved(giver)) return null;
  // Who is made president or premier heads the state, who is made speaker the parliament itself.
  const ofState = /^(?:президент|премьер|премьер-министр|канцлер|король|глава)$/u.test(lemma(headOf(sentence, role)));
  const state = insideOf(context, giver).find(({ type, form }) => ofState && type === 'Place' && form === 'name');
  return { argument: asArgument(state && isResolved(state) ? state : giver), whole: true };
}

const isSuperlative = ({ tokens }: Sentence, { firstToken }: ResolvedMention): boolean =>
  tokens
    .slice(Math.max(0, firstToken - 3), firstToken)
    .some((token) => /^(?:самый|лучший|наилучший|первый)$/u.test(lemma(token)));

/** «работал директором», «стал бывшим директором»: what was held is over, what was got is held from then on. */
function isOver(sentence: Sentence, verb: Token, { time }: Mood, role: ResolvedMention): boolean {
  const held = HOLDING.has(lemma(verb)) || lemma(verb) === 'занимать' || lemma(verb) === 'исполнять';
  return (held && lemma(verb) !== 'стать' && time === 'past') || roleTime(sentence, role) === 'past';
}

function read(context: Context, sentence: Sentence, role: ResolvedMention): readonly Candidate[] {
  const given = giving(context, sentence, role);
  const domain = given
    ? (domainOf(context, sentence, role) ??
      ofGiver(context, sentence, given, role) ??
      bareDomain(context, sentence, role, given.person.entity))
    : null;
  const type = domain ? roleRelation(context, sentence, role, domain.whole) : null;
  if (!given || !domain || !type) return [];
  const { verb } = given;
  const mood = moodOf(context, sentence, verb.index);
  // «хочет стать самым ценным игроком лиги»: an honour among those who belong to it already.
  if (type === 'MEMBER_OF' && mood.modality !== 'asserted' && isSuperlative(sentence, role)) return [];
  const one = {
    ...mood,
    type,
    sentence,
    subject: given.person,
    object: domain.argument,
    clause: {
      start: Math.min(verb.start, role.start, given.person.start ?? role.start),
      end: Math.max(verb.end, role.end, given.person.end ?? role.end),
    },
    rule: `office:${lemma(verb)}`,
    time: isOver(sentence, verb, mood, role)
      ? ('past' as const)
      : mood.time === 'past'
        ? ('present' as const)
        : mood.time,
  };
  return fits(context, one) ? [candidate(one)] : [];
}

/** «избран президентом Ирана», «назначил Рауса главой администрации», «вступил в должность мэра»: who comes to head or join what. */
export const appointments: StatementRule = (context, sentence) => {
  const roles = mentionsOf(context, sentence).filter(
    (role) => role.form === 'role' && role.type === 'Person' && outerRole(context, role) === undefined,
  );
  return { candidates: roles.flatMap((role) => read(context, sentence, role)), misses: [] };
};
