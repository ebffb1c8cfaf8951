import type { ResolvedMention } from '../../entities/entity.ts';
import type { Sentence } from '../../text/text.ts';
import { type Context, insideOf, lemma } from '../context.ts';

/** What an object phrase is really about, and what its wrapping does to the relation. */
export interface Unwrapped {
  readonly mention: ResolvedMention;
  /** «поддержка борьбы с X» opposes X. */
  readonly against: readonly ResolvedMention[];
  /** True if the thing is still to be made («создание центра»). */
  readonly created: boolean;
}

/** The outermost mention that begins right behind the head of `outer` (past an adjective or a preposition). */
function governedBy(context: Context, sentence: Sentence, outer: ResolvedMention): ResolvedMention | null {
  const from = outer.rule === 'infinitive-phrase' ? outer.firstToken + 1 : outer.head + 1;
  for (const inner of insideOf(context, outer)) {
    if (inner.form === 'adjective' || inner.firstToken < from || inner.rule === 'infinitive-phrase') continue;
    const between = sentence.tokens.slice(from, inner.firstToken);
    if (between.length <= 2 && between.every(({ parse }) => parse?.pos !== 'NOUN' && parse?.pos !== 'PREP'))
      return inner;
  }
  return null;
}

/** «создание X», «принять X» are about X; «борьба с X» stays what it is, with X as what it is against. */
export function unwrap(context: Context, sentence: Sentence, mention: ResolvedMention): Unwrapped {
  const { creation, creationVerbs, counterNouns } = context.lexicon.words;
  const head = lemma(sentence.tokens[mention.head]);
  const makes = mention.rule === 'infinitive-phrase' ? creationVerbs.has(head) : creation.has(head);
  const inner = makes ? governedBy(context, sentence, mention) : null;
  if (inner) {
    const deeper = unwrap(context, sentence, inner);
    return { ...deeper, created: true };
  }
  const threats = counterNouns.has(head)
    ? insideOf(context, mention).filter(({ type, form }) => type === 'Threat' && form !== 'adjective')
    : [];
  return { mention, against: threats, created: false };
}
