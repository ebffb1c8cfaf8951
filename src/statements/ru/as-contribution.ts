import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Context, lemma } from '../context.ts';
import { mentionAt } from './phrases.ts';
import { subjectsOf } from './subjects.ts';
import { childrenBy, childrenOf, headOfToken, prepositionAt } from './tree.ts';
import type { Wish } from './wish.ts';

/** What would be of use. */
const USEFUL: ReadonlySet<string> = new Set(
  (
    'вклад шаг инструмент механизм площадка платформа решение мера ответ стимул подспорье опора прорыв достижение гарантия основа ' +
    'фактор импульс толчок пример ориентир фундамент залог'
  ).split(' '),
);

/** What may come of a thing that its speaker would have used so. */
const USABLE: ReadonlySet<string> = new Set(
  'платформа площадка инструмент механизм основа опора фундамент стимул результат итог'.split(' '),
);

const BECOMING: ReadonlySet<string> = new Set(['стать', 'быть', 'послужить', 'служить', 'явиться', 'оказаться']);

/** What the verb's subject would be, in the instrumental without a preposition. */
const roleOf = (sentence: Sentence, verb: Token): Token | undefined =>
  childrenBy(sentence, verb.index, 'xcomp', 'obl', 'iobj', 'obj').find(
    (child) => child.parse?.case === 'ablt' && prepositionAt(sentence, child) === null,
  );

const isConditional = (sentence: Sentence, verb: Token | undefined): boolean =>
  verb !== undefined && childrenOf(sentence, verb.index).some(({ norm }) => norm === 'бы');

/** «может | стать», «могло бы | стать», «способен | стать». */
const isAble = (verb: Token | undefined): boolean => /^(?:мочь|смочь|способный)$/u.test(lemma(verb));

/** «центр может стать площадкой для диалога»: to use it so is proposed by who says so. */
function asPlatform(context: Context, sentence: Sentence, token: Token): Wish | null {
  const role = roleOf(sentence, token);
  const thing = role && USABLE.has(lemma(role)) ? mentionAt(context, sentence, role) : null;
  return thing ? { token, things: [thing], by: null, rule: 'wanted:platform', proposes: true } : null;
}

/** «Создание центра стало бы важным вкладом в …»: to make what would be of use is proposed by who says so. */
export function asContribution(context: Context, sentence: Sentence, token: Token): Wish | null {
  const over = token.parse?.pos === 'INFN' ? headOfToken(sentence, token) : token;
  if (!/^(?:VERB|INFN)$/u.test(token.parse?.pos ?? '') || !BECOMING.has(lemma(token))) return null;
  const able = over !== token && isAble(over);
  if (!isConditional(sentence, over) && !able) return null;
  const role = lemma(roleOf(sentence, token));
  if (!USEFUL.has(role) && !USABLE.has(role)) return null;
  if (able && !isConditional(sentence, over)) return asPlatform(context, sentence, token);
  const things = subjectsOf(sentence, token)
    .nouns.filter((noun) => context.lexicon.words.creation.has(lemma(noun)))
    .flatMap((noun) => mentionAt(context, sentence, noun) ?? []);
  return things.length > 0 ? { token, things, by: null, rule: 'wanted:contribution', advised: true } : null;
}
