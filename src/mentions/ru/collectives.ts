import { leftEdge, rightEdge } from '../../text/ru/noun-phrase.ts';
import type { MentionRule } from '../mention-rule.ts';
import { isTaken } from '../mention-rule.ts';
import type { MentionDraft } from '../make-mention.ts';

const NONE: ReadonlySet<string> = new Set();

/** «страны региона», «государства – участники договора»: several actors under one plural noun that is named further. */
export const collectives: MentionRule = (sentence, { collectiveHeads }, found) => {
  const drafts: MentionDraft[] = [];
  for (const token of sentence.tokens) {
    const parse = token.parse;
    if (parse?.pos !== 'NOUN' || parse.number !== 'plur' || !collectiveHeads.has(parse.lemma)) continue;
    if (isTaken(found, token.index, token.index + 1)) continue;
    const endToken = rightEdge(sentence, token.index, NONE);
    const firstToken = leftEdge(sentence, token.index);
    if (endToken === token.index + 1 && firstToken === token.index) continue;
    drafts.push({ type: 'Collective', form: 'common', firstToken, endToken, head: token.index, rule: 'collective' });
  }
  return drafts;
};
