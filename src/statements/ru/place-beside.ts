import type { ResolvedMention } from '../../entities/entity.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Context, isResolved, lemma, mentionsOf } from '../context.ts';
import type { Argued } from '../demand.ts';
import { isBy } from './tree.ts';

const isCapitalised = ({ text }: Token): boolean => /^\p{Lu}\p{Ll}/u.test(text);

/** «штат | Орегон», «на площади | Тахрир»: a bare noun for a place is the place whose name stands right behind it. */
export function placeBeside(
  context: Context,
  sentence: Sentence,
  head: Token,
  known: ResolvedMention | null,
): Argued | null {
  const bare = known === null || known.endToken - known.firstToken === 1;
  const behind = sentence.tokens[head.index + 1];
  if (!bare || !behind || !isCapitalised(behind) || context.lexicon.kinds.get(lemma(head)) !== 'Place') return null;
  const name = mentionsOf(context, sentence).find(({ firstToken }) => firstToken === behind.index);
  if (name) return name.type === 'Place' && name.form === 'name' && isResolved(name) ? name : null;
  // A name that nothing knows: the noun with it says which place it is.
  return isBy(behind, 'appos', 'flat') || behind.parse?.known !== true
    ? context.demand.made(sentence, head.index, [head.index, behind.index + 1], { type: 'Place' })
    : null;
}
