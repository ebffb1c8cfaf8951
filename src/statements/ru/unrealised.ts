import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { lemma } from '../context.ts';
import { childrenBy, headOfToken } from './tree.ts';

/** Planning, preparing, preventing: what hangs on them has not happened. */
const PLANNING: ReadonlySet<string> = new Set(
  (
    'план планировать запланировать планирование подготовка подготовить готовить готовиться готовящийся замыслить замышлять замысел ' +
    'задумать заговор умысел намерение намереваться собираться предотвратить предотвращать предотвращение сорвать угроза ' +
    'угрожать грозить пригрозить отменить отмена отложить ожидаться ожидать предстоящий предстоять планируемый запланированный ' +
    'намеченный несостоявшийся преддверие накануне перенести перенос назначить'
  ).split(' '),
);

const FURTHEST = 3;

/** «готовил теракт в Осло», «заговор с целью взрывов в метро»: the event is only meant to be. */
export function isUnrealised(sentence: Sentence, noun: Token): boolean {
  if (childrenBy(sentence, noun.index, 'amod', 'acl').some((word) => PLANNING.has(lemma(word)))) return true;
  let up = headOfToken(sentence, noun);
  for (let step = 0; up && step < FURTHEST; step += 1) {
    if (PLANNING.has(lemma(up))) return true;
    if (up.parse?.pos === 'VERB') return false;
    up = headOfToken(sentence, up);
  }
  return false;
}
