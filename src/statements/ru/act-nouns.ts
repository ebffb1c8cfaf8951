import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, type Context, isResolved, lemma, mentionsOf } from '../context.ts';
import type { Argued } from '../demand.ts';
import type { ActNoun } from '../lexicon.ts';
import { join, NOTHING, type RuleReading, type StatementRule } from '../rule.ts';
import type { Argument, NearMissReason } from '../statement.ts';
import { agentsOf } from './agents.ts';
import { complementsOf } from './slots.ts';
import { isVerbal, subjectsOf } from './subjects.ts';
import { fillersOf } from './complements.ts';
import { fits } from './fits.ts';
import { type Mood, moodOf } from './mood.ts';
import { mentionAt } from './phrases.ts';
import { childrenBy, headOfToken, isBy, prepositionAt } from './tree.ts';
import type { Voices } from './voices.ts';

/** A noun that names an act, in its sentence. */
interface Site {
  readonly context: Context;
  readonly sentence: Sentence;
  readonly noun: Token;
  readonly frame: ActNoun;
  readonly voices: Voices;
}

/** Who performs an act that a noun names, and the verb over it. */
interface Performance {
  readonly doers: readonly Argument[];
  readonly verb: Token | null;
}

/** The verb that the noun is a complement of, past nouns between («выразил слова поддержки»). */
function verbOver(sentence: Sentence, noun: Token): Token | null {
  let up = headOfToken(sentence, noun);
  for (let step = 0; up && !isVerbal(up) && step < 2; step += 1) up = headOfToken(sentence, up);
  return up && isVerbal(up) ? up : null;
}

const PLAIN: Mood = { polarity: 'positive', modality: 'asserted', time: 'present' };

/** What fills the noun's slot; a phrase with a preposition may be hung on whose act it is («спор | Чили | с Перу») or on the verb. */
function ownFillers(context: Context, sentence: Sentence, noun: Token, slot: string): readonly Argued[] {
  const own = fillersOf(context, sentence, noun.index, slot);
  if (own.length > 0 || !slot.includes(' ')) return own;
  const owners = childrenBy(sentence, noun.index, 'nmod').filter(({ index }) => index > noun.index);
  const below = owners.flatMap(({ index }) => fillersOf(context, sentence, index, slot));
  const over = headOfToken(sentence, noun);
  if (below.length > 0 || owners.length === 0 || !over || !isBy(noun, 'nsubj')) return below;
  // «выступления учителей | против реформы | продолжаются»
  return fillersOf(context, sentence, over.index, slot).filter(
    ({ firstToken }) => firstToken > noun.index && firstToken < over.index,
  );
}

/** «просьба канцлера | о помощи», «критика канцлера, вызванная …»: with its object elsewhere the genitive is whose act it is. */
function hasOwner({ context, sentence, noun, frame }: Site): boolean {
  const others = frame.slots.filter((slot) => slot !== 'gent');
  // «поддержка резолюции»: what looks like a dative as well is not two things.
  const genitives = new Set(complementsOf(sentence, noun.index, 'gent').map(({ index }) => index));
  const isOther = ({ head }: Argued): boolean => !genitives.has(head);
  if (others.some((slot) => ownFillers(context, sentence, noun, slot).some(isOther))) return true;
  const verb = verbOver(sentence, noun);
  return verb !== null && (MEETING_WITH.has(lemma(verb)) || isSubjected(verb));
}

/** «поддержка со стороны X», «критика X» by the instrumental, «израильская критика», the genitive where it is not the object. */
function namedDoers(site: Site): readonly Argued[] {
  const { context, sentence, noun, frame } = site;
  const side = complementsOf(sentence, noun.index, 'со стороны gent').concat(
    complementsOf(sentence, noun.index, 'с стороны gent'),
  );
  // «назначение Сомова | министром»: the office, not who gives it.
  const agent =
    frame.slots.includes('ablt') || frame.relation === 'APPOINTED' ? [] : complementsOf(sentence, noun.index, 'ablt');
  const genitive = frame.slots.includes('gent') && !hasOwner(site) ? [] : complementsOf(sentence, noun.index, 'gent');
  const nouns = [side, agent, genitive].find(({ length }) => length > 0) ?? [];
  const found = nouns.map((one) => mentionAt(context, sentence, one)).filter((one) => one !== null);
  // «решимость своей страны»: the subject speaks for his own.
  const own = nouns.some((one) => childrenBy(sentence, one.index, 'det').some((child) => lemma(child) === 'свой'));
  if (found.length > 0) return own ? [] : found;
  return mentionsOf(context, sentence)
    .filter(isResolved)
    .filter(
      ({ form, head }) =>
        form === 'adjective' && childrenBy(sentence, noun.index, 'amod').some(({ index }) => index === head),
    );
}

