import { childrenBy, conjuncts, firstConjunct, prepositionOf } from '../../text/dependencies.ts';
import { clausesOf } from '../../text/ru/clauses.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { lemma } from '../context.ts';
import { COPULAS } from './copulas.ts';

const JOINING = new Set([...COPULAS, 'считаться', 'выступить', 'выступать', 'служить']);

const NAMING = new Set(
  'назвать называть признать признавать считать счесть объявить объявлять провозгласить находить назначить избрать выбрать выдвинуть выдвигать'.split(
    ' ',
  ),
);

/** «членов союза, коими являются A и B»: those whom the relative clause names. */
function relativeList(sentence: Sentence, noun: number): readonly number[] {
  const pronoun = sentence.tokens
    .slice(noun + 1, noun + 8)
    .find(({ norm }) => /^(?:коими|которыми|каковыми)$/u.test(norm));
  const clause = clausesOf(sentence).find(({ predicate }) => predicate === pronoun?.head);
  return clause && JOINING.has(lemma(sentence.tokens[clause.predicate])) ? clause.subjects : [];
}

/** The predicate of which the noun is the subject, if that is a noun or an infinitive: «цель – | защита лесов». */
export function predicates(sentence: Sentence, noun: number): readonly number[] {
  const clause = clausesOf(sentence).find(({ subjects }) => subjects.includes(noun));
  if (clause) return sentence.tokens[clause.predicate]?.parse?.pos === 'NOUN' ? [clause.predicate] : [];
  return behindCopula(sentence, noun);
}

/** How far behind the noun its copula stands: «инициативой министра обороны Чили в мае | стало …». */
const COPULA_WITHIN = 10;

/** «целью которого был | захват порта»: the nominative behind the copula, wherever the tree hangs it. */
function behindCopula({ tokens }: Sentence, noun: number): readonly number[] {
  if (tokens[noun]?.parse?.case !== 'ablt') return [];
  const copula = tokens
    .slice(noun + 1, noun + COPULA_WITHIN)
    .find((token) => token.parse?.pos === 'VERB' || token.text === ',');
  if (!copula || !COPULAS.has(lemma(copula))) return [];
  const said = tokens.slice(copula.index + 1, copula.index + 5).find(({ parse }) => parse?.pos === 'NOUN');
  return said?.parse?.case === 'nomn' ? [said.index] : [];
}

/** «лауреаты, гости, | члены правительства вышли»: behind two others a further one of an open list. */
function isOneOfMany(sentence: Sentence, { deprel, head, index }: Token): boolean {
  const others = conjuncts(sentence, firstConjunct(sentence, deprel === 'conj' ? index : head));
  const before = others.filter((other) => other < index);
  const isClosed = sentence.tokens.slice(before[0] ?? index, index).some(({ norm }) => norm === 'и' || norm === 'или');
  return before.length > 1 && !isClosed;
}

/** «X, союзник Y»; «в Непале, | стране-партнёре АСЕАН»: behind a comma and without «и» it explains, whatever the tree calls it. */
const explains = (sentence: Sentence, token: Token): boolean => {
  const { deprel, index } = token;
  const before = sentence.tokens[index - 1];
  if (deprel === 'appos' || (deprel === 'conj' && before?.text === ',')) return !isOneOfMany(sentence, token);
  return deprel === 'parataxis' && isDash(before);
};

const isDash = (token: Token | undefined): boolean => /^[—–-]$/u.test(token?.text ?? '');

/** How far behind a noun the mark stands that leads to those it means: «члены Европейского союза | – …». */
const MARK_WITHIN = 7;

/** «Члены союза – | Чили, Перу», «Участники: | Чили, Перу», «Среди участников – | Чили»: those told behind the mark. */
function behindMark(sentence: Sentence, noun: Token): readonly number[] {
  const { tokens } = sentence;
  const preposition = prepositionOf(sentence, noun.index);
  if (!(preposition === null ? noun.parse?.case === 'nomn' : /^(?:среди|в числе)$/u.test(preposition))) return [];
  const mark = tokens.slice(noun.index + 1, noun.index + MARK_WITHIN).find(({ text }) => /^[—–:,;(]$/u.test(text));
  const first = mark && tokens.slice(mark.index + 1).find(({ text }) => !/^[«"“„]$/u.test(text));
  if (!first || !/^[—–:]$/u.test(mark.text) || first.parse?.pos !== 'NOUN') return [];
  return /^\p{Lu}/u.test(first.text) && first.parses.some(({ case: kase }) => kase === 'nomn')
    ? conjuncts(sentence, first.index)
    : [];
}

/** Whom the noun is said of: «X – союзник Y», «X, союзник Y», «X является союзником Y». */
export function bearers(sentence: Sentence, noun: number): readonly number[] {
  const token = sentence.tokens[noun];
  // «является одним из | партнёров»: whoever is one of them is one.
  const one = sentence.tokens[token?.head ?? -1];
  if (one && lemma(one) === 'один' && prepositionOf(sentence, noun) === 'из') return bearers(sentence, one.index);
  const own = clausesOf(sentence).find(({ predicate }) => predicate === noun);
  if (own && own.subjects.length > 0) return own.subjects;
  // «союзник партии – блок «Рост»»: the noun is the subject of what bears it.
  const said = predicates(sentence, noun);
  if (said.length > 0 && token?.parse?.case === 'nomn') return said;
  if (token && explains(sentence, token)) return [token.head];
  // «депутат и критик реформы | Котов»: the name explains both.
  const explained = [noun, firstConjunct(sentence, noun)];
  const apposed = explained.flatMap((at) => childrenBy(sentence, at, 'appos', 'flat:name')).filter((at) => at > noun);
  if (apposed.length > 0) return conjuncts(sentence, apposed[0] ?? noun);
  const list = relativeList(sentence, noun);
  if (list.length > 0) return list;
  const told = completed(sentence, noun);
  return told.length > 0 || !token ? told : behindMark(sentence, token);
}

/** What a verb makes or calls by the instrumental: the subject of «является союзником», the object of «назвал угрозой». */
function completed(sentence: Sentence, noun: number): readonly number[] {
  const token = sentence.tokens[noun];
  if (token?.parse?.case !== 'ablt') return [];
  // «преемником может | стать»: hung on the word of possibility.
  const [joining] = childrenBy(sentence, token.head, 'xcomp').filter((at) => JOINING.has(lemma(sentence.tokens[at])));
  const clause = clausesOf(sentence).find(({ predicate }) => predicate === (joining ?? token.head));
  const verb = lemma(sentence.tokens[clause?.predicate ?? -1]);
  if (!clause || !(JOINING.has(verb) || NAMING.has(verb))) return [];
  if (JOINING.has(verb) || clause.passive) return clause.subjects;
  return clause.arguments.filter(({ role }) => role === 'object').map(({ head }) => head);
}
