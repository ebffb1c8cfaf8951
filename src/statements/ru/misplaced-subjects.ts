import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { isLiving, mayBe } from './oblique.ts';
import { childrenBy, isBy, prepositionAt } from './tree.ts';

/** True if number and, in the past, gender of the verb are those of the noun. */
export function verbAgrees({ parse: verb }: Token, { parse: noun }: Token): boolean {
  if (verb?.number === 'sing' && noun?.number === 'plur') return false;
  return verb?.tense !== 'past' || verb.number !== 'sing' || !noun?.gender || verb.gender === noun.gender;
}

/** True if the noun can be the verb's subject: a nominative or a counted noun («двое», not «двоих») that agrees with it. */
export function mayRule(sentence: Sentence, verb: Token, noun: Token): boolean {
  const counted = childrenBy(sentence, noun.index, 'nummod').some((one) => !one.parse?.case || mayBe(one, 'nomn'));
  if (!counted && !mayBe(noun, 'nomn')) return false;
  // «США» shows no number.
  const several = counted || noun.parse?.number !== 'sing' || childrenBy(sentence, noun.index, 'conj').length > 0;
  return verb.parse?.number === 'plur' ? several : counted || verbAgrees(verb, noun);
}

/** «Марио возглавляет банк» with the two ends mixed up: the forms chosen for the words tell them apart. */
function swappedWith(sentence: Sentence, verb: Token): { readonly subject: Token; readonly object: Token } | null {
  const [subject, object] = [childrenBy(sentence, verb.index, 'obj'), childrenBy(sentence, verb.index, 'nsubj')];
  const [one, other] = [subject[0], object[0]];
  if (!one || !other || subject.length + object.length !== 2) return null;
  if (!mayRule(sentence, verb, one)) return null;
  const mixed = one.parse?.case === 'nomn' && other.parse?.case === 'accs';
  // «Хорхе Альварадо | поддерживало | 30 партий»: the verb agrees with what looks like its object, not with its subject.
  return mixed || (other.parse?.case && !mayRule(sentence, verb, other)) ? { subject: one, object: other } : null;
}

/** «Алжир и Тунис подписали меморандум», «приговор осудили Гана и Того»: of two objects the one that agrees is the subject. */
export function displacedSubject(sentence: Sentence, at: number): Token | undefined {
  const verb = sentence.tokens[at];
  const objects = childrenBy(sentence, at, 'obj');
  const swapped = verb ? swappedWith(sentence, verb) : null;
  if (swapped) return swapped.subject;
  // An infinitive and a participle have no subject of their own.
  if (!verb || /^(?:INFN|PRTF)$/u.test(verb.parse?.pos ?? '') || objects.length < 2) return undefined;
  if (childrenBy(sentence, at, 'nsubj').length > 0) return undefined;
  return (
    objects.find((noun) => mayRule(sentence, verb, noun)) ??
    objects.find(({ index, parses }) => index < at && parses.some(({ case: kase }) => kase === 'nomn'))
  );
}

/** Ways in which a subject is hung on what stands before it. */
const STRAY = ['appos', 'parataxis'];

/** Past genitives to their noun, past conjuncts to the first of them. */
function firstOf({ tokens }: Sentence, last: Token | undefined): Token | undefined {
  let noun = last;
  const leans = ({ deprel, parse }: Token): boolean =>
    deprel === 'conj' || (parse?.case === 'gent' && deprel === 'nmod');
  while (noun && leans(noun) && noun.head < noun.index) noun = tokens[noun.head];
  return noun;
}

/** «Как сообщил министр, | форум | пройдёт», «в одном: | засуха и пожары | требуют …»: a nominative before the verb that the tree hung on the words before. */
export function adjacentSubject(sentence: Sentence, verb: Token): Token | undefined {
  const { tokens } = sentence;
  let at = verb.index - 1;
  while (tokens[at]?.parse?.pos === 'ADVB' || tokens[at]?.norm === 'не') at -= 1;
  const noun = firstOf(sentence, tokens[at]);
  if (noun?.parse?.pos !== 'NOUN' || noun.parse.case !== 'nomn' || noun.head > noun.index) return undefined;
  // «за год в мире | число пожаров | выросло»: no nominative is an attribute of another noun.
  if (isBy(noun, 'nmod') && prepositionAt(sentence, noun) === null && mayRule(sentence, verb, noun)) return noun;
  if (!isBy(noun, ...STRAY)) return undefined;
  const start = noun.index;
  const before = tokens.slice(0, start).findLast(({ parse }) => parse?.pos !== 'ADJF' && parse?.pos !== 'PRTF');
  return /^[,:—–-]$/u.test(before?.text ?? '') && mayRule(sentence, verb, noun) ? noun : undefined;
}

