import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { localityOf } from './locality.ts';
import { hasRelativePlace, relativePlace } from './relative-place.ts';
import { lemma } from '../context.ts';
import { displacedObject, displacedSubject } from './misplaced-subjects.ts';
import { isOblique } from './oblique.ts';
import { OBJECT_CONTROL, standingFor } from './subjects.ts';
import { childrenBy, childrenOf, conjunctsOf, headOfToken, isBy, prepositionAt, subtreeOf } from './tree.ts';
import { prepositionsIn, wordsIn } from './words-in.ts';

function hasCase({ parse, parses }: Token, kase: string): boolean {
  if (!parse?.case || parse.grammemes.has('Fixd') || parse.case === kase) return true;
  return parses.slice(0, 6).some((other) => other.case === kase);
}

/** Nouns of complex prepositions and of manner: «в результате», «в случае», «в связи» fill no slot. */
export const CIRCUMSTANCES: ReadonlySet<string> = new Set(
  'результат случай связь качество отношение течение частность целое принцип итог дальнейшее продолжение виде вид ответ знак возраст'.split(
    ' ',
  ),
);

const COMPLEMENTS = ['obj', 'iobj', 'obl', 'nmod', 'xcomp', 'ccomp', 'advcl', 'csubj', 'acl', 'parataxis'];

/** «сменивший Ангелу Меркель»: a name whose form is taken for a dative, where the verb has no other object. */
function isLivingObject(sentence: Sentence, at: number, child: Token): boolean {
  return (
    isBy(child, 'iobj') &&
    child.parse?.grammemes.has('anim') === true &&
    child.parses.some(({ case: kase }) => kase === 'accs') &&
    // «предложил премьеру | уйти»: the object is what is to be done.
    !childrenBy(sentence, at, 'xcomp').some(({ parse }) => parse?.pos === 'INFN') &&
    childrenBy(sentence, at, 'obj').length === 0
  );
}

/** True if the noun without a preposition is in the case that the word governs. */
function isBare(sentence: Sentence, at: number, child: Token, kase: string): boolean {
  const governor = sentence.tokens[at];
  // An infinitive has no subject: what looks like one is its object («учредить совет»).
  if (kase === 'accs') {
    const misplaced =
      governor?.parse?.pos === 'INFN' || isOblique(sentence, child) || child === displacedObject(sentence, at);
    if (isBy(child, 'obj')) return child !== displacedSubject(sentence, at);
    return (misplaced && isBy(child, 'nsubj')) || isLivingObject(sentence, at, child);
  }
  // «угрожает безопасности»: the tree knows the dative where the form may be a genitive.
  if (kase === 'datv' && isBy(child, 'iobj')) return hasCase(child, kase);
  // «помощь Монголии»: behind a noun the dative looks like a genitive.
  if (kase === 'datv' && governor?.parse?.pos === 'NOUN') return isBy(child, 'nmod', 'iobj') && hasCase(child, kase);
  return isBy(child, ...COMPLEMENTS) && child.parse?.case === kase;
}

/** Nouns with the preposition (none: null) and case among what hangs on `at`. */
function nounsIn(sentence: Sentence, at: number, preposition: string | null, kase: string): readonly Token[] {
  return childrenOf(sentence, at).filter((child) => {
    if (child.parse?.pos === 'INFN' || child.parse?.pos === 'VERB') return false;
    if (prepositionAt(sentence, child) !== preposition) return false;
    if (preposition !== null && CIRCUMSTANCES.has(lemma(child))) return false;
    return preposition === null
      ? isBare(sentence, at, child, kase)
      : isBy(child, ...COMPLEMENTS) && hasCase(child, kase);
  });
}

