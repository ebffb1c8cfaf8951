import { agree } from '../../text/ru/agreement.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { lemma } from '../context.ts';
import { isLiving, isOblique, mayBe } from './oblique.ts';
import { isIndefinite } from './indefinite.ts';
import { childrenBy, conjunctsOf, headOfToken, isBy, prepositionAt } from './tree.ts';

/** Who does it: nouns of the sentence, or whoever speaks («предлагаем», «мы»). */
export interface Doers {
  readonly nouns: readonly Token[];
  readonly firstPerson: boolean;
}

const NOBODY: Doers = Object.freeze({ nouns: [], firstPerson: false });
const VERBAL = new Set(['VERB', 'INFN', 'GRND', 'PRTS', 'ADJS', 'PRED']);
export const isVerbal = (token: Token | undefined): boolean => VERBAL.has(token?.parse?.pos ?? '');

/** Verbs whose object, not their subject, is to do what the infinitive tells. */
export const OBJECT_CONTROL = new Set(
  (
    'призвать призывать просить попросить потребовать требовать поручить поручать рекомендовать порекомендовать ' +
    'посоветовать советовать предложить предлагать разрешить разрешать позволить позволять помочь помогать заставить ' +
    'заставлять запретить запрещать пригласить приглашать обязать обязывать приказать приказывать велеть убедить убеждать ' +
    'уговорить предписать мешать помешать побудить побуждать'
  ).split(' '),
);

/** What «который» stands for: the noun that its clause hangs on; any other noun stands for itself. */
function standsFor(sentence: Sentence, noun: Token): Token | null {
  if (lemma(noun) !== 'который') return noun;
  let at: Token | undefined = noun;
  for (let step = 0; at && step < 8; step += 1) {
    if (isBy(at, 'acl')) return headOfToken(sentence, at) ?? null;
    at = headOfToken(sentence, at);
  }
  return nearestAgreeing(sentence, noun);
}

/** Where the tree hangs a relative clause on no noun: the last noun before its comma that agrees with the pronoun. */
function nearestAgreeing({ tokens }: Sentence, pronoun: Token): Token | null {
  const comma = tokens.findLastIndex(({ text, index }) => text === ',' && index < pronoun.index);
  const { number, gender } = pronoun.parse ?? { number: null, gender: null };
  const agrees = ({ parse }: Token): boolean =>
    parse?.pos === 'NOUN' && parse.number === number && (number === 'plur' || !gender || parse.gender === gender);
  return tokens.slice(0, Math.max(comma, 0)).findLast(agrees) ?? null;
}

/** The nouns with their conjuncts, «который» as what it stands for. */
export const standingFor = (sentence: Sentence, nouns: readonly Token[]): readonly Token[] =>
  nouns
    .flatMap((noun) => conjunctsOf(sentence, noun))
    .map((noun) => standsFor(sentence, noun))
    .filter((noun) => noun !== null);

const isSpeaker = (token: Token): boolean => lemma(token) === 'я' || lemma(token) === 'мы';

/** True if number and, in the past, gender of the verb are those of the noun. */
function verbAgrees({ parse: verb }: Token, { parse: noun }: Token): boolean {
  if (verb?.number === 'sing' && noun?.number === 'plur') return false;
  return verb?.tense !== 'past' || verb.number !== 'sing' || !noun?.gender || verb.gender === noun.gender;
}