/** «его предложение»: whose act it is, if the reading tells; null without such a pronoun. */
function possessor({ context, sentence, noun }: Site): readonly Argued[] | null {
  const pronoun = childrenBy(sentence, noun.index, 'det').find(({ norm }) => /^(?:его|ее|их)$/u.test(norm));
  if (!pronoun) return null;
  return mentionsOf(context, sentence)
    .filter(isResolved)
    .filter(({ firstToken, endToken }) => firstToken === pronoun.index && endToken === pronoun.index + 1);
}

function bySubject({ context, sentence, noun, voices }: Site, verb: Token): readonly Argument[] {
  const { nouns, firstPerson } = subjectsOf(sentence, verb);
  if (firstPerson) {
    const { speaker } = voices.at(sentence, verb);
    return speaker ? [{ entity: speaker.entity, start: null, end: null, via: 'first-person' }] : [];
  }
  // «подано ходатайство о …»: of a passive the subject is the act itself.
  const doers = nouns.some(({ index }) => index === noun.index) ? agentsOf(sentence, verb.index) : nouns;
  return doers
    .map((one) => mentionAt(context, sentence, one))
    .filter((one) => one !== null)
    .map(asArgument);
}

/** «закрылся | в знак протеста против закона» */
const isSign = (sentence: Sentence, noun: Token): boolean => lemma(headOfToken(sentence, noun)) === 'знак';

/** «телеграмма | по случаю избрания»: the act of others, to which something else is done. */
function isOccasion(sentence: Sentence, noun: Token): boolean {
  const over = headOfToken(sentence, noun);
  const before = prepositionAt(sentence, noun) ?? (over ? prepositionAt(sentence, over) : null) ?? '';
  return /случа|повод|связи/u.test(before) || OCCASIONS.has(lemma(over));
}

const OCCASIONS: ReadonlySet<string> = new Set(['случай', 'повод', 'связь', 'годовщина']);

function performanceOf(site: Site): Performance {
  const { context, sentence, noun } = site;
  const verb = verbOver(sentence, noun);
  const possessed = possessor(site);
  if (possessed) return { doers: possessed.map(asArgument), verb: null };
  const named = namedDoers(site);
  // An act that is somebody's is there, whatever becomes of it («предложение Чили не прошло»).
  if (named.length > 0)
    return {
      doers: named.map(asArgument),
      verb: verb && (MEETING_WITH.has(lemma(verb)) || isSubjected(verb)) ? verb : null,
    };
  if (verb && lemma(verb) === 'принадлежать')
    return { doers: fillersOf(context, sentence, verb.index, 'datv').map(asArgument), verb: null };
  const { performing, speechVerbs } = context.lexicon.words;
  const performs = verb !== null && !isOccasion(sentence, noun);
  const performed = performs && (performing.has(lemma(verb)) || speechVerbs.has(lemma(verb)) || isSign(sentence, noun));
  if (!performed) return { doers: [], verb };
  return { doers: bySubject(site, verb), verb };
}

/** Verbs whose subject is what the act that they bring about is done to: «вызвало критику», «нашёл поддержку». */
const MEETING_WITH: ReadonlySet<string> = new Set(
  (
    'вызвать вызывать получить получать встретить встречать найти находить заслужить снискать пользоваться заручиться лишиться ' +
    'подвергнуться подвергаться удостоиться удостаиваться навлечь'
  ).split(' '),
);

/** «план | подвергнут критике» */
const isSubjected = ({ parse }: Token): boolean => parse?.pos === 'PRTS' && parse.lemma.startsWith('подверг');

