import { children, childrenBy, ownPreposition } from '../dependencies.ts';
import type { Sentence } from '../text.ts';
import type { Parse, Token } from '../token.ts';
import { agreeAsSubject } from './agreement.ts';
import { isCompared, isCounted } from './subject-list.ts';

export const SUBJECTS = ['nsubj', 'nsubj:pass', 'csubj', 'csubj:pass'] as const;

/** Words that can be no subject, whatever the tree says: «узнать, будет | ли | он просить», «женат | и | воспитывает». */
const NO_SUBJECTS = new Set(['PRCL', 'PREP', 'CONJ', 'GRND', 'ADVB', 'COMP']);
const PREDICATES = new Set(['VERB', 'PRTS', 'ADJS', 'PRED']);
/** Adverbs that count: «много», «сколько». */
const COUNTS = new Set('много мало немало немного сколько столько несколько достаточно больше меньше'.split(' '));
/** Prepositions that say about how many: «работают | около | сорока человек». */
const ABOUT = new Set(['около', 'свыше', 'порядка', 'до']);

/** «рад | приветствовать»: an infinitive is subject of what has no person, gender or plural of its own. */
const isOfImpersonal = (verb: Parse | null | undefined): boolean =>
  verb?.number !== 'plur' && verb?.gender !== 'masc' && verb?.gender !== 'femn';

/** A noun with a preposition is no subject, but «около сорока человек» is one. */
export function isBare(sentence: Sentence, at: number): boolean {
  const number = childrenBy(sentence, at, 'nummod', 'nummod:gov')[0];
  const preposition = ownPreposition(sentence, at) ?? (number === undefined ? null : ownPreposition(sentence, number));
  return preposition === null || (preposition !== 'до' && ABOUT.has(preposition) && isCounted(sentence, at));
}

/** «ООН: | пять стран подписали»: who speaks before a colon. */
export const isBeforeColon = ({ tokens }: Sentence, at: number, predicate: number): boolean =>
  at < predicate && tokens.slice(at, predicate).some(({ text }) => text === ':');

/** Forms that agree with a subject. */
export const AGREE = new Set(['VERB', 'PRTS', 'ADJS']);

/** True if some form of the noun may be the subject of a singular verb: «угрожает | стабильности» has none in the singular. */
function mayAgree(sentence: Sentence, token: Token, verb: Parse | null | undefined): boolean {
  const { index, parse, parses } = token;
  if (parse?.pos !== 'NOUN' || verb?.number !== 'sing' || parse.case === null || isCounted(sentence, index))
    return true;
  // «есть сомнения» agrees with nothing, «осадков выпало много» with how much there is.
  if (!AGREE.has(verb.pos ?? '') || verb.lemma === 'быть' || (verb.gender === 'neut' && parse.case === 'gent'))
    return true;
  // Names agree with what they name: «писал «Ъ-Сибирь»».
  const free = parse.grammemes.has('anim') || token.text !== token.norm;
  const loose = { ...verb, gender: free ? null : verb.gender };
  return parses.some((one) => one.pos === 'NOUN' && one.case === 'nomn' && agreeAsSubject(one, loose));
}

/** «если нет, | то | предлагаю»: only before «что» it is a subject. */
const isThen = ({ tokens }: Sentence, at: number): boolean =>
  tokens[at]?.norm === 'то' && (tokens[at + 1]?.text !== ',' || !/^(?:что|как)$/u.test(tokens[at + 2]?.norm ?? ''));

function maySubject(sentence: Sentence, at: number, predicate: number, verb: Parse | null | undefined): boolean {
  const token = sentence.tokens[at];
  const pos = token?.parse?.pos ?? '';
  if (!token || isThen(sentence, at) || isCompared(sentence, at)) return false;
  if (NO_SUBJECTS.has(pos) && token.norm !== 'это' && !COUNTS.has(token.norm)) return false;
  if (pos === 'INFN') return isOfImpersonal(verb);
  if (PREDICATES.has(pos)) return token.deprel.startsWith('csubj');
  // «, нагруженный зерном», «(ЕГ)»: what stands aside is no subject.
  const before = sentence.tokens[at - 1]?.text;
  if (before === '(' || (before === ',' && pos === 'PRTF')) return false;
  return isBare(sentence, at) && !isBeforeColon(sentence, at, predicate) && mayAgree(sentence, token, verb);
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

/** What the tree takes for subjects of the predicate at `at` and can be one, «более | 300 компаний» by its noun. */
export function subjectCandidates(sentence: Sentence, at: number): readonly number[] {
  const { tokens } = sentence;
  const verb = tokens[at]?.parse;
  const found = childrenBy(sentence, at, ...SUBJECTS).flatMap((child) => {
    const counts = /^(?:ADVB|COMP)$/u.test(tokens[child]?.parse?.pos ?? '');
    const counted = counts
      ? childrenBy(sentence, child, 'obl', 'nmod').find(
          (to) => tokens[to]?.kind === 'number' || isCounted(sentence, to),
        )
      : undefined;
    if (counted !== undefined) return counted;
    return maySubject(sentence, child, at, verb) ? (behindNoun(sentence, child, verb) ?? []) : [];
  });
  // «для него | это | будет поездкой»: of a noun «это» may be the subject, whatever the tree says.
  const isThis = (child: number): boolean => tokens[child]?.norm === 'это';
  const said = verb?.pos === 'NOUN' && childrenBy(sentence, at, 'cop').length > 0;
  return found.length > 0 || !said ? found : children(sentence, at).filter(isThis);
}
