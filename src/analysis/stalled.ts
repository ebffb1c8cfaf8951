import type { NamedEntity, ProvedStatement } from '../graph/read/find-proved-statements.ts';
import { lifeCycle, type Step } from './life-cycle.ts';
import { byName, groupBy } from './order.ts';
import { DONE, type Stage, STAGES } from './stages.ts';

/** Something that was begun, neither ended nor rejected, and has not moved for long. */
export interface Stalled {
  readonly entity: NamedEntity;
  readonly reached: Stage;
  /** The last dated step. */
  readonly last: Step;
  readonly days: number;
}

/** What passes stages. A body passes them only if somebody proposed it; persons and places never do. */
const PASSING = new Set(['Initiative', 'Centre', 'Document', 'Project']);

/** The kinds that can stall. */
export const STALLING: readonly string[] = Object.freeze([...PASSING, 'Organisation']);

/** The last dated step, of several of one day the furthest. */
function lastOf(steps: readonly Step[]): Step | null {
  const dated = steps.filter(({ statement }) => statement.dateLatest !== null);
  const day = dated.at(-1)?.statement.dateEarliest;
  const ofDay = dated.filter(({ statement }) => statement.dateEarliest === day);
  return [...ofDay].sort((a, b) => STAGES.indexOf(b.stage) - STAGES.indexOf(a.stage))[0] ?? null;
}

function stalledOf(group: readonly ProvedStatement[], today: string, days: number): Stalled | null {
  const [entity] = group.map(({ object }) => object);
  if (!entity) return null;
  const { steps, reached, daysSinceLastStep } = lifeCycle(group, entity.id, today);
  const proposed = entity.type === 'Organisation' && steps.some(({ stage }) => stage === 'proposed');
  if (!proposed && !PASSING.has(entity.type)) return null;
  const last = lastOf(steps);
  if (!last || reached === null || daysSinceLastStep === null || daysSinceLastStep < days) return null;
  return steps.some(({ stage }) => DONE.has(stage))
    ? null
    : Object.freeze({ entity, reached, last, days: daysSinceLastStep });
}

/** What nobody has moved for at least so many days, longest first, then by name; undated things are not told of. */
export function stalled(statements: readonly ProvedStatement[], today: string, days: number): readonly Stalled[] {
  return [...groupBy(statements, ({ object }) => object.id).values()]
    .flatMap((group) => stalledOf(group, today, days) ?? [])
    .sort((a, b) => b.days - a.days || byName(a.entity, b.entity));
}
