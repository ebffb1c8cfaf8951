import type { ResolvedMention } from '../../entities/entity.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, type Context, isResolved, lemma } from '../context.ts';
import type { Frame } from '../lexicon.ts';
import { join, type Miss, NOTHING, type RuleReading, type StatementRule } from '../rule.ts';
import type { Argument } from '../statement.ts';
import { clauseEnd, complement, infinitive, joined, previousPredicate, subjectOf } from './clause.ts';
import { type Control, controlOf } from './control.ts';
import { fits } from './fits.ts';
import { institutions } from './institutions.ts';
import { moodOf } from './mood.ts';
import { unwrap } from './unwrap.ts';
import type { Voices } from './voices.ts';

const PREDICATES = new Set(['VERB', 'GRND', 'PRTS', 'INFN']);

/** A predicate with its frame in a sentence. */
interface Site {
  readonly context: Context;
  readonly sentence: Sentence;
  readonly token: Token;
  readonly frame: Frame;
  readonly voices: Voices;
  /** What an infinitive hangs on; null for other predicates. */
  readonly control: Control | null;
}

/** A subject that the text names, or the speaker of «предлагаем», «считаю». */
interface Doer {
  readonly argument: Argument;
  readonly mention: ResolvedMention | null;
}

/** «осуждён советом», «осуждается советом»: the subject is what is acted on. */
const isPassive = ({ parse }: Token): boolean => parse?.pos === 'PRTS' || isReflexive(parse?.lemma ?? '');
const isReflexive = (lemma: string): boolean => lemma.endsWith('ся');

/** The frames of a predicate; a reflexive verb without frames of its own has those of its base, as a passive. */
function framesOf(context: Context, { parse }: Token): readonly Frame[] {
  const { frames } = context.lexicon;
  const own = frames.get(parse?.lemma ?? '');
  if (own || !isReflexive(parse?.lemma ?? '')) return own ?? [];
  return (frames.get((parse?.lemma ?? '').slice(0, -2)) ?? []).filter(({ slots }) => slots.includes('accs'));
}

function speakerAs({ sentence, voices, token }: Site): Doer | null {
  const { speaker } = voices.at(sentence, token);
  return speaker
    ? { argument: { entity: speaker.entity, start: null, end: null, via: 'first-person' }, mention: null }
    : null;
}

function doers(site: Site): readonly Doer[] {
  const { context, sentence, token } = site;
  if (isPassive(token) && site.frame.slots.includes('accs')) {
    const agent = complement(context, sentence, 'ablt', [token.index + 1, clauseEnd(sentence, token.index)]);
    return agent && isResolved(agent)
      ? joined(context, sentence, agent)
          .filter(isResolved)
          .map((mention) => ({ argument: asArgument(mention), mention }))
      : [];
  }
  const governor = governorAt(site);
  const firstPersonVerb = sentence.tokens[governor]?.parse?.person === '1per';
  const subject = firstPersonVerb ? null : subjectOf(context, sentence, governor);
  const firstPerson =
    firstPersonVerb ||
    lemma(sentence.tokens[subject?.head ?? -1]) === 'мы' ||
    lemma(sentence.tokens[subject?.head ?? -1]) === 'я';
  if (firstPerson) {
    const speaker = speakerAs(site);
    return speaker ? [speaker] : [];
  }
  const named = subject ? joined(context, sentence, subject) : institutions(context, sentence, governor);
  return named.filter(isResolved).map((mention) => ({ argument: asArgument(mention), mention }));
}

/** The predicate whose subject does it: a converb's main verb, an infinitive's governor. */
function governorAt({ sentence, token, control }: Site): number {
  if (token.parse?.pos === 'GRND') return nextFinite(sentence, token.index);
  return control?.governor.index ?? token.index;
}

/** The main verb of a converb's clause: «выступая на саммите, X подчеркнул …» or before it. */
function nextFinite({ tokens }: Sentence, at: number): number {
  const next = tokens.findIndex(({ index, parse }) => index > at && parse?.pos === 'VERB');
  return next >= 0 ? next : at;
}

function hasLightNoun({ frame, sentence, token }: Site): boolean {
  if (!frame.lightNouns) return true;
  const near = sentence.tokens.slice(Math.max(0, token.index - 3), token.index + 5);
  return near.some((other) => frame.lightNouns?.includes(lemma(other)));
}

function hasAdverb({ frame, sentence, token }: Site): boolean {
  if (!frame.adverbs) return true;
  return sentence.tokens
    .slice(Math.max(0, token.index - 3), token.index + 3)
    .some(({ norm }) => frame.adverbs?.includes(norm));
}

/** Where complements stand: behind the predicate (and behind its light noun), or before it in inverted order. */
function ranges({ sentence, token, frame }: Site): readonly (readonly [number, number])[] {
  const end = clauseEnd(sentence, token.index);
  const light = frame.lightNouns
    ? sentence.tokens.findIndex(
        (other) => other.index >= token.index - 3 && frame.lightNouns?.includes(lemma(other)) === true,
      )
    : -1;
  const from = Math.max(token.index, light) + 1;
  return [
    [from, end],
    [previousPredicate(sentence, token.index) + 1, token.index],
  ];
}

function objects(site: Site): readonly ResolvedMention[] {
  const { context, sentence, frame, token } = site;
  if (isPassive(token) && frame.slots.some((slot) => slot === 'accs')) {
    const subject = subjectOf(context, sentence, token.index);
    return subject ? joined(context, sentence, subject) : [];
  }
  for (const range of ranges(site)) {
    for (const slot of frame.slots) {
      if (slot === 'inf' && range[0] < token.index) continue;
      const first = slot === 'inf' ? infinitive(context, sentence, range) : complement(context, sentence, slot, range);
      if (!first || !isNear(site, first)) continue;
      const all = slot === 'inf' ? [first] : joined(context, sentence, first);
      return frame.objectNouns ? governed(site, first) : all;
    }
  }
  return [];
}

