import type { NamedEntity } from '../graph/read/find-proved-statements.ts';
import { byName, groupBy } from './order.ts';
import type { Cell } from './stance-matrix.ts';

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
