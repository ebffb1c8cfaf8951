import type { NamedEntity, ProvedStatement } from '../graph/read/find-proved-statements.ts';
import { byTime, groupBy } from './order.ts';
import { type Stance, stanceOf } from './stance.ts';

/** A stance at a time, with its words. */
export interface Point {
  readonly stance: Stance;
  readonly statement: ProvedStatement;
}

/** Two points of other articles between which the stance turned. */
export interface Reversal {
  readonly before: ProvedStatement;
  readonly after: ProvedStatement;
}

export interface Position {
  readonly topic: NamedEntity;
  readonly points: readonly Point[];
  readonly reversals: readonly Reversal[];
}

/** A stance that a later article turns; within one article two stances stand beside each other and turn nothing. */
function reversalsOf(points: readonly Point[]): readonly Reversal[] {
  return points.slice(1).flatMap((after, at) => {
    const before = points[at];
    const turned =
      before && before.stance !== after.stance && before.statement.article.id !== after.statement.article.id;
    return turned ? [Object.freeze({ before: before.statement, after: after.statement })] : [];
  });
}

/** What an actor was for and against, topic by topic over time; topics with most points first. */
export function positionLedger(statements: readonly ProvedStatement[], actorId: string): readonly Position[] {
  const points = statements
    .filter(({ subject }) => subject.id === actorId)
    .map((statement) => ({ stance: stanceOf(statement), statement }))
    .filter(({ stance }) => stance !== 0)
    .sort((a, b) => byTime(a.statement, b.statement));
  return [...groupBy(points, ({ statement }) => statement.object.id).values()]
    .flatMap((group): Position[] => {
      const topic = group[0]?.statement.object;
      return topic ? [Object.freeze({ topic, points: group, reversals: reversalsOf(group) })] : [];
    })
    .sort((a, b) => b.points.length - a.points.length || a.topic.name.localeCompare(b.topic.name, 'ru'));
}
