import type { ResolvedMention } from '../../entities/entity.ts';
import { caseMark, children } from '../../text/dependencies.ts';
import { perSentence } from '../../text/per-sentence.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { plain } from './prepositions.ts';

/** What is asked of a sentence's tree again and again, by the index of the token. */
interface Asked {
  /** The tokens that hang on it. */
  readonly hanging: readonly (readonly Token[])[];
  /** Its preposition, once somebody has asked. */
  readonly prepositions: (string | null | undefined)[];
}

const NONE: readonly Token[] = Object.freeze([]);

const askedOf = perSentence((sentence): Asked => {
  const { tokens } = sentence;
  const hanging = tokens.map(({ index }) => {
    const below = children(sentence, index);
    return below.length === 0 ? NONE : below.flatMap((child) => tokens[child] ?? []);
  });
  return { hanging, prepositions: tokens.map(() => undefined) };
});

/** The tokens that hang directly on the token at `at`, in text order. */
export function childrenOf(sentence: Sentence, at: number): readonly Token[] {
  return askedOf(sentence).hanging[at] ?? NONE;
}

/** Children by one of the relations; a relation counts with its subtypes (`nsubj` with `nsubj:pass`). */
export function childrenBy(sentence: Sentence, at: number, ...relations: readonly string[]): readonly Token[] {
  const all = childrenOf(sentence, at);
  return all.length === 0 ? NONE : all.filter(({ deprel }) => isOneOf(deprel, relations));
}

function isOneOf(deprel: string, relations: readonly string[]): boolean {
  if (relations.includes(deprel)) return true;
  const colon = deprel.indexOf(':');
  return colon > 0 && relations.includes(deprel.slice(0, colon));
}

/** True if the token hangs on its head by one of the relations or a subtype of it. */
export function isBy({ deprel }: Token, ...relations: readonly string[]): boolean {
  return isOneOf(deprel, relations);
}

/** The token that `token` hangs on; undefined for a root. */
export const headOfToken = ({ tokens }: Sentence, { head }: Token): Token | undefined =>
  head < 0 ? undefined : tokens[head];

/** The token and everything that hangs on it, as sorted indices; what `skip` refuses is left out with all that hangs on it. */
export function subtreeOf(
  sentence: Sentence,
  at: number,
  skip: (child: Token, depth: number) => boolean = () => false,
): readonly number[] {
  const found: number[] = [];
  const visit = (index: number, depth: number): void => {
    found.push(index);
    for (const child of childrenOf(sentence, index)) if (!skip(child, depth)) visit(child.index, depth + 1);
  };
  visit(at, 0);
  return found.sort((a, b) => a - b);
}

/** The token with what is coordinated with it: «Индия, Непал и Бутан». */
export function conjunctsOf(sentence: Sentence, first: Token): readonly Token[] {
  const plain = prepositionAt(sentence, first) === null;
  // «за резолюцию – Чили, против | – Перу»: with a preposition of its own it stands in another place.
  const others = childrenBy(sentence, first.index, 'conj').filter(
    (other) =>
      mayJoin(first, other) &&
      !(plain && childrenBy(sentence, other.index, 'case').length > 0) &&
      !isRuledOut(sentence, first, other),
  );
  return [first, ...others.flatMap((other) => conjunctsOf(sentence, other))];
}

/** «богатых людей, | а не | бедных» */
const isRuledOut = ({ tokens }: Sentence, first: Token, other: Token): boolean =>
  tokens
    .slice(first.index + 1, other.index)
    .some(({ norm, index }) => norm === 'не' && tokens[index - 1]?.norm === 'а');

/** Conjuncts are of one sort and in one case; where the case is not told apart, it may be any. */
function mayJoin(first: Token, other: Token): boolean {
  const [a, b] = [first.parse, other.parse];
  if (!a || !b) return true;
  if ((a.pos === 'INFN') !== (b.pos === 'INFN') || (a.pos === 'VERB') !== (b.pos === 'VERB')) return false;
  if (!a.case || !b.case || a.case === b.case || a.grammemes.has('Fixd') || b.grammemes.has('Fixd')) return true;
  return (
    other.parses.some(({ case: kase }) => kase === a.case) || first.parses.some(({ case: kase }) => kase === b.case)
  );
}

/** The preposition of a noun, in its plain form; null if it has none. */
export function prepositionAt(sentence: Sentence, noun: Token): string | null {
  const { prepositions } = askedOf(sentence);
  const known = prepositions[noun.index];
  if (known !== undefined) return known;
  const found = findPreposition(sentence, noun);
  prepositions[noun.index] = found;
  return found;
}

function findPreposition(sentence: Sentence, noun: Token): string | null {
  const own = childrenBy(sentence, noun.index, 'case').find(
    ({ index, parse }) => index < noun.index && parse && parse.pos !== 'CONJ',
  );
  const mark = own ?? sentence.tokens[caseMark(sentence, noun.index) ?? -1];
  return mark && mark.index < noun.index ? plain(mark.norm) : null;
}

/** The token of a mention that hangs on something outside it. */
export function topOf({ tokens }: Sentence, { firstToken, endToken, head }: ResolvedMention): number {
  const outside = (at: number): boolean => {
    const up = tokens[at]?.head ?? -1;
    return up < firstToken || up >= endToken;
  };
  if (outside(head)) return head;
  for (let at = firstToken; at < endToken; at += 1) if (tokens[at]?.kind === 'word' && outside(at)) return at;
  return head;
}
