import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { lemma } from '../context.ts';
import { childrenBy, prepositionAt } from './tree.ts';

/** «его подозревают», «(говорят, что) им предложили»: a plural without a subject, done to who was spoken of, is done by nobody named. */
export function isIndefinite(sentence: Sentence, verb: Token): boolean {
  const { parse } = verb;
  if (parse?.pos !== 'VERB' || parse.number !== 'plur' || /^[12]per$/u.test(parse.person ?? '')) return false;
  return childrenBy(sentence, verb.index, 'obj', 'iobj', 'obl').some(
    (child) =>
      child.index < verb.index &&
      child.parse?.pos === 'NPRO' &&
      /^(?:он|она|они|оно)$/u.test(lemma(child)) &&
      prepositionAt(sentence, child) === null,
  );
}