/** «засуху | можно остановить», «угрозы следует предотвратить»: the object hung on the word of possibility or need over its infinitive. */
function raised(sentence: Sentence, at: number): readonly Token[] {
  const infinitive = sentence.tokens[at];
  const up = infinitive?.parse?.pos === 'INFN' ? sentence.tokens[infinitive.head] : undefined;
  const impersonal = up?.parse?.pos === 'PRED' || (up?.parse?.pos === 'ADJS' && up.parse.gender === 'neut');
  if (!up || !impersonal || up.index > at) return [];
  return childrenOf(sentence, up.index).filter(
    (child) =>
      child.index < up.index &&
      child.parse?.pos === 'NOUN' &&
      /^(?:nomn|accs)$/u.test(child.parse.case ?? '') &&
      child.parses.some(({ case: kase }) => kase === 'accs') &&
      prepositionAt(sentence, child) === null,
  );
}

/** «в поддержку | реформы»: the noun of a complex preposition, and what stands behind it. */
function byComplexPreposition(
  sentence: Sentence,
  at: number,
  words: readonly string[],
  kase: string,
): readonly Token[] {
  const [preposition = '', noun = ''] = words;
  // «в ответ | на | теракт»: the noun may want a preposition of its own.
  const inner = words.length > 3 ? (words[2] ?? null) : null;
  const fixed = childrenOf(sentence, at).filter((child) =>
    childrenBy(sentence, child.index, 'case').some(
      (mark) =>
        mark.norm === preposition && childrenBy(sentence, mark.index, 'fixed').some(({ norm }) => norm === noun),
    ),
  );
  const governed = childrenOf(sentence, at)
    .filter((child) => child.norm === noun && prepositionAt(sentence, child) === preposition)
    .flatMap((child) => nounsIn(sentence, child.index, inner, kase));
  if (fixed.length + governed.length > 0) return [...fixed, ...governed];
  // The tree may hang the genitive on the verb: it stands right behind the noun all the same.
  const mark = sentence.tokens.findIndex(
    (token, index) =>
      token.norm === noun && sentence.tokens[index - 1]?.norm === preposition && (token.head === at || index > at),
  );
  return mark < 0
    ? []
    : childrenOf(sentence, at).filter(
        (child) =>
          child.index > mark &&
          child.index - mark <= 3 &&
          hasCase(child, kase) &&
          prepositionAt(sentence, child) === null,
      );
}

/** «обвиняет в обстреле | Грузию»: an accusative without a preposition that the tree hung on another noun is the verb's. */
const strayObjects = (sentence: Sentence, at: number): readonly Token[] =>
  sentence.tokens[at]?.parse?.pos === 'NOUN'
    ? []
    : childrenBy(sentence, at, 'obl')
        .flatMap((noun) => childrenBy(sentence, noun.index, 'nmod'))
        .filter(
          (noun) =>
            noun.index > at &&
            noun.parse?.pos === 'NOUN' &&
            noun.parses.length > 0 &&
            noun.parses.every(({ case: kase }) => kase === 'accs') &&
            prepositionAt(sentence, noun) === null,
        );

/** What fills a slot without hanging on the predicate as its complement. */
function elsewhere(sentence: Sentence, at: number, slot: string): readonly Token[] {
  if (slot === 'accs') return [...raised(sentence, at), ...strayObjects(sentence, at)];
  const place = relativePlace(sentence, at, slot);
  return place ? [place] : [];
}

/** A slot («за accs», «в поддержку gent») as the words that must stand in the sentence for it to be filled. */
interface SlotWords {
  /** Its preposition, if it has no other word. */
  readonly preposition: string | null;
  readonly noun: string | null;
}

const slotWords = new Map<string, SlotWords>();

function slotWordsOf(slot: string): SlotWords {
  const known = slotWords.get(slot);
  if (known) return known;
  const [preposition = null, noun = null, kase] = slot.split(' ');
  const found = kase === undefined ? { preposition: noun && preposition, noun: null } : { preposition: null, noun };
  slotWords.set(slot, found);
  return found;
}

/** True if the sentence lacks a word of the slot: then nothing fills it, whatever the word that governs it. */
export function isEmpty(sentence: Sentence, slot: string): boolean {
  const { preposition, noun } = slotWordsOf(slot);
  if (noun !== null) return !wordsIn(sentence).has(noun);
  return preposition !== null && !prepositionsIn(sentence).has(preposition) && !hasRelativePlace(slot);
}

