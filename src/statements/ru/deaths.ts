import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Context, lemma } from '../context.ts';
import { moodOf } from './mood.ts';
import { mentionAt } from './phrases.ts';
import { subjectsOf } from './subjects.ts';
import { childrenBy } from './tree.ts';

/** Verbs of dying; in the passive those of killing. */
const DYING: ReadonlySet<string> = new Set(['умереть', 'скончаться', 'погибнуть', 'почить', 'застрелиться']);
const KILLING: ReadonlySet<string> = new Set(['убить', 'застрелить', 'казнить', 'похоронить']);
/** Nouns that tell the same of the genitive behind them. */
const DEATHS: ReadonlySet<string> = new Set(['смерть', 'кончина', 'гибель', 'похороны']);

function whoDies(context: Context, sentence: Sentence, token: Token): readonly Token[] {
  const word = lemma(token);
  if (DEATHS.has(word) && token.parse?.pos === 'NOUN')
    return childrenBy(sentence, token.index, 'nmod').filter(({ parse }) => parse?.case === 'gent');
  const dies = token.parse?.pos === 'VERB' && token.parse.tense === 'past' && DYING.has(word);
  if (!dies && !(token.parse?.pos === 'PRTS' && KILLING.has(word))) return [];
  const { polarity, modality } = moodOf(context, sentence, token.index);
  return polarity === 'positive' && modality === 'asserted' ? subjectsOf(sentence, token).nouns : [];
}

/** The persons of whom the article tells that they are dead. */
export function theDead(context: Context): ReadonlySet<string> {
  const dead = context.text.sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token) =>
      whoDies(context, sentence, token).flatMap((noun) => {
        const who = mentionAt(context, sentence, noun);
        return who?.type === 'Person' ? [who.entity] : [];
      }),
    ),
  );
  return new Set(dead);
}
