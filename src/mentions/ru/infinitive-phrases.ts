import type { Token } from '../../text/token.ts';
import type { MentionRule } from '../mention-rule.ts';
import type { MentionDraft } from '../make-mention.ts';

/** A longer stretch is a clause of its own rather than the name of something to be done. */
const LONGEST = 22;
const CLAUSE = new Set(['VERB', 'PRTS', 'PRED']);
const ENDS = /^[;:—–«»"“”()…]$/u;
const SUBORDINATES = new Set([
  'что',
  'чтобы',
  'если',
  'когда',
  'поскольку',
  'хотя',
  'а',
  'но',
  'который',
  'где',
  'куда',
  'так',
]);

/** A comma ends the phrase unless what follows is another member of a list. */
function commaEnds(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!next || SUBORDINATES.has(next.parse?.lemma ?? next.norm)) return true;
  return (
    next.parse?.pos === 'PRTF' || next.parse?.pos === 'GRND' || next.parse?.pos === 'VERB' || next.parse?.pos === 'PREP'
  );
}

function phraseEnd(tokens: readonly Token[], from: number): number {
  let at = from + 1;
  while (at < tokens.length && at < from + LONGEST) {
    const token = tokens[at];
    if (!token || ENDS.test(token.text) || /^[.!?]+$/u.test(token.text)) break;
    if (token.text === ',' && commaEnds(tokens, at)) break;
    if (CLAUSE.has(token.parse?.pos ?? '')) break;
    at += 1;
  }
  return tokens[at - 1]?.text === ',' ? at - 1 : at;
}

/** «использовать потенциал центра»: something to be done, told by a verb; kept only if a statement needs it. */
export const infinitivePhrases: MentionRule = ({ tokens }) => {
  const drafts: MentionDraft[] = [];
  for (const token of tokens) {
    if (token.parse?.pos !== 'INFN' || token.parse.lemma === 'быть') continue;
    const endToken = phraseEnd(tokens, token.index);
    if (endToken - token.index < 2) continue;
    drafts.push({
      type: 'Initiative',
      form: 'common',
      firstToken: token.index,
      endToken,
      head: token.index,
      rule: 'infinitive-phrase',
    });
  }
  return drafts;
};
