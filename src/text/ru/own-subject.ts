import { childrenBy } from '../dependencies.ts';
import type { Sentence } from '../text.ts';
import type { Parse, Token } from '../token.ts';
import { doubtfulSubject, whoTakesPart } from './doubtful-subject.ts';
import { isObjectFirst } from './object-first.ts';
import { misplacedSubject } from './misplaced-subject.ts';
import { AGREE, SUBJECTS, subjectCandidates } from './subject-candidates.ts';
import { coordinated, isJoined, headOfApposition, isCounted, isOfNextVerb } from './subject-list.ts';

const isCertain = ({ parse, parses }: Token): boolean =>
  parse?.case === 'nomn' && !parses.some(({ case: kase }) => kase === 'accs');

/** A singular noun before a plural verb is not its subject: «совет | переименовали» has none. Behind it a list may begin. */
function agreesInNumber(sentence: Sentence, at: number, predicate: number, verb: Parse | null | undefined): boolean {
  if (at > predicate) return true;
  const parse = sentence.tokens[at]?.parse;
  const single = parse?.number === 'sing' && parse.pos === 'NOUN' && !isCounted(sentence, at);
  return verb?.number !== 'plur' || !single || !parse.gender || coordinated(sentence, at, predicate).length > 1;
}

/** The rank of a person in a form that is the nominative and nothing else. */
const SUREST = 4.5;

/** The likeliest of several: one that can be nothing else before one that may be the object, a pronoun or a person before a thing. */
function likeliest(sentence: Sentence, subjects: readonly number[], predicate: number): readonly number[] {
  const { tokens } = sentence;
  const rank = (at: number): number => {
    const token = tokens[at];
    if (!token?.parse?.case) return 0;
    const nominative = token.parse.case === 'nomn' ? 1.5 : 1;
    return (
      nominative +
      Number(isCertain(token)) * 2 +
      Number(token.parse.pos === 'NPRO' || token.parse.grammemes.has('anim'))
    );
  };
  // Of a name the first word stands for all, and what stands before the next verb is that one's.
  const apart = subjects.filter(
    (at) =>
      !(subjects.includes(at - 1) && tokens[at]?.parse?.pos === 'NOUN') &&
      (at < predicate || !isOfNextVerb(sentence, at)),
  );
  const best = Math.max(...apart.map(rank));
  const kept = apart.filter((at) => rank(at) === best);
  if (best !== SUREST) return kept.slice(0, 1);
  return tokens[predicate]?.parse?.number === 'sing'
    ? kept.filter((at) => at === kept[0] || isJoined(sentence, at))
    : kept;
}

/** What is decided, planned, ordered, allowed: of these the infinitive behind is the subject, and a noun before its object. */
const TO_BE_DONE = new Set(
  (
    'решить поручить предложить разрешить запретить рекомендовать приказать велеть предписать запланировать решаться поручаться ' +
    'предлагаться планироваться предполагаться разрешаться запрещаться рекомендоваться требоваться намечаться потребоваться предстоять'
  ).split(' '),
);

/** «заседание решено | провести»: an infinitive behind an impersonal form. */
function whatIsToBeDone(sentence: Sentence, at: number): number | undefined {
  const { parse } = sentence.tokens[at] ?? {};
  const impersonal =
    parse?.pos === 'PRTS' ? parse.gender === 'neut' : parse?.person === '3per' || parse?.gender === 'neut';
  if (!parse || !impersonal || parse.number !== 'sing' || !TO_BE_DONE.has(parse.lemma)) return undefined;
  if (parse.pos === 'VERB' && !/(?:ся|оять)$/u.test(parse.lemma)) return undefined;
  return childrenBy(sentence, at, ...SUBJECTS, 'xcomp').find(
    (child) => child > at && sentence.tokens[child]?.parse?.pos === 'INFN',
  );
}

/** The words that stand as subject of the predicate at `at`, conjuncts too; empty if it has none. */
export function standingSubjects(sentence: Sentence, at: number): readonly number[] {
  const verb = sentence.tokens[at]?.parse;
  const own = subjectCandidates(sentence, at).filter((child) => agreesInNumber(sentence, child, at, verb));
  const subjects = own.length > 1 ? likeliest(sentence, own, at) : own;
  const taking = verb && whoTakesPart(sentence, at, verb);
  if (taking != null) return coordinated(sentence, taking, at);
  const done = whatIsToBeDone(sentence, at);
  if (done !== undefined) return [done];
  if (isObjectFirst(sentence, at, subjects)) return [];
  if (subjects.length > 0)
    return subjects.flatMap((child) => coordinated(sentence, headOfApposition(sentence, child), at));
  const helper = verb?.pos === 'INFN' ? childrenBy(sentence, at, 'aux')[0] : undefined;
  const finite = helper === undefined ? verb : sentence.tokens[helper]?.parse;
  if (!finite || !AGREE.has(finite.pos ?? '')) return [];
  const other = misplacedSubject(sentence, at, finite) ?? doubtfulSubject(sentence, at, finite);
  return other === undefined || isObjectFirst(sentence, at, [other]) ? [] : coordinated(sentence, other, at);
}
