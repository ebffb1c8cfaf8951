import { contains, type Span } from '../../base/span.ts';
import type { Quotation, Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Context, lemma, mentionsOf, type Voice } from '../context.ts';
import type { Argument } from '../statement.ts';
import { subjectOf } from './clause.ts';
import { institutions } from './institutions.ts';
import { relays } from './relaying.ts';
import { type Attribution, byPaper, byPhrase, phraseOf, speakerOf } from './sources.ts';
import { speechSettings } from './speech-setting.ts';
import { childrenBy, headOfToken, isBy, subtreeOf } from './tree.ts';

/** Nobody's words but the author's. */
export const AUTHOR: Voice = Object.freeze({ speaker: null, speech: 'author' });

const inQuotation = (quotations: readonly Quotation[], at: number): Quotation | null =>
  quotations.find(({ speech, start, end }) => speech && start <= at && at < end) ?? null;

/** «уверен», «убеждён»: said of whoever holds a view. */
const CONVINCED: ReadonlySet<string> = new Set(['уверенный', 'уверить', 'убежденный', 'убедить']);

/** True for verbs of speaking and thinking, and for short forms of being sure. */
const tellsView = ({ lexicon }: Context, { parse }: Token): boolean =>
  parse?.pos === 'VERB'
    ? lexicon.words.speechVerbs.has(parse.lemma)
    : /^(?:ADJS|PRTS)$/u.test(parse?.pos ?? '') && CONVINCED.has(parse?.lemma ?? '');

function bySpeechVerb(context: Context, sentence: Sentence): Attribution | null {
  for (const token of sentence.tokens) {
    // «Напомним, …»: outside of quotations the first person is the author's.
    if (!tellsView(context, token) || token.parse?.person === '1per') continue;
    if (inQuotation(context.text.quotations, token.start)) continue;
    const mention =
      subjectOf(context, sentence, token.index) ?? institutions(context, sentence, token.index)[0] ?? null;
    const speaker = speakerOf(context, mention);
    if (!speaker || !mention || relays(context, sentence, token, mention)) continue;
    const before = sentence.tokens[token.index - 1];
    const first = lemma(sentence.tokens[0]);
    // «…, добавил он» and «Как отметил он, …» cover the sentence; in «Он, выступая …, отметил …» his words only follow.
    const inserted = (before === undefined || /^[,–—-]$/u.test(before.text)) && mention.firstToken > token.index;
    const wholeSentence = inserted || first === 'как';
    const settings = speechSettings(sentence, token, context.lexicon.words.speechVerbs);
    return { speaker, at: token.start, wholeSentence, named: phraseOf(sentence, mention), settings };
  }
  return null;
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

/**
 * «Король заявил, что | отречётся от престола», «Министр сообщил о желании | уйти»: who says it is its subject as well, so that it begins with
 * his name; what is told under the verb of speech is his words nevertheless.
 */
function sharesSubject(sentence: Sentence, { at, named }: Attribution, place: Span): boolean {
  const byName = named !== undefined && named.start <= place.start && place.start < named.end;
  if (!(byName || place.start === at) || place.end <= at) return false;
  const verb = sentence.tokens.find(({ start }) => start === at);
  let below = sentence.tokens.findLast(({ kind, end }) => kind === 'word' && end <= place.end);
  for (let up = below; up && up !== verb; up = headOfToken(sentence, up)) below = up;
  if (!verb || below?.head !== verb.index) return false;
  const marked = childrenBy(sentence, below.index, 'mark').some(({ norm }) => norm === 'что');
  return isBy(below, 'ccomp', 'obl', 'xcomp') || marked;
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
  const attributions: (Attribution | null)[] = [];
  for (const sentence of sentences) {
    attributions.push(
      byPhrase(context, sentence, attributions) ??
        bySpeechVerb(context, sentence) ??
        byPaper(context, sentence) ??
        signature(context, sentence),
    );
  }
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
      const told =
        attribution &&
        (attribution.wholeSentence || attribution.at < place.start || sharesSubject(sentence, attribution, place));
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
