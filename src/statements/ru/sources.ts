import type { Span } from '../../base/span.ts';
import type { ResolvedMention } from '../../entities/entity.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { asArgument, type Context, isActor, isResolved, lemma, mentionsOf } from '../context.ts';
import type { Argument } from '../statement.ts';
import { subjectOf } from './clause.ts';
import { mentionAt } from './phrases.ts';
import { relays } from './relaying.ts';
import { complementsOf } from './slots.ts';
import { childrenBy, headOfToken, isBy, prepositionAt, subtreeOf, topOf } from './tree.ts';

/** Somebody speaks in this sentence: who, and where his words stand. */
export interface Attribution {
  readonly speaker: Argument;
  /** Offset of the speech verb or of «по словам». */
  readonly at: number;
  /** True if the words may stand before it («…, добавил он», «По словам …»). */
  readonly wholeSentence: boolean;
  /** True if the sentence is nothing but the name under a quotation. */
  readonly signs?: boolean;
  /** «пресс-секретарь президента Чада Иван Сомов»: the words that say who he is are not his. */
  readonly named?: Span;
  /** «…, выступая на форуме»: where and when he says it. */
  readonly settings?: readonly Span[];
}

const WORDS_OF = new Set(
  (
    'слово мнение оценка убеждение утверждение данные данный информация взгляд заявление версия сведение подсчет расчет прогноз ' +
    'свидетельство признание сообщение'
  ).split(' '),
);

export function speakerOf(context: Context, mention: ResolvedMention | null): Argument | null {
  return mention && isResolved(mention) && isActor(context, mention) ? asArgument(mention) : null;
}

/** The words by which a speaker is named, with title and relative clause. */
export function phraseOf(sentence: Sentence, mention: ResolvedMention): Span {
  let top = topOf(sentence, mention);
  // The name hangs on the title, which hangs on the verb.
  for (
    let over = sentence.tokens[top];
    over && isBy(over, 'appos', 'flat') && over.head >= 0;
    over = sentence.tokens[top]
  )
    top = over.head;
  const own = subtreeOf(sentence, top, ({ deprel }) => /^(?:parataxis|ccomp|conj)/u.test(deprel));
  const [first, last] = [own[0], own.at(-1)].map((at) => sentence.tokens[at ?? mention.head]);
  return {
    start: Math.min(first?.start ?? mention.start, mention.start),
    end: Math.max(last?.end ?? mention.end, mention.end),
  };
}

/** «По словам президента», «согласно данным ООН», «по его словам». */
export function byPhrase(
  context: Context,
  sentence: Sentence,
  before: readonly (Attribution | null)[],
): Attribution | null {
  for (const token of sentence.tokens) {
    if (token.norm !== 'по' && token.norm !== 'согласно') continue;
    const [one, two] = [sentence.tokens[token.index + 1], sentence.tokens[token.index + 2]];
    const possessive = one?.norm === 'его' || one?.norm === 'ее';
    if (!WORDS_OF.has(lemma(possessive ? two : one))) continue;
    const noun = possessive ? two : one;
    const mention = possessive ? pointedAt(context, sentence, one, before) : genitiveOf(context, sentence, noun);
    const speaker = speakerOf(context, mention);
    if (!speaker) continue;
    const argument: Argument = possessive
      ? { entity: speaker.entity, start: null, end: null, via: 'speaker' }
      : speaker;
    const named = possessive || !mention ? {} : { named: phraseOf(sentence, mention) };
    return { speaker: argument, at: token.start, wholeSentence: !inRelative(sentence, token), ...named };
  }
  return null;
}

/** «авиабилет до Осло, где, | по её словам, …»: what stands before the relative clause is not told by her. */
function inRelative(sentence: Sentence, token: Token): boolean {
  for (let up = headOfToken(sentence, token); up; up = headOfToken(sentence, up))
    if (up.deprel === 'acl:relcl') return true;
  return false;
}

/** «по словам | министра»: whose words they are. */
function genitiveOf(context: Context, sentence: Sentence, noun: Token | undefined): ResolvedMention | null {
  if (!noun) return null;
  const [owner] = complementsOf(sentence, noun.index, 'gent');
  if (owner) return mentionAt(context, sentence, owner);
  return mentionsOf(context, sentence).find(({ firstToken }) => firstToken === noun.index + 1) ?? null;
}

/** «по | её | словам»: who spoke in the sentence before, else who was named last; both of the pronoun's gender. */
function pointedAt(
  context: Context,
  sentence: Sentence,
  pronoun: Token,
  before: readonly (Attribution | null)[],
): ResolvedMention | null {
  const gender = pronoun.norm === 'ее' ? 'femn' : 'masc';
  const persons = [3, 2, 1].flatMap((back) => personsOf(context, sentence.index - back, gender));
  const spoke = before.at(-1)?.speaker;
  return persons.findLast(({ start }) => start === spoke?.start) ?? persons.at(-1) ?? null;
}

/** The persons of a sentence whose form may be of the gender. */
function personsOf(context: Context, at: number, gender: string): readonly ResolvedMention[] {
  const tokens = context.text.sentences[at]?.tokens ?? [];
  return (context.bySentence.get(at) ?? []).filter(({ type, entity, head }) => {
    const own = tokens[head]?.parse?.gender ?? null;
    return type === 'Person' && entity !== null && (own === null || own === gender);
  });
}

/** What a paper is said to tell: «говорится», «отмечается», «сказано». */
const TOLD: ReadonlySet<string> = new Set(
  'говорится отмечается сообщается подчеркивается указывается утверждается сказано отмечено указано подчеркнуто'.split(
    ' ',
  ),
);

/** «В заявлении МИД говорится, что …», «распространил доклад, в котором сказано …»: who wrote it says it. */
export function byPaper(context: Context, sentence: Sentence): Attribution | null {
  for (const verb of sentence.tokens) {
    if (!TOLD.has(verb.norm)) continue;
    const paper = childrenBy(sentence, verb.index, 'obl').find((noun) => prepositionAt(sentence, noun) === 'в');
    const author = paper && authorOf(context, sentence, verb, paper);
    const speaker = speakerOf(context, author ?? null);
    if (!paper || !author || !speaker || relays(context, sentence, verb, author)) continue;
    // «…, говорится в сообщении МИД»
    const behind = sentence.tokens[verb.index - 1]?.text;
    const wholeSentence = paper.index > verb.index && behind !== undefined && /^[,–—-]$/u.test(behind);
    return { speaker, at: verb.start, wholeSentence, named: phraseOf(sentence, author) };
  }
  return null;
}

/** Whose paper it is: the noun's genitive; of «в котором» the subject of the verb over it. */
function authorOf(context: Context, sentence: Sentence, verb: Token, paper: Token): ResolvedMention | null {
  if (lemma(paper) !== 'который') return genitiveOf(context, sentence, paper);
  let up = headOfToken(sentence, verb);
  while (up && up.parse?.pos !== 'VERB') up = headOfToken(sentence, up);
  return up ? subjectOf(context, sentence, up.index) : null;
}
