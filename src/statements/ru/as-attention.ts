import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Context, lemma } from '../context.ts';
import { subjectOf } from './clause.ts';
import { fillersOf } from './complements.ts';
import { type Wish, WISHED } from './wish.ts';

/** «особое внимание уделено | X», «уделил большое внимание | X»: to what weight is given by who speaks. */
export function asAttention(context: Context, sentence: Sentence, token: Token): Wish | null {
  if (!/^(?:уделить|уделять)$/u.test(lemma(token)) || !/^(?:VERB|PRTS)$/u.test(token.parse?.pos ?? '')) return null;
  const much = sentence.tokens.some(({ norm }) => ATTENTIVE.test(norm));
  const things = much ? fillersOf(context, sentence, token.index, 'datv').filter(({ type }) => WISHED.has(type)) : [];
  const by = token.parse?.pos === 'VERB' ? subjectOf(context, sentence, token.index) : null;
  // «Дороге уделяют внимание»: nobody in particular.
  if (things.length === 0 || (token.parse?.pos === 'VERB' && by?.type !== 'Person')) return null;
  return { token, things, by, rule: 'wanted:attention' };
}

const ATTENTIVE = /^(?:особ|повышенн|больш|пристальн|отдельн|первостепенн)(?:ое|ого)$/u;
