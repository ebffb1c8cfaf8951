import type { ResolvedMention } from '../../entities/entity.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, type Context, headOf, isLoose, isResolved, lemma, mentionsOf } from '../context.ts';
import type { NounFrame } from '../lexicon.ts';
import type { StatementRule } from '../rule.ts';
import { joined, previousPredicate } from './clause.ts';
import { fits } from './fits.ts';
import { type Mood, moodOf } from './mood.ts';
import { prepositionOf } from './prepositions.ts';

/** An act's name stays near its participants: «выход | Чада | из союза». */
const REACH = 8;

const widest = (mentions: readonly ResolvedMention[]): ResolvedMention | null =>
  mentions.toSorted((a, b) => b.endToken - b.firstToken - (a.endToken - a.firstToken))[0] ?? null;

/** Who does it: the genitive behind the noun, the adjective or possessive before it. */
function doerOf(context: Context, sentence: Sentence, noun: Token): ResolvedMention | null {
  const mentions = mentionsOf(context, sentence);
  const behind = widest(
    mentions.filter(
      (mention) =>
        mention.firstToken === noun.index + 1 &&
        !isLoose(mention) &&
        mention.form !== 'adjective' &&
        headOf(sentence, mention)?.parses.some(({ case: kase }) => kase === 'gent') !== false,
    ),
  );
  if (behind) return behind;
  return (
    mentions.find(({ form, endToken }) => (form === 'adjective' || form === 'pronoun') && endToken === noun.index) ??
    null
  );
}

/** What it is done to: the first phrase behind the doer with the frame's preposition. */
function thingOf(context: Context, sentence: Sentence, from: number, slots: readonly string[]): ResolvedMention | null {
  for (const slot of slots) {
    const [kase, preposition] = slot.split(' ').reverse();
    const found = widest(
      mentionsOf(context, sentence).filter((mention) => {
        const gap = sentence.tokens.slice(from, mention.firstToken - (preposition ? 1 : 0));
        return (
          mention.firstToken > from - (preposition ? 0 : 1) &&
          mention.firstToken - from <= REACH &&
          mention.form !== 'adjective' &&
          !isLoose(mention) &&
          prepositionOf(sentence, mention) === (preposition ?? null) &&
          gap.every(({ parse, text }) => parse?.pos !== 'VERB' && parse?.pos !== 'PREP' && text !== ',') &&
          headOf(sentence, mention)?.parses.some((parse) => parse.case === kase || parse.grammemes.has('Fixd')) !==
            false
        );
      }),
    );
    if (found) return found;
  }
  return null;
}

/** What the predicate over the act's name makes of it; null if it says that the act did not happen. */
function moodOver(context: Context, sentence: Sentence, noun: Token, frame: NounFrame): Mood | null {
  const at = previousPredicate(sentence, noun.index);
  const near = sentence.tokens
    .slice(Math.max(0, at), noun.index)
    .findLast(({ parse }) => ['VERB', 'INFN', 'ADJS', 'PRTS', 'GRND'].includes(parse?.pos ?? ''));
  const plain: Mood = { polarity: 'positive', modality: frame.modality ?? 'asserted', time: 'present' };
  if (!near) return plain;
  const mood = moodOf(context, sentence, near.index);
  if (mood.polarity === 'negative' || context.lexicon.words.refusal.has(lemma(near))) return null;
  const wants = context.lexicon.frames
    .get(lemma(near))
    ?.some(({ relation }) => relation === 'PROPOSED' || relation === 'CALLED_FOR');
  if (wants) return { ...plain, modality: 'proposed' };
  const open = context.lexicon.words.intention.has(lemma(near)) || mood.modality !== 'asserted';
  return open ? { ...plain, modality: mood.modality === 'possible' ? 'possible' : 'planned', time: 'future' } : plain;
}

function read(context: Context, sentence: Sentence, noun: Token, frame: NounFrame): readonly Candidate[] {
  const doer = doerOf(context, sentence, noun);
  const thing = thingOf(context, sentence, Math.max(noun.index + 1, doer?.endToken ?? 0), frame.slots);
  const mood = doer && thing ? moodOver(context, sentence, noun, frame) : null;
  if (!doer || !thing || !mood || !isResolved(doer)) return [];
  return joined(context, sentence, thing)
    .filter(isResolved)
    .flatMap((object) => {
      const given = {
        ...mood,
        type: frame.relation,
        sentence,
        subject: asArgument(doer),
        object: asArgument(object),
        clause: { start: Math.min(noun.start, doer.start), end: Math.max(noun.end, doer.end, object.end) },
        rule: `noun:${frame.relation.toLowerCase()}:${lemma(noun)}`,
      };
      return fits(context, given, frame) ? [candidate(given)] : [];
    });
}

/** «визит канцлера в Оман», «выход Чада из союза», «борьба Перу с голодом»: acts told by their names. */
export const nounFrames: StatementRule = (context, sentence) => ({
  candidates: sentence.tokens.flatMap((noun) => {
    const frames = noun.parse?.pos === 'NOUN' ? (context.lexicon.nounFrames.get(noun.parse.lemma) ?? []) : [];
    return frames.flatMap((frame) => read(context, sentence, noun, frame));
  }),
  misses: [],
});
