import { buildSchema, graphql, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { RELATION_FIELDS } from '../../src/api/resolvers/relation-fields.ts';
import type { Dump } from './reference-dump.ts';
import { by, compare, type Filter, outward, type Thing } from './reference-filters.ts';
import { ReferenceGraph } from './reference-graph.ts';

/** What the contract means, said as plainly as can be: everything is looked at, every time. */
export class Reference {
  private readonly schema: GraphQLSchema;
  private readonly graph: ReferenceGraph;

  constructor(contract: string, dump: Dump) {
    this.schema = buildSchema(contract);
    this.graph = new ReferenceGraph(dump);
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
    const found = rows.filter((row) => this.graph.passes('Statement', row, filter as Filter | null));
    return this.page(this.dated(found, orderBy), page);
  }

  private entities(kind: string | null, { filter, orderBy, includeUnmentioned, ...page }: Filter): Thing {
    const found = this.graph
      .all('Entity')
      .filter(({ mentioned }) => includeUnmentioned === true || mentioned === true)
      .filter(
        (row) => kind === null || (kind === 'Leader' ? (row['#labels'] as string[]).includes(kind) : row.type === kind),
      )
      .filter((row) => this.graph.passes('Entity', row, filter as Filter | null))
      .sort(by(({ nameKey }) => nameKey));
    return this.page(orderBy === 'NAME_DESC' ? found.reverse() : found, page);
  }

  private relations(
    { id }: Thing,
    types: readonly unknown[] | null | undefined,
    direction: string,
    { with: wish, orderBy, ...page }: Filter,
  ): Thing {
    const other = (edge: Thing): unknown => this.graph.ids.get(edge['#other'])?.nameKey;
    const first =
      {
        STRONGEST: (edge: Thing) => -Number(edge.statements),
        NAME: () => 0,
        LATEST: (edge: Thing) => edge.lastDate,
        EARLIEST: (edge: Thing) => edge.firstDate ?? '9999',
      }[String(orderBy)] ?? (() => 0);
    const latest = orderBy === 'LATEST';
    const found = this.graph
      .edgesOf(id, direction)
      .filter(({ type }) => types == null || types.includes(type))
      .filter((edge) => this.graph.passes('Entity', this.graph.ids.get(edge['#other']), wish as Filter | null))
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
      entity: this.graph.entity(id) ?? null,
      article: typeof id === 'string' && id.startsWith('a_') ? this.graph.ids.get(id) : null,
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
        const articles = this.graph.all('Article').filter(({ storyId }) => storyId === thing.id);
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
        this.graph.current().filter((one) => one[property] === thing.id),
        args,
      );
    }
    if (parentType.name === 'ArticleVersion' && fieldName === 'article') return this.graph.ids.get(thing.articleId);
    if (fieldName === 'inCatalogue') return thing.origin === 'catalogue';
    if (fieldName === 'labels')
      return (thing['#labels'] as string[]).filter((label) => ['Actor', 'Leader', 'State'].includes(label));
    return thing[fieldName] ?? null;
  };

  private root(field: string, args: Filter): unknown {
    if (field === 'statements') return this.statements(this.graph.current(), args);
    if (field === 'articles')
      return this.page(
        this.dated(
          this.graph.all('Article').filter((row) => this.graph.passes('Article', row, args.filter as Filter | null)),
          args.orderBy,
        ),
        args,
      );
    if (field === 'entities') return this.entities(null, args);
    if (field === 'leaders') return this.entities('Leader', args);
    const kind = { article: 'Article', entity: 'Entity', statement: 'Statement' }[field];
    if (kind !== undefined) return this.graph.all(kind).find(({ id }) => id === args.id) ?? null;
    return this.entities(`${field.charAt(0).toUpperCase()}${field.slice(1, -1)}`, args);
  }

  private ofStatement(thing: Thing, field: string): unknown {
    if (['subject', 'object', 'saidBy', 'addressedTo'].includes(field)) return this.argument(thing, field);
    if (field === 'article') return this.graph.ids.get(thing.articleId);
    if (field === 'version') return this.graph.ids.get(thing.versionId);
    if (field === 'modality' || field === 'review') return outward(thing[field] ?? null);
    return field === 'strengthWords' ? (thing[field] ?? []) : (thing[field] ?? null);
  }

  private ofArticle(thing: Thing, field: string, args: Filter): unknown {
    const versions = this.graph.all('ArticleVersion').filter(({ articleId }) => articleId === thing.id);
    if (field === 'statements')
      return this.statements(
        this.graph.current().filter(({ articleId }) => articleId === thing.id),
        args,
      );
    if (field === 'versionCount') return versions.length;
    if (field === 'versions') return versions.sort(by(({ n }) => n));
    if (field === 'version') return this.graph.ids.get(thing.currentVersionId);
    if (field === 'text') return this.graph.ids.get(thing.currentVersionId)?.text;
    if (field === 'story') return this.graph.ids.get(thing.storyId) ?? null;
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
    if (field === 'entity') return this.graph.ids.get(thing['#other']);
    if (field === 'subject' || field === 'object') return this.graph.ids.get(thing[field]);
    if (field === 'direction') return thing['#direction'];
    if (field === 'throughState') return false;
    if (field === 'statements')
      return this.statements(
        this.graph.current().filter((one) => one.subjectId === subject && one.type === type && one.objectId === object),
        args,
      );
    return thing[counts[field] ?? field] ?? null;
  }
}
