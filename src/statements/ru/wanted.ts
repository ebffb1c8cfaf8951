import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, type Context, isActor, isResolved, lemma } from '../context.ts';
import { type Miss, NOTHING, type StatementRule } from '../rule.ts';
import type { Argument } from '../statement.ts';
import { asAttention } from './as-attention.ts';
import { asContribution } from './as-contribution.ts';
import { asDuty } from './as-duty.ts';
import { asRequirement } from './as-requirement.ts';
import { fillersOf, governedBy } from './complements.ts';
import { complement, infinitive, joined, rangeBehind, subjectOf } from './clause.ts';
import { fits } from './fits.ts';
import { moodOf } from './mood.ts';
import { COPULAS } from './copulas.ts';
import { follow } from './noun-links.ts';
import { omissionOf } from './omission.ts';
import { mentionAt } from './phrases.ts';
import { childrenBy, prepositionAt } from './tree.ts';
import { unwrap } from './unwrap.ts';
import { type Wish, WISHED } from './wish.ts';
import type { Voices } from './voices.ts';

/** «подчеркнул важность X», «необходимость сделать X»: the noun says that X is wanted. */
function byWeightNoun(context: Context, sentence: Sentence, token: Token): Wish | null {
  if (token.parse?.pos !== 'NOUN' || !context.lexicon.words.weightNouns.has(token.parse.lemma)) return null;
  // «сомнения в | целесообразности проекта»
  if (prepositionAt(sentence, token) === 'в') return null;
  const things = governedBy(context, sentence, token);
  if (things.length === 0) return null;
  const verb = sentence.tokens
    .slice(0, token.index)
    .findLast(({ parse }) => parse?.pos === 'VERB' || parse?.pos === 'GRND');
  const speaks =
    verb && (context.lexicon.words.weightVerbs.has(lemma(verb)) || context.lexicon.words.speechVerbs.has(lemma(verb)));
  return speaks
    ? {
        token,
        things,
        by: personal(verb) ? null : subjectOf(context, sentence, verbAt(sentence, verb)),
        rule: 'wanted:weight-noun',
      }
    : null;
}

const personal = (verb: Token): boolean => verb.parse?.person === '1per';
/** A converb's subject is that of the main verb. */
const verbAt = (sentence: Sentence, verb: Token): number =>
  verb.parse?.pos === 'GRND'
    ? (sentence.tokens.find(({ parse }) => parse?.pos === 'VERB')?.index ?? verb.index)
    : verb.index;

/** What is called so is advised, where «необходимый» and «важный» call for it. */
const ADVISABLE: ReadonlySet<string> = new Set(
  'актуальный целесообразный полезный возможный правильный логичный разумный уместный оправданный своевременный перспективный'.split(
    ' ',
  ),
);

/** «Считаем важным X», «полагает необходимым сделать X». */
function byOpinion(context: Context, sentence: Sentence, token: Token): Wish | null {
  if (token.parse?.pos !== 'VERB' || !context.lexicon.words.opinionVerbs.has(token.parse.lemma)) return null;
  const adjective = sentence.tokens
    .slice(token.index + 1, token.index + 5)
    .find(({ parse }) => parse?.case === 'ablt' && context.lexicon.words.opinionAdjectives.has(parse.lemma));
  if (!adjective) return null;
  const range = rangeBehind(sentence, adjective.index);
  const thing =
    infinitive(context, sentence, [adjective.index + 1, adjective.index + 3]) ??
    complement(context, sentence, 'accs', range);
  return thing
    ? {
        token,
        things: joined(context, sentence, thing),
        by: personal(token) ? null : subjectOf(context, sentence, token.index),
        rule: 'wanted:opinion',
        advised: ADVISABLE.has(lemma(adjective)),
      }
    : null;
}

