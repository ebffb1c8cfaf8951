import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, type Context, lemma } from '../context.ts';
import type { Argued } from '../demand.ts';
import type { Frame } from '../lexicon.ts';
import { join, type Miss, NOTHING, type RuleReading, type StatementRule } from '../rule.ts';
import { type Doer, doersOf, isInverted, type Site } from './doers.ts';
import { mentionAt } from './phrases.ts';
import { mayRule } from './misplaced-subjects.ts';
import { subjectsOf } from './subjects.ts';
import { fillersOf, frameObjects, lightNoun } from './complements.ts';
import { aimedAgainst } from './aimed-against.ts';
import { fits } from './fits.ts';
import { isOmission, omissionOf } from './omission.ts';
import { isPredicated } from './predicated.ts';
import { flipped, type Mood, moodOf } from './mood.ts';
import { childrenBy, childrenOf, conjunctsOf } from './tree.ts';
import type { Argument } from '../statement.ts';
import { unwrap } from './unwrap.ts';

const PREDICATES = new Set(['VERB', 'GRND', 'PRTS', 'INFN', 'PRTF', 'ADJS']);

/** Converbs that have become prepositions: «шпионов, включая Рылову». */
const PREPOSITIONS: ReadonlySet<string> = new Set(['включая', 'исключая', 'благодаря', 'начиная', 'судя', 'спустя']);

const isReflexive = (word: string): boolean => word.endsWith('ся');

/** «осуждён советом», «осуждается советом», «осуждённый советом»: the subject is what is acted on. */
export function isPassive(context: Context, { parse }: Token): boolean {
  if (parse?.pos === 'PRTS' || (parse?.pos === 'PRTF' && parse.grammemes.has('pssv')) || parse?.pos === 'ADJF')
    return true;
  return isReflexive(parse?.lemma ?? '') && !context.lexicon.frames.has(parse?.lemma ?? '');
}

/** The frames of a predicate; a reflexive verb without frames of its own has those of its base, as a passive. */
export function framesOf(context: Context, token: Token): readonly Frame[] {
  const { frames } = context.lexicon;
  const word = lemma(token);
  const own =
    frames.get(word) ??
    (isReflexive(word)
      ? frames.get(word.slice(0, -2))?.filter(({ slots }) => slots.includes('accs') || slots.includes('inf'))
      : undefined);
  const passive = isPassive(context, token);
  return (own ?? []).filter(({ voice }) => voice === undefined || (voice === 'passive') === passive);
}

function objects(site: Site): readonly Argued[] {
  const { context, sentence, frame, token } = site;
  if (!isInverted(site)) return frameObjects(context, sentence, token.index, frame);
  const subjects = subjectsOf(sentence, token)
    .nouns.map((noun) => mentionAt(context, sentence, noun))
    .filter((mention) => mention !== null);
  const things =
    subjects.length > 0
      ? subjects
      : frame.slots.includes('inf')
        ? fillersOf(context, sentence, token.index, 'inf')
        : [];
  const nouns = frame.objectNouns ?? frame.headNouns;
  return nouns ? things.filter(({ head }) => nouns.includes(lemma(sentence.tokens[head]))) : things;
}

/** What hangs on the predicate or on its subject or object: «оставил решение | в силе», «Индия | с одобрением | встретила». */
function beside(sentence: Sentence, { index }: Token): readonly Token[] {
  const own = childrenOf(sentence, index);
  return own.concat(childrenBy(sentence, index, 'nsubj', 'obj').flatMap((child) => childrenOf(sentence, child.index)));
}

/** Adverbs and light nouns that the frame asks for; for «назвал роман шедевром» the second complement. */
function hasCompany({ frame, sentence, token, passive }: Site): boolean {
  const { lightNouns, adverbs, exceptAdverbs, predicative } = frame;
  if (lightNouns && !lightNoun(sentence, token.index, lightNouns)) return false;
  if (adverbs && !beside(sentence, token).some(({ norm }) => adverbs.includes(norm))) return false;
  if (exceptAdverbs && beside(sentence, token).some(({ norm }) => exceptAdverbs.includes(norm))) return false;
  return !predicative || isPredicated(sentence, token, passive);
}

function addressee({ context, sentence, frame, token }: Site): Argument | null {
  const slot = frame.addressee ?? (frame.relation === 'PROPOSED' ? 'datv' : null);
  if (!slot) return null;
  const [one] = fillersOf(context, sentence, token.index, slot);
  return one && ['Person', 'Organisation', 'Place', 'Collective'].includes(one.type) ? asArgument(one) : null;
}

export function moodOfFrame({ context, sentence, token, frame }: Site): Mood {
  const mood = moodOf(context, sentence, token.index);
  // «в Осло на слушаниях не выступали»: the event is there, whoever takes part.
  const presupposed = frame.relation === 'HELD_IN' && frame.subjectSlot?.includes(' ') === true;
  const polarity = presupposed ? 'positive' : frame.polarity === 'negative' ? flipped(mood.polarity) : mood.polarity;
  // «форум намечен в Осло»: planned then, to be held later.
  const time = frame.relation === 'HELD_IN' && frame.modality === 'planned' ? 'future' : mood.time;
  return {
    polarity,
    time,
    modality: frame.modality && mood.modality === 'asserted' ? frame.modality : mood.modality,
  };
}