/** «примут участие | Иванов и Петров»: a nominative that the tree took for an attribute of the verb's object. */
const hungOnObject = (sentence: Sentence, verb: Token): Token | undefined =>
  childrenBy(sentence, verb.index, 'obj')
    .flatMap((object) => childrenBy(sentence, object.index, 'nmod'))
    .find(
      (noun) =>
        noun.index > verb.index &&
        noun.parse?.case === 'nomn' &&
        isLiving(noun) &&
        prepositionAt(sentence, noun) === null &&
        mayRule(sentence, verb, noun),
    );

/** «учения, в которых участвуют | военные Чада»: the nominative right behind the verb that the tree hung on what stands before. */
function strayBehind({ tokens }: Sentence, verb: Token): Token | undefined {
  const noun = tokens.slice(verb.index + 1, verb.index + 5).find(({ parse }) => !ATTRIBUTES.has(parse?.pos ?? ''));
  if (noun?.parse?.pos !== 'NOUN' || noun.parse.case !== 'nomn') return undefined;
  return noun.head < verb.index && noun.head >= 0 && isBy(noun, 'appos', 'conj', 'parataxis') ? noun : undefined;
}

const ATTRIBUTES: ReadonlySet<string> = new Set(['ADJF', 'PRTF', 'NUMR', 'ADVB']);

/** «в который входят | Чили и Перу», «примут участие | делегации Чада»: a nominative that looks like a dative. */
export function misreadSubject(sentence: Sentence, verb: Token): Token | undefined {
  if (childrenBy(sentence, verb.index, 'nsubj').length > 0) return undefined;
  const owned = hungOnObject(sentence, verb);
  if (owned || verb.parse?.number !== 'plur') return owned;
  const stray = strayBehind(sentence, verb);
  if (stray && mayRule(sentence, verb, stray)) return stray;
  return childrenBy(sentence, verb.index, 'iobj').find(
    (noun) =>
      noun.index > verb.index &&
      noun.parse?.pos === 'NOUN' &&
      prepositionAt(sentence, noun) === null &&
      mayBe(noun, 'nomn') &&
      (noun.parses.some((one) => one.case === 'nomn' && one.number === 'plur') ||
        childrenBy(sentence, noun.index, 'conj').length > 0),
  );
}

/** «Правительство возглавил Иванов»: of two subjects the one that does not agree, or that does not live, is the object. */
export function displacedObject(sentence: Sentence, at: number): Token | undefined {
  const verb = sentence.tokens[at];
  const [first, second, ...more] = childrenBy(sentence, at, 'nsubj');
  const swapped = verb ? swappedWith(sentence, verb) : null;
  if (swapped) return swapped.object;
  if (!verb || !first || !second || more.length > 0 || childrenBy(sentence, at, 'obj').length > 0) return undefined;
  const odd = [first, second].filter((noun) => !mayRule(sentence, verb, noun) && mayBe(noun, 'accs'));
  if (odd.length === 1) return odd[0];
  // «Сомов, …, возглавил | банк»: the forms chosen for the two tell them apart.
  if (first.parse?.case === 'nomn' && second.parse?.case === 'accs') return second;
  return first.index < at && second.index > at ? lifeless(first, second) : undefined;
}

/** «Банк возглавил | Сомов», «Сомов покинул | банк»: of two ends the one that does not live is what is done to. */
function lifeless(first: Token, second: Token): Token | undefined {
  if (isLiving(first) === isLiving(second)) return undefined;
  const [doer, thing] = isLiving(first) ? [first, second] : [second, first];
  return doer.parse?.case === 'nomn' && mayBe(thing, 'accs') ? thing : undefined;
}
