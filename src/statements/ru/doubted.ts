import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { lemma } from '../context.ts';
import { childrenBy, childrenOf, headOfToken, isBy } from './tree.ts';

/** Words that leave open, or deny, what the clause under them tells. */
const DOUBTING: ReadonlySet<string> = new Set(
  (
    'отрицать опровергать опровергнуть сомневаться усомниться сомнение слух домысел предположение предполагать предположить допустить ' +
    'допускать вероятность возможность риск опасение опасаться подозрение подозревать подозреваться заподозрить версия гипотеза ' +
    'неизвестно неясно непонятно возможно вероятно спекуляция миф ложь неправда выдумка притвориться'
  ).split(' '),
);

/** Words of knowing and proving, which leave it open where they are denied. */
const KNOWING: ReadonlySet<string> = new Set(
  (
    'информация сведение данные доказательство подтверждение уверенность свидетельство основание подтвердить подтверждать знать ' +
    'известно уверенный доказать доказывать исключать исключить исключено исключенный факт повод верить думать считать'
  ).split(' '),
);

const DENIALS: ReadonlySet<string> = new Set(['не', 'нет', 'никакой', 'ни']);

const isDenied = (sentence: Sentence, word: Token): boolean =>
  [word, ...childrenOf(sentence, word.index)].some(({ norm }) => DENIALS.has(norm)) ||
  childrenBy(sentence, word.index, 'det', 'amod').some((child) => DENIALS.has(lemma(child)));

/** «не располагает | информацией», «нет | доказательств»: the noun, or the word that it hangs on, is denied. */
function deniesKnowing(sentence: Sentence, word: Token): boolean {
  const up = headOfToken(sentence, word);
  return (
    KNOWING.has(lemma(word)) &&
    (isDenied(sentence, word) || (word.parse?.pos === 'NOUN' && up !== undefined && isDenied(sentence, up)))
  );
}

/** The conjunction that opens the clause, of a conjunct that of the first. */
function markOf(sentence: Sentence, predicate: Token): Token | undefined {
  const own = childrenBy(sentence, predicate.index, 'mark').find(({ norm }) => /^(?:что|будто|якобы|ли)$/u.test(norm));
  const first = isBy(predicate, 'conj') ? headOfToken(sentence, predicate) : undefined;
  return own ?? (first && markOf(sentence, first));
}

/** What the clause completes: the noun right before its comma («доказательств, что»), else what it hangs on, past «то». */
function completedBy(sentence: Sentence, predicate: Token, mark: Token): Token | undefined {
  const before = sentence.tokens[mark.index - 2];
  if (before?.parse?.pos === 'NOUN' && sentence.tokens[mark.index - 1]?.text === ',' && isTelling(before))
    return before;
  const top = mark.head === predicate.index ? predicate : (headOfToken(sentence, predicate) ?? predicate);
  const over = headOfToken(sentence, top);
  return over && /^(?:то|тот|это)$/u.test(lemma(over)) ? headOfToken(sentence, over) : over;
}

const isTelling = (word: Token): boolean => DOUBTING.has(lemma(word)) || KNOWING.has(lemma(word));

/** «слухи о том, что …», «нет доказательств, что …», «отрицает, что …»: what such a clause tells is left open. */
export function isDoubted(sentence: Sentence, predicate: Token): boolean {
  const mark = predicate.deprel === 'acl:relcl' ? undefined : markOf(sentence, predicate);
  const over = mark && completedBy(sentence, predicate, mark);
  if (!over) return false;
  // «не сомневается, что …» is sure.
  return (DOUBTING.has(lemma(over)) && !isDenied(sentence, over)) || deniesKnowing(sentence, over);
}
