import type { NamedEntity, ProvedStatement } from '../graph/read/find-proved-statements.ts';
import { groupBy } from './order.ts';
import { stanceOf } from './stance.ts';

/** One actor's stance on one topic: how often for and against, with the words. */
export interface Cell {
  readonly actor: NamedEntity;
  readonly topic: NamedEntity;
  readonly for: number;
  readonly against: number;
  readonly statements: readonly ProvedStatement[];
}

/** Two actors that are for the same things. */
export interface Pair {
  readonly actors: readonly [NamedEntity, NamedEntity];
  readonly shared: readonly NamedEntity[];
  /** Shared topics among all topics that one of them is for (0–1). */
  readonly jaccard: number;
}

const byName = (a: NamedEntity, b: NamedEntity): number => a.name.localeCompare(b.name, 'ru');

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

function pairOf(a: readonly Cell[], b: readonly Cell[]): Pair | null {
  const [one, other] = [a[0]?.actor, b[0]?.actor];
  if (!one || !other) return null;
  const theirs = new Set(b.map(({ topic }) => topic.id));
  const shared = a.filter(({ topic }) => theirs.has(topic.id)).map(({ topic }) => topic);
  const all = a.length + b.length - shared.length;
  return shared.length === 0
    ? null
    : Object.freeze({ actors: [one, other] as const, shared, jaccard: shared.length / all });
}

/** Pairs of actors that are for at least one thing together; most alike first, ties by name. */
export function coSupport(cells: readonly Cell[]): readonly Pair[] {
  const supporting = [
    ...groupBy(
      cells.filter((cell) => cell.for > cell.against),
      ({ actor }) => actor.id,
    ).values(),
  ];
  return supporting
    .flatMap((a, at) => supporting.slice(at + 1).flatMap((b) => pairOf(a, b) ?? []))
    .sort((a, b) => b.jaccard - a.jaccard || byName(a.actors[0], b.actors[0]) || byName(a.actors[1], b.actors[1]));
}

/** An actor who shares its side with nobody on anything. */
export interface Loner {
  readonly actor: NamedEntity;
  /** Its stands. */
  readonly cells: readonly Cell[];
  /** Who stands on the other side of one of its topics, by name. */
  readonly opposed: readonly NamedEntity[];
}

const sideOf = (cell: Cell): number => Math.sign(cell.for - cell.against);

function lonerOf(own: readonly Cell[], byTopic: ReadonlyMap<string, readonly Cell[]>): Loner | null {
  const [first] = own;
  const others = own.flatMap((cell) =>
    (byTopic.get(cell.topic.id) ?? [])
      .filter(({ actor }) => actor.id !== cell.actor.id)
      .map((other) => ({ other, shared: sideOf(other) === sideOf(cell) })),
  );
  if (!first || others.some(({ shared }) => shared)) return null;
  const opposed = new Map(others.map(({ other: { actor } }) => [actor.id, actor]));
  return Object.freeze({ actor: first.actor, cells: own, opposed: [...opposed.values()].sort(byName) });
}

/** Who stands alone: those whom most oppose first, then by name. Whoever was as often for as against has no side. */
export function standingAlone(all: readonly Cell[]): readonly Loner[] {
  const cells = all.filter((cell) => sideOf(cell) !== 0);
  const byTopic = groupBy(cells, ({ topic }) => topic.id);
  return [...groupBy(cells, ({ actor }) => actor.id).values()]
    .flatMap((own) => lonerOf(own, byTopic) ?? [])
    .sort((a, b) => b.opposed.length - a.opposed.length || byName(a.actor, b.actor));
}
