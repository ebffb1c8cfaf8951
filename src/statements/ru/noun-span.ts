import { opensCircumstance } from '../../text/ru/compound-prepositions.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { isBy, subtreeOf } from './tree.ts';

/** What hangs on a noun without being part of its phrase: its preposition, its conjuncts, whole clauses. */
const OUTSIDE = [
  'case',
  'conj',
  'cc',
  'mark',
  'acl:relcl',
  'parataxis',
  'appos',
  'nsubj',
  'cop',
  'aux',
  'advcl',
  'ccomp',
];
/** Inside the phrase («центр изучения воды и лесов») conjuncts belong to it; clauses never do. */
const NEVER = ['acl:relcl', 'parataxis', 'advcl', 'ccomp'];
/** A longer stretch is told, not named. */
const LONGEST = 12;

const isQuote = (token: Token | undefined): boolean => token !== undefined && /^[«»"“”„]$/u.test(token.text);
const isGlue = (token: Token | undefined): boolean =>
  token?.kind === 'punctuation' && /^[«»"“”„'–—-]$/u.test(token.text);

/** «в суде Осло | Иван Сомов заявил»: a name in the nominative explains no noun in another case; it is a subject hung too low. */
function isStraySubject({ tokens }: Sentence, child: Token): boolean {
  const over = tokens[child.head]?.parse;
  return (
    isBy(child, 'appos') &&
    child.parse?.case === 'nomn' &&
    child.parse.grammemes.has('anim') &&
    over?.case != null &&
    over.case !== 'nomn'
  );
}

function leaves(noun: Token, child: Token, depth: number): boolean {
  if (isBy(child, ...(depth === 0 ? OUTSIDE : NEVER))) return true;
  // «закон, принятый в мае»: a participle behind a comma tells more of what the noun already names.
  if (isBy(child, 'acl') && child.index > noun.index) return child.parse?.pos !== 'INFN';
  return (
    depth === 0 && (child.norm === 'не' || child.norm === 'также' || child.norm === 'и' || child.kind === 'punctuation')
  );
}

/** The tokens `[first, end)` of the noun phrase headed by `head`, read off the tree, without its preposition and its conjuncts. */
export function nounSpan(sentence: Sentence, head: Token): readonly [number, number] {
  const { tokens } = sentence;
  const own = new Set(
    subtreeOf(sentence, head.index, (child, depth) => isStraySubject(sentence, child) || leaves(head, child, depth)),
  );
  const belongs = (at: number): boolean => own.has(at) && !(at > head.index && opensCircumstance(tokens, at));
  let [first, end] = [head.index, head.index + 1];
  while (first > 0 && (belongs(first - 1) || (isGlue(tokens[first - 1]) && belongs(first - 2)))) first -= 1;
  while (end < tokens.length && end - first < LONGEST && (belongs(end) || (isGlue(tokens[end]) && belongs(end + 1))))
    end += 1;
  if (end - first >= LONGEST && belongs(end)) end = shortened(tokens, head.index, end);
  while (end - 1 > head.index && tokens[end - 1]?.kind === 'punctuation' && !isQuote(tokens[end - 1])) end -= 1;
  while (first < head.index && tokens[first]?.kind === 'punctuation' && !isQuote(tokens[first])) first += 1;
  return balanced(
    tokens,
    head.index,
    behindParticles(tokens, first, head.index),
    beforeRelative(tokens, head.index, end),
  );
}

const LEANING: ReadonlySet<string> = new Set(['PREP', 'CONJ', 'PRCL', 'ADJF', 'PRTF', 'NUMR']);

/** Where a stretch that is too long may end: before its last comma, else not with words that lean on the next («проповедника | и»). */
export function shortened(tokens: readonly Token[], head: number, end: number): number {
  const comma = tokens.slice(0, end).findLastIndex(({ text }) => text === ',');
  if (comma > head) return comma;
  let at = bracketOpen(tokens, head, end) ?? end;
  while (at - 1 > head && LEANING.has(tokens[at - 1]?.parse?.pos ?? '')) at -= 1;
  return at;
}

/** The bracket that opens behind the head and is not closed before `end`, or null. */
function bracketOpen(tokens: readonly Token[], head: number, end: number): number | null {
  const at = tokens.slice(0, end).findLastIndex(({ text }) => text === '(');
  return at > head && !tokens.slice(at, end).some(({ text }) => text === ')') ? at : null;
}

/** Words that set off a phrase without naming anything: «в том числе | дети», «именно | засуха». */
const PARTICLES: readonly (readonly string[])[] = [
  ['в', 'том', 'числе'],
  ['в', 'частности'],
  ['прежде', 'всего'],
  ...['именно', 'даже', 'лишь', 'только', 'уже', 'еще', 'например', 'особенно', 'и', 'также'].map((word) => [word]),
];

/** Index behind the particles with which the stretch from `first` begins. */
function behindParticles(tokens: readonly Token[], first: number, head: number): number {
  const found = PARTICLES.find((words) => words.every((word, offset) => tokens[first + offset]?.norm === word));
  return found && first + found.length <= head ? behindParticles(tokens, first + found.length, head) : first;
}

const CONJUNCTIONS = /^(?:как|однако|но|а|чтобы|когда|если|где|куда|хотя|поскольку|что|причем|после|пока|ли)$/u;

/** «уйти, | однако», «выбрать, | как он»: the beginning of a clause whose predicate is left out. */
const isStub = (words: readonly Token[]): boolean =>
  CONJUNCTIONS.test(words[0]?.norm ?? '') &&
  !words.some(({ parse }) => /^(?:VERB|INFN|PRTS|ADJS|PRED|GRND)$/u.test(parse?.pos ?? ''));

/** «дом в Осло, | квартиру в котором …»: a relative clause that begins with a noun of its own. */
export function beforeRelative(tokens: readonly Token[], head: number, end: number): number {
  const comma = tokens.slice(head, end).findIndex(({ text }) => text === ',');
  if (comma < 0) return end;
  const at = head + comma;
  const opens = tokens.slice(at + 1, at + 5).some(({ parse }) => parse?.lemma === 'который');
  return opens || isStub(tokens.slice(at + 1, end)) ? at : beforeRelative(tokens, at + 1, end);
}

/** Takes in the mark that closes a quotation or bracket opened inside, and leaves out one that is alone. */
function balanced(tokens: readonly Token[], head: number, first: number, end: number): readonly [number, number] {
  const bracket = bracketOpen(tokens, head, end);
  if (bracket !== null) return tokens[end]?.text === ')' ? [first, end + 1] : balanced(tokens, head, first, bracket);
  const marks = tokens.slice(first, end).filter(isQuote).length;
  if (marks % 2 === 0) return [first, end];
  if (isQuote(tokens[end])) return [first, end + 1];
  if (isQuote(tokens[end - 1]) && end - 1 > head) return [first, end - 1];
  if (isQuote(tokens[first]) && first < head) return [first + 1, end];
  return [first, end];
}
