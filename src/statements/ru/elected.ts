import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, type Context, isResolved, lemma, mentionsOf } from '../context.ts';
import type { Argued } from '../demand.ts';
import type { StatementRule } from '../rule.ts';
import { bearers } from './bearers.ts';
import { fits } from './fits.ts';
import { type Mood, moodOf } from './mood.ts';
import { mentionAt } from './phrases.ts';
import { subjectsOf } from './subjects.ts';
import { childrenBy, headOfToken, subtreeOf } from './tree.ts';

/** Verbs of winning an election; with «одержать» the victory is its object. */
const WINNING: ReadonlySet<string> = new Set('победить побеждать выиграть выигрывать одержать одерживать'.split(' '));
/** Adjectives of elections that make somebody head of a state, a region or a town. */
const OF_HEADS: ReadonlySet<string> = new Set('президентский губернаторский'.split(' '));

/** The election of a head: «президентские | выборы». */
const isOfHead = (sentence: Sentence, { index }: Token): boolean =>
  childrenBy(sentence, index, 'amod').some((child) => OF_HEADS.has(lemma(child)));

/** The place where it is held: «выборы | в Чили», «выборы | во Франции». */
function placeOf(context: Context, sentence: Sentence, election: Token): Argued | null {
  const own = subtreeOf(sentence, election.index);
  return (
    mentionsOf(context, sentence)
      .filter(isResolved)
      .find(
        ({ type, form, head, firstToken }) =>
          type === 'Place' && form !== 'pronoun' && own.includes(head) && firstToken > election.index,
      ) ?? null
  );
}

interface Victory {
  readonly winners: readonly Argued[];
  readonly mood: Mood;
}

const WON: Mood = Object.freeze({ polarity: 'positive', modality: 'asserted', time: 'present' });

const mentionsAt = (context: Context, sentence: Sentence, nouns: readonly Token[]): readonly Argued[] =>
  nouns.flatMap((noun) => mentionAt(context, sentence, noun) ?? []);

/** «победил на выборах», «одержал победу на выборах», «победитель выборов», «победа Сомова на выборах». */
function victoryIn(context: Context, sentence: Sentence, election: Token): Victory | null {
  const { tokens } = sentence;
  let up = headOfToken(sentence, election);
  if (up && lemma(up) === 'победитель')
    return {
      winners: mentionsAt(
        context,
        sentence,
        bearers(sentence, up.index).flatMap((at) => tokens[at] ?? []),
      ),
      mood: WON,
    };
  if (up && lemma(up) === 'победа') {
    const owners = childrenBy(sentence, up.index, 'nmod').filter(({ parse }) => parse?.case === 'gent');
    const named = mentionsAt(context, sentence, owners).filter(({ type }) => type === 'Person');
    if (named.length > 0) return { winners: named, mood: WON };
    up = headOfToken(sentence, up);
  }
  if (!up || !WINNING.has(lemma(up))) return null;
  return {
    winners: mentionsAt(context, sentence, subjectsOf(sentence, up).nouns),
    mood: moodOf(context, sentence, up.index),
  };
}

function read(context: Context, sentence: Sentence, election: Token): readonly Candidate[] {
  const place = isOfHead(sentence, election) ? placeOf(context, sentence, election) : null;
  const victory = place ? victoryIn(context, sentence, election) : null;
  if (!place || !victory) return [];
  return victory.winners
    .filter(({ type }) => type === 'Person')
    .flatMap((winner) => {
      const given = {
        ...victory.mood,
        time: 'present' as const,
        type: 'LEADS',
        sentence,
        subject: asArgument(winner),
        object: asArgument(place),
        clause: {
          start: Math.min(winner.start, election.start, place.start),
          end: Math.max(winner.end, election.end, place.end),
        },
        rule: 'office:elected',
      };
      return fits(context, given) ? [candidate(given)] : [];
    });
}

/** «победил на президентских выборах в Чили»: who wins the election of a head comes to head the state. */
export const elected: StatementRule = (context, sentence) => ({
  candidates: sentence.tokens
    .filter((token) => lemma(token) === 'выборы')
    .flatMap((election) => read(context, sentence, election)),
  misses: [],
});
