import { rightEdge } from '../../text/ru/noun-phrase.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { isTaken, type MentionRule } from '../mention-rule.ts';
import type { MentionDraft } from '../make-mention.ts';

const NONE: ReadonlySet<string> = new Set(['по', 'при']);

/** The phrase stops where a name begins: «президент Казахстана | Касым-Жомарт Токаев». */
function endBeforeName(sentence: Sentence, head: number, found: readonly MentionDraft[]): number {
  const end = rightEdge(sentence, head, NONE);
  const names = found.filter(({ type, form, firstToken }) => type === 'Person' && form === 'name' && firstToken > head);
  return Math.min(end, ...names.map(({ firstToken }) => firstToken));
}

/** «делегация во главе с …» is a preposition. */
const isAtHead = ({ tokens }: Sentence, { index, norm }: Token): boolean =>
  norm === 'главе' && /^во?$/u.test(tokens[index - 1]?.norm ?? '');

/** «глава государства», «премьер-министр Индии», «министр обороны США»: a noun for a person and what it governs. */
export const rolePhrases: MentionRule = (sentence, { roles, collectiveHeads }, found) => {
  const drafts: MentionDraft[] = [];
  for (const token of sentence.tokens) {
    const parse = token.parse;
    if (parse?.pos !== 'NOUN' || !roles.head.has(parse.lemma) || isAtHead(sentence, token)) continue;
    if (isTaken(found, token.index, token.index + 1)) continue;
    const endToken = endBeforeName(sentence, token.index, found);
    const plural = parse.number === 'plur';
    if (plural && (!collectiveHeads.has(parse.lemma) || endToken === token.index + 1)) continue;
    const before = sentence.tokens[token.index - 1];
    const modified =
      before?.parse?.pos === 'ADJF' && ['генеральный', 'верховный', 'исполнительный'].includes(before.parse.lemma);
    drafts.push({
      type: plural ? 'Collective' : 'Person',
      form: 'role',
      firstToken: modified ? before.index : token.index,
      endToken,
      head: token.index,
      rule: plural ? 'collective-role' : 'role-phrase',
    });
  }
  return drafts;
};
