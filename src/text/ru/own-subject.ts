import { childrenBy, conjuncts, firstConjunct, ownPreposition } from '../dependencies.ts';
import type { Sentence } from '../text.ts';
import type { Parse, Token } from '../token.ts';
import { agree, agreeAsSubject } from './agreement.ts';

export const SUBJECTS = ['nsubj', 'nsubj:pass', 'csubj', 'csubj:pass'] as const;

const NOMINAL = new Set(['NOUN', 'NPRO', 'LATN']);
const FINITE = new Set(['VERB', 'PRTS']);

const isNominal = (parse: Parse | null | undefined): boolean => NOMINAL.has(parse?.pos ?? '');
const hasNominative = ({ parse, parses }: Token): boolean =>
  parse?.case == null || parse.case === 'nomn' || parses.some(({ case: kase }) => kase === 'nomn');

/** A noun that a number counts is a subject in the genitive («пять стран»), and agrees with a verb in either number. */
const isCounted = (sentence: Sentence, at: number): boolean =>
  childrenBy(sentence, at, 'nummod', 'nummod:gov', 'det', 'advmod').length > 0 &&
  sentence.tokens[at]?.parse?.case === 'gent';

/** The coordinated subjects: «лидеры Перу, | Чили и Кубы» is one, whatever the tree says. */
function coordinated(sentence: Sentence, first: number): readonly number[] {
  const { tokens } = sentence;
  return conjuncts(sentence, first).filter((at) => {
    const token = tokens[at];
    return at === first || (token !== undefined && (hasNominative(token) || isCounted(sentence, at)));
  });
}

const isCertain = ({ parse, parses }: Token): boolean =>
  parse?.case === 'nomn' && !parses.some(({ case: kase }) => kase === 'accs');

/** A singular noun before a plural verb is not its subject: «совет | переименовали» has none. Behind it a list may begin. */
function agreesInNumber(sentence: Sentence, at: number, predicate: number, verb: Parse | null | undefined): boolean {
  if (at > predicate) return true;
  const parse = sentence.tokens[at]?.parse;
  const single = parse?.number === 'sing' && parse.pos === 'NOUN' && !isCounted(sentence, at);
  return verb?.number !== 'plur' || !single || !parse.gender || conjuncts(sentence, at).length > 1;
}

/** The rank of a person in a form that is the nominative and nothing else. */
const SUREST = 4;

/** The likeliest of several: one that can be nothing else before one that may be the object, a pronoun or a person before a thing. */
function likeliest({ tokens }: Sentence, subjects: readonly number[]): readonly number[] {
  const rank = (at: number): number => {
    const token = tokens[at];
    if (!token?.parse?.case) return 0;
    return 1 + Number(isCertain(token)) * 2 + Number(token.parse.pos === 'NPRO' || token.parse.grammemes.has('anim'));
  };
  const best = Math.max(...subjects.map(rank));
  const kept = subjects.filter((at) => rank(at) === best);
  return best === SUREST ? kept : kept.slice(0, 1);
}