/** What fills a slot («accs», «за accs», «в поддержку gent») of the predicate at `at`, with conjuncts; «который» as what it stands for. */
export function complementsOf(sentence: Sentence, at: number, slot: string): readonly Token[] {
  const words = slot.split(' ');
  const kase = words.at(-1) ?? 'accs';
  const found =
    words.length > 2
      ? byComplexPreposition(sentence, at, words, kase)
      : nounsIn(sentence, at, words.length === 2 ? (words[0] ?? null) : null, kase);
  const standing = standingFor(sentence, found.length > 0 ? found : elsewhere(sentence, at, slot));
  return words.length === 2 ? standing.map((noun) => localityOf(sentence, noun)) : standing;
}

/** The infinitives that hang on the predicate, with conjuncts. */
export function infinitivesOf(sentence: Sentence, at: number): readonly Token[] {
  const own = infinitivesBelow(sentence, at);
  if (own.length > 0) return own;
  // «призвал страны | продолжить помощь»: hung on whom the call is addressed to.
  const addressed = OBJECT_CONTROL.has(lemma(sentence.tokens[at]))
    ? childrenBy(sentence, at, 'obj', 'iobj').flatMap((child) => infinitivesBelow(sentence, child.index))
    : [];
  return addressed.length > 0 ? addressed : adrift(sentence, at);
}

/** Nouns that infinitives complete: «получил право | уйти». */
const COMPLETED: ReadonlySet<string> = new Set(
  (
    'право возможность необходимость намерение желание попытка решение план обещание способность готовность шанс стремление идея ' +
    'предложение призыв просьба требование приказ указание поручение распоряжение задача цель обязанность обязательство запрет ' +
    'отказ повод причина время мечта надежда умение разрешение решимость инициатива согласие мысль соблазн сила средство'
  ).split(' '),
);

/** «пообещал в случае победы на выборах | снизить налоги»: hung on the adjunct before it, on a noun that takes no infinitive. */
function adrift(sentence: Sentence, at: number): readonly Token[] {
  const { tokens } = sentence;
  const infinitive = tokens.slice(at + 1, at + 1 + ADRIFT).find(({ parse, text }) => isStop(parse?.pos, text));
  const noun = infinitive?.parse?.pos === 'INFN' ? headOfToken(sentence, infinitive) : undefined;
  if (!infinitive || noun?.parse?.pos !== 'NOUN' || noun.index < at || COMPLETED.has(lemma(noun))) return [];
  const below = subtreeOf(sentence, at);
  // «потребовала от властей Чада | освободить»: of such a verb the infinitive is, whatever name stands between.
  const mayStray = prepositionAt(sentence, noun) !== null || OBJECT_CONTROL.has(lemma(tokens[at]));
  return below.includes(infinitive.index) && mayStray
    ? conjunctsOf(sentence, infinitive).filter(({ parse }) => parse?.pos === 'INFN')
    : [];
}

const ADRIFT = 12;

/** Where the search for an infinitive ends: at it, at another verb, at a mark. */
const isStop = (pos: string | null | undefined, text: string): boolean =>
  /^(?:INFN|VERB|GRND|PRTS|PRTF)$/u.test(pos ?? '') || /^[,;:()«»"—–]$/u.test(text);

function infinitivesBelow(sentence: Sentence, at: number): readonly Token[] {
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
  const next = sentence.tokens
    .slice(at + 3)
    .find((token) => token.parse?.pos === 'VERB' || token.parse?.pos === 'PRTS');
  return next ? [next] : [];
}

function markedBy(sentence: Sentence, at: number, mark: string): readonly Token[] {
  return childrenBy(sentence, at, 'ccomp', 'advcl', 'xcomp', 'obj', 'acl', 'csubj').filter((clause) =>
    childrenBy(sentence, clause.index, 'mark').some(({ norm }) => norm === mark),
  );
}