/** True if the noun can be the verb's subject: a nominative or a counted noun («двое», not «двоих») that agrees with it. */
function mayRule(sentence: Sentence, verb: Token, noun: Token): boolean {
  const counted = childrenBy(sentence, noun.index, 'nummod').some((one) => !one.parse?.case || mayBe(one, 'nomn'));
  if (!counted && !mayBe(noun, 'nomn')) return false;
  const several = counted || noun.parse?.number === 'plur' || childrenBy(sentence, noun.index, 'conj').length > 0;
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
function adjacentSubject(sentence: Sentence, verb: Token): Token | undefined {
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

/** «Правительство возглавил Иванов»: of two subjects the one that does not agree, or that does not live, is the object. */
export function displacedObject(sentence: Sentence, at: number): Token | undefined {
  const verb = sentence.tokens[at];
  const [first, second, ...more] = childrenBy(sentence, at, 'nsubj');
  const swapped = verb ? swappedWith(sentence, verb) : null;
  if (swapped) return swapped.object;
  if (!verb || !first || !second || more.length > 0 || childrenBy(sentence, at, 'obj').length > 0) return undefined;
  const odd = [first, second].filter((noun) => !mayRule(sentence, verb, noun) && mayBe(noun, 'accs'));
  if (odd.length === 1) return odd[0];
  return first.index < at && second.index > at && mayBe(first, 'accs') && !isLiving(first) && isLiving(second)
    ? first
    : undefined;
}

/** «положение о звании «посол мира»»: a name in quotation marks right behind a noun tells which one it is. */
const isQuotedName = ({ tokens }: Sentence, { index }: Token): boolean =>
  /^[«"“„]$/u.test(tokens[index - 1]?.text ?? '') && tokens[index - 2]?.parse?.pos === 'NOUN';

function ownSubjects(sentence: Sentence, verb: Token): Doers | null {
  if (verb.parse?.person === '1per') return { nouns: [], firstPerson: true };
  const object = displacedObject(sentence, verb.index);
  const subjects = childrenBy(sentence, verb.index, 'nsubj').filter(
    (noun) => noun !== object && !isOblique(sentence, noun) && !isQuotedName(sentence, noun),
  );
  const displaced = subjects.length === 0 ? displacedSubject(sentence, verb.index) : undefined;
  if (displaced) return { nouns: standingFor(sentence, [displaced]), firstPerson: false };
  if (subjects.length === 0) {
    const adjacent = verb.parse?.pos === 'VERB' ? adjacentSubject(sentence, verb) : undefined;
    return adjacent ? { nouns: standingFor(sentence, [adjacent]), firstPerson: false } : null;
  }
  if (subjects.some(isSpeaker)) return { nouns: [], firstPerson: true };
  // «Борьба с засухой – президент призвал …»: of several the one that agrees and lives.
  const agreeing = subjects.length > 1 ? subjects.filter((noun) => verbAgrees(verb, noun)) : subjects;
  const subject = agreeing.find((noun) => subjects.length > 1 && isLiving(noun)) ?? agreeing[0] ?? subjects[0];
  return { nouns: subject ? standingFor(sentence, [subject]) : [], firstPerson: false };
}

/** Whose plan, refusal or readiness: the noun's genitive or possessor, else the subject of the verb that has it. */
function ownersOf(sentence: Sentence, noun: Token, depth: number): Doers {
  const genitive = childrenBy(sentence, noun.index, 'nmod').find(
    (child) => child.index > noun.index && child.parse?.case === 'gent' && prepositionAt(sentence, child) === null,
  );
  if (genitive) return { nouns: standingFor(sentence, [genitive]), firstPerson: false };
  let up = headOfToken(sentence, noun);
  for (let step = 0; up && !isVerbal(up) && step < 4; step += 1) up = headOfToken(sentence, up);
  return up && isVerbal(up) ? subjectsOf(sentence, up, depth + 1) : NOBODY;
}

const HELPING: ReadonlySet<string> = new Set(['помочь', 'помогать', 'позволить', 'позволять']);

/** «помогли врачам остановить», «позволят ему уйти»: somebody else is to do it. */
const isHelped = (sentence: Sentence, verb: Token): boolean =>
  childrenBy(sentence, verb.index, 'obj', 'iobj', 'obl').some(
    (child) => child.parse?.case === 'datv' && prepositionAt(sentence, child) === null,
  );

/** Who is to do what an infinitive tells; of a helper without anybody helped he himself («меры помогли остановить»). */
function controllers(sentence: Sentence, infinitive: Token, depth: number): Doers {
  const up = headOfToken(sentence, infinitive);
  if (!up) return NOBODY;
  if (up.parse?.pos === 'NOUN') return ownersOf(sentence, up, depth);
  if (HELPING.has(lemma(up)) && !isHelped(sentence, up)) return subjectsOf(sentence, up, depth + 1);
  if (OBJECT_CONTROL.has(lemma(up))) return NOBODY;
  const dative = childrenBy(sentence, up.index, 'iobj', 'obl').find(
    (child) => child.parse?.case === 'datv' && prepositionAt(sentence, child) === null,
  );
  if (up.parse?.pos === 'PRED' || (up.parse?.pos === 'ADJS' && up.parse.gender === 'neut'))
    return dative ? { nouns: standingFor(sentence, [dative]), firstPerson: false } : NOBODY;
  return isVerbal(up) ? subjectsOf(sentence, up, depth + 1) : NOBODY;
}

/** «известно, что он летал в Осло, | а недавно заявил»: a predicate that a conjunction joins to the clause before, hung beside it. */
function joinedTo(sentence: Sentence, verb: Token, up: Token): Token | undefined {
  if (verb.parse?.pos !== 'VERB' || isBy(verb, 'conj') || childrenBy(sentence, verb.index, 'cc').length === 0)
    return undefined;
  return childrenBy(sentence, up.index, 'ccomp', 'advcl', 'acl').findLast(
    ({ index, parse }) =>
      index < verb.index &&
      parse?.pos === 'VERB' &&
      parse.number === verb.parse?.number &&
      (!parse.gender || !verb.parse.gender || parse.gender === verb.parse.gender),
  );
}

/** «сын уехал, а потом арестовали …»: a verb in the plural is done by nobody named in the singular. */
function agreeing(sentence: Sentence, verb: Token, shared: Doers): Doers {
  const [one, ...more] = shared.nouns;
  const single = one?.parse?.number === 'sing' && more.length === 0 && !mayRule(sentence, verb, one);
  const counts = one && childrenBy(sentence, one.index, 'nmod').some(({ parse }) => parse?.number === 'plur');
  return single && !counts && verb.parse?.pos === 'VERB' && verb.parse.number === 'plur' ? NOBODY : shared;
}

/** The grammatical subjects of a predicate: its own, its governor's, the noun that a participle or a relative clause tells of. */
export function subjectsOf(sentence: Sentence, verb: Token, depth = 0): Doers {
  const own = ownSubjects(sentence, verb);
  if (own || depth > 6 || isIndefinite(sentence, verb)) return own ?? NOBODY;
  const up = headOfToken(sentence, verb);
  if (!up) return NOBODY;
  const before = joinedTo(sentence, verb, up);
  if (before) return subjectsOf(sentence, before, depth + 1);
  const pos = verb.parse?.pos;
  if (isBy(verb, 'conj') && (isVerbal(up) || up.parse?.pos === 'PRTF') && pos !== 'GRND')
    return agreeing(sentence, verb, subjectsOf(sentence, up, depth + 1));
  return byConstruction(sentence, verb, up, depth);
}

/** The subject that a participle, an infinitive, a converb or a clause without a subject takes from what it hangs on. */
function byConstruction(sentence: Sentence, verb: Token, up: Token, depth: number): Doers {
  switch (verb.parse?.pos) {
    case 'PRTF':
    case 'ADJF': {
      const noun = modifiedBy(sentence, verb);
      return noun ? { nouns: conjunctsOf(sentence, noun), firstPerson: false } : NOBODY;
    }
    case 'INFN':
      return controllers(sentence, verb, depth);
    case 'GRND':
      return isVerbal(up) ? subjectsOf(sentence, up, depth + 1) : NOBODY;
    // «должна быть поддержана»: the subject stands by the modal word; «сказал, что готов»: or by the verb of the main clause.
    case 'PRTS':
    case 'ADJS':
      if (isBy(verb, 'xcomp') && isVerbal(up)) return subjectsOf(sentence, up, depth + 1);
      return isBy(verb, 'ccomp', 'advcl', 'acl') ? ofMatrix(sentence, verb, up, depth) : NOBODY;
    case 'VERB':
      return isBy(verb, 'ccomp', 'advcl', 'acl') ? ofMatrix(sentence, verb, up, depth) : NOBODY;
    case null:
    case undefined:
    default:
      return NOBODY;
  }
}

/** How far behind a participle its noun stands: «принятый | парламентом страны | закон». */
const REACH = 10;

const fits = (participle: Token, noun: Token | undefined): boolean =>
  noun?.parse?.pos === 'NOUN' &&
  participle.parses.some((one) => one.case !== null && noun.parses.slice(0, 4).some((other) => agree(one, other)));

/** «наводнение в Чили, | унёсшее жизни …»: behind a comma the last noun before it that agrees. */
function lastBefore({ tokens }: Sentence, participle: Token): Token | undefined {
  if (tokens[participle.index - 1]?.text !== ',') return undefined;
  return tokens
    .slice(Math.max(0, participle.index - 1 - REACH), participle.index)
    .findLast((noun) => fits(participle, noun));
}

/** The noun that a participle tells of: what it hangs on if they agree, else the one before its comma, else the next that agrees. */
function modifiedBy(sentence: Sentence, participle: Token): Token | null {
  const up = headOfToken(sentence, participle);
  if (up && fits(participle, up)) return up;
  const behind = sentence.tokens
    .slice(participle.index + 1, participle.index + 1 + REACH)
    .find((noun) => fits(participle, noun) && noun.parse?.case === participle.parse?.case);
  return lastBefore(sentence, participle) ?? behind ?? (up?.parse?.pos === 'NOUN' ? up : null);
}

/** An infinitive shows no number: «дали | понять, что намерены …» has the subject of the verb over it. */
const rules = (token: Token): boolean => isVerbal(token) && token.parse?.pos !== 'INFN';

/** «объявил, что уходит», «совещание, на котором раскритиковал …»: a clause without a subject has the main clause's. */
function ofMatrix(sentence: Sentence, verb: Token, over: Token, depth: number): Doers {
  let up: Token | undefined = over;
  for (let step = 0; up && !rules(up) && step < 4; step += 1) up = headOfToken(sentence, up);
  if (!up || !rules(up) || up.parse?.number !== verb.parse?.number) return NOBODY;
  return subjectsOf(sentence, up, depth + 1);
}
