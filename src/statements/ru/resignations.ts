import type { ResolvedMention } from '../../entities/entity.ts';
import { clausesOf } from '../../text/ru/clauses.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, type Context, headOf, isResolved, lemma, mentionsOf } from '../context.ts';
import type { StatementRule } from '../rule.ts';
import type { Argument } from '../statement.ts';
import { agentsOf } from './agents.ts';
import { clauseEnd, subjectOf } from './clause.ts';
import { fits } from './fits.ts';
import { type Mood, moodOf } from './mood.ts';
import { mentionAt } from './phrases.ts';
import { bareDomain } from './bare-title.ts';
import { bodyOfTitle } from './body-of-title.ts';
import { domainOf, isSource } from './role-domain.ts';
import { childrenBy, headOfToken, prepositionAt } from './tree.ts';

const LEAVING: ReadonlySet<string> = new Set(
  'покинуть покидать оставить оставлять уйти уходить подать подавать выйти выходить сложить лишиться лишаться'.split(
    ' ',
  ),
);
/** Verbs of being sent away, in the passive: without a doer they tell who loses his post. */
const LOSING: ReadonlySet<string> = new Set(
  'освободить отстранить снять отрешить уволить сместить отправить отозвать лишить'.split(' '),
);
const POSTS: ReadonlySet<string> = new Set('пост должность отставка полномочие кресло портфель'.split(' '));

/** Nouns of leaving, told of by a verb of saying («объявил об уходе в отставку») or as what somebody accepts («принял отставку главы»). */
const DEPARTURES: ReadonlySet<string> = new Set(['отставка', 'уход', 'сложение', 'увольнение']);

/** «написал | заявление | об уходе»: the paper by which somebody leaves. */
const NOTICES: ReadonlySet<string> = new Set(['заявление', 'прошение', 'рапорт']);
const SUBMITTING: ReadonlySet<string> = new Set(
  'написать подать подавать направить вручить представить передать подписать'.split(' '),
);

/** What is wished, denied or decreed is no resignation. */
const OTHERWISE: ReadonlySet<string> = new Set(
  (
    'требовать потребовать призвать призывать добиваться добиться настаивать требование призыв просить попросить вопрос ' +
    'опровергнуть опровергать отрицать исключить исключать предсказать предсказывать предрекать прогнозировать слух ' +
    'возможность вероятность угроза указ приказ распоряжение'
  ).split(' '),
);

/** What leaves a post: a verb with the noun that makes it a resignation, or the noun of leaving itself. */
interface Departure {
  readonly token: Token;
  readonly post: Token;
  readonly mood: Mood;
  readonly persons: readonly ResolvedMention[];
}

/** «подал в отставку», «в отставку подал», «покинет свой пост», «ушёл с должности …». */
const postOf = ({ tokens }: Sentence, { index }: Token): Token | null =>
  tokens.slice(index + 1, index + 5).find((token) => POSTS.has(lemma(token))) ??
  tokens.slice(Math.max(0, index - 3), index).findLast((token) => POSTS.has(lemma(token))) ??
  null;

/** A body whose members leave together. */
const CABINETS: ReadonlySet<string> = new Set('правительство кабинет кабмин правление руководство'.split(' '));

const isCabinet = (sentence: Sentence, { type, head }: ResolvedMention): boolean =>
  type === 'Organisation' && CABINETS.has(lemma(sentence.tokens[head]));

/** Who leaves: the subject, also that of an infinitive, or the name behind the verb in inverted order. */
function leavers(context: Context, sentence: Sentence, verb: Token): readonly ResolvedMention[] {
  const own = clausesOf(sentence).find(({ predicate }) => predicate === verb.index)?.subjects ?? [];
  const several = own
    .flatMap((at) => sentence.tokens[at] ?? [])
    .flatMap((noun) => mentionAt(context, sentence, noun) ?? [])
    .filter(({ type }) => type === 'Person');
  if (several.length > 0) return several;
  const subject = subjectOf(context, sentence, verb.index);
  if (subject?.type === 'Person' || (subject && isCabinet(sentence, subject))) return [subject];
  return mentionsOf(context, sentence)
    .filter(
      (mention) =>
        mention.type === 'Person' &&
        mention.form === 'name' &&
        mention.firstToken > verb.index &&
        headOf(sentence, mention)?.parse?.case === 'nomn',
    )
    .slice(0, 1);
}

