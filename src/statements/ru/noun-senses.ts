import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { lemma } from '../context.ts';
import type { NounRelation } from '../lexicon.ts';
import { ANNOUNCING } from './announcing.ts';
import { isCelebrated } from './celebrated.ts';
import { childrenBy, prepositionAt } from './tree.ts';

/** «на службе экономики», «в распоряжении газеты», «вступление закона в силу»: set phrases that tell of no body and no act. */
function isSetPhrase({ tokens }: Sentence, { index, parse }: Token): boolean {
  const before = tokens[index - 1]?.norm;
  if ((parse?.lemma === 'служба' && before === 'на') || (parse?.lemma === 'распоряжение' && before === 'в'))
    return true;
  for (let at = index + 1; at < index + 5; at += 1)
    if (tokens[at]?.norm === 'силу' && tokens[at - 1]?.norm === 'в') return true;
  return false;
}

/** «управление | активами»: what is done to the noun's complement, and no body. */
const isDeed = (sentence: Sentence, { index }: Token): boolean =>
  childrenBy(sentence, index, 'nmod', 'obl', 'iobj').some(
    (child) => child.parse?.case === 'ablt' && child.index > index && prepositionAt(sentence, child) === null,
  );

const TRADE: ReadonlySet<string> = new Set(
  'процент пакет доля размещение продажа покупка выкуп цена стоимость котировка курс держатель владелец торги выпуск'.split(
    ' ',
  ),
);

/** «размещение | акций | на бирже»: papers that are traded, and no rallies. */
const isShares = ({ tokens }: Sentence, noun: Token): boolean =>
  lemma(noun) === 'акция' && TRADE.has(lemma(tokens[noun.head]));

/** «группа ''Прибой''», «фонд Color Your Life»: what it is called, not whose it is. */
function isCalled({ tokens }: Sentence, noun: Token): boolean {
  if (!ANNOUNCING.has(lemma(noun))) return false;
  const next = tokens[noun.index + 1];
  // «выступят группы Вежливый Отказ, Выход»
  if (/^\p{Lu}/u.test(next?.text ?? '') && next?.parses.every(({ case: kase }) => kase !== 'gent')) return true;
  return next?.parse?.pos === 'LATN' || /^(?:[«"“„—–-]|'+)$/u.test(next?.text ?? '');
}

/** True if the row wants the noun under certain verbs («выразил поддержку») and it is under none of them. */
function isElsewhere(
  sentence: Sentence,
  noun: Token,
  { relation, under, notUnder, preposition, attribute }: NounRelation,
): boolean {
  if (relation === 'HELD_IN' && (isCelebrated(sentence, noun.index) || isShares(sentence, noun))) return true;
  if (relation === 'PART_OF' && (isDeed(sentence, noun) || isCalled(sentence, noun))) return true;
  if (notUnder?.includes(lemma(sentence.tokens[noun.head]))) return true;
  if (preposition && !preposition.includes(prepositionAt(sentence, noun) ?? '')) return true;
  if (attribute && !childrenBy(sentence, noun.index, 'amod').some((word) => attribute.includes(lemma(word))))
    return true;
  if (!under) return false;
  const governor = sentence.tokens[noun.head];
  return !under.includes(lemma(governor)) && !under.includes(lemma(sentence.tokens[governor?.head ?? -1]));
}

/** True if the noun means something else here than the row tells. */
export const isOtherSense = (sentence: Sentence, noun: Token, row: NounRelation): boolean =>
  isSetPhrase(sentence, noun) || isElsewhere(sentence, noun, row) || row.except?.includes(lemma(noun)) === true;
