import type { Dump } from './reference-dump.ts';
import { compares, type Filter, inward, isWithin, PROPERTIES, type Thing } from './reference-filters.ts';

const day = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** A dumped graph that looks at everything, every time: what is there, and what passes a filter of the contract. */
export class ReferenceGraph {
  readonly ids: ReadonlyMap<unknown, Thing>;
  private readonly dump: Dump;

  constructor(dump: Dump) {
    this.dump = dump;
    this.ids = new Map(
      Object.values(dump.nodes)
        .flat()
        .map((thing) => [thing.id, thing]),
    );
  }

  all(kind: string): readonly Thing[] {
    return this.dump.nodes[kind] ?? [];
  }

  readonly current = (): readonly Thing[] => this.all('Statement').filter(({ current }) => current === true);

  /** Whether a thing of a kind passes a filter. */
  passes(kind: string, thing: Thing | undefined, filter: Filter | null | undefined): boolean {
    if (filter == null) return true;
    if (!thing) return false;
    return Object.entries(filter).every(
      ([field, wanted]) => wanted === null || wanted === undefined || this.holds(kind, thing, [field, wanted]),
    );
  }

  private holds(kind: string, thing: Thing, [field, wanted]: readonly [string, unknown]): boolean {
    const filter = wanted as Filter;
    if (field === 'and') return (wanted as Filter[]).every((one) => this.passes(kind, thing, one));
    if (field === 'or') return (wanted as Filter[]).some((one) => this.passes(kind, thing, one));
    if (field === 'not') return !this.passes(kind, thing, filter);
    if (field === 'date') return isWithin(day(thing.dateEarliest), day(thing.dateLatest), filter);
    if (field === 'publishedOn') return isWithin(day(thing.publishedEarliest), day(thing.publishedLatest), filter);
    if (kind === 'Statement' && field === 'publisher')
      return this.passes('Article', this.ids.get(thing.articleId), { publisher: filter });
    if (field === 'articleIs') return this.passes('Article', this.ids.get(thing.articleId), filter);
    const end = { subjectIs: 'subjectId', objectIs: 'objectId', speakerIs: 'saidById' }[field];
    if (end !== undefined) return this.passes('Entity', this.entity(thing[end]), filter);
    if (field === 'inCatalogue') return (thing.origin === 'catalogue') === wanted;
    if (field === 'label') return this.hasLabel(thing, filter);
    if (field === 'statements' || field === 'statementsAsObject')
      return this.quantified('Statement', this.statementsOf(kind, thing, field), filter);
    if (field === 'relations')
      return this.quantified(
        'Relation',
        this.edgesOf(thing.id, typeof filter.direction === 'string' ? filter.direction : 'OUT'),
        filter,
      );
    if (field === 'with') return this.passes('Entity', this.entity(thing['#other']), filter);
    const adapt = field === 'modality' || field === 'review' ? inward : undefined;
    return compares(thing[PROPERTIES[field] ?? field], filter, adapt);
  }

  entity(id: unknown): Thing | undefined {
    return typeof id === 'string' && id.startsWith('e_') ? this.ids.get(id) : undefined;
  }

  private hasLabel(thing: Thing, { eq, in: some }: Filter): boolean {
    const labels = thing['#labels'] as readonly string[];
    const one = (list: unknown): boolean => list == null || (list as string[]).some((label) => labels.includes(label));
    return one(eq == null ? null : [eq]) && one(some);
  }

  private statementsOf(kind: string, { id }: Thing, field: string): readonly Thing[] {
    const property = kind === 'Article' ? 'articleId' : field === 'statements' ? 'subjectId' : 'objectId';
    return this.current().filter((statement) => statement[property] === id);
  }

  private quantified(kind: string, list: readonly Thing[], { some, none }: Filter): boolean {
    const any = (filter: unknown): boolean => list.some((one) => this.passes(kind, one, filter as Filter));
    return (some == null || any(some)) && (none == null || !any(none));
  }

  /** Derived edges at an entity, each with its other end. */
  edgesOf(id: unknown, direction: string): readonly Thing[] {
    const way = (from: string, to: string, name: string) =>
      this.dump.edges
        .filter((edge) => edge[from] === id)
        .map((edge) => ({ ...edge, '#other': edge[to], '#direction': name }));
    return [
      ...(direction === 'IN' ? [] : way('subject', 'object', 'OUT')),
      ...(direction === 'OUT' ? [] : way('object', 'subject', 'IN')),
    ];
  }
}
