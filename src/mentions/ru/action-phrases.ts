import { leftEdge, rightEdge } from '../../text/ru/noun-phrase.ts';
import type { MentionRule } from '../mention-rule.ts';
import { isTaken } from '../mention-rule.ts';
import type { MentionDraft } from '../make-mention.ts';

const ATTACHED: ReadonlySet<string> = new Set(['с', 'со', 'по', 'между', 'против', 'в', 'на', 'к', 'для', 'за']);

/** «укрепление доверия», «борьба с бедностью»: something to be done, an initiative if somebody says something of it. */
export const actionPhrases: MentionRule = (sentence, { actions }, found) => {
  const drafts: MentionDraft[] = [];
  const names = found.filter(({ rule }) => rule.startsWith('catalogue'));
  for (const token of sentence.tokens) {
    if (token.parse?.pos !== 'NOUN' || !actions.has(token.parse.lemma)) continue;
    if (isTaken(names, token.index, token.index + 1)) continue;
    const firstToken = leftEdge(sentence, token.index);
    const endToken = rightEdge(sentence, token.index, ATTACHED);
    if (endToken - firstToken < 2) continue;
    drafts.push({ type: 'Initiative', form: 'common', firstToken, endToken, head: token.index, rule: 'action-phrase' });
  }
  return drafts;
};
