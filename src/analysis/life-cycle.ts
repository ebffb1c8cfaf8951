import type { NamedEntity, ProvedStatement } from '../graph/read/find-proved-statements.ts';
import { byName, byTime, daysBetween, groupBy } from './order.ts';
import { type Stage, STAGES, stageOf } from './stages.ts';
import { ledBy } from './speakers.ts';
import { STANCE_TYPES, stanceOf } from './stance.ts';

/** One dated step: what was stated, by whom. */
export interface Step {
  readonly stage: Stage;
  readonly by: NamedEntity;
  readonly statement: ProvedStatement;
}

/** Somebody who takes stands in the same articles, but none on this thing. */
export interface SilentActor {
  readonly actor: NamedEntity;
  /** What they take a stand on instead. */
  readonly instead: readonly ProvedStatement[];
}

export interface LifeCycle {
  /** The earliest statement about the thing, at either end; null if there is none. */
  readonly mentioned: ProvedStatement | null;
  readonly steps: readonly Step[];
  /** The furthest stage with a positive step; null if the thing is only mentioned. */
  readonly reached: Stage | null;
  /** Stages before the furthest one that no statement tells. */
  readonly missing: readonly Stage[];
  readonly supporters: readonly NamedEntity[];
  /** By name; empty unless the statements of its articles are given. */
  readonly silent: readonly SilentActor[];
  /** Days from the first dated proposal to the first dated signature; null without both. */
  readonly daysToSignature: number | null;
  /** Days from the last dated step to `today`; null without one. */
  readonly daysSinceLastStep: number | null;
}

function stepsOf(statements: readonly ProvedStatement[], id: string): readonly Step[] {
  return [...statements]
    .filter(({ object }) => object.id === id)
    .sort(byTime)
    .flatMap((statement) => {
      const stage = stageOf(statement);
      return stage ? [Object.freeze({ stage, by: statement.subject, statement })] : [];
    });
}

/** The first day of a stage; steps are oldest first. */
const firstDay = (steps: readonly Step[], of: Stage): string | null =>
  steps.find(({ stage, statement }) => stage === of && statement.dateEarliest !== null)?.statement.dateEarliest ?? null;

const distinct = (entities: readonly NamedEntity[]): readonly NamedEntity[] => [
  ...new Map(entities.map((entity) => [entity.id, entity])).values(),
];

/** The relations that tell who is silent: stands on other things, and who leads whom. */
export const BESIDE_TYPES: readonly string[] = Object.freeze([...STANCE_TYPES, 'LEADS'].sort());

/** Who took a step, who uttered it, and who is led by or leads one of them: a state is not silent where its leader speaks. */
function heardOn(steps: readonly Step[], beside: readonly ProvedStatement[]): ReadonlySet<string> {
  const heard = new Set(steps.flatMap(({ by, statement: { saidBy } }) => [by.id, ...(saidBy ? [saidBy.id] : [])]));
  const related = [...ledBy(beside)].flatMap(([leader, bodies]) =>
    heard.has(leader) ? [...bodies] : [...bodies].some((body) => heard.has(body)) ? [leader] : [],
  );
  return new Set([...heard, ...related]);
}

function silentActors(steps: readonly Step[], beside: readonly ProvedStatement[], id: string): readonly SilentActor[] {
  const heard = heardOn(steps, beside);
  const stands = beside.filter((one) => !heard.has(one.subject.id) && one.object.id !== id && stanceOf(one) !== 0);
  return [...groupBy(stands, ({ subject }) => subject.id).values()]
    .flatMap((instead): SilentActor[] => (instead[0] ? [Object.freeze({ actor: instead[0].subject, instead })] : []))
    .sort((a, b) => byName(a.actor, b.actor));
}

/**
 * What became of the thing with this id, as its statements tell it; `today` is an ISO day, `beside` what else its articles say:
 * without it nobody's silence can be told.
 */
export function lifeCycle(
  statements: readonly ProvedStatement[],
  id: string,
  today: string,
  beside: readonly ProvedStatement[] = [],
): LifeCycle {
  const steps = stepsOf(statements, id);
  const told = new Set(steps.map(({ stage }) => stage));
  const furthest = STAGES.filter((stage) => stage !== 'rejected' && told.has(stage)).at(-1) ?? null;
  const before = furthest === null ? [] : STAGES.slice(0, STAGES.indexOf(furthest));
  const days = steps.flatMap(({ statement: { dateLatest } }) => (dateLatest === null ? [] : [dateLatest])).sort();
  return Object.freeze({
    mentioned: [...statements].sort(byTime)[0] ?? null,
    steps,
    reached: furthest,
    missing: before.filter((stage) => !told.has(stage)),
    supporters: distinct(steps.filter(({ stage }) => stage === 'supported').map(({ by }) => by)),
    silent: silentActors(steps, beside, id),
    daysToSignature: daysBetween(firstDay(steps, 'proposed'), firstDay(steps, 'signed')),
    daysSinceLastStep: daysBetween(days.at(-1) ?? null, today),
  });
}
