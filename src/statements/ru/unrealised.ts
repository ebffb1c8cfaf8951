import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { lemma } from '../context.ts';
import { childrenBy, headOfToken } from './tree.ts';

/** Planning, preparing, preventing: what hangs on them has not happened. */
const PLANNING: ReadonlySet<string> = new Set(
  (
    'план планировать планироваться запланировать планирование подготовка подготовить готовить готовиться готовящийся замыслить замышлять замысел ' +
    'задумать заговор умысел намерение намереваться собираться предотвратить предотвращать предотвращение сорвать угроза ' +
    'угрожать грозить пригрозить отложить ожидаться ожидать предстоящий предстоять планируемый запланированный ' +
    'намеченный наметить намечаться преддверие накануне перенести перенос назначить'
  ).split(' '),
);

/** Calling off: what hangs on them does not take place. */
const CANCELLING: ReadonlySet<string> = new Set('отменить отменять отмена отмененный несостоявшийся'.split(' '));

const FURTHEST = 3;

/** True if the noun has such an attribute or hangs on such a word. */
function isUnder(sentence: Sentence, noun: Token, words: ReadonlySet<string>): boolean {
  if (childrenBy(sentence, noun.index, 'amod', 'acl').some((word) => words.has(lemma(word)))) return true;
  let up = headOfToken(sentence, noun);
  for (let step = 0; up && step < FURTHEST; step += 1) {
    if (words.has(lemma(up))) return true;
    if (up.parse?.pos === 'VERB') return false;
    up = headOfToken(sentence, up);
  }
  return false;
}

/** «готовил теракт в Осло», «заговор с целью взрывов в метро»: the event is only meant to be. */
export const isUnrealised = (sentence: Sentence, noun: Token): boolean => isUnder(sentence, noun, PLANNING);

/** «отменил концерт в Осло»: it was not there. */
export const isCancelled = (sentence: Sentence, noun: Token): boolean => isUnder(sentence, noun, CANCELLING);
