import type { ResolvedMention } from '../../entities/entity.ts';
import type { EntityType } from '../../mentions/mention.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Context, isResolved, lemma, mentionsOf } from '../context.ts';
import type { Argued } from '../demand.ts';
import { childrenOf } from './tree.ts';

/** Nouns so wide that, bare, they take up what was named before; persons and bodies are the reading's to tell. */
const WIDE: ReadonlyMap<string, EntityType> = new Map([
  ['мероприятие', 'Event'],
  ['документ', 'Document'],
]);

/** Sentences within which what was named is still in mind. */
const WINDOW = 3;

/** True for «мероприятие», «этот документ»: nothing tells which one but what was said before. */
function isBare(sentence: Sentence, { index }: Token): boolean {
  return childrenOf(sentence, index).every(
    ({ deprel, norm, parse }) =>
      !/^(?:nmod|appos|flat|acl|nummod)/u.test(deprel) &&
      (!deprel.startsWith('amod') || /^(?:этот|данный|сам)/u.test(parse?.lemma ?? norm)),
  );
}

const isNamed = ({ form, type }: ResolvedMention, wanted: EntityType): boolean =>
  type === wanted && (form === 'name' || form === 'common');

/** What a bare wide noun takes up: the one thing of its kind in the last sentence that names any; null if it names several. */
export function takenUp(context: Context, sentence: Sentence, head: Token): Argued | null {
  const wanted = WIDE.get(lemma(head));
  if (!wanted || head.parse?.number !== 'sing' || !isBare(sentence, head)) return null;
  for (let index = sentence.index - 1; index >= Math.max(0, sentence.index - WINDOW); index -= 1) {
    const earlier = context.text.sentences[index];
    const named = earlier ? mentionsOf(context, earlier).filter(isResolved) : [];
    const ofKind = named.filter((mention) => isNamed(mention, wanted));
    const [last] = ofKind.slice(-1);
    if (last) return new Set(ofKind.map(({ entity }) => entity)).size === 1 ? last : null;
  }
  return null;
}
