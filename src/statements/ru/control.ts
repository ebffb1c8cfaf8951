import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Context, lemma } from '../context.ts';
import type { Modality, Polarity, Time } from '../statement.ts';
import { type Mood, moodOf } from './mood.ts';

/** The word that an infinitive hangs on, and what it does to the fact that the infinitive tells. */
export interface Control {
  readonly governor: Token;
  readonly mood: Mood;
}

/** How far before an infinitive its governor stands; a second infinitive («выступить … и встретиться») may stand between. */
const REACH = 14;
const STOPS = /^[;:«»"“”()]$/u;
const SUBORDINATORS = new Set(['что', 'чтобы', 'который', 'если', 'когда', 'где']);

/** The nearest governor to the left in the same clause. */
function governorOf(context: Context, { tokens }: Sentence, at: number): Token | null {
  const { intention, ability, attempt, refusal } = context.lexicon.words;
  for (let index = at - 1; index >= Math.max(0, at - REACH); index -= 1) {
    const token = tokens[index];
    if (!token || STOPS.test(token.text) || SUBORDINATORS.has(lemma(token))) return null;
    if (token.text === ',' && tokens[index + 1]?.norm !== 'и' && tokens[index + 1]?.parse?.pos !== 'INFN') return null;
    const word = lemma(token);
    if (intention.has(word) || ability.has(word) || attempt.has(word) || refusal.has(word)) return token;
    if (token.parse?.pos === 'VERB' || token.parse?.pos === 'PRED') return null;
  }
  return null;
}

const FLIPPED: Readonly<Record<Polarity, Polarity>> = { positive: 'negative', negative: 'positive' };

function moodUnder(context: Context, sentence: Sentence, governor: Token): Mood {
  const { intention, ability, refusal } = context.lexicon.words;
  const own = moodOf(context, sentence, governor.index);
  const word = lemma(governor);
  const future = own.time === 'future';
  const modality: Modality = ability.has(word) ? 'possible' : intention.has(word) || future ? 'planned' : own.modality;
  const time: Time = intention.has(word) || ability.has(word) ? 'future' : own.time;
  return { polarity: refusal.has(word) ? FLIPPED[own.polarity] : own.polarity, modality, time };
}

/** Who controls the infinitive at `at`, by the verb, short adjective or noun before it; null for a free infinitive. */
export function controlOf(context: Context, sentence: Sentence, at: number): Control | null {
  const governor = governorOf(context, sentence, at);
  return governor ? { governor, mood: moodUnder(context, sentence, governor) } : null;
}
