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

/** Two actors that are for the same things. */
export interface Pair {
  readonly actors: readonly [NamedEntity, NamedEntity];
  readonly shared: readonly NamedEntity[];
  /** Shared topics among all topics that one of them is for (0–1). */
  readonly jaccard: number;
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

/** Two actors by their places among all, with how many topics they share. */
interface Candidate {
  readonly one: number;
  readonly other: number;
  readonly shared: number;
  readonly jaccard: number;
}

/** What one actor shares with those behind it: only who is for one of its topics is looked at. */
function candidatesOf(
  one: number,
  supporting: readonly (readonly Cell[])[],
  byTopic: ReadonlyMap<string, readonly number[]>,
): readonly Candidate[] {
  const own = supporting[one] ?? [];
  const counts = new Map<number, number>();
  for (const { topic } of own)
    for (const other of byTopic.get(topic.id) ?? []) if (other > one) counts.set(other, (counts.get(other) ?? 0) + 1);
  return [...counts].map(([other, shared]) => {
    const all = own.length + (supporting[other]?.length ?? 0) - shared;
    return { one, other, shared, jaccard: shared / all };
  });
}

/** Places of the actors who are for each topic. */
function supportersOf(supporting: readonly (readonly Cell[])[]): ReadonlyMap<string, readonly number[]> {
  const byTopic = new Map<string, number[]>();
  for (const [at, cells] of supporting.entries())
    for (const { topic } of cells) {
      const known = byTopic.get(topic.id);
      if (known) known.push(at);
      else byTopic.set(topic.id, [at]);
    }
  return byTopic;
}

/** Pairs of actors that are for at least one thing together; most alike first, ties by name; no more than `most`. */
export function coSupport(cells: readonly Cell[], most = Number.POSITIVE_INFINITY): readonly Pair[] {
  const supporting = [
    ...groupBy(
      cells.filter((cell) => cell.for > cell.against),
      ({ actor }) => actor.id,
    ).values(),
  ].sort(([a], [b]) => (a && b ? byName(a.actor, b.actor) : 0));
  const byTopic = supportersOf(supporting);
  // Places are in the order of names: of those as much alike the first come first.
  const alike = (a: Candidate, b: Candidate): number => b.jaccard - a.jaccard || a.one - b.one || a.other - b.other;
  let kept: Candidate[] = [];
  for (const at of supporting.keys()) {
    kept.push(...candidatesOf(at, supporting, byTopic));
    // Of a large graph there are millions of pairs; whoever is not among the first now never will be.
    if (kept.length > 2 * most) kept = kept.sort(alike).slice(0, most);
  }
  return kept
    .sort(alike)
    .slice(0, most)
    .flatMap(({ one, other, jaccard }): Pair[] => {
      const [a, b] = [supporting[one] ?? [], supporting[other] ?? []];
      const theirs = new Set(b.map(({ topic }) => topic.id));
      const shared = a.filter(({ topic }) => theirs.has(topic.id)).map(({ topic }) => topic);
      const actors = [a[0]?.actor, b[0]?.actor] as const;
      return actors[0] && actors[1]
        ? [Object.freeze({ actors: [actors[0], actors[1]] as const, shared, jaccard })]
        : [];
    });
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
