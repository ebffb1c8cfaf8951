import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import type { Candidate } from '../candidate.ts';
import { type Context, lemma, mentionsOf } from '../context.ts';
import type { Argument } from '../statement.ts';
import { moodOf } from './mood.ts';
import { mentionAt } from './phrases.ts';
import { complementsOf } from './slots.ts';
import { headOfToken, prepositionAt } from './tree.ts';

/** A thing that is not made yet, and its words. */
type Made = Pick<Argument, 'entity' | 'start' | 'end'>;

/** Talked of, which makes nothing: «обсудить вопрос на форуме» leaves the forum where it is. */
const DISCUSSING: ReadonlySet<string> = new Set(['обсудить', 'обсуждать']);

/** «должны разработать | программу», «намерены открыть | центр»: what an infinitive that is not said to be done makes. */
function madeByInfinitives(context: Context, sentence: Sentence): readonly Made[] {
  const { creationVerbs } = context.lexicon.words;
  const isOpen = (token: Token): boolean =>
    token.parse?.pos === 'INFN' &&
    creationVerbs.has(lemma(token)) &&
    !DISCUSSING.has(lemma(token)) &&
    moodOf(context, sentence, token.index).modality !== 'asserted';
  return sentence.tokens
    .filter(isOpen)
    .flatMap(({ index }) => complementsOf(sentence, index, 'accs'))
    .flatMap((noun) => mentionAt(context, sentence, noun) ?? []);
}

/** Nouns and verbs that put something forward: what is made under them is not made yet. */
const FORWARD: ReadonlySet<string> = new Set(
  (
    'инициатива предложение идея проект необходимость важность целесообразность потребность вопрос призыв предложить предлагать ' +
    'призвать призывать считать полагать выступить выступать поддержать поддерживать планировать намеренный нужный'
  ).split(' '),
);

/** How far above its making a thing is put forward. */
const FURTHEST = 3;

/** «создание | регионального центра»: the noun of making that the word hangs on. */
function makingOf({ lexicon }: Context, sentence: Sentence, head: number): Token | null {
  const token = sentence.tokens[head];
  const up = token && headOfToken(sentence, token);
  const bare = token && up && token.deprel === 'nmod' && prepositionAt(sentence, token) === null;
  return bare && lexicon.words.creation.has(lemma(up)) ? up : null;
}

/** «предложил создание», «инициатива по созданию»: it stands below a word that puts it forward. */
function isForward(sentence: Sentence, making: Token): boolean {
  let up = headOfToken(sentence, making);
  for (let step = 0; up && step < FURTHEST; step += 1) {
    if (FORWARD.has(lemma(up))) return true;
    up = headOfToken(sentence, up);
  }
  return false;
}

/** «поддержал создание | центра»: what a noun of making makes that is only put forward. */
function madeByNouns(context: Context, sentence: Sentence): readonly Made[] {
  return mentionsOf(context, sentence).flatMap(({ entity, head, form, start, end }) => {
    const making = entity !== null && form !== 'adjective' ? makingOf(context, sentence, head) : null;
    return making && entity !== null && isForward(sentence, making) ? [{ entity, start, end }] : [];
  });
}

/** True if the subject is the thing, or stands within its words («программа | сотрудничества»). */
function isOf({ entity, start, end }: Argument, made: Made): boolean {
  if (entity === made.entity) return true;
  if (start === null || end === null || made.start === null || made.end === null) return false;
  return made.start <= start && end <= made.end;
}

/** «предложил создать центр по борьбе с X»: the centre is against X, and in its place, only if it comes to be. */
export function underProposal(
  context: Context,
  sentence: Sentence,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const founded = candidates.filter(({ foundsObject }) => foundsObject).map(({ object }) => object);
  const toBeMade = [...founded, ...madeByNouns(context, sentence), ...madeByInfinitives(context, sentence)];
  return candidates.map((one) => {
    const hangs = one.modality === 'asserted' && !one.act && toBeMade.some((made) => isOf(one.subject, made));
    return hangs ? Object.freeze({ ...one, modality: 'proposed' as const }) : one;
  });
}
