import { childrenBy, conjuncts, firstConjunct, ownPreposition } from '../dependencies.ts';
import type { Sentence } from '../text.ts';
import type { Parse, Token } from '../token.ts';
import { agreeAsSubject } from './agreement.ts';
import { doubtfulSubject } from './doubtful-subject.ts';
import { coordinated, endsClause, FINITE, hasNominative, isCounted, REACH } from './subject-list.ts';

export const SUBJECTS = ['nsubj', 'nsubj:pass', 'csubj', 'csubj:pass'] as const;

/** Words that can be no subject, whatever the tree says: «узнать, будет | ли | он просить». */
const NO_SUBJECTS = new Set(['PRCL', 'PREP', 'CONJ', 'GRND']);

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

/** A noun in the nominative that does not belong to another nominative, and agrees with the verb or is the end of a list. */
function isFreeNominative(sentence: Sentence, { index, parse, deprel, head }: Token, verb: Parse): boolean {
  if (parse?.pos !== 'NOUN' || parse.case !== 'nomn' || ownPreposition(sentence, index) !== null) return false;
  if (deprel === 'conj') return verb.number === 'plur' || agreeAsSubject(parse, verb);
  const above = sentence.tokens[head]?.parse?.case;
  return above !== 'nomn' && !parse.grammemes.has('Abbr') && agreeAsSubject(parse, verb);
}

/** «пять стран | поддержали»: counted nouns before a plural verb. */
const isCountedBefore = (sentence: Sentence, { index }: Token, at: number, verb: Parse): boolean =>
  index < at && verb.number === 'plur' && isCounted(sentence, index) && ownPreposition(sentence, index) === null;

/** The first of the list that the noun ends, as far as it may be a subject: «США и | союзники обеспокоены». */
function listOf(sentence: Sentence, end: number, verb: Parse): number | undefined {
  const [token, first] = [sentence.tokens[end], firstConjunct(sentence, end)];
  const opens = sentence.tokens[first];
  if (first === end || !opens || !token?.parse) return end;
  const above = sentence.tokens[opens.head];
  const ofOther = above !== undefined && above.parse !== verb && FINITE.has(above.parse?.pos ?? '');
  const whole = verb.number === 'plur' && !ofOther && hasNominative(opens) && ownPreposition(sentence, first) === null;
  return whole ? first : agreeAsSubject(token.parse, verb) ? end : undefined;
}

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
      if (isCountedBefore(sentence, token, at, verb)) return to;
      const found = isFreeNominative(sentence, token, verb) ? listOf(sentence, to, verb) : undefined;
      if (found !== undefined) return found;
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

/** «рад | приветствовать»: an infinitive is subject of what has no person, gender or plural of its own. */
const isOfImpersonal = (verb: Parse | null | undefined): boolean =>
  verb?.number !== 'plur' && verb?.gender !== 'masc' && verb?.gender !== 'femn';

/** What the tree takes for subjects, «более | 300 компаний» by its noun. */
function candidates(sentence: Sentence, at: number, verb: Parse | null | undefined): readonly number[] {
  const { tokens } = sentence;
  return childrenBy(sentence, at, ...SUBJECTS).flatMap((child) => {
    const pos = tokens[child]?.parse?.pos ?? '';
    if ((NO_SUBJECTS.has(pos) && tokens[child]?.norm !== 'это') || (pos === 'INFN' && !isOfImpersonal(verb))) return [];
    const counted = pos === 'ADVB' || pos === 'COMP' ? childrenBy(sentence, child, 'obl', 'nmod')[0] : undefined;
    return counted ?? behindNoun(sentence, child, verb) ?? [];
  });
}

/** The words that stand as subject of the predicate at `at`, conjuncts too; empty if it has none. */
export function standingSubjects(sentence: Sentence, at: number): readonly number[] {
  const verb = sentence.tokens[at]?.parse;
  const own = candidates(sentence, at, verb);
  const agreed = own.filter((child) => agreesInNumber(sentence, child, at, verb));
  const subjects = agreed.length > 1 ? likeliest(sentence, agreed) : agreed;
  if (subjects.length > 0) return subjects.flatMap((child) => coordinated(sentence, child, at));
  const helper = verb?.pos === 'INFN' ? childrenBy(sentence, at, 'aux')[0] : undefined;
  const finite = helper === undefined ? verb : sentence.tokens[helper]?.parse;
  if (!finite || !FINITE.has(finite.pos ?? '')) return [];
  const other = misplaced(sentence, at, finite) ?? doubtfulSubject(sentence, at, finite);
  return other === undefined ? [] : coordinated(sentence, other, at);
}
