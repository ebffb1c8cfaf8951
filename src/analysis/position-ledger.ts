import type { NamedEntity, ProvedStatement } from '../graph/read/find-proved-statements.ts';
import { storyOf } from './edge-sources.ts';
import { byName, byTime, groupBy } from './order.ts';
import { type Stance, stanceOf } from './stance.ts';

/** A stance at a time, with its words. */
export interface Point {
  readonly stance: Stance;
  readonly statement: ProvedStatement;
}

/** Two points of independent stories between which the stance turned. */
export interface Reversal {
  readonly before: ProvedStatement;
  readonly after: ProvedStatement;
}

/** A topic that the actor dropped while others went on speaking of it. */
export interface Silence {
  /** The last words on it. */
  readonly last: ProvedStatement;
  /** What the actor spoke of afterwards, one statement an article. */
  readonly instead: readonly ProvedStatement[];
  /** What others said of the topic afterwards. */
  readonly others: readonly ProvedStatement[];
}

export interface Position {
  readonly topic: NamedEntity;
  readonly points: readonly Point[];
  readonly reversals: readonly Reversal[];
  readonly silence: Silence | null;
}

/** One article without the topic is chance: from two on it is a silence. */
const SILENT_ARTICLES = 2;

/** A stance that a later story turns; within one story, however often it is reprinted, two stances stand beside each other and turn nothing. */
function reversalsOf(points: readonly Point[]): readonly Reversal[] {
  return points.slice(1).flatMap((after, at) => {
    const before = points[at];
    const turned = before && before.stance !== after.stance && storyOf(before.statement) !== storyOf(after.statement);
    return turned ? [Object.freeze({ before: before.statement, after: after.statement })] : [];
  });
}

/** EDTF dates of one precision and more are in the order of their texts; an article without a date is later than none. */
const published = ({ article }: ProvedStatement): string => article.publishedOn ?? '';
const speaks = (actorId: string, { subject, saidBy }: ProvedStatement): boolean =>
  subject.id === actorId || saidBy?.id === actorId;

interface Dropped {
  readonly last: ProvedStatement;
  readonly instead: readonly ProvedStatement[];
}

/** What the actor says first in each article. */
function firstWords(statements: readonly ProvedStatement[], actorId: string): readonly ProvedStatement[] {
  const own = statements.filter((one) => speaks(actorId, one));
  return [...groupBy(own, ({ article }) => article.id).values()].flatMap(([first]) => first ?? []);
}

/** The actor's last words on a topic that his later articles leave out; null if too few do. */
function droppedOf(points: readonly Point[], words: readonly ProvedStatement[]): Dropped | null {
  const last = [...points].sort((a, b) => (published(a.statement) < published(b.statement) ? -1 : 1)).at(-1)?.statement;
  if (!last || published(last) === '') return null;
  const instead = words.filter((one) => published(one) > published(last));
  return instead.length >= SILENT_ARTICLES ? { last, instead } : null;
}

function silenceOf(
  points: readonly Point[],
  actorId: string,
  words: readonly ProvedStatement[],
  aboutTopics: readonly ProvedStatement[],
): Silence | null {
  const dropped = droppedOf(points, words);
  if (!dropped) return null;
  const { last, instead } = dropped;
  const others = aboutTopics.filter(
    (one) =>
      one.object.id === last.object.id &&
      !speaks(actorId, one) &&
      stanceOf(one) !== 0 &&
      published(one) > published(last),
  );
  return others.length > 0 ? Object.freeze({ last, instead, others }) : null;
}

/**
 * What an actor was for and against, topic by topic over time; topics with most points first. `aboutTopics` is what others say of
 * these topics: without it no silence can be told.
 */
export function positionLedger(
  statements: readonly ProvedStatement[],
  actorId: string,
  aboutTopics: readonly ProvedStatement[] = [],
): readonly Position[] {
  const points = statements
    .filter(({ subject }) => subject.id === actorId)
    .map((statement) => ({ stance: stanceOf(statement), statement }))
    .filter(({ stance }) => stance !== 0)
    .sort((a, b) => byTime(a.statement, b.statement));
  const words = firstWords(statements, actorId);
  return [...groupBy(points, ({ statement }) => statement.object.id).values()]
    .flatMap((group): Position[] => {
      const topic = group[0]?.statement.object;
      if (!topic) return [];
      const silence = silenceOf(group, actorId, words, aboutTopics);
      return [Object.freeze({ topic, points: group, reversals: reversalsOf(group), silence })];
    })
    .sort((a, b) => b.points.length - a.points.length || byName(a.topic, b.topic));
}

/** Topics that an actor dropped, with the day of his last words, most spoken of first: what others say of them later tells silences. */
export function droppedTopics(
  statements: readonly ProvedStatement[],
  actorId: string,
): readonly { readonly id: string; readonly after: string }[] {
  const words = firstWords(statements, actorId);
  return positionLedger(statements, actorId).flatMap(({ topic, points }) => {
    const dropped = droppedOf(points, words);
    return dropped ? [{ id: topic.id, after: published(dropped.last) }] : [];
  });
}