/** A complement farther off than this belongs to something else. */
const FARTHEST = 14;
const isNear = ({ token }: Site, mention: ResolvedMention): boolean =>
  Math.abs(mention.firstToken - token.index) <= FARTHEST;

/** «выступил с инициативой создания фонда», «приступил к строительству моста»: what the noun governs. */
function governed({ context, sentence, frame }: Site, noun: ResolvedMention): readonly ResolvedMention[] {
  if (!frame.objectNouns?.includes(lemma(sentence.tokens[noun.head]))) return [];
  const inner = (context.bySentence.get(sentence.index) ?? []).find(
    ({ firstToken, endToken, form }) => form !== 'adjective' && firstToken > noun.head && endToken <= noun.endToken,
  );
  return inner ? [inner] : [noun];
}

function addressee({ context, sentence, frame, token }: Site): Argument | null {
  const slot = frame.addressee ?? (frame.relation === 'PROPOSED' || frame.relation === 'CALLED_FOR' ? 'datv' : null);
  if (!slot) return null;
  const found = complement(context, sentence, slot, [
    token.index + 1,
    Math.min(token.index + 6, clauseEnd(sentence, token.index)),
  ]);
  return found && isResolved(found) && ['Person', 'Organisation', 'Place', 'Collective'].includes(found.type)
    ? asArgument(found)
    : null;
}

function statementsOf(site: Site, doer: Doer, object: ResolvedMention): readonly Candidate[] {
  const { context, sentence, frame, token } = site;
  const { mention, against, created } = unwrap(context, sentence, object);
  const opposing = against.length > 0 && (frame.relation === 'SUPPORTS' || frame.relation === 'OPPOSES');
  const type = opposing ? (frame.relation === 'SUPPORTS' ? 'OPPOSES' : 'SUPPORTS') : frame.relation;
  const mood = site.control?.mood ?? moodOf(context, sentence, token.index);
  return (opposing ? against : [mention]).filter(isResolved).flatMap((target) => {
    const other = asArgument(target);
    const given = {
      type,
      sentence,
      subject: frame.reverse ? other : doer.argument,
      object: frame.reverse ? doer.argument : other,
      clause: clauseSpan(sentence, token, doer.mention, object),
      rule: `frame:${frame.relation.toLowerCase()}:${token.parse?.lemma ?? ''}`,
      // What somebody only intends or is able to say, he has not said.
      act: frame.act && (site.control === null || mood.modality === 'asserted'),
      addressedTo: addressee(site),
      foundsObject: created || frame.modality === 'proposed',
      ...mood,
      modality: frame.modality === 'proposed' && mood.modality === 'asserted' ? ('proposed' as const) : mood.modality,
      evaluation: frame.relation === 'ASSESSED' ? evaluationOf(site) : null,
    };
    return fits(context, given, frame) ? [candidate(given)] : [];
  });
}

const BLAMING = /^(?:низко|отрицательно|негативно|критически)$/u;

function evaluationOf({ frame, sentence, token }: Site): 'positive' | 'negative' {
  if (frame.evaluation === 'negative') return 'negative';
  return sentence.tokens.slice(Math.max(0, token.index - 3), token.index + 3).some(({ norm }) => BLAMING.test(norm))
    ? 'negative'
    : 'positive';
}

/** From the subject (if it stands in the clause) to the end of the object. */
function clauseSpan(
  sentence: Sentence,
  token: Token,
  subject: ResolvedMention | null,
  object: ResolvedMention,
): { start: number; end: number } {
  const near = subject?.sentence === sentence.index ? [subject] : [];
  return {
    start: Math.min(token.start, object.start, ...near.map(({ start }) => start)),
    end: Math.max(token.end, object.end, ...near.map(({ end }) => end)),
  };
}

function read(site: Site): RuleReading {
  const { token } = site;
  const miss = (reason: Miss['reason']): RuleReading => ({
    candidates: [],
    misses: [{ trigger: token.parse?.lemma ?? '', reason }],
  });
  if (!hasLightNoun(site) || !hasAdverb(site)) return miss('OTHER_SENSE');
  const things = objects(site);
  if (things.length === 0) return miss('NO_OBJECT');
  if (!things.some(isResolved)) return miss('OBJECT_UNRESOLVED');
  const actors = doers(site);
  if (actors.length === 0) return miss('NO_SUBJECT');
  const candidates = actors.flatMap((doer) =>
    things.filter(isResolved).flatMap((thing) => statementsOf(site, doer, thing)),
  );
  return candidates.length > 0 ? { candidates, misses: [] } : miss('KINDS_DO_NOT_FIT');
}

/** Verbs and their complements by the table of frames; for a verb with several frames the first that fits counts. */
export const verbFrames: StatementRule = (context, sentence, voices) => {
  const readings: RuleReading[] = [];
  for (const token of sentence.tokens) {
    if (!PREDICATES.has(token.parse?.pos ?? '')) continue;
    const control = token.parse?.pos === 'INFN' ? controlOf(context, sentence, token.index) : null;
    if (token.parse?.pos === 'INFN' && !control) continue;
    const frames = framesOf(context, token);
    const tried = frames.map((frame) => read({ context, sentence, token, frame, voices, control }));
    const hit = tried.find(({ candidates }) => candidates.length > 0);
    readings.push(hit ?? tried.at(-1) ?? NOTHING);
  }
  return join(readings);
};