/** Whom a participle tells of: «Сомов, | лишившийся поста». */
function describedBy(context: Context, sentence: Sentence, token: Token): ResolvedMention | null {
  const noun = token.deprel.startsWith('acl') || token.deprel.startsWith('amod') ? headOfToken(sentence, token) : null;
  const mention = noun ? mentionAt(context, sentence, noun) : null;
  return mention?.type === 'Person' ? mention : null;
}

/** «Министр Сомов освобождён от должности»: he loses the post; by whom, nobody tells. */
function byPassive(context: Context, sentence: Sentence, token: Token): Departure | null {
  if (token.parse?.pos !== 'PRTS' || !LOSING.has(lemma(token)) || agentsOf(sentence, token.index).length > 0)
    return null;
  const post = postOf(sentence, token) ?? (lemma(token) === 'уволить' ? token : null);
  const persons = post ? leavers(context, sentence, token) : [];
  return post ? { token, post, persons, mood: moodOf(context, sentence, token.index) } : null;
}

function byVerb(context: Context, sentence: Sentence, token: Token): Departure | null {
  if (!['VERB', 'GRND', 'INFN', 'PRTF'].includes(token.parse?.pos ?? '') || !LEAVING.has(lemma(token))) return null;
  const post = postOf(sentence, token);
  const described = token.parse?.pos === 'PRTF' ? describedBy(context, sentence, token) : null;
  const persons = !post ? [] : described ? [described] : leavers(context, sentence, token);
  const mood = moodOf(context, sentence, token.index);
  return post ? { token, post, persons, mood: described ? { ...mood, time: 'past' } : mood } : null;
}

/** Whose departure it is: the genitive («отставка | министра Сомова»), else who tells of it («объявил о своей отставке»). */
function departing(context: Context, sentence: Sentence, noun: Token, over: Token | undefined): ResolvedMention | null {
  const [owner] = childrenBy(sentence, noun.index, 'nmod').filter(
    (child) => child.parse?.case === 'gent' && child.index > noun.index && prepositionAt(sentence, child) === null,
  );
  const named = owner ? mentionAt(context, sentence, owner) : null;
  // «сложение | полномочий премьера»: nobody's name.
  if (named && !POSTS.has(lemma(owner))) return named.type === 'Person' ? named : null;
  const verb = over && NOTICES.has(lemma(over)) ? submitting(sentence, over) : over;
  const tells = verb?.parse?.pos === 'VERB' && (verb !== over || context.lexicon.words.speechVerbs.has(lemma(verb)));
  const subject = tells ? subjectOf(context, sentence, verb.index) : null;
  return subject?.type === 'Person' ? subject : null;
}

/** The verb by which a notice is handed in. */
function submitting(sentence: Sentence, notice: Token): Token | undefined {
  const verb = headOfToken(sentence, notice);
  return verb && SUBMITTING.has(lemma(verb)) ? verb : undefined;
}

const TOLD: Mood = Object.freeze({ polarity: 'positive', modality: 'asserted', time: 'past' });

/** «подал в отставку», «отправил в отставку»: the word over the noun tells it. */
const isToldByVerb = (over: string): boolean => LEAVING.has(over) || DEPARTURES.has(over) || over.startsWith('отправ');

function byNoun(context: Context, sentence: Sentence, token: Token): Departure | null {
  if (token.parse?.pos !== 'NOUN' || !DEPARTURES.has(lemma(token))) return null;
  const over = headOfToken(sentence, token);
  const noticed = over !== undefined && NOTICES.has(lemma(over));
  // «увольнение главы»: others may have sent him away.
  if (lemma(token) === 'увольнение' && !noticed) return null;
  const post =
    lemma(token) === 'отставка' || noticed
      ? token
      : sentence.tokens.slice(token.index + 1, token.index + 6).find((one) => POSTS.has(lemma(one)));
  if (!post || OTHERWISE.has(lemma(over)) || context.lexicon.words.refusal.has(lemma(over))) return null;
  if (isToldByVerb(lemma(over))) return null;
  const person = departing(context, sentence, token, over);
  if (!person) return null;
  const mood = over?.parse?.pos === 'VERB' ? moodOf(context, sentence, over.index) : TOLD;
  return mood.polarity === 'negative' ? null : { token, post, persons: [person], mood };
}

