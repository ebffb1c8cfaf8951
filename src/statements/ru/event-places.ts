import { clausesOf } from '../../text/ru/clauses.ts';
import { type Candidate, candidate, spanOf } from '../candidate.ts';
import { asArgument, lemma } from '../context.ts';
import type { StatementRule } from '../rule.ts';
import { fits } from './fits.ts';
import { moodOf } from './mood.ts';
import { meant } from './noun-links.ts';

/** Verbs of taking place: their subject is the event. */
const HAPPENS = new Set([
  'состояться',
  'пройти',
  'проходить',
  'произойти',
  'происходить',
  'случиться',
  'начаться',
  'начинаться',
  'открыться',
  'открываться',
  'завершиться',
  'закончиться',
  'проводиться',
  'провести',
  'прогреметь',
  'вспыхнуть',
  'продолжаться',
  'продолжиться',
  'стартовать',
  'организовать',
]);

/** «форум прошёл в Осло», «в Праге начались выборы»: where the subject of a verb of taking place was. */
export const eventPlaces: StatementRule = (context, sentence) => {
  const candidates: Candidate[] = [];
  for (const { predicate, passive, subjects, arguments: all } of clausesOf(sentence)) {
    const verb = sentence.tokens[predicate];
    const happens = HAPPENS.has(lemma(verb)) && (passive || !/^(?:провести|организовать)$/u.test(lemma(verb)));
    if (!verb || !happens) continue;
    const places = all.filter(
      ({ preposition, case: kase }) => /^(?:в|во|на|под)$/u.test(preposition ?? '') && kase !== 'accs',
    );
    if (places.length === 0) continue;
    for (const subject of subjects.flatMap((at) => meant(context, sentence, at))) {
      for (const place of places.flatMap(({ head }) => meant(context, sentence, head))) {
        const given = {
          ...moodOf(context, sentence, predicate),
          type: 'HELD_IN',
          sentence,
          subject: asArgument(subject),
          object: asArgument(place),
          clause: spanOf(verb, subject, place),
          rule: `event:${lemma(verb)}`,
        };
        if (fits(context, given)) candidates.push(candidate(given));
      }
    }
  }
  return { candidates, misses: [] };
};
