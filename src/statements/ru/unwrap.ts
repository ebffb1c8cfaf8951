import type { ResolvedMention } from '../../entities/entity.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Context, isResolved, lemma } from '../context.ts';
import { complementsOf } from './slots.ts';
import { governedBy } from './complements.ts';
import { follow } from './noun-links.ts';
import { initiativeTopics } from './initiative-topics.ts';
import { pastPlace } from './past-place.ts';
import { mentionAt } from './phrases.ts';

/** What an object phrase is really about, and what its wrapping does to the relation. */
export interface Unwrapped {
  readonly mention: ResolvedMention;
  /** «поддержка борьбы с X» opposes X. */
  readonly against: readonly ResolvedMention[];
  /** True if the thing is still to be made («создание центра»). */
  readonly created: boolean;
}

/** What can be made; of what is only laid or kept up («строительство дороги») the making itself is meant. */
const MADE: ReadonlySet<string> = new Set(['Centre', 'Organisation', 'Document', 'Project', 'Event', 'Collective']);

/** Nouns for what somebody puts forward: what it is about is meant. */
const WRAPPERS: ReadonlySet<string> = new Set(['инициатива', 'предложение', 'идея']);

/** Nouns for somebody's standing for an office: he himself is supported or turned down. */
const CANDIDACIES: ReadonlySet<string> = new Set(['кандидатура', 'номинация', 'переизбрание']);

/** «кандидатуру | Петрова», «его | кандидатуру»: who stands. */
function whoStands(context: Context, sentence: Sentence, head: Token): ResolvedMention | null {
  const [owner] = [
    ...follow(context, sentence, head.index, 'gent'),
    ...follow(context, sentence, head.index, 'adjective'),
  ];
  return owner?.type === 'Person' ? owner : null;
}

const AGAINST = ['с ablt', 'против gent', 'datv', 'gent', 'от gent'];

/** What a noun or an infinitive of making makes: its genitive or object. */
function madeBy(context: Context, sentence: Sentence, head: Token): ResolvedMention | null {
  const slot = head.parse?.pos === 'INFN' ? 'accs' : 'gent';
  const [made = pastPlace(sentence, head)] = complementsOf(sentence, head.index, slot);
  return made ? mentionAt(context, sentence, made) : null;
}

/** The dangers that a noun of fighting is directed against. */
function threatsOf(context: Context, sentence: Sentence, head: Token): readonly ResolvedMention[] {
  return AGAINST.flatMap((slot) => complementsOf(sentence, head.index, slot))
    .map((noun) => mentionAt(context, sentence, noun))
    .filter((mention) => mention?.type === 'Threat')
    .filter((mention) => mention !== null);
}

/** «создание X», «принять X» are about X; «борьба с X» stays what it is, with X as what it is against. */
export function unwrap(context: Context, sentence: Sentence, mention: ResolvedMention): Unwrapped {
  const { creation, creationVerbs, counterNouns } = context.lexicon.words;
  const head = sentence.tokens[mention.head];
  const word = lemma(head);
  const stood = head && CANDIDACIES.has(word) ? whoStands(context, sentence, head) : null;
  if (stood) return { mention: stood, against: [], created: false };
  const makes = head?.parse?.pos === 'INFN' ? creationVerbs.has(word) : creation.has(word);
  const inner = makes && head ? madeBy(context, sentence, head) : null;
  // A mention may hold its own genitive: what it makes lies further to the right.
  if (inner && isResolved(inner) && MADE.has(inner.type) && inner.head > mention.head)
    return { ...unwrap(context, sentence, inner), created: true };
  // «инициативы о торговле, транспорте и связи»: of several none is what all of them are about.
  const single = head && WRAPPERS.has(word) && initiativeTopics(context, sentence, mention).length === 0;
  const [content] = single ? governedBy(context, sentence, head) : [];
  if (content && content.head > mention.head) return { ...unwrap(context, sentence, content), created: true };
  return { mention, against: head && counterNouns.has(word) ? threatsOf(context, sentence, head) : [], created: false };
}
