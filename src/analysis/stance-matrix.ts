import type { NamedEntity, ProvedStatement } from '../graph/read/find-proved-statements.ts';
import { byName, groupBy } from './order.ts';
import { stanceOf } from './stance.ts';

/** One actor's stance on one topic: how often for and against, with the words. */
export interface Cell {
  readonly actor: NamedEntity;
  readonly topic: NamedEntity;
  readonly for: number;
  readonly against: number;
  readonly statements: readonly ProvedStatement[];
}

function cellOf(statements: readonly ProvedStatement[]): Cell | null {
  const stances = statements.map(stanceOf);
  const [first] = statements;
  if (!first) return null;
  return Object.freeze({
    actor: first.subject,
    topic: first.object,
    for: stances.filter((stance) => stance > 0).length,
    against: stances.filter((stance) => stance < 0).length,
    statements,
  });
}

/** Who is for or against what: a cell for each actor and topic with a stance, by names. */
export function stanceMatrix(statements: readonly ProvedStatement[]): readonly Cell[] {
  const held = statements.filter((statement) => stanceOf(statement) !== 0);
  return [...groupBy(held, ({ subject, object }) => `${subject.id} ${object.id}`).values()]
    .flatMap((group) => cellOf(group) ?? [])
    .sort((a, b) => byName(a.actor, b.actor) || byName(a.topic, b.topic));
}
