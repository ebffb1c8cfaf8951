import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Context, lemma } from '../context.ts';
import { mentionAt } from './phrases.ts';
import { subjectsOf } from './subjects.ts';
import { childrenBy, childrenOf, prepositionAt } from './tree.ts';
import type { Wish } from './wish.ts';

/** What would be of use. */
const USEFUL: ReadonlySet<string> = new Set(
  (
    'вклад шаг инструмент механизм площадка платформа решение мера ответ стимул подспорье опора прорыв достижение гарантия основа ' +
    'фактор импульс толчок пример ориентир фундамент залог'
  ).split(' '),
);

const BECOMING: ReadonlySet<string> = new Set(['стать', 'быть', 'послужить', 'служить', 'явиться', 'оказаться']);

/** What the verb's subject would be, in the instrumental without a preposition. */
const roleOf = (sentence: Sentence, verb: Token): Token | undefined =>
  childrenBy(sentence, verb.index, 'xcomp', 'obl', 'iobj', 'obj').find(
    (child) => child.parse?.case === 'ablt' && prepositionAt(sentence, child) === null,
  );

/** «Создание центра стало бы важным вкладом в …»: to make what would be of use is proposed by who says so. */
export function asContribution(context: Context, sentence: Sentence, token: Token): Wish | null {
  if (token.parse?.pos !== 'VERB' || !BECOMING.has(lemma(token))) return null;
  if (!childrenOf(sentence, token.index).some(({ norm }) => norm === 'бы')) return null;
  if (!USEFUL.has(lemma(roleOf(sentence, token)))) return null;
  const things = subjectsOf(sentence, token)
    .nouns.filter((noun) => context.lexicon.words.creation.has(lemma(noun)))
    .flatMap((noun) => mentionAt(context, sentence, noun) ?? []);
  return things.length > 0 ? { token, things, by: null, rule: 'wanted:contribution', advised: true } : null;
}