/** «подверг план критике», «вызвало критику»: the object stands by the verb. */
function objectByVerb({ context, sentence, noun }: Site, verb: Token | null): readonly Argued[] {
  if (verb && (MEETING_WITH.has(lemma(verb)) || isSubjected(verb)))
    return subjectsOf(sentence, verb).nouns.flatMap((one) => mentionAt(context, sentence, one) ?? []);
  if (!verb || !lemma(verb).startsWith('подверг') || noun.parse?.case !== 'datv') return [];
  return fillersOf(context, sentence, verb.index, 'accs');
}

/** «сообщил журналистам о доверии»: the dative of a verb of saying is spoken to. */
const isSpokenTo = ({ context }: Site, verb: Token, slot: string): boolean =>
  slot === 'datv' &&
  context.lexicon.words.speechVerbs.has(lemma(verb)) &&
  !context.lexicon.words.performing.has(lemma(verb));

function objectsOf(site: Site, verb: Token | null): readonly Argued[] {
  const { context, sentence, noun, frame } = site;
  const owned = hasOwner(site);
  for (const slot of frame.slots) {
    if (owned && slot === 'gent') continue;
    const own = ownFillers(context, sentence, noun, slot);
    if (own.length > 0) return own;
    // «оказал поддержку народу»: what the noun governs often hangs on its light verb.
    const beside =
      verb && slot !== 'gent' && slot !== 'inf' && !isSpokenTo(site, verb, slot)
        ? fillersOf(context, sentence, verb.index, slot)
        : [];
    const others = beside.filter(({ head }) => head !== noun.index);
    if (others.length > 0) return others;
  }
  return objectByVerb(site, verb);
}

/** What the noun tells by one frame, or why nothing. */
function read(site: Site): readonly Candidate[] | NearMissReason {
  const { context, sentence, noun, frame } = site;
  const { doers, verb } = performanceOf(site);
  if (doers.length === 0) return 'NO_SUBJECT';
  const mood = verb ? moodOf(context, sentence, verb.index) : PLAIN;
  const { refusal } = context.lexicon.words;
  if (verb && refusal.has(lemma(verb))) return 'NEGATED';
  const objects = objectsOf(site, verb);
  if (objects.length === 0) return 'NO_OBJECT';
  const found = objects.flatMap((object) =>
    doers.flatMap((subject) => {
      const given = {
        ...mood,
        modality: frame.modality && mood.modality === 'asserted' ? frame.modality : mood.modality,
        type: frame.relation,
        sentence,
        subject,
        object: asArgument(object),
        act: frame.act,
        evaluation: frame.evaluation ?? null,
        clause: {
          start: Math.min(noun.start, object.start, verb?.start ?? noun.start),
          end: Math.max(noun.end, object.end, verb?.end ?? noun.end),
        },
        rule: `act:${frame.relation.toLowerCase()}:${lemma(noun)}`,
      };
      return fits(context, given, frame) ? [candidate(given)] : [];
    }),
  );
  return found.length > 0 ? found : 'KINDS_DO_NOT_FIT';
}

/** By the first frame that tells something; a noun that `nounRelations` reads as well is missed there, not here. */
function readAll(context: Context, sentence: Sentence, voices: Voices, noun: Token): RuleReading {
  const frames = noun.parse?.pos === 'NOUN' ? (context.lexicon.actNouns.get(noun.parse.lemma) ?? []) : [];
  let reason: NearMissReason | null = null;
  for (const frame of frames) {
    const found = read({ context, sentence, noun, frame, voices });
    if (typeof found !== 'string') return { candidates: found, misses: [] };
    reason ??= found;
  }
  const elsewhere = context.lexicon.nounRelations.has(lemma(noun));
  return reason && !elsewhere ? { candidates: [], misses: [{ trigger: lemma(noun), reason }] } : NOTHING;
}

/** «выразил поддержку плану», «обратился с просьбой о помощи», «заявил о выходе из союза»: acts that a noun under a verb names. */
export const actNouns: StatementRule = (context, sentence, voices) =>
  join(sentence.tokens.map((noun) => readAll(context, sentence, voices, noun)));
