import { firstConjunct } from '../dependencies.ts';
import type { Sentence } from '../text.ts';
import type { Parse, Token } from '../token.ts';
import { agree } from './agreement.ts';

const NOMINAL = new Set(['NOUN', 'NPRO', 'LATN']);
/** Farther from its noun no clause begins; there the tree is the better judge. */
const REACH = 25;

const isNominal = (parse: Parse | null | undefined): boolean => NOMINAL.has(parse?.pos ?? '');

/** What only a person can be: suspected, convicted, appointed. */
const OF_PERSONS = new Set(
  (
    'подозревать обвинять задержать арестовать осудить приговорить назначить избрать уволить отстранить наградить допросить госпитализировать ' +
    'эвакуировать ранить убить погибнуть пострадать родиться заявить сообщить сказать'
  ).split(' '),
);

const agreesWith = (participle: Token, noun: Token | undefined): boolean =>
  (isNominal(noun?.parse) || (noun?.parse?.pos === 'ADJF' && noun.deprel !== 'amod')) &&
  noun?.parses.some(
    (one) => one.case !== null && participle.parses.some((other) => other.pos === 'PRTF' && agree(one, other)),
  ) === true;

/** «, не | связанной с …»: behind a comma the participle says something of what stands before it. */
function opensBehindComma(tokens: readonly Token[], participle: number): boolean {
  let at = participle - 1;
  while (/^(?:ADVB|PRCL|COMP)$/u.test(tokens[at]?.parse?.pos ?? '')) at -= 1;
  return tokens[at]?.text === ',';
}

/** The nearest noun on one side that the participle agrees with, a person if `person`. */
function nearest({ tokens }: Sentence, participle: Token, step: 1 | -1, person: boolean): number | undefined {
  for (let to = participle.index + step; to >= 0 && to < tokens.length; to += step) {
    const token = tokens[to];
    if (!token || Math.abs(to - participle.index) > REACH) return undefined;
    if (person && !token.parse?.grammemes.has('anim')) continue;
    if (token.parse?.gender && agreesWith(participle, token)) return to;
  }
  return undefined;
}

/** The noun that a participle says something of: what it hangs on if they agree, else the nearest that does. */
export function antecedentOf(sentence: Sentence, at: number): number | undefined {
  const { tokens } = sentence;
  const first = firstConjunct(sentence, at);
  const participle = tokens[first];
  const head = participle?.head ?? -1;
  if (!participle) return undefined;
  const step = opensBehindComma(tokens, first) ? -1 : 1;
  const person = OF_PERSONS.has(participle.parse?.lemma ?? '') && !tokens[head]?.parse?.grammemes.has('anim');
  if (agreesWith(participle, tokens[head]) && !person && !(step < 0 && head > first)) return head;
  const found =
    nearest(sentence, participle, step, person) ?? (person ? nearest(sentence, participle, step, false) : undefined);
  return found ?? (isNominal(tokens[head]?.parse) ? head : undefined);
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
  const before = tokens[head - 1];
  // «саммит БРИКС, который»: an abbreviation belongs to the noun before it.
  if (word && tokens[head]?.parse?.grammemes.has('Abbr') && mayStandFor(word, before?.parse)) return head - 1;
  if (!word || tokens[head]?.parses.some((parse) => mayStandFor(word, parse))) return head < 0 ? undefined : head;
  for (let to = which - 2; to >= 0 && which - to <= REACH; to -= 1)
    if (tokens[to]?.parse?.number && mayStandFor(word, tokens[to]?.parse)) return to;
  return isNominal(tokens[head]?.parse) ? head : undefined;
}
