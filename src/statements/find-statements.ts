import { stableId } from '../base/stable-id.ts';
import type { Resolution } from '../entities/entity.ts';
import type { EntityType } from '../mentions/mention.ts';
import type { Text } from '../text/text.ts';
import type { Candidate } from './candidate.ts';
import { createContext, type Voice } from './context.ts';
import { learnedRelations } from './learned/learned-relations.ts';
import type { StatementLexicon } from './lexicon.ts';
import type { StatementRule } from './rule.ts';
import { actNouns } from './ru/act-nouns.ts';
import { appointments } from './ru/appointments.ts';
import { attendance } from './ru/attendance.ts';
import { bullets } from './ru/bullets.ts';
import { claims } from './ru/claims.ts';
import { bulletedKinds } from './ru/bulleted-kinds.ts';
import { copulaRelations } from './ru/copula-relations.ts';
import { counterRelations } from './ru/counter-relations.ts';
import { theDead } from './ru/deaths.ts';
import { dateline } from './ru/dateline.ts';
import { evaluations } from './ru/evaluations.ts';
import { elected } from './ru/elected.ts';
import { eventPlaces } from './ru/event-places.ts';
import { cityBeside } from './ru/city-beside.ts';
import { topics } from './ru/topics.ts';
import { statedDate } from './ru/stated-date.ts';
import { figureRelations } from './ru/figure-relations.ts';
import { headInName } from './ru/head-in-name.ts';
import { headedBy } from './ru/headed-by.ts';
import { inOffice } from './ru/in-office.ts';
import { keptOut } from './ru/kept-out.ts';
import { listRelations } from './ru/list-relations.ts';
import { nounRelations } from './ru/noun-relations.ts';
import { partyBrackets } from './ru/party-brackets.ts';
import { phraseRelations } from './ru/phrase-relations.ts';
import { resignations } from './ru/resignations.ts';
import { roleRelations } from './ru/role-relations.ts';
import { verbFrames } from './ru/verb-frames.ts';
import { AUTHOR, createVoices, type Voices } from './ru/voices.ts';
import { retire } from './retire.ts';
import { standPredicates } from './ru/stand-predicates.ts';
import { prevented } from './ru/prevented.ts';
import { underProposal } from './ru/to-be-made.ts';
import { strengthOf } from './strength.ts';
import { ownedInitiative } from './ru/owned-initiative.ts';
import { vows } from './ru/vows.ts';
import { wanted } from './ru/wanted.ts';
import { wantedAgainst } from './ru/wanted-against.ts';
import { type Argument, entitiesOf, type NearMiss, type Reading, type Statement } from './statement.ts';

/**
 * In this order: what a verb says is surest and names its speaker; wishes and bullets need the speaker model; phrases without a
 * verb come last, so that where two rules read the same, the verb's reading stays.
 */
const RULES: readonly StatementRule[] = Object.freeze([
  verbFrames,
  actNouns,
  standPredicates,
  ownedInitiative,
  wanted,
  wantedAgainst,
  evaluations,
  claims,
  vows,
  bulletedKinds,
  bullets,
  dateline,
  topics,
  nounRelations,
  attendance,
  appointments,
  inOffice,
  elected,
  resignations,
  roleRelations,
  headInName,
  headedBy,
  partyBrackets,
  copulaRelations,
  counterRelations,
  eventPlaces,
  figureRelations,
  listRelations,
  keptOut,
  cityBeside,
  phraseRelations,
]);

const place = ({ start, end, via }: Argument): string => (start === null ? via : `${start}-${end ?? 0}`);

function surface(text: Text, { start, end, via }: Argument): string {
  return start === null || end === null ? via : text.article.text.slice(start, end);
}

/** Lasting states: telling them again in one article («президент X» in every paragraph) tells nothing new. */
const LASTING = new Set(['ABOUT', 'LEADS', 'MEMBER_OF', 'PART_OF', 'OPERATES_IN']);

/** What makes two readings the same statement: relation and the places of its ends, for lasting states the ends themselves. */
function sameness({ type, subject, object, sentence, time }: Candidate): string {
  if (LASTING.has(type)) return `${type}|${subject.entity}|${object.entity}|${time}`;
  return `${type}|${place(subject)}|${place(object)}|${sentence.index}`;
}

/** Gives ordinals to statements whose key parts are equal (the same sentence twice in one article). */
type Ordinals = Map<string, number>;

function keyOf(text: Text, one: Candidate, ordinals: Ordinals): string {
  const { article } = text;
  const sentence = article.text.slice(one.sentence.start, one.sentence.end);
  const parts = [article.id, one.type, sentence, surface(text, one.subject), surface(text, one.object)];
  const joined = JSON.stringify(parts);
  const ordinal = ordinals.get(joined) ?? 0;
  ordinals.set(joined, ordinal + 1);
  return stableId('k', ...parts, ordinal);
}

