import { childrenBy, ownPreposition } from '../dependencies.ts';
import type { Sentence } from '../text.ts';
import type { Parse, Token } from '../token.ts';
import { agreeAsSubject } from './agreement.ts';

/** Verbs whose object stands in the genitive: «страны достигли | цели» has its subject before. */
const TAKE_GENITIVE = new Set(
  (
    'достичь достигать достигнуть добиться добиваться избежать избегать касаться коснуться придерживаться лишиться лишаться ' +
    'опасаться бояться дождаться ожидать ждать просить требовать хватать хватить стоить заслуживать удостоиться желать ' +
    'пожелать'
  ).split(' '),
);

/** Transitive in the dictionary, but news never says what: «проголосовали | страны». */
const WITHOUT_OBJECT = new Set(['голосовать', 'проголосовать', 'воевать', 'выступить', 'выступать']);

/** What stands between a subject and its verb without belonging to either: «страны | якобы | нарушают». */
const isBetween = ({ parse, kind, text }: Token): boolean =>
  /^(?:ADVB|PRCL|COMP)$/u.test(parse?.pos ?? '') || (kind === 'punctuation' && /^[«»"“”„]$/u.test(text));

/** Read as a genitive or an accusative, and yet a form of the nominative plural: «страны», «главы», «жители». */
const mayBePlural = (sentence: Sentence, { index, parse, parses }: Token): boolean =>
  parse?.pos === 'NOUN' &&
  (parse.case === 'gent' || parse.case === 'accs') &&
  parses.some(({ pos, case: kase, number }) => pos === 'NOUN' && kase === 'nomn' && number === 'plur') &&
  ownPreposition(sentence, index) === null;

/** Before the verb, past what belongs to the noun: «этим голосованием | страны региона якобы нарушают». */
function before(sentence: Sentence, at: number): number | undefined {
  const { tokens } = sentence;
  for (let to = at - 1; to >= 0; to -= 1) {
    const token = tokens[to];
    if (!token) return undefined;
    if (mayBePlural(sentence, token)) {
      // «в правительстве страны сообщили»: what belongs to a place is not who says so.
      const above = tokens[token.head];
      const of = token.parse?.case === 'gent' && above?.parse?.pos === 'NOUN' ? above : null;
      // «бывшего мэра города | арестовали»: the person is the object, and whose mayor he was no subject.
      const ofObject = of?.parse?.grammemes.has('anim') && /^(?:gent|accs)$/u.test(of.parse.case ?? '');
      return ofObject || (of && ownPreposition(sentence, of.index) !== null) ? undefined : to;
    }
    if (!isBetween(token) && token.parse?.case !== 'gent') return undefined;
  }
  return undefined;
}

/** «принять участие | главы»: what somebody takes is nobody's. */
const takesPart = ({ tokens }: Sentence, at: number): boolean =>
  /^прин(?:ять|имать)$/u.test(tokens[at]?.parse?.lemma ?? '') && tokens[at + 1]?.parse?.lemma === 'участие';

/** Right behind a verb that has no object, or whose object it cannot be: «проголосовали | страны», «осудили | главы». */
function behind(sentence: Sentence, at: number, verb: Parse): number | undefined {
  const { tokens } = sentence;
  const part = takesPart(sentence, at);
  let to = at + (part ? 2 : 1);
  for (let next = tokens[to]; next && isBetween(next); next = tokens[to]) to += 1;
  const token = tokens[to];
  if (!token || !mayBePlural(sentence, token)) return undefined;
  const noObject =
    part ||
    !verb.grammemes.has('tran') ||
    WITHOUT_OBJECT.has(verb.lemma) ||
    token.parse?.grammemes.has('anim') === true;
  return noObject ? to : undefined;
}

/** «примут участие | главы»: who takes part stands right behind, be the form that of a genitive. */
export const whoTakesPart = (sentence: Sentence, at: number, verb: Parse): number | undefined =>
  verb.number === 'plur' && takesPart(sentence, at) ? behind(sentence, at, verb) : undefined;

const isNegated = ({ tokens }: Sentence, at: number): boolean => tokens[at - 1]?.norm === 'не';

/** A noun read as an accusative that may be a nominative, and agrees with the verb. */
const mayBeSubject = (sentence: Sentence, { index, parse, parses }: Token, verb: Parse): boolean =>
  parse?.pos === 'NOUN' &&
  parse.case === 'accs' &&
  parses.some((one) => one.pos === 'NOUN' && one.case === 'nomn' && agreeAsSubject(one, verb)) &&
  ownPreposition(sentence, index) === null;

/** «течение | осложняет ремонт», «внимания требует | транспорт»: of two objects the one that may be a nominative, the first of them. */
function ofTwoObjects(sentence: Sentence, at: number, verb: Parse): number | undefined {
  // What the tree took for a subject and is none is an object as well: «Москву и Пекин связывают узы».
  const objects = childrenBy(sentence, at, 'obj', 'nsubj');
  if (objects.length < 2 || !verb.grammemes.has('tran')) return undefined;
  return objects.find((object) => {
    const token = sentence.tokens[object];
    return token !== undefined && mayBeSubject(sentence, token, verb);
  });
}

/**
 * The subject of a plural verb that nothing in the nominative belongs to: a noun beside it whose form may be one. A verb in the plural without
 * any subject tells what people say or do in general, and then has no such noun beside it.
 */
export function doubtfulSubject(sentence: Sentence, at: number, verb: Parse): number | undefined {
  const ofTwo = ofTwoObjects(sentence, at, verb);
  if (ofTwo !== undefined) return ofTwo;
  if (verb.number !== 'plur' || (verb.person !== null && verb.person !== '3per')) return undefined;
  const first = before(sentence, at);
  if (first !== undefined || isNegated(sentence, at) || TAKE_GENITIVE.has(verb.lemma)) return first;
  return childrenBy(sentence, at, 'iobj').length > 0 ? undefined : behind(sentence, at, verb);
}
