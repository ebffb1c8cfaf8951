import { firstConjunct } from '../dependencies.ts';
import type { Sentence } from '../text.ts';
import type { Parse, Token } from '../token.ts';
import { agree } from './agreement.ts';

const NOMINAL = new Set(['NOUN', 'NPRO', 'LATN']);
/** Farther from its noun no clause begins; there the tree is the better judge. */
const REACH = 12;

const isNominal = (parse: Parse | null | undefined): boolean => NOMINAL.has(parse?.pos ?? '');

const agreesWith = (participle: Token, noun: Token | undefined): boolean =>
  isNominal(noun?.parse) &&
  noun?.parses.some(
    (one) => isNominal(one) && participle.parses.some((other) => other.pos === 'PRTF' && agree(one, other)),
  ) === true;

/** The noun that a participle says something of: what it hangs on if they agree, else the nearest that does. */
export function antecedentOf(sentence: Sentence, at: number): number | undefined {
  const { tokens } = sentence;
  const first = firstConjunct(sentence, at);
  const participle = tokens[first];
  const head = participle?.head ?? -1;
  if (!participle || agreesWith(participle, tokens[head])) return head < 0 ? undefined : head;
  const step = tokens[first - 1]?.text === ',' ? -1 : 1;
  for (let to = first + step; to >= 0 && to < tokens.length && Math.abs(to - first) <= REACH; to += step)
    if (tokens[to]?.parse?.gender && agreesWith(participle, tokens[to])) return to;
  return isNominal(tokens[head]?.parse) ? head : undefined;
}

/** «который» has the number and gender of its noun, its case is that of its own clause. */
function mayStandFor({ parse: which }: Token, noun: Parse | null | undefined): boolean {
  if (!noun || !which || !isNominal(noun)) return false;
  if (noun.number && which.number && noun.number !== which.number) return false;
  return which.number === 'plur' || !noun.gender || !which.gender || noun.gender === which.gender;
}

/** The noun that «который» at `which` stands for: what its clause hangs on if that can be, else the nearest before that can. */
export function antecedentOfWhich({ tokens }: Sentence, which: number, head: number): number | undefined {
  const word = tokens[which];
  if (!word || tokens[head]?.parses.some((parse) => mayStandFor(word, parse))) return head < 0 ? undefined : head;
  for (let to = which - 2; to >= 0 && which - to <= REACH; to -= 1)
    if (tokens[to]?.parse?.number && mayStandFor(word, tokens[to]?.parse)) return to;
  return isNominal(tokens[head]?.parse) ? head : undefined;
}
