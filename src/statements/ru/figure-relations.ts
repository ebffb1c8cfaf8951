import type { ResolvedMention } from '../../entities/entity.ts';
import { childrenBy } from '../../text/dependencies.ts';
import type { Token } from '../../text/token.ts';
import type { Sentence } from '../../text/text.ts';
import { type Candidate, candidate, spanOf } from '../candidate.ts';
import { asArgument, type Context, isResolved, lemma, mentionsOf } from '../context.ts';
import type { Argued } from '../demand.ts';
import type { StatementRule } from '../rule.ts';
import { fits } from './fits.ts';
import { moodOf } from './mood.ts';
import { follow, meant } from './noun-links.ts';
import { mentionAt } from './phrases.ts';
import { sharesTold } from './share-figures.ts';
import { subjectsOf } from './subjects.ts';

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

interface Told {
  readonly things: readonly Argued[];
  readonly by: Token;
  /** The nouns of measure: the quote must say what was measured. */
  readonly measures?: readonly Token[];
}

/** The farthest that a figure stands behind its verb, in words. */
const REACH = 8;

/** The nearest verb of measure before the figure, in any form. */
function measuringVerb({ lexicon }: Context, { tokens }: Sentence, { firstToken }: ResolvedMention): Token | undefined {
  return tokens
    .slice(Math.max(0, firstToken - REACH), firstToken)
    .findLast((token) => isVerbForm(token) && lexicon.words.figureVerbs.has(lemma(token)));
}

const isVerbForm = ({ parse }: Token): boolean => /^(?:VERB|INFN|GRND|PRTF)$/u.test(parse?.pos ?? '');

/** «товарооборот Чили достиг 5 млрд»: a figure behind a verb of measure is stated of what its subject measures. */
function byVerb(context: Context, sentence: Sentence, figure: ResolvedMention): Told | null {
  const verb = measuringVerb(context, sentence, figure);
  if (!verb) return null;
  const measures = subjectsOf(sentence, verb).nouns;
  return { things: measures.flatMap(({ index }) => measured(context, sentence, index)), by: verb, measures };
}

/** «доля Чили на рынке – 28 %»: behind a dash, of what stands before it and measures. */
function byDash(context: Context, sentence: Sentence, figure: ResolvedMention): Told | null {
  const { tokens } = sentence;
  const hedge = ['PREP', 'ADVB'].includes(tokens[figure.firstToken - 1]?.parse?.pos ?? '') ? 2 : 1;
  const dash = figure.firstToken - hedge;
  if (!/^[—–-]$/u.test(tokens[dash]?.text ?? '')) return null;
  const from = tokens.findLastIndex(({ text, index }) => index < dash && /^[,;:.]$/u.test(text));
  const measure = tokens
    .slice(from + 1, dash)
    .find((token) => token.parse?.case === 'nomn' && MEASURES.has(lemma(token)));
  return measure ? { things: measured(context, sentence, measure.index), by: measure } : null;
}

/** What costs lives or limbs: «погибли», «ранены», and «унёс жизни», «жертвами стали». */
const LOSSES = new Set(
  'погибнуть погибать пострадать ранить убить умереть скончаться эвакуировать лишиться'.split(' '),
);
const TAKES_LIVES = new Set('унести уносить забрать забирать отнять стоить'.split(' '));

/** «в результате теракта погибли 12 человек», «взрыв унёс жизни 20 человек»: the toll of the event that the sentence names. */
function byLoss(context: Context, sentence: Sentence, figure: ResolvedMention): Told | null {
  const { tokens } = sentence;
  const near = tokens.filter(({ index }) => Math.abs(index - figure.firstToken) <= TOLL_REACH);
  const by = near.find(
    (token) =>
      LOSSES.has(lemma(token)) ||
      (lemma(token) === 'жертва' && token.parse?.case === 'ablt') ||
      (TAKES_LIVES.has(lemma(token)) && near.some((other) => lemma(other) === 'жизнь')),
  );
  const living = tokens[figure.endToken - 1]?.parse?.grammemes.has('anim') === true;
  if (!by || !living) return null;
  const events = TAKES_LIVES.has(lemma(by)) ? subjectsOf(sentence, by).nouns : tokens;
  const event = events.find(
    (token) => isEventNoun(context, token) && (token.index < figure.firstToken || token.index >= figure.endToken),
  );
  const thing = event ? mentionAt(context, sentence, event) : null;
  return thing ? { things: [thing], by } : null;
}

const isEventNoun = ({ lexicon }: Context, token: Token): boolean =>
  token.parse?.pos === 'NOUN' && /^(?:Event|Threat)$/u.test(lexicon.kinds.get(lemma(token)) ?? '');

const TOLL_REACH = 6;

/** «более 20 млн | просмотров»: what is counted has no other figure. */
const isOwnUnit = (thing: Argued, { firstToken, endToken }: Argued): boolean =>
  thing.firstToken <= firstToken && endToken <= thing.endToken;

function statedOf(context: Context, sentence: Sentence, figure: Argued, told: Told | null): readonly Candidate[] {
  return (told?.things ?? []).flatMap((thing) => {
    if (!told || thing.type === 'Figure' || isOwnUnit(thing, figure)) return [];
    const given = {
      type: 'HAS_FIGURE',
      sentence,
      subject: asArgument(thing),
      object: asArgument(figure),
      clause: spanOf(thing, figure, told.by, ...(told.measures ?? [])),
      rule: `figure:${lemma(told.by)}`,
      ...moodOf(context, sentence, told.by.index),
    };
    return fits(context, given) ? [candidate(given)] : [];
  });
}

/** Figures with their units, and shares of a whole, are stated of what they measure. */
export const figureRelations: StatementRule = (context, sentence) => {
  const figures = mentionsOf(context, sentence)
    .filter(({ type }) => type === 'Figure')
    .filter(isResolved);
  const counted = figures.flatMap((figure) =>
    statedOf(
      context,
      sentence,
      figure,
      byLoss(context, sentence, figure) ?? byVerb(context, sentence, figure) ?? byDash(context, sentence, figure),
    ),
  );
  const shares = sharesTold(context, sentence).flatMap(([by, figure]) => {
    const things = subjectsOf(sentence, by).nouns.flatMap(({ index }) => meant(context, sentence, index));
    return statedOf(context, sentence, figure, { things, by });
  });
  return { candidates: [...counted, ...shares], misses: [] };
};