/** «следует / нужно / необходимо сделать X». */
function byNecessity(context: Context, sentence: Sentence, token: Token): Wish | null {
  const { necessityPredicates } = context.lexicon.words;
  const pos = token.parse?.pos;
  if (
    !(necessityPredicates.has(token.norm) || necessityPredicates.has(lemma(token))) ||
    (pos === 'NOUN' && token.norm !== 'пора') ||
    pos === 'ADJF' ||
    // «нельзя …» forbids.
    token.norm === 'нельзя' ||
    lemma(token) === 'должный'
  )
    return null;
  const [hanging] = fillersOf(context, sentence, token.index, 'inf');
  const thing = hanging ?? infinitive(context, sentence, [token.index + 1, token.index + 4]);
  return thing ? { token, things: [thing], by: null, rule: 'wanted:necessity' } : null;
}

/** «пришло время создать …», «настала пора обсудить …». */
function byTime(context: Context, sentence: Sentence, token: Token): Wish | null {
  if (!/^(?:время|пора|момент|черед)$/u.test(lemma(token)) || token.parse?.pos !== 'NOUN') return null;
  const come = sentence.tokens
    .slice(Math.max(0, token.index - 3), token.index + 3)
    .some((other) => /^(?:прийти|настать|наступить|назреть)$/u.test(lemma(other)));
  const verb = sentence.tokens.slice(token.index + 1, token.index + 3).find(({ parse }) => parse?.pos === 'INFN');
  const thing = come && verb ? infinitive(context, sentence, [verb.index, verb.index + 1]) : null;
  return thing ? { token, things: [thing], by: null, rule: 'wanted:time' } : null;
}

const PRIORITIES = new Set(['приоритет', 'задача', 'императив', 'необходимость', 'требование', 'потребность']);

/** «приоритетом является X», «X – важная задача», «X остаётся необходимостью»: what is called a task is wanted. */
function byPriority(context: Context, sentence: Sentence, token: Token): Wish | null {
  const { parse } = token;
  if (parse?.pos !== 'NOUN' || !PRIORITIES.has(parse.lemma)) return null;
  // «в задаче», but «одной из задач»
  const oneOf = prepositionAt(sentence, token) === 'из' && lemma(sentence.tokens[token.head]) === 'один';
  if (prepositionAt(sentence, token) !== null && !oneOf) return null;
  const things = follow(context, sentence, token.index, 'bearer').filter(({ type }) => WISHED.has(type));
  return things.length > 0 ? { token, things, by: null, rule: 'wanted:priority' } : null;
}

/** «реформа остаётся важной», «сотрудничество становится приоритетным»: an adjective of weight behind a copula. */
function byPredicate(context: Context, sentence: Sentence, token: Token): Wish | null {
  const { necessity, opinionAdjectives } = context.lexicon.words;
  const { parse } = token;
  if (parse?.pos !== 'ADJF' || parse.case !== 'ablt') return null;
  if (!necessity.has(parse.lemma) && !opinionAdjectives.has(parse.lemma)) return null;
  const copula = sentence.tokens
    .slice(Math.max(0, token.index - 6), token.index)
    .findLast((other) => COPULAS.has(lemma(other)));
  // «является важным этапом»: the adjective belongs to a noun.
  const noun = sentence.tokens[token.index + 1]?.parse;
  if (!copula || (noun?.pos === 'NOUN' && noun.case === 'ablt')) return null;
  const thing = subjectOf(context, sentence, copula.index);
  return thing && WISHED.has(thing.type)
    ? { token, things: joined(context, sentence, thing), by: null, rule: 'wanted:predicate' }
    : null;
}

/** «можно преодолеть только путём X», «лишь с помощью X удастся …»: the one way to do it is what is wanted. */
function byOnlyWay(context: Context, sentence: Sentence, token: Token): Wish | null {
  const { tokens } = sentence;
  if (token.norm !== 'путем' && !(token.norm === 'помощью' && tokens[token.index - 1]?.norm === 'с')) return null;
  const only = tokens
    .slice(Math.max(0, token.index - 2), token.index)
    .some(({ norm }) => /^(?:только|лишь)$/u.test(norm));
  if (!only) return null;
  const marked = token.deprel === 'case' ? tokens[token.head] : undefined;
  const thing =
    (marked && mentionAt(context, sentence, marked)) ??
    complement(context, sentence, 'gent', rangeBehind(sentence, token.index));
  return thing ? { token, things: joined(context, sentence, thing), by: null, rule: 'wanted:only-way' } : null;
}

