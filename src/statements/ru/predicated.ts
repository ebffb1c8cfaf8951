import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { childrenBy, headOfToken, subtreeOf } from './tree.ts';

/** How far behind its verb the word stands that says what the object is taken for. */
const REACH = 14;

/** Clauses that tell something of their own. */
const CLAUSES = ['acl', 'ccomp', 'advcl', 'parataxis', 'csubj'];

const isClause = ({ deprel, parse }: Token): boolean =>
  CLAUSES.some((relation) => deprel.startsWith(relation)) || (deprel === 'conj' && parse?.pos === 'VERB');

const ADJECTIVES = /^(?:ADJF|PRTF)$/u;

/** «назвал реформу | ошибочной»: a feminine instrumental looks like a genitive; behind an accusative it is no attribute of that noun. */
function looksLikeGenitive(sentence: Sentence, token: Token): boolean {
  const noun = headOfToken(sentence, token);
  const { parse } = token;
  if (!noun || noun.index > token.index || parse?.gender !== 'femn' || !ADJECTIVES.test(parse.pos ?? '')) return false;
  const apart = !sentence.tokens.slice(noun.index, token.index).some(({ text }) => text === ',');
  return (
    apart &&
    token.parses.some(({ case: kase }) => kase === 'ablt') &&
    !token.parses.some(({ case: kase }) => kase === 'accs')
  );
}

/** An instrumental without preposition that names nobody: «считает решение | ошибкой», «счёл спор | неуместным». */
function isInstrumental(sentence: Sentence, token: Token): boolean {
  const { index, parse, text } = token;
  return (
    (parse?.case === 'ablt' || looksLikeGenitive(sentence, token)) &&
    // «встреча со своим | соседом»: an attribute says no more than its noun.
    headOfToken(sentence, token)?.parse?.case !== 'ablt' &&
    /^(?:NOUN|ADJF|PRTF)$/u.test(parse?.pos ?? '') &&
    !/^\p{Lu}/u.test(text) &&
    childrenBy(sentence, index, 'case').length === 0
  );
}

/** Attributes in a row may stand before what something is compared to. */
const COMPARED_WITHIN = 9;

/** «расценил шаг | как ошибку»: what the object is taken for stands behind «как». */
const isComparison = ({ tokens }: Sentence, { norm, index }: Token): boolean =>
  norm === 'как' && tokens.slice(index + 1, index + COMPARED_WITHIN).some(({ parse }) => parse?.pos === 'NOUN');

/** «назвал план «грубой ошибкой»»: a quotation that opens with a small letter quotes what he calls it. */
const opensQuotation = ({ tokens }: Sentence, { text, index }: Token): boolean =>
  /^[«"“„]$/u.test(text) && /^\p{Ll}/u.test(tokens[index + 1]?.text ?? '');

/** Words beside the verb that say what its object is taken for; the tree may hang them on the object. */
function predicates(sentence: Sentence, verb: Token): readonly Token[] {
  const own = subtreeOf(sentence, verb.index, isClause);
  return own
    .filter((at) => at > verb.index && at - verb.index <= REACH)
    .flatMap((at) => sentence.tokens[at] ?? [])
    .filter(
      (token) => isInstrumental(sentence, token) || isComparison(sentence, token) || opensQuotation(sentence, token),
    );
}

/**
 * True if the verb says what its object is taken for; of a passive («назван | газетой | лучшим врачом») who takes it so stands beside,
 * and of a reflexive («оценивается | экспертами | как ошибка», but «считается лучшим» by nobody) «как» leads to it.
 */
export function isPredicated(sentence: Sentence, verb: Token, passive: boolean): boolean {
  const said = predicates(sentence, verb);
  const reflexive = verb.parse?.lemma.endsWith('ся') === true;
  if (passive && reflexive && !said.some((token) => isComparison(sentence, token))) return false;
  return said.length > (passive ? 1 : 0);
}
