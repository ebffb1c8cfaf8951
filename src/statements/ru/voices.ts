import { contains, type Span } from '../../base/span.ts';
import type { ResolvedMention } from '../../entities/entity.ts';
import type { Quotation, Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { asArgument, type Context, isActor, isResolved, lemma, mentionsOf, type Voice } from '../context.ts';
import type { Argument } from '../statement.ts';
import { subjectOf } from './clause.ts';
import { institutions } from './institutions.ts';
import { mentionAt } from './phrases.ts';
import { complementsOf } from './slots.ts';
import { speechSettings } from './speech-setting.ts';
import { childrenBy, isBy, subtreeOf, topOf } from './tree.ts';

/** Somebody speaks in this sentence: who, and where his words stand. */
interface Attribution {
  readonly speaker: Argument;
  /** Offset of the speech verb or of «по словам». */
  readonly at: number;
  /** True if the words may stand before it («…, добавил он», «По словам …»). */
  readonly wholeSentence: boolean;
  /** True if the sentence is nothing but the name under a quotation. */
  readonly signs?: boolean;
  /** «пресс-секретарь президента России Дмитрий Песков»: the words that say who he is are not his. */
  readonly named?: Span;
  /** «…, выступая на форуме»: where and when he says it. */
  readonly settings?: readonly Span[];
}

/** Nobody's words but the author's. */
export const AUTHOR: Voice = Object.freeze({ speaker: null, speech: 'author' });
const WORDS_OF = new Set([
  'слово',
  'мнение',
  'оценка',
  'убеждение',
  'утверждение',
  'данные',
  'информация',
  'взгляд',
  'заявление',
  'версия',
]);

const inQuotation = (quotations: readonly Quotation[], at: number): Quotation | null =>
  quotations.find(({ speech, start, end }) => speech && start <= at && at < end) ?? null;

function speakerOf(context: Context, mention: ResolvedMention | null): Argument | null {
  return mention && isResolved(mention) && isActor(context, mention) ? asArgument(mention) : null;
}

/** Verbs by which media pass on what others said: «передаёт ТАСС», «пишет «Вестник»», «цитирует Reuters». */
const RELAYING = new Set(['передавать', 'писать', 'цитировать', 'процитировать', 'приводить']);

/** Nouns for media and for what they say of themselves. */
const MEDIA = new Set(
  'агентство газета журнал издание телеканал телекомпания радиостанция портал сайт телеграм-канал корреспондент сми редакция канал'.split(
    ' ',
  ),
);

/** A site or agency that relays what others said is not their speaker. */
function relays({ lexicon }: Context, sentence: Sentence, verb: Token, mention: ResolvedMention): boolean {
  const { tokens } = sentence;
  if (mention.rule === 'latin-name') return true;
  if (tokens.slice(mention.endToken, mention.endToken + 2).some(({ norm }) => norm === 'ссылкой')) return true;
  const head = lemma(tokens[mention.head]);
  if (MEDIA.has(head) || MEDIA.has(lemma(tokens[mention.firstToken - 1]))) return true;
  const named = mention.type === 'Organisation' && mention.form === 'name';
  if (named && RELAYING.has(lemma(verb))) return true;
  // «сообщает РИА Новости»: an agency's name has no noun for a body that could have a say of its own.
  return named && lexicon.words.publishingVerbs.has(lemma(verb)) && NEWS.test(mention.surface);
}

/** What the names of news agencies are made of. */
const NEWS =
  /ТАСС|РИА|Интерфакс|REGNUM|Регнум|(?:^|\s)ИА(?:\s|$)|Новост|Спутник|БелТА|Укринформ|Рейтер|Би-би-си|Казинформ|Синьхуа|Анадолу/iu;

function bySpeechVerb(context: Context, sentence: Sentence): Attribution | null {
  for (const token of sentence.tokens) {
    if (token.parse?.pos !== 'VERB' || !context.lexicon.words.speechVerbs.has(token.parse.lemma)) continue;
    // «Напомним, …»: outside of quotations the first person is the author's.
    if (inQuotation(context.text.quotations, token.start) || token.parse.person === '1per') continue;
    const mention =
      subjectOf(context, sentence, token.index) ?? institutions(context, sentence, token.index)[0] ?? null;
    const speaker = speakerOf(context, mention);
    if (!speaker || !mention || relays(context, sentence, token, mention)) continue;
    const before = sentence.tokens[token.index - 1];
    const first = lemma(sentence.tokens[0]);
    // «…, добавил он» and «Как отметил он, …» cover the sentence; in «Он, выступая …, отметил …» his words only follow.
    const inserted = (before === undefined || /^[,–—-]$/u.test(before.text)) && mention.firstToken > token.index;
    const behind = inserted || first === 'как';
    const wholeSentence = behind && token.parse.lemma !== 'считать';
    const settings = speechSettings(sentence, token, context.lexicon.words.speechVerbs);
    return { speaker, at: token.start, wholeSentence, named: phraseOf(sentence, mention), settings };
  }
  return null;
}

/** The words by which a speaker is named, with title and relative clause. */
function phraseOf(sentence: Sentence, mention: ResolvedMention): Span {
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

/** «Рылова заявила, что …, | Сомов потребовал …»: a clause beside that of the speech verb, with a subject of its own. */
function isBeside(sentence: Sentence, { at, wholeSentence }: Attribution, place: Span): boolean {
  const verb = wholeSentence ? undefined : sentence.tokens.find(({ start }) => start === at);
  if (!verb) return false;
  return childrenBy(sentence, verb.index, 'conj').some((other) => {
    const [subject] = childrenBy(sentence, other.index, 'nsubj');
    if (other.parse?.pos !== 'VERB' || !subject || childrenBy(sentence, other.index, 'mark').length > 0) return false;
    const first = sentence.tokens[subtreeOf(sentence, other.index)[0] ?? other.index];
    return subject.parse?.grammemes.has('anim') === true && first !== undefined && place.start >= first.start;
  });
}

/** «По словам президента», «по мнению Токаева», «по его словам». */
function byPhrase(context: Context, sentence: Sentence): Attribution | null {
  for (const token of sentence.tokens) {
    if (token.norm !== 'по') continue;
    const [one, two] = [sentence.tokens[token.index + 1], sentence.tokens[token.index + 2]];
    const possessive = one?.norm === 'его' || one?.norm === 'ее';
    if (!WORDS_OF.has(lemma(possessive ? two : one))) continue;
    const noun = possessive ? two : one;
    const mention = possessive ? lastPerson(context, sentence) : genitiveOf(context, sentence, noun);
    const speaker = speakerOf(context, mention);
    if (!speaker) continue;
    const argument: Argument = possessive
      ? { entity: speaker.entity, start: null, end: null, via: 'speaker' }
      : speaker;
    const named = possessive || !mention ? {} : { named: phraseOf(sentence, mention) };
    return { speaker: argument, at: token.start, wholeSentence: true, ...named };
  }
  return null;
}

/** «по словам | министра»: whose words they are. */
function genitiveOf(context: Context, sentence: Sentence, noun: Token | undefined): ResolvedMention | null {
  if (!noun) return null;
  const [owner] = complementsOf(sentence, noun.index, 'gent');
  if (owner) return mentionAt(context, sentence, owner);
  return mentionsOf(context, sentence).find(({ firstToken }) => firstToken === noun.index + 1) ?? null;
}

function lastPerson(context: Context, sentence: Sentence): ResolvedMention | null {
  for (let index = sentence.index - 1; index >= Math.max(0, sentence.index - 3); index -= 1) {
    const person = (context.bySentence.get(index) ?? [])
      .filter(({ type, entity }) => type === 'Person' && entity !== null)
      .at(-1);
    if (person) return person;
  }
  return null;
}

/** Who speaks at each place of the article. */
export interface Voices {
  at(sentence: Sentence, place: Span): Voice;
  /** Who was named last as speaking, up to and with this sentence; null if nobody has spoken. */
  spokeLast(sentence: Sentence): Argument | null;
  /** Whose view an unmarked sentence goes on to tell: the person who spoke in the sentences right before; null if nobody did. */
  carried(sentence: Sentence): Argument | null;
}

/** What reaches from the words that say who speaks to those that say where and when is nobody's speech. */
function isAround({ named, settings = [] }: Attribution, place: Span): boolean {
  const around = named ? [named, ...settings] : settings;
  const holds = (at: number): boolean => around.some(({ start, end }) => start <= at && at < end);
  return holds(place.start) && holds(place.end - 1);
}

/** How many unmarked sentences the words of one speaker run on over. */
const CARRIED = 2;

/** The sentence that attributes a quotation: its own, the one its words follow, or the one right behind it. */
function attributionOf(
  sentences: readonly Sentence[],
  attributions: readonly (Attribution | null)[],
  quotation: Quotation,
): Attribution | null {
  const from = sentences.findIndex(({ end }) => end > quotation.start);
  const last = sentences.findLastIndex(({ start }) => start < quotation.end);
  const [first, closing, next] = [attributions[from], attributions[last], attributions[last + 1]];
  if (closing && closing.at >= quotation.end) return closing;
  if (first && first.at < quotation.start) return first;
  if (next?.signs) return next;
  const follows = sentences[last + 1];
  const opens = follows && next?.at === follows.start && /^\p{Ll}/u.test(follows.tokens[0]?.text ?? '');
  return opens ? next : null;
}

/** «— Иван Петров» in a line of its own under a quotation: whose words it is. */
function signature(context: Context, sentence: Sentence): Attribution | null {
  const words = sentence.tokens.filter(({ kind }) => kind === 'word');
  const [first, last] = [words[0], words.at(-1)];
  const name = mentionsOf(context, sentence).find(
    ({ type, form, endToken }) => type === 'Person' && form === 'name' && endToken === (last?.index ?? -1) + 1,
  );
  const bare = name && sentence.tokens.slice(0, name.firstToken).every(({ parse }) => parse?.pos !== 'VERB');
  const follows = context.text.quotations.some(
    ({ speech, end }) => speech && end <= sentence.start && sentence.start - end <= SIGNED_WITHIN,
  );
  const speaker = speakerOf(context, name ?? null);
  if (!speaker || !bare || !first || !follows || words.length > LONGEST_SIGNATURE) return null;
  return { speaker, at: sentence.start, wholeSentence: true, signs: true };
}

/** A signature stands right below what it signs: a closing mark, a line break, a dash. */
const SIGNED_WITHIN = 6;
/** A title and a name. */
const LONGEST_SIGNATURE = 8;

/** Index of the sentence that announces the list a bullet belongs to («Президент отметил цели:»). */
const headingOf = (sentences: readonly Sentence[], { index }: Sentence): number =>
  sentences.findLastIndex((other) => other.index < index && other.role !== 'bullet');

/** Attribution carries over: a quotation that names nobody is by whoever spoke last. */
export function createVoices(context: Context): Voices {
  const { sentences, quotations } = context.text;
  const attributions = sentences.map(
    (sentence) => byPhrase(context, sentence) ?? bySpeechVerb(context, sentence) ?? signature(context, sentence),
  );
  const voices = new Map<Quotation, Voice>();
  let spokeLast: Argument | null = null;
  let seen = 0;
  for (const quotation of quotations) {
    if (!quotation.speech) continue;
    for (; seen < sentences.length && (sentences[seen]?.start ?? 0) < quotation.start; seen += 1) {
      spokeLast = attributions[seen]?.speaker ?? spokeLast;
    }
    const own: Argument | null = attributionOf(sentences, attributions, quotation)?.speaker ?? spokeLast;
    spokeLast = own;
    voices.set(quotation, { speaker: own, speech: 'direct' });
  }
  return {
    at(sentence, place) {
      const quotation = quotations.find(
        (one) => one.speech && (contains(one, place) || (one.start <= place.start && place.start < one.end)),
      );
      const direct = quotation ? voices.get(quotation) : undefined;
      if (direct) return direct;
      const attribution = attributions[sentence.index];
      const around = attribution && isAround(attribution, place);
      const told = attribution && (attribution.wholeSentence || attribution.at < place.start);
      const covers = told && !around && !isBeside(sentence, attribution, place);
      if (covers) return { speaker: attribution.speaker, speech: 'reported' };
      const announced = sentence.role === 'bullet' ? attributions[headingOf(sentences, sentence)] : null;
      return announced ? { speaker: announced.speaker, speech: 'reported' } : AUTHOR;
    },
    carried(sentence) {
      if (sentence.role !== 'body' && sentence.role !== 'bullet') return null;
      for (let index = sentence.index - 1; index >= Math.max(0, sentence.index - CARRIED); index -= 1) {
        const speaker = attributions[index]?.speaker;
        if (speaker) return context.types.get(speaker.entity) === 'Person' ? speaker : null;
      }
      return null;
    },
    spokeLast(sentence) {
      for (let index = sentence.index; index >= 0; index -= 1) {
        const speaker = attributions[index]?.speaker;
        if (speaker) return speaker;
      }
      return null;
    },
  };
}