/** «необходима дипломатия», «нужны меры». */
function byShortAdjective(context: Context, sentence: Sentence, token: Token): Wish | null {
  if (token.parse?.pos !== 'ADJS' || !context.lexicon.words.necessity.has(token.parse.lemma)) return null;
  const thing = subjectOf(context, sentence, token.index);
  const needs = /^(?:нужный|необходимый)$/u.test(token.parse.lemma);
  return thing && (needs || thing.type === 'Initiative' || thing.type === 'Document')
    ? { token, things: joined(context, sentence, thing), by: null, rule: 'wanted:needed' }
    : null;
}

const READERS = [
  byWeightNoun,
  byOpinion,
  byNecessity,
  byShortAdjective,
  asDuty,
  byTime,
  byPriority,
  asAttention,
  byPredicate,
  byOnlyWay,
  asContribution,
  asRequirement,
];

/** «для голосования необходимо собрать подписи», «нужно было ждать», «одна из его задач»: told by the author, where nobody is heard in the sentence. */
function isProcedure(sentence: Sentence, { token, rule }: Wish): boolean {
  const { tokens } = sentence;
  const aimed = childrenBy(sentence, token.index, 'obl', 'advcl').some(
    (child) => child.index < token.index && /^(?:для|чтобы)$/u.test(prepositionAt(sentence, child) ?? ''),
  );
  return aimed || rule === 'wanted:priority' || tokens[token.index + 1]?.norm === 'было' || token.norm === 'пора';
}

function wanter(context: Context, sentence: Sentence, wish: Wish, voices: Voices): Argument | null {
  if (wish.by) return isResolved(wish.by) && isActor(context, wish.by) ? asArgument(wish.by) : null;
  const own = voices.at(sentence, wish.token).speaker;
  const speaker = own ?? (isProcedure(sentence, wish) ? null : voices.carried(sentence));
  return speaker ? { entity: speaker.entity, start: null, end: null, via: 'speaker' } : null;
}

function statementsOf(context: Context, sentence: Sentence, wish: Wish, subject: Argument): readonly Candidate[] {
  const { polarity } = moodOf(context, sentence, wish.token.index);
  return wish.things
    .map((thing) => {
      const omission = omissionOf(context, sentence, thing);
      return omission ? { mention: omission, created: false } : unwrap(context, sentence, thing);
    })
    .flatMap(({ mention: thing, created }) => {
      if (!isResolved(thing)) return [];
      const given = {
        type: wish.proposes === true || (wish.advised === true && created) ? 'PROPOSED' : 'CALLED_FOR',
        sentence,
        subject,
        object: asArgument(thing),
        polarity,
        // «важность принятия плана»: the plan is still to come.
        modality: created || wish.proposes === true ? ('proposed' as const) : ('asserted' as const),
        foundsObject: created,
        act: true,
        rule: wish.rule,
        clause: { start: Math.min(wish.token.start, thing.start), end: Math.max(wish.token.end, thing.end) },
      };
      return fits(context, given) ? [candidate(given)] : [];
    });
}

/** What a speaker says must, should or ought to be: CALLED_FOR by him. Without a speaker it is a near miss. */
export const wanted: StatementRule = (context, sentence, voices) => {
  const candidates: Candidate[] = [];
  const misses: Miss[] = [];
  for (const token of sentence.tokens) {
    const wish = READERS.map((reader) => reader(context, sentence, token)).find((found) => found !== null);
    if (!wish) continue;
    const subject = wanter(context, sentence, wish, voices);
    const made = subject ? statementsOf(context, sentence, wish, subject) : [];
    candidates.push(...made);
    if (made.length === 0) misses.push({ trigger: lemma(token), reason: subject ? 'OBJECT_UNRESOLVED' : 'NO_SUBJECT' });
  }
  return candidates.length + misses.length > 0 ? { candidates, misses } : NOTHING;
};
