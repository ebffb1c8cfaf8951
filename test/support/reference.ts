import { buildSchema, graphql, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { RELATION_FIELDS } from '../../src/api/resolvers/relation-fields.ts';
import type { Dump } from './reference-dump.ts';
import {
  by,
  compare,
  compares,
  type Filter,
  inward,
  isWithin,
  outward,
  PROPERTIES,
  type Thing,
} from './reference-filters.ts';

const day = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What the contract means, said as plainly as can be: everything is looked at, every time. */
export class Reference {
  private readonly schema: GraphQLSchema;
  private readonly dump: Dump;
  private readonly ids: ReadonlyMap<unknown, Thing>;

  constructor(contract: string, dump: Dump) {
    this.schema = buildSchema(contract);
    this.dump = dump;
    this.ids = new Map(
      Object.values(dump.nodes)
        .flat()
        .map((thing) => [thing.id, thing]),
    );
  }

  async answer(source: string): Promise<unknown> {
    const { data, errors } = await graphql({
      schema: this.schema,
      source,
      fieldResolver: this.resolve,
      typeResolver: (thing) => this.typeOf(thing as Thing),
    });
    if (errors) throw new Error(`The reference cannot answer: ${errors[0]?.message}`);
    return JSON.parse(JSON.stringify(data));
  }

  private typeOf(thing: Thing): string {
    const labels = (thing['#labels'] ?? []) as readonly string[];
    return labels.includes('Entity') ? String(thing.type) : String(labels[0]);
  }

  private all(kind: string): readonly Thing[] {
    return this.dump.nodes[kind] ?? [];
  }

  private readonly current = (): readonly Thing[] => this.all('Statement').filter(({ current }) => current === true);

  /** Whether a thing of a kind passes a filter. */
  private passes(kind: string, thing: Thing | undefined, filter: Filter | null | undefined): boolean {
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

  private entity(id: unknown): Thing | undefined {
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
  private edgesOf(id: unknown, direction: string): readonly Thing[] {
    const way = (from: string, to: string, name: string) =>
      this.dump.edges
        .filter((edge) => edge[from] === id)
        .map((edge) => ({ ...edge, '#other': edge[to], '#direction': name }));
    return [
      ...(direction === 'IN' ? [] : way('subject', 'object', 'OUT')),
      ...(direction === 'OUT' ? [] : way('object', 'subject', 'IN')),
    ];
  }

  private page(rows: readonly Thing[], { first, last }: Filter): Thing {
    const size = Number(last ?? first ?? 20);
    const nodes = last == null ? rows.slice(0, size) : rows.slice(Math.max(0, rows.length - size));
    const more = rows.length > size;
    return {
      nodes,
      edges: nodes.map((node) => ({ node })),
      totalCount: rows.length,
      pageInfo: { hasNextPage: last == null && more, hasPreviousPage: last != null && more },
      facets: { types: this.counted(rows, 'type'), extractors: this.counted(rows, 'extractor') },
    };
  }

  private counted(rows: readonly Thing[], property: string): readonly Thing[] {
    const counts = new Map<unknown, number>();
    for (const row of rows) counts.set(row[property], (counts.get(row[property]) ?? 0) + 1);
    return [...counts]
      .map(([name, count]) => ({ name, count }))
      .sort(
        by(
          ({ count }) => -Number(count),
          ({ name }) => name,
        ),
      );
  }

  private dated(rows: readonly Thing[], order: unknown): readonly Thing[] {
    return order === 'OLDEST'
      ? [...rows].sort(by(({ oldestKey }) => oldestKey))
      : [...rows].sort(by(({ newestKey }) => newestKey)).reverse();
  }

  private statements(rows: readonly Thing[], { filter, orderBy, ...page }: Filter): Thing {
    const found = rows.filter((row) => this.passes('Statement', row, filter as Filter | null));
    return this.page(this.dated(found, orderBy), page);
  }

  private entities(kind: string | null, { filter, orderBy, includeUnmentioned, ...page }: Filter): Thing {
    const found = this.all('Entity')
      .filter(({ mentioned }) => includeUnmentioned === true || mentioned === true)
      .filter(
        (row) => kind === null || (kind === 'Leader' ? (row['#labels'] as string[]).includes(kind) : row.type === kind),
      )
      .filter((row) => this.passes('Entity', row, filter as Filter | null))
      .sort(by(({ nameKey }) => nameKey));
    return this.page(orderBy === 'NAME_DESC' ? found.reverse() : found, page);
  }

  private relations(
    { id }: Thing,
    types: readonly unknown[] | null | undefined,
    direction: string,
    { with: wish, orderBy, ...page }: Filter,
  ): Thing {
    const other = (edge: Thing): unknown => this.ids.get(edge['#other'])?.nameKey;
    const first =
      {
        STRONGEST: (edge: Thing) => -Number(edge.statements),
        NAME: () => 0,
        LATEST: (edge: Thing) => edge.lastDate,
        EARLIEST: (edge: Thing) => edge.firstDate ?? '9999',
      }[String(orderBy)] ?? (() => 0);
    const latest = orderBy === 'LATEST';
    const found = this.edgesOf(id, direction)
      .filter(({ type }) => types == null || types.includes(type))
      .filter((edge) => this.passes('Entity', this.ids.get(edge['#other']), wish as Filter | null))
      .sort((a, b) => {
        const date = latest ? compare(b.lastDate ?? '0000', a.lastDate ?? '0000') : compare(first(a), first(b));
        return date === 0
          ? by(
              other,
              ({ type }) => type,
              ({ subject }) => subject,
            )(a, b)
          : date;
      });
    return this.page(found, page);
  }

  private argument(statement: Thing, role: string): Thing | null {
    const id = statement[`${role}Id`];
    if (id == null) return null;
    const [start = null, end = null] = [statement[`${role}Start`], statement[`${role}End`]];
    return {
      entity: this.entity(id) ?? null,
      article: typeof id === 'string' && id.startsWith('a_') ? this.ids.get(id) : null,
      via: outward(statement[`${role}Via`] ?? 'mention'),
      start,
      end,
    };
  }

  private readonly resolve: GraphQLFieldResolver<unknown, unknown> = (
    source,
    given,
    _context,
    { fieldName, parentType },
  ) => {
    const [thing, args] = [source as Thing, given as Filter];
    const relation = RELATION_FIELDS[parentType.name]?.[fieldName];
    if (relation) return this.relations(thing, [relation.type], relation.direction, args);
    switch (parentType.name) {
      case 'Query':
        return this.root(fieldName, args);
      case 'Statement':
        return this.ofStatement(thing, fieldName);
      case 'Article':
        return this.ofArticle(thing, fieldName, args);
      case 'Relation':
        return this.ofRelation(thing, fieldName, args);
      case 'Story': {
        const articles = this.all('Article').filter(({ storyId }) => storyId === thing.id);
        return {
          id: thing.id,
          articleCount: articles.length,
          articles: this.page(this.dated(articles, args.orderBy), args),
        }[fieldName];
      }
    }
    if (fieldName === 'relations')
      return this.relations(thing, args.types as string[] | null, String(args.direction), args);
    if (fieldName === 'statements') {
      const property = { SUBJECT: 'subjectId', OBJECT: 'objectId', SPEAKER: 'saidById' }[String(args.role)] ?? '';
      return this.statements(
        this.current().filter((one) => one[property] === thing.id),
        args,
      );
    }
    if (parentType.name === 'ArticleVersion' && fieldName === 'article') return this.ids.get(thing.articleId);
    if (fieldName === 'inCatalogue') return thing.origin === 'catalogue';
    if (fieldName === 'labels')
      return (thing['#labels'] as string[]).filter((label) => ['Actor', 'Leader', 'State'].includes(label));
    return thing[fieldName] ?? null;
  };

  private root(field: string, args: Filter): unknown {
    if (field === 'statements') return this.statements(this.current(), args);
    if (field === 'articles')
      return this.page(
        this.dated(
          this.all('Article').filter((row) => this.passes('Article', row, args.filter as Filter | null)),
          args.orderBy,
        ),
        args,
      );
    if (field === 'entities') return this.entities(null, args);
    if (field === 'leaders') return this.entities('Leader', args);
    const kind = { article: 'Article', entity: 'Entity', statement: 'Statement' }[field];
    if (kind !== undefined) return this.all(kind).find(({ id }) => id === args.id) ?? null;
    return this.entities(`${field.charAt(0).toUpperCase()}${field.slice(1, -1)}`, args);
  }

  private ofStatement(thing: Thing, field: string): unknown {
    if (['subject', 'object', 'saidBy', 'addressedTo'].includes(field)) return this.argument(thing, field);
    if (field === 'article') return this.ids.get(thing.articleId);
    if (field === 'version') return this.ids.get(thing.versionId);
    if (field === 'modality' || field === 'review') return outward(thing[field] ?? null);
    return field === 'strengthWords' ? (thing[field] ?? []) : (thing[field] ?? null);
  }

  private ofArticle(thing: Thing, field: string, args: Filter): unknown {
    const versions = this.all('ArticleVersion').filter(({ articleId }) => articleId === thing.id);
    if (field === 'statements')
      return this.statements(
        this.current().filter(({ articleId }) => articleId === thing.id),
        args,
      );
    if (field === 'versionCount') return versions.length;
    if (field === 'versions') return versions.sort(by(({ n }) => n));
    if (field === 'version') return this.ids.get(thing.currentVersionId);
    if (field === 'text') return this.ids.get(thing.currentVersionId)?.text;
    if (field === 'story') return this.ids.get(thing.storyId) ?? null;
    return thing[field] ?? null;
  }

  private ofRelation(thing: Thing, field: string, args: Filter): unknown {
    const counts: Readonly<Record<string, string>> = {
      statementCount: 'statements',
      tentativeCount: 'tentative',
      articleCount: 'articles',
      storyCount: 'stories',
    };
    const { subject, object, type } = thing;
    if (field === 'entity') return this.ids.get(thing['#other']);
    if (field === 'subject' || field === 'object') return this.ids.get(thing[field]);
    if (field === 'direction') return thing['#direction'];
    if (field === 'throughState') return false;
    if (field === 'statements')
      return this.statements(
        this.current().filter((one) => one.subjectId === subject && one.type === type && one.objectId === object),
        args,
      );
    return thing[counts[field] ?? field] ?? null;
  }
}
