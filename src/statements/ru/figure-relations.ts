import type { ResolvedMention } from '../../entities/entity.ts';
import { childrenBy } from '../../text/dependencies.ts';
import { type Clause, clausesOf } from '../../text/ru/clauses.ts';
import type { Sentence } from '../../text/text.ts';
import { type Candidate, candidate, spanOf } from '../candidate.ts';
import { asArgument, type Context, isResolved, lemma, mentionsOf } from '../context.ts';
import type { Argued } from '../demand.ts';
import type { StatementRule } from '../rule.ts';
import { fits } from './fits.ts';
import { moodOf } from './mood.ts';
import { follow, meant } from './noun-links.ts';

/** Nouns of measure: the figure is stated of what they measure («доля | Чили», «объём рынка | меди»). */
const MEASURES = new Set([
  'число',
  'количество',
  'объем',
  'доля',
  'размер',
  'уровень',
  'сумма',
  'показатель',
  'темп',
  'численность',
  'население',
  'вклад',
  'товарооборот',
  'оборот',
  'экспорт',
  'импорт',
  'ввп',
  'рынок',
  'стоимость',
  'цена',
  'доход',
  'прибыль',
  'бюджет',
]);

/** What the figure is of: past nouns of measure what they measure, as far as the text tells it. */
function measured(context: Context, sentence: Sentence, at: number): readonly Argued[] {
  if (!MEASURES.has(lemma(sentence.tokens[at]))) return meant(context, sentence, at);
  const [adjective] = follow(context, sentence, at, 'adjective');
  const [owner] = childrenBy(sentence, at, 'nmod').filter((child) => sentence.tokens[child]?.parse?.case === 'gent');
  if (owner !== undefined) return measured(context, sentence, owner);
  return adjective ? [adjective] : meant(context, sentence, at);
}

/** True if the figure stands among the complements of the clause's verb of measure. */
function isOf(context: Context, sentence: Sentence, clause: Clause, figure: ResolvedMention): boolean {
  const verb = sentence.tokens[clause.predicate];
  if (!verb || !context.lexicon.words.figureVerbs.has(lemma(verb))) return false;
  return figure.firstToken > verb.index && figure.firstToken <= verb.index + 8;
}

/** «товарооборот Чили достиг 5 млрд»: a figure behind a verb of measure is stated of what its subject measures. */
export const figureRelations: StatementRule = (context, sentence) => {
  const candidates: Candidate[] = [];
  const figures = mentionsOf(context, sentence)
    .filter(({ type }) => type === 'Figure')
    .filter(isResolved);
  for (const figure of figures) {
    const clause = clausesOf(sentence).findLast((one) => isOf(context, sentence, one, figure));
    const verb = sentence.tokens[clause?.predicate ?? -1];
    if (!clause || !verb) continue;
    for (const thing of clause.subjects.flatMap((at) => measured(context, sentence, at))) {
      const given = {
        type: 'HAS_FIGURE',
        sentence,
        subject: asArgument(thing),
        object: asArgument(figure),
        clause: spanOf(thing, figure, verb),
        rule: `figure:${lemma(verb)}`,
        ...moodOf(context, sentence, verb.index),
      };
      if (thing.type !== 'Figure' && fits(context, given)) candidates.push(candidate(given));
    }
  }
  return { candidates, misses: [] };
};
