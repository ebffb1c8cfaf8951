import type { NamedEntity, ProvedStatement } from '../graph/read/find-proved-statements.ts';

/** The first day a statement may be of; unknown days sort last. */
const dayOf = ({ dateEarliest }: ProvedStatement): string => dateEarliest ?? '9999-99-99';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Oldest first; of one day by article, then by place in it: never by id, which says nothing. */
export function byTime(a: ProvedStatement, b: ProvedStatement): number {
  return (
    compare(dayOf(a), dayOf(b)) ||
    compare(a.article.title ?? '', b.article.title ?? '') ||
    a.start - b.start ||
    compare(a.type, b.type) ||
    compare(a.object.name, b.object.name)
  );
}

const inRussian = new Intl.Collator('ru');
/** As a Russian index has them. */
export const compareNames = (a: string, b: string): number => inRussian.compare(a, b);
/** Named things as a Russian index has them. */
export const byName = (a: NamedEntity, b: NamedEntity): number => compareNames(a.name, b.name);

/** Groups in the order in which their keys are first seen. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** Whole days from one ISO day to another; null where one is unknown. */
export function daysBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null;
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
