import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, type Context, isResolved, lemma } from '../context.ts';
import { NOTHING, type StatementRule } from '../rule.ts';
import type { Argument, Evaluation } from '../statement.ts';
import { subjectOf } from './clause.ts';
import { COPULAS } from './copulas.ts';
import { fits } from './fits.ts';
import { moodOf } from './mood.ts';
import { mentionAt } from './phrases.ts';
import { complementsOf } from './slots.ts';
import { subjectsOf } from './subjects.ts';
import { childrenBy, headOfToken, isBy, prepositionAt } from './tree.ts';
import type { Voices } from './voices.ts';

const JOINING = new Set([...COPULAS, 'оказаться', 'выглядеть']);

/** What the adjective or the noun says of its subject; null for words that only describe. */
function evaluationOf({ lexicon }: Context, token: Token): Evaluation | null {
  const { praise, blame, merits, faults } = lexicon.words;
  const word = lemma(token);
  const [good, bad] = token.parse?.pos === 'NOUN' ? [merits, faults] : [praise, blame];
  const words = token.parse?.pos === 'ADVB' ? adjectivesOf(token) : [word];
  if (words.some((one) => good.has(one))) return 'positive';
  return words.some((one) => bad.has(one)) ? 'negative' : null;
}

/** «успешно» is how something «успешный» goes. */
const adjectivesOf = ({ norm }: Token): readonly string[] =>
  norm.endsWith('о') ? ['ый', 'ий', 'ой'].map((ending) => norm.slice(0, -1) + ending) : [];

/** Verbs that only say that something goes on or is over: how it goes is said of it. */
const GOING: ReadonlySet<string> = new Set(
  (
    'пройти проходить завершиться завершаться закончиться работать сработать действовать функционировать развиваться складываться ' +
    'сложиться идти протекать выступить сыграть поступить поступать вести'
  ).split(' '),
);

/** The noun whose attribute the word is. */
function describedBy(sentence: Sentence, token: Token): Token | null {
  const describes = /^(?:ADJF|PRTF)$/u.test(token.parse?.pos ?? '') && isBy(token, 'amod');
  const noun = describes ? headOfToken(sentence, token) : undefined;
  return noun?.parse?.pos === 'NOUN' ? noun : null;
}

/** The predicate that the word is or belongs to: «выгоден», «является выгодным», «стал ошибкой», «это – провал». */
function predicateOf(sentence: Sentence, token: Token): Token | null {
  const { parse } = token;
  if (parse?.pos === 'ADJS') return token;
  // «переговоры прошли | успешно»
  if (parse?.pos === 'ADVB') {
    const gone = headOfToken(sentence, token);
    return gone && GOING.has(lemma(gone)) ? gone : null;
  }
  // «Иванов – | великий | спортсмен»: what is said of the noun is said of its subject.
  const noun = describedBy(sentence, token);
  if (noun) return predicateOf(sentence, noun);
  const nominal = parse?.pos === 'NOUN' && prepositionAt(sentence, token) === null;
  if (nominal && parse.case === 'nomn' && childrenBy(sentence, token.index, 'nsubj').length > 0) return token;
  if (!(nominal || parse?.pos === 'ADJF') || parse.case !== 'ablt') return null;
  // «переговоры | были | успешными»
  if (childrenBy(sentence, token.index, 'cop').length > 0) return token;
  const verb = headOfToken(sentence, token);
  return verb && JOINING.has(lemma(verb)) ? verb : null;
}

/** «в этом деле спорить бесполезно» tells nothing of what stands in another clause: a short adjective agrees with its subject. */
const agrees = ({ parse }: Token, { parse: noun }: Token): boolean =>
  parse?.pos !== 'ADJS' || parse.gender !== 'neut' || !noun?.gender || noun.gender === 'neut';

/** «подчеркнул роль | совета», «отметил вклад | фонда»: naming somebody's merit praises him. */
function merited(context: Context, sentence: Sentence, noun: Token, voices: Voices): readonly Candidate[] {
  const { praiseNouns, weightVerbs, speechVerbs } = context.lexicon.words;
  const verb = headOfToken(sentence, noun);
  if (noun.parse?.pos !== 'NOUN' || !praiseNouns.has(lemma(noun)) || !verb || !isBy(noun, 'obj', 'nsubj:pass'))
    return [];
  if (!weightVerbs.has(lemma(verb)) && !speechVerbs.has(lemma(verb))) return [];
  const speaker = voices.at(sentence, noun).speaker ?? null;
  const named = verb.parse?.pos === 'PRTS' ? null : subjectOf(context, sentence, verb.index);
  const subject = named && isResolved(named) ? asArgument(named) : bySpeaker(speaker);
  const things = complementsOf(sentence, noun.index, 'gent').flatMap((one) => mentionAt(context, sentence, one) ?? []);
  if (!subject) return [];
  return things.flatMap((thing) => {
    const given = {
      ...moodOf(context, sentence, verb.index),
      type: 'ASSESSED',
      sentence,
      subject,
      object: asArgument(thing),
      evaluation: 'positive' as const,
      act: true,
      clause: { start: Math.min(verb.start, noun.start, thing.start), end: Math.max(verb.end, thing.end) },
      rule: 'evaluation:merit',
    };
    return fits(context, given) ? [candidate(given)] : [];
  });
}

const bySpeaker = (speaker: Argument | null): Argument | null =>
  speaker ? { entity: speaker.entity, start: null, end: null, via: 'speaker' } : null;

/** «По мнению канцлера, договор выгоден»: what a speaker says to be good or bad is assessed by him. */
export const evaluations: StatementRule = (context, sentence, voices) => {
  const candidates: Candidate[] = [];
  for (const token of sentence.tokens) {
    candidates.push(...merited(context, sentence, token, voices));
    const evaluation = evaluationOf(context, token);
    const predicate = evaluation ? predicateOf(sentence, token) : null;
    const speaker = predicate ? (voices.at(sentence, token).speaker ?? voices.carried(sentence)) : null;
    if (!evaluation || !predicate || !speaker) continue;
    for (const noun of subjectsOf(sentence, predicate).nouns) {
      const thing = mentionAt(context, sentence, noun);
      if (!thing || thing.entity === speaker.entity || !agrees(predicate, noun)) continue;
      const given = {
        ...moodOf(context, sentence, predicate.index),
        type: 'ASSESSED',
        sentence,
        subject: { entity: speaker.entity, start: null, end: null, via: 'speaker' as const },
        object: asArgument(thing),
        evaluation,
        act: true,
        clause: {
          start: Math.min(token.start, predicate.start, thing.start),
          end: Math.max(token.end, predicate.end, thing.end),
        },
        rule: `evaluation:${evaluation}`,
      };
      if (fits(context, given)) candidates.push(candidate(given));
    }
  }
  return candidates.length > 0 ? { candidates, misses: [] } : NOTHING;
};
