import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { lemma } from '../context.ts';
import { childrenBy, childrenOf, conjunctsOf, headOfToken, isBy, prepositionAt } from './tree.ts';

/** Who does it: nouns of the sentence, or whoever speaks («предлагаем», «мы»). */
export interface Doers {
  readonly nouns: readonly Token[];
  readonly firstPerson: boolean;
}

const NOBODY: Doers = Object.freeze({ nouns: [], firstPerson: false });
const VERBAL = new Set(['VERB', 'INFN', 'GRND', 'PRTS', 'ADJS', 'PRED']);
export const isVerbal = (token: Token | undefined): boolean => VERBAL.has(token?.parse?.pos ?? '');

/** Verbs whose object, not their subject, is to do what the infinitive tells. */
const OBJECT_CONTROL = new Set(
  ('призвать призывать просить попросить потребовать требовать поручить поручать рекомендовать порекомендовать ' +
    'посоветовать советовать предложить предлагать разрешить разрешать позволить позволять помочь помогать заставить ' +
    'заставлять запретить запрещать пригласить приглашать обязать обязывать приказать приказывать велеть убедить убеждать ' +
    'уговорить предписать мешать помешать побудить побуждать').split(' '),
);

/** What «который» stands for: the noun that its clause hangs on; any other noun stands for itself. */
function standsFor(sentence: Sentence, noun: Token): Token | null {
  if (lemma(noun) !== 'который') return noun;
  let at: Token | undefined = noun;
  for (let step = 0; at && step < 8; step += 1) {
    if (isBy(at, 'acl')) return headOfToken(sentence, at) ?? null;
    at = headOfToken(sentence, at);
  }
  return null;
}

const resolved = (sentence: Sentence, nouns: readonly Token[]): readonly Token[] =>
  nouns.flatMap((noun) => conjunctsOf(sentence, noun)).map((noun) => standsFor(sentence, noun)).filter((noun) => noun !== null);

const isSpeaker = (token: Token): boolean => lemma(token) === 'я' || lemma(token) === 'мы';

function ownSubjects(sentence: Sentence, verb: Token): Doers | null {
  if (verb.parse?.person === '1per') return { nouns: [], firstPerson: true };
  const subjects = childrenBy(sentence, verb.index, 'nsubj');
  if (subjects.length === 0) return null;
  if (subjects.some(isSpeaker)) return { nouns: [], firstPerson: true };
  return { nouns: resolved(sentence, subjects.slice(0, 1)), firstPerson: false };
}

/** Whose plan, refusal or readiness: the noun's genitive or possessor, else the subject of the verb that has it. */
function ownersOf(sentence: Sentence, noun: Token, depth: number): Doers {
  const genitive = childrenBy(sentence, noun.index, 'nmod').find(
    (child) => child.index > noun.index && child.parse?.case === 'gent' && prepositionAt(sentence, child) === null,
  );
  if (genitive) return { nouns: resolved(sentence, [genitive]), firstPerson: false };
  let up = headOfToken(sentence, noun);
  for (let step = 0; up && !isVerbal(up) && step < 4; step += 1) up = headOfToken(sentence, up);
  return up && isVerbal(up) ? subjectsOf(sentence, up, depth + 1) : NOBODY;
}

/** Who is to do what an infinitive tells. */
function controllers(sentence: Sentence, infinitive: Token, depth: number): Doers {
  const up = headOfToken(sentence, infinitive);
  if (!up) return NOBODY;
  if (up.parse?.pos === 'NOUN') return ownersOf(sentence, up, depth);
  if (OBJECT_CONTROL.has(lemma(up))) return NOBODY;
  const dative = childrenBy(sentence, up.index, 'iobj', 'obl').find(
    (child) => child.parse?.case === 'datv' && prepositionAt(sentence, child) === null,
  );
  if (up.parse?.pos === 'PRED' || (up.parse?.pos === 'ADJS' && up.parse.gender === 'neut'))
    return dative ? { nouns: resolved(sentence, [dative]), firstPerson: false } : NOBODY;
  return isVerbal(up) ? subjectsOf(sentence, up, depth + 1) : NOBODY;
}

/** The grammatical subjects of a predicate: its own, its governor's, the noun that a participle or a relative clause tells of. */
export function subjectsOf(sentence: Sentence, verb: Token, depth = 0): Doers {
  const own = ownSubjects(sentence, verb);
  if (own || depth > 6) return own ?? NOBODY;
  const up = headOfToken(sentence, verb);
  if (!up) return NOBODY;
  const pos = verb.parse?.pos;
  if (isBy(verb, 'conj') && (isVerbal(up) || up.parse?.pos === 'PRTF') && pos !== 'GRND') return subjectsOf(sentence, up, depth + 1);
  if (pos === 'PRTF' || pos === 'ADJF') return up.parse?.pos === 'NOUN' || isBy(verb, 'acl', 'amod') ? { nouns: conjunctsOf(sentence, up), firstPerson: false } : NOBODY;
  if (pos === 'INFN') return controllers(sentence, verb, depth);
  if (pos === 'GRND' && isVerbal(up)) return subjectsOf(sentence, up, depth + 1);
  return pos === 'VERB' && isBy(verb, 'ccomp', 'advcl', 'acl') ? ofMatrix(sentence, verb, up, depth) : NOBODY;
}

