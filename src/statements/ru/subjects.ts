import { agree } from '../../text/ru/agreement.ts';
import { perWord } from '../../text/per-sentence.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { lemma } from '../context.ts';
import { isIndefinite } from './indefinite.ts';
import {
  adjacentSubject,
  displacedObject,
  displacedSubject,
  mayRule,
  misreadSubject,
  verbAgrees,
} from './misplaced-subjects.ts';
import { isLiving, isOblique } from './oblique.ts';
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
    const adjacent =
      verb.parse?.pos === 'VERB' ? (adjacentSubject(sentence, verb) ?? misreadSubject(sentence, verb)) : undefined;
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
export const subjectsOf = (sentence: Sentence, verb: Token, depth = 0): Doers =>
  depth === 0 ? ownOrGiven(sentence, verb) : findSubjects(sentence, verb, depth);

const ownOrGiven = perWord((sentence, verb) => findSubjects(sentence, verb, 0));

function findSubjects(sentence: Sentence, verb: Token, depth: number): Doers {
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
      if (isBy(verb, 'xcomp', 'advmod') && isVerbal(up)) return subjectsOf(sentence, up, depth + 1);
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