/** True where a clause ends on the way from its predicate: a mark, another predicate, a conjunction. */
const endsClause = ({ parse, text, kind }: Token): boolean =>
  FINITE.has(parse?.pos ?? '') ||
  parse?.pos === 'CONJ' ||
  parse?.pos === 'GRND' ||
  (kind === 'punctuation' && !/^[«»"“”„]$/u.test(text));

/** How far from its predicate a subject is looked for; farther the tree is the better judge. */
const REACH = 12;

/** A noun in the nominative that neither belongs to another nominative nor is a later part of a list, and agrees with the verb. */
function isFreeNominative(sentence: Sentence, { index, parse, deprel, head }: Token, verb: Parse): boolean {
  if (parse?.pos !== 'NOUN' || parse.case !== 'nomn' || parse.grammemes.has('Abbr') || deprel === 'conj') return false;
  const above = sentence.tokens[head]?.parse?.case;
  return above !== 'nomn' && agreeAsSubject(parse, verb) && ownPreposition(sentence, index) === null;
}

/** «пять стран | поддержали»: counted nouns before a plural verb. */
const isCountedBefore = (sentence: Sentence, { index }: Token, at: number, verb: Parse): boolean =>
  index < at && verb.number === 'plur' && isCounted(sentence, index) && ownPreposition(sentence, index) === null;

/**
 * A nominative that the tree has hung on a word of another case («по решению СНГ | Кыргызстан | станет»): nothing but the subject can be one in a
 * clause without another.
 */
function misplaced(sentence: Sentence, at: number, verb: Parse): number | undefined {
  const { tokens } = sentence;
  for (const step of [-1, 1]) {
    for (let to = at + step; to >= 0 && to < tokens.length && Math.abs(to - at) <= REACH; to += step) {
      const token = tokens[to];
      if (!token || (endsClause(token) && token.parse?.lemma !== 'быть')) break;
      if (isCountedBefore(sentence, token, at, verb) || isFreeNominative(sentence, token, verb)) return to;
    }
  }
  return undefined;
}

/**
 * An abbreviation that does not decline belongs to the noun before it: «саммит | ОДКБ | пройдёт» has the noun as its subject, «говорится в
 * ответе | МИД» none.
 */
function behindNoun({ tokens }: Sentence, at: number, verb: Parse | null | undefined): number | null {
  const before = tokens[at - 1];
  if (!tokens[at]?.parse?.grammemes.has('Abbr') || before?.parse?.pos !== 'NOUN') return at;
  const subject = before.parses.some((one) => one.case === 'nomn' && verb != null && agreeAsSubject(one, verb));
  return subject ? before.index : before.parse.case === 'nomn' ? at : null;
}

/** The words that stand as subject of the predicate at `at`, conjuncts too; empty if it has none. */
export function standingSubjects(sentence: Sentence, at: number): readonly number[] {
  const verb = sentence.tokens[at]?.parse;
  const own = childrenBy(sentence, at, ...SUBJECTS).flatMap((child) => behindNoun(sentence, child, verb) ?? []);
  const agreed = own.filter((child) => agreesInNumber(sentence, child, at, verb));
  const subjects = agreed.length > 1 ? likeliest(sentence, agreed) : agreed;
  if (subjects.length > 0) return subjects.flatMap((child) => coordinated(sentence, child));
  const helper = verb?.pos === 'INFN' ? childrenBy(sentence, at, 'aux')[0] : undefined;
  const finite = helper === undefined ? verb : sentence.tokens[helper]?.parse;
  const other =
    finite && FINITE.has(finite.pos ?? '') && own.length === 0 ? misplaced(sentence, at, finite) : undefined;
  return other === undefined ? [] : coordinated(sentence, other);
}

const agreesWith = (participle: Token, noun: Token | undefined): boolean =>
  isNominal(noun?.parse) &&
  noun?.parses.some(
    (one) => isNominal(one) && participle.parses.some((other) => other.pos === 'PRTF' && agree(one, other)),
  ) === true;

/** The noun that a participle says something of: what it hangs on if they agree, else the nearest that does. */
export function antecedentOf(sentence: Sentence, at: number): number | undefined {
  const { tokens } = sentence;
  const first = firstConjunct(sentence, at);
  const participle = tokens[first];
  const head = participle?.head ?? -1;
  if (!participle || agreesWith(participle, tokens[head])) return head < 0 ? undefined : head;
  const step = tokens[first - 1]?.text === ',' ? -1 : 1;
  for (let to = first + step; to >= 0 && to < tokens.length && Math.abs(to - first) <= REACH; to += step)
    if (tokens[to]?.parse?.gender && agreesWith(participle, tokens[to])) return to;
  return isNominal(tokens[head]?.parse) ? head : undefined;
}

/** Verbs whose object or addressee does what the infinitive says, be it a body or a state. */
const TELLS = new Set(
  (
    'призвать призывать попросить просить поручить поручать потребовать требовать обязать обязывать убедить убеждать заставить ' +
    'заставлять вынудить вынуждать побудить побуждать позволить позволять разрешить разрешать запретить запрещать помочь помогать ' +
    'помешать мешать велеть приказать приказывать рекомендовать порекомендовать предложить предлагать посоветовать советовать ' +
    'научить учить уговорить уговаривать пригласить приглашать уполномочить доверить дать давать предписать предписывать'
  ).split(' '),
);

/** True if the object of a governing verb may be who does what the infinitive says («призвал страны помочь», not «выразил надежду помочь»). */
export function mayAct(sentence: Sentence, object: number, predicate: number): boolean {
  const { parse } = sentence.tokens[object] ?? {};
  if (!parse || parse.grammemes.has('anim') || parse.pos === 'NPRO') return true;
  return TELLS.has(sentence.tokens[predicate]?.parse?.lemma ?? '');
}