/** «объявил, что уходит», «совещание, на котором раскритиковал …»: a clause without a subject has the main clause's. */
function ofMatrix(sentence: Sentence, verb: Token, over: Token, depth: number): Doers {
  let up: Token | undefined = over;
  for (let step = 0; up && !isVerbal(up) && step < 4; step += 1) up = headOfToken(sentence, up);
  if (!up || !isVerbal(up) || up.parse?.number !== verb.parse?.number) return NOBODY;
  return subjectsOf(sentence, up, depth + 1);
}

function hasCase({ parse, parses }: Token, kase: string): boolean {
  if (!parse?.case || parse.grammemes.has('Fixd') || parse.case === kase) return true;
  return parses.slice(0, 6).some((other) => other.case === kase);
}

const COMPLEMENTS = ['obj', 'iobj', 'obl', 'nmod', 'xcomp', 'ccomp', 'advcl', 'csubj', 'acl', 'parataxis'];

/** Nouns with the preposition (none: null) and case among what hangs on `at`. */
function nounsIn(sentence: Sentence, at: number, preposition: string | null, kase: string): readonly Token[] {
  return childrenOf(sentence, at).filter((child) => {
    if (child.parse?.pos === 'INFN' || child.parse?.pos === 'VERB') return false;
    if (prepositionAt(sentence, child) !== preposition) return false;
    if (preposition === null && kase === 'accs') return isBy(child, 'obj');
    if (preposition === null && isBy(child, 'obj') && kase === 'gent') return child.parse?.case === 'gent';
    return isBy(child, ...COMPLEMENTS) && (preposition === null ? child.parse?.case === kase : hasCase(child, kase));
  });
}

/** «в поддержку | реформы»: the noun of a complex preposition, and what stands behind it. */
function byComplexPreposition(sentence: Sentence, at: number, words: readonly string[], kase: string): readonly Token[] {
  const [preposition = '', noun = ''] = words;
  const fixed = childrenOf(sentence, at).filter((child) =>
    childrenBy(sentence, child.index, 'case').some((mark) => mark.norm === preposition && childrenBy(sentence, mark.index, 'fixed').some(({ norm }) => norm === noun)),
  );
  const governed = childrenOf(sentence, at)
    .filter((child) => child.norm === noun && prepositionAt(sentence, child) === preposition)
    .flatMap((child) => nounsIn(sentence, child.index, null, kase));
  return [...fixed, ...governed];
}

/** What fills a slot («accs», «за accs», «в поддержку gent») of the predicate at `at`, with conjuncts; «который» as what it stands for. */
export function complementsOf(sentence: Sentence, at: number, slot: string): readonly Token[] {
  const words = slot.split(' ');
  const kase = words.at(-1) ?? 'accs';
  const found =
    words.length > 2
      ? byComplexPreposition(sentence, at, words, kase)
      : nounsIn(sentence, at, words.length === 2 ? (words[0] ?? null) : null, kase);
  return resolved(sentence, found);
}

/** The infinitives that hang on the predicate, with conjuncts. */
export function infinitivesOf(sentence: Sentence, at: number): readonly Token[] {
  return childrenBy(sentence, at, 'xcomp', 'csubj', 'ccomp', 'obj', 'acl', 'nmod', 'advcl')
    .filter(({ parse }) => parse?.pos === 'INFN')
    .flatMap((infinitive) => conjunctsOf(sentence, infinitive))
    .filter(({ parse }) => parse?.pos === 'INFN');
}

/** The predicates of the clauses that `mark` («что», «чтобы») joins to the predicate. */
export function clausesOf(sentence: Sentence, at: number, mark: string): readonly Token[] {
  const found = markedBy(sentence, at, mark);
  if (found.length > 0) return found;
  // A conjunction right behind the verb's comma opens its clause, wherever the tree hangs it.
  if (sentence.tokens[at + 1]?.text !== ',' || sentence.tokens[at + 2]?.norm !== mark) return [];
  const next = sentence.tokens.slice(at + 3).find((token) => token.parse?.pos === 'VERB' || token.parse?.pos === 'PRTS');
  return next ? [next] : [];
}

function markedBy(sentence: Sentence, at: number, mark: string): readonly Token[] {
  return childrenBy(sentence, at, 'ccomp', 'advcl', 'xcomp', 'obj', 'acl', 'csubj').filter((clause) =>
    childrenBy(sentence, clause.index, 'mark').some(({ norm }) => norm === mark),
  );
}
