import { isOfPreposition } from '../../text/ru/compound-prepositions.ts';
import { leftEdge, rightEdge } from '../../text/ru/noun-phrase.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import type { MentionRule } from '../mention-rule.ts';
import { isTaken } from '../mention-rule.ts';
import type { MentionDraft } from '../make-mention.ts';

const ATTACHED: ReadonlySet<string> = new Set([
  'с',
  'со',
  'по',
  'между',
  'против',
  'в',
  'во',
  'на',
  'к',
  'ко',
  'для',
  'за',
]);

/** Nouns of doing that name bodies as well: «организация форума», but «правозащитные организации». */
const BODIES: ReadonlySet<string> = new Set([
  'организация',
  'объединение',
  'сообщение',
  'управление',
  'представительство',
]);

/** True if such a noun names a body: there are several of it, or nothing is told of what is done. */
function isBody({ tokens }: Sentence, { parse, index }: Token): boolean {
  if (!BODIES.has(parse?.lemma ?? '')) return false;
  return parse?.number === 'plur' || !tokens.slice(index + 1, index + 4).some((next) => next.parse?.case === 'gent');
}

/** «укрепление доверия», «борьба с бедностью»: something to be done, an initiative if somebody says something of it. */
export const actionPhrases: MentionRule = (sentence, { actions }, found) => {
  const drafts: MentionDraft[] = [];
  const names = found.filter(({ rule }) => rule.startsWith('catalogue'));
  for (const token of sentence.tokens) {
    if (token.parse?.pos !== 'NOUN' || !actions.has(token.parse.lemma)) continue;
    if (isBody(sentence, token) || isOfPreposition(sentence.tokens, token.index)) continue;
    if (isTaken(names, token.index, token.index + 1)) continue;
    const firstToken = leftEdge(sentence, token.index);
    const endToken = rightEdge(sentence, token.index, ATTACHED);
    if (endToken - firstToken < 2) continue;
    drafts.push({ type: 'Initiative', form: 'common', firstToken, endToken, head: token.index, rule: 'action-phrase' });
  }
  return drafts;
};