/** «депутатские | полномочия», «президентское | кресло»: the adjective tells the office. */
const isOffice = ({ tokens }: Sentence, { index }: Token): boolean =>
  /^(?:депутатск|президентск|премьерск|губернаторск|министерск|сенаторск|мэрск|судейск|королевск|царск)/u.test(
    tokens[index - 1]?.norm ?? '',
  );

/** The body whose post it is: named behind the noun («с поста главы X», «из корпуса X»). */
function namedBody(
  context: Context,
  sentence: Sentence,
  { token, post }: Departure,
  person: ResolvedMention,
): Argument | null {
  const end = clauseEnd(sentence, token.index);
  const behind = mentionsOf(context, sentence).filter(
    ({ firstToken, endToken }) => firstToken > post.index && endToken <= end,
  );
  const role = behind.find(({ form, type }) => form === 'role' && type === 'Person');
  const domain = role
    ? (domainOf(context, sentence, role) ?? bareDomain(context, sentence, role, person.entity))
    : null;
  if (domain) return domain.argument;
  const body = behind.find(
    ({ type, firstToken }) =>
      (type === 'Organisation' || type === 'Centre') &&
      (token.parse?.pos === 'NOUN' ? /^из$/u : /^(?:из|в|с)$/u).test(sentence.tokens[firstToken - 1]?.norm ?? ''),
  );
  if (body && isResolved(body) && !isSource(sentence, body)) return asArgument(body);
  // «сложил полномочия премьера»: of no body that is named; the office itself.
  const told = role !== undefined && role.firstToken <= post.index + 2;
  const office = told || isOffice(sentence, post) ? context.demand.phraseAt(sentence, post.index) : null;
  return office?.type === 'Office' ? asArgument(office) : null;
}

/** «правительство | Исландии», «исландское | правительство»: the state that the cabinet governs. */
function stateOf(context: Context, sentence: Sentence, cabinet: ResolvedMention): Argument | null {
  const near = (one: ResolvedMention): boolean =>
    (one.firstToken > cabinet.head && one.endToken <= cabinet.endToken) || one.endToken === cabinet.head;
  const state = mentionsOf(context, sentence)
    .filter(isResolved)
    .find((one) => one.type === 'Place' && near(one) && context.labels.get(one.entity)?.includes('State') === true);
  return state ? asArgument(state) : null;
}

function read(
  context: Context,
  sentence: Sentence,
  departure: Departure,
  person: ResolvedMention,
): readonly Candidate[] {
  const { token, post, mood } = departure;
  if (!isResolved(person)) return [];
  const body =
    namedBody(context, sentence, departure, person) ??
    (isCabinet(sentence, person) ? stateOf(context, sentence, person) : bodyOfTitle(context, sentence, person.entity));
  if (!body) return [];
  const given = {
    ...mood,
    type: 'RESIGNED_FROM',
    sentence,
    subject: asArgument(person),
    object: body,
    clause: {
      start: Math.min(token.start, post.start, person.start),
      end: Math.max(token.end, post.end, person.end, body.end ?? 0),
    },
    rule: `resigns:${lemma(token)}`,
  };
  return fits(context, given) ? [candidate(given)] : [];
}

/** Who leaves his post, and of what body it was. */
export const resignations: StatementRule = (context, sentence) => {
  const departures = sentence.tokens.flatMap(
    (token) =>
      byVerb(context, sentence, token) ?? byPassive(context, sentence, token) ?? byNoun(context, sentence, token) ?? [],
  );
  const candidates = departures.flatMap((one) => one.persons.flatMap((person) => read(context, sentence, one, person)));
  return { candidates, misses: [] };
};