/** What is known while the article is read. */
interface Telling {
  readonly text: Text;
  readonly lexicon: StatementLexicon;
  readonly voices: Voices;
  readonly ordinals: Ordinals;
  /** Who heads what, as told so far. */
  readonly leaders: Map<string, string>;
  readonly types: ReadonlyMap<string, EntityType>;
}

function toStatement(telling: Telling, one: Candidate): Statement {
  const { text, lexicon, voices, ordinals } = telling;
  const { start, end } = one.clause;
  const voice = voiceOf(one, voices);
  const stated = statedDate(text.article, one.sentence, one.clause, one.time);
  const dated = stated ? [{ start: stated.start, end: stated.end, role: 'date' as const }] : [];
  const evidence = [{ start, end, role: 'clause' as const }, ...one.more, ...dated];
  const spans = evidence.map((piece) => `${piece.start}-${piece.end}`).join(',');
  return Object.freeze({
    id: stableId('s', text.article.versionId, one.type, spans, place(one.subject), place(one.object)),
    key: keyOf(text, one, ordinals),
    type: one.type,
    subject: one.subject,
    object: one.object,
    // Who does an act in words says it, unless somebody else is quoted for it («заявил, что врачи рекомендовали …»).
    saidBy: relays(telling, one, voice)
      ? spokesman(telling, one)
      : (voice.speaker ?? one.speaker ?? (one.act ? spokesman(telling, one) : null)),
    addressedTo: one.addressedTo,
    polarity: one.polarity,
    modality: one.modality,
    time: one.time,
    evaluation: one.evaluation,
    speech: one.act && voice.speech === 'author' ? 'reported' : voice.speech,
    ...(strengthOf(one, lexicon.strength) ?? NO_STAND),
    date: stated?.date ?? null,
    start,
    end,
    quote: text.article.text.slice(start, end),
    evidence,
    rule: one.rule,
  });
}

/** «МИД сообщил, что канцлер призвал …»: a body only relays what a person or a state has said; the chain ends with them. */
const relays = ({ types }: Telling, { act, subject }: Candidate, { speaker, speech }: Voice): boolean =>
  act &&
  speech === 'reported' &&
  speaker !== null &&
  types.get(speaker.entity) === 'Organisation' &&
  (types.get(subject.entity) === 'Person' || types.get(subject.entity) === 'Place');

const NO_STAND = Object.freeze({ strength: null, strengthWords: Object.freeze([]) });

/** «Казахстан поддерживает …» in the words of its president: a state speaks by who heads it and has spoken before. */
function spokesman({ voices, leaders }: Telling, { sentence, subject }: Candidate): Argument {
  const leader = leaders.get(subject.entity);
  const speaks = leader !== undefined && voices.spokeLast(sentence)?.entity === leader;
  return speaks ? { entity: leader, start: null, end: null, via: 'speaker' } : subject;
}

function voiceOf({ type, rule, sentence, clause }: Candidate, voices: Voices): Voice {
  const heard = voices.at(sentence, clause);
  const told = rule === 'setting:speech' || (UNSPOKEN.has(type) && !/^(?:office|frame):/u.test(rule));
  return told && heard.speech === 'reported' ? AUTHOR : heard;
}

/** What a title, a body's name or a dateline tells is no part of anybody's words, unless it stands within a quotation. */
const UNSPOKEN = new Set(['ABOUT', 'LEADS', 'PART_OF', 'PUBLISHED_BY', 'RELAYED_FROM']);

/** All statements of an article in text order, and every trigger that gave none with its reason; pure. */
export function findStatements(text: Text, resolution: Resolution, lexicon: StatementLexicon): Reading {
  const context = createContext(text, resolution, lexicon);
  const voices = createVoices(context);
  const seen = new Set<string>();
  const telling: Telling = { text, lexicon, voices, ordinals: new Map(), leaders: new Map(), types: context.types };
  const statements: Statement[] = [];
  const nearMisses: NearMiss[] = [];
  for (const sentence of text.sentences) {
    const readings = RULES.map((rule) => rule(context, sentence, voices));
    const read = readings.flatMap(({ candidates }) => candidates);
    const ruled = prevented(sentence, underProposal(context, sentence, read));
    for (const one of [...ruled, ...learnedRelations(context, sentence, ruled)]) {
      if (seen.has(sameness(one))) continue;
      seen.add(sameness(one));
      if (one.type === 'LEADS' && one.time === 'present') telling.leaders.set(one.object.entity, one.subject.entity);
      statements.push(toStatement(telling, one));
    }
    for (const { trigger, reason } of readings.flatMap(({ misses }) => misses)) {
      nearMisses.push({ start: sentence.start, end: sentence.end, trigger, reason });
    }
  }
  const { publishedOn } = text.article;
  const year = publishedOn === null ? null : Number(publishedOn.slice(0, 4));
  const told = Object.freeze(retire(statements, theDead(context), year));
  return Object.freeze({
    statements: told,
    nearMisses: Object.freeze(nearMisses),
    resolution: context.demand.completed(new Set(told.flatMap(entitiesOf))),
  });
}