const WISHES: ReadonlySet<string> = new Set(['PROPOSED', 'CALLED_FOR', 'HAS_GOAL']);

/** «разрешил не ездить», «отказался не вводить»: who agrees that something be not done is against it. */
const callsOff = ({ sentence, frame }: Site, object: Argued): boolean =>
  (frame.relation === 'SUPPORTS' || frame.relation === 'OPPOSES') && isOmission(sentence, object);

/** «не исключил перемирия»: it may be so; he is neither for it nor against it. */
const leavesOpen = ({ polarity }: Mood, token: Token): boolean =>
  polarity === 'negative' && /^исключ(?:ить|ать)$/u.test(lemma(token));

function statementsOf(site: Site, doer: Doer, done: Argued): readonly Candidate[] {
  const { context, sentence, frame, token } = site;
  if (leavesOpen(moodOf(context, sentence, token.index), token)) return [];
  const omission = WISHES.has(frame.relation) ? omissionOf(context, sentence, done) : null;
  const object = omission ?? done;
  // What somebody aims at is the doing itself («построить мост»).
  const plain = frame.relation === 'HAS_GOAL' || omission !== null;
  const { mention, against, created } = plain
    ? { mention: object, against: [], created: false }
    : unwrap(context, sentence, object);
  const opposing = against.length > 0 && (frame.relation === 'SUPPORTS' || frame.relation === 'OPPOSES');
  const type =
    opposing || callsOff(site, object) ? (frame.relation === 'OPPOSES' ? 'SUPPORTS' : 'OPPOSES') : frame.relation;
  const mood = moodOfFrame(site);
  // «выдвинул свою кандидатуру»: who puts himself forward puts forward the candidacy.
  const target = mention.entity === doer.argument.entity ? object : mention;
  const own = (opposing ? against : [target])
    .filter((one): one is Argued => one.entity !== null)
    .flatMap((one) => {
      const other = asArgument(one);
      const given = {
        ...mood,
        type,
        sentence,
        subject: frame.reverse ? other : doer.argument,
        object: frame.reverse ? doer.argument : other,
        clause: clauseSpan(sentence, token, doer.mention, object),
        rule: `frame:${frame.relation.toLowerCase()}:${lemma(token)}`,
        act: frame.act && !isVote(site, doer) && isSaid(site, mood),
        addressedTo: addressee(site),
        foundsObject: created || frame.modality === 'proposed',
        evaluation: frame.relation === 'ASSESSED' ? evaluationOf(site) : null,
      };
      return fits(context, given, frame) ? [candidate(given)] : [];
    });
  return own.length > 0 ? [...own, ...aimedAgainst(site, doer, object, mood)] : own;
}

/** What somebody only intends or is able to say he has not said, and «поддерживаемый Кремлём глава» are the author's words. */
function isSaid({ token, passive }: Site, { modality }: Mood): boolean {
  if (token.parse?.pos === 'INFN') return modality === 'asserted';
  return !(passive && token.parse?.pos === 'PRTF');
}

/** «Сенат одобрил закон»: a body approves by voting, a person in words. */
const isVote = ({ context, token }: Site, { mention }: Doer): boolean =>
  context.lexicon.words.voting.has(lemma(token)) && mention !== null && mention.type !== 'Person';

const BLAMING = /^(?:низко|отрицательно|негативно|критически|скептически|резко)$/u;

function evaluationOf({ frame, sentence, token }: Site): 'positive' | 'negative' | null {
  if (frame.evaluation === 'negative' || frame.evaluation === 'positive') return frame.evaluation;
  if (!frame.adverbs) return null;
  return childrenOf(sentence, token.index).some(({ norm }) => BLAMING.test(norm)) ? 'negative' : 'positive';
}

/** From the subject (if it stands in the clause) to the end of the object. */
function clauseSpan(
  sentence: Sentence,
  token: Token,
  subject: Argued | null,
  object: Argued,
): { start: number; end: number } {
  const near = subject?.sentence === sentence.index ? [subject] : [];
  return {
    start: Math.min(token.start, object.start, ...near.map(({ start }) => start)),
    end: Math.max(token.end, object.end, ...near.map(({ end }) => end)),
  };
}

/** «суд осудил водителя» is no condemnation in words. */
function isExcepted({ sentence, frame }: Site, { mention }: Doer): boolean {
  return mention !== null && frame.exceptSubjects?.includes(lemma(sentence.tokens[mention.head])) === true;
}

