import type { NamedEntity, ProvedStatement } from '../graph/read/find-proved-statements.ts';
import { byName, groupBy } from './order.ts';
import { stanceOf } from './stance.ts';
import type { Cell } from './stance-matrix.ts';

/** What an actor is more often for than against, each topic once. */
export interface Support {
  readonly actor: NamedEntity;
  readonly topics: readonly NamedEntity[];
}

/** Two actors that are for the same things. */
export interface Alike {
  /** By name. */
  readonly actors: readonly [NamedEntity, NamedEntity];
  /** By name. */
  readonly shared: readonly NamedEntity[];
  /** Shared topics among all topics that one of them is for (0–1). */
  readonly jaccard: number;
}

/** With what proves it. */
export interface Pair extends Alike {
  /** What each of both says of the first topics that they share. */
  readonly statements: readonly ProvedStatement[];
}

/** Most alike first, ties by names. */
const mostAlike = (a: Alike, b: Alike): number =>
  b.jaccard - a.jaccard || byName(a.actors[0], b.actors[0]) || byName(a.actors[1], b.actors[1]);

/**
 * Tells of each actor that is given with whom of those given before it is most alike, no more than `most` of them. What is kept of a support is
 * one number: of whole graphs it fits into memory.
 */
export function compareSupport(most: number): (support: Support) => readonly Alike[] {
  const known: { readonly actor: NamedEntity; readonly size: number }[] = [];
  const byTopic = new Map<string, number[]>();
  const sharedWith = (topics: readonly NamedEntity[]): ReadonlyMap<number, number> => {
    const counts = new Map<number, number>();
    for (const { id } of topics)
      for (const other of byTopic.get(id) ?? []) counts.set(other, (counts.get(other) ?? 0) + 1);
    return counts;
  };
  const remember = ({ actor, topics }: Support): void => {
    const place = known.push({ actor, size: topics.length }) - 1;
    for (const { id } of topics) {
      const places = byTopic.get(id);
      if (places) places.push(place);
      else byTopic.set(id, [place]);
    }
  };
  return (support) => {
    const { actor, topics } = support;
    const found = [...sharedWith(topics)].flatMap(([place, count]) => {
      const other = known[place];
      if (!other) return [];
      const actors = byName(actor, other.actor) < 0 ? ([actor, other.actor] as const) : ([other.actor, actor] as const);
      return [{ place, actors, shared: [] as NamedEntity[], jaccard: count / (topics.length + other.size - count) }];
    });
    const kept = new Map(
      found
        .sort(mostAlike)
        .slice(0, most)
        .map(({ place, ...pair }) => [place, pair]),
    );
    for (const topic of topics) for (const place of byTopic.get(topic.id) ?? []) kept.get(place)?.shared.push(topic);
    remember(support);
    return [...kept.values()].map((pair) => Object.freeze({ ...pair, shared: pair.shared.sort(byName) }));
  };
}

/** A shared topic or two show what is meant. */
const SHOWN = 2;

/** Who is shown to be for what. */
export const standsToShow = ({ actors, shared }: Alike): readonly (readonly [actor: string, topic: string])[] =>
  shared.slice(0, SHOWN).flatMap((topic) => actors.map((actor) => [actor.id, topic.id] as const));

/** Pairs with the first statement that tells of each stand to be shown; `cells` are those of the stands at least. */
export function provePairs(pairs: readonly Alike[], cells: readonly Cell[]): readonly Pair[] {
  const byStand = groupBy(cells, ({ actor, topic }) => `${actor.id} ${topic.id}`);
  return pairs.map((pair) => {
    const stands = standsToShow(pair).flatMap((stand) => byStand.get(stand.join(' ')) ?? []);
    const statements = stands.flatMap((cell) => cell.statements.find((one) => stanceOf(one) > 0) ?? []);
    return Object.freeze({ ...pair, statements });
  });
}

/** Pairs of actors that are for at least one thing together; most alike first, ties by names. */
export function coSupport(cells: readonly Cell[]): readonly Pair[] {
  const supporting = cells.filter((cell) => cell.for > cell.against);
  const supports = [...groupBy(supporting, ({ actor }) => actor.id).values()].flatMap((own): readonly Support[] =>
    own[0] ? [{ actor: own[0].actor, topics: own.map(({ topic }) => topic) }] : [],
  );
  const compare = compareSupport(Number.POSITIVE_INFINITY);
  return provePairs(supports.flatMap(compare).sort(mostAlike), supporting);
}