/** «встретились», «провели переговоры»: where nobody else is named, the doers do it with each other. */
function mutual({ frame }: Site, actors: readonly Doer[]): readonly (readonly [Doer, Argued])[] {
  if (!frame.mutual) return [];
  return actors.flatMap((one, index) =>
    actors.slice(index + 1).flatMap(({ mention }) => (mention ? [[one, mention] as const] : [])),
  );
}

/** «открытых | в Осло и южных провинциях»: of two that are joined none does it to the other. */
const isJoined = ({ sentence }: Site, { mention }: Doer, thing: Argued): boolean => {
  const noun = mention?.sentence === sentence.index ? sentence.tokens[mention.head] : undefined;
  return (
    noun !== undefined &&
    noun.index !== thing.head &&
    conjunctsOf(sentence, noun).some(({ index }) => index === thing.head)
  );
};

const mayBeEither = ({ sentence }: Site, { head }: Argued): boolean =>
  ['nomn', 'accs'].every((kase) => sentence.tokens[head]?.parses.some((one) => one.case === kase) === true);

/** «Решение приняло правительство»: where the forms tell no subject from object, only one of the two can do it. */
function turned(site: Site, pairs: readonly (readonly [Doer, Argued])[]): readonly Candidate[] {
  const { sentence, token, frame, passive } = site;
  if (passive || !frame.slots.includes('accs') || frame.subjectSlot) return [];
  return pairs.flatMap(([{ mention }, thing]) => {
    const subject = sentence.tokens[thing.head];
    const either = mention && mayBeEither(site, mention) && mayBeEither(site, thing);
    // «Сомов навестил музей»: a person in the nominative is nobody's object.
    if (!either || mention.type === 'Person' || !subject || !mayRule(sentence, token, subject)) return [];
    return statementsOf(site, { argument: asArgument(thing), mention: thing }, mention);
  });
}

function read(site: Site): RuleReading {
  const { token } = site;
  const miss = (reason: Miss['reason']): RuleReading => ({
    candidates: [],
    misses: [{ trigger: lemma(token), reason }],
  });
  if (!hasCompany(site) || (site.frame.effect && token.parse?.tense === 'past')) return miss('OTHER_SENSE');
  const things = objects(site);
  if (things.length === 0 && !site.frame.mutual) return miss('NO_OBJECT');
  const actors = doersOf(site).filter((doer) => !isExcepted(site, doer));
  if (actors.length === 0) return miss('NO_SUBJECT');
  const pairs =
    things.length > 0
      ? actors.flatMap((doer) =>
          things.filter((thing) => !isJoined(site, doer, thing)).map((thing) => [doer, thing] as const),
        )
      : mutual(site, actors);
  if (pairs.length === 0) return miss('NO_OBJECT');
  const told = pairs.flatMap(([doer, thing]) => statementsOf(site, doer, thing));
  const candidates = told.length > 0 ? told : turned(site, pairs);
  return candidates.length > 0 ? { candidates, misses: [] } : miss('KINDS_DO_NOT_FIT');
}

/** «провёл встречу с …» is a meeting and nothing else. */
const isIdiom = (frame: Frame | undefined): boolean =>
  [frame?.lightNouns, frame?.objectNouns, frame?.headNouns].some((nouns) => nouns !== undefined);

/** How near a frame came to telling something: with both ends nearer than with one. */
const NEARNESS: readonly Miss['reason'][] = ['OTHER_SENSE', 'NO_OBJECT', 'NO_SUBJECT', 'KINDS_DO_NOT_FIT'];

/** Of the frames that told nothing the one that came nearest: its reason is the verb's. */
function nearest(tried: readonly RuleReading[]): RuleReading {
  const nearness = ({ misses }: RuleReading): number => NEARNESS.indexOf(misses[0]?.reason ?? 'OTHER_SENSE');
  return tried.toSorted((a, b) => nearness(b) - nearness(a))[0] ?? NOTHING;
}

/** Verbs and their complements by the table of frames; for a verb with several frames of one relation the first that fits counts. */
export const verbFrames: StatementRule = (context, sentence, voices) => {
  const readings: RuleReading[] = [];
  for (const token of sentence.tokens) {
    if (PREPOSITIONS.has(token.norm)) continue;
    if (!PREDICATES.has(token.parse?.pos ?? '') && !(token.parse?.pos === 'ADJF' && token.deprel.startsWith('acl')))
      continue;
    const passive = isPassive(context, token);
    const frames = framesOf(context, token);
    const tried = frames.map((frame) => read({ context, sentence, token, frame, voices, passive }));
    const told = frames.flatMap((frame, index) => {
      const reading = tried[index];
      return reading && reading.candidates.length > 0 ? [{ frame, reading }] : [];
    });
    // An idiom is that and nothing else; why it was done is told beside it («ввёл запрет | из-за засухи»).
    const [first] = told;
    const kept = isIdiom(first?.frame) ? told.filter((one) => one === first || one.frame.subjectSlot) : told;
    readings.push(kept.length > 0 ? join(kept.map(({ reading }) => reading)) : nearest(tried));
  }
  return join(readings);
};
