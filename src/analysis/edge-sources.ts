import type { NamedEntity, ProvedStatement } from '../graph/read/find-proved-statements.ts';
import { byName, byTime, compareNames, groupBy } from './order.ts';
import { counts } from './stance.ts';

/** Who tells an edge: how many articles, how many independent stories, which publishers, who first. */
export interface EdgeSources {
  readonly subject: NamedEntity;
  readonly type: string;
  readonly object: NamedEntity;
  readonly articles: number;
  /** Copies of a text are one. */
  readonly stories: number;
  readonly publishers: readonly string[];
  /** The statement of the earliest article. */
  readonly first: ProvedStatement;
  readonly statements: readonly ProvedStatement[];
}

export const storyOf = ({ article }: ProvedStatement): string => article.storyId ?? article.id;
const publishedOn = ({ article }: ProvedStatement): string => article.publishedOn ?? '9999';

function sourcesOf(statements: readonly ProvedStatement[]): EdgeSources | null {
  const [first] = [...statements].sort((a, b) =>
    publishedOn(a) === publishedOn(b) ? byTime(a, b) : publishedOn(a) < publishedOn(b) ? -1 : 1,
  );
  if (!first) return null;
  const { subject, type, object } = first;
  const publishers = statements.flatMap(({ article }) => article.publisher ?? []);
  return Object.freeze({
    subject,
    type,
    object,
    articles: new Set(statements.map(({ article }) => article.id)).size,
    stories: new Set(statements.map(storyOf)).size,
    publishers: [...new Set(publishers)].sort(compareNames),
    first,
    statements,
  });
}

/** The derived edges that statements give, each with who tells it; those told by fewest stories first, then by names. */
export function edgeSources(statements: readonly ProvedStatement[]): readonly EdgeSources[] {
  const derived = statements.filter((one) => counts(one) && one.subject.id !== one.object.id);
  return [...groupBy(derived, ({ subject, type, object }) => `${subject.id} ${type} ${object.id}`).values()]
    .flatMap((group) => sourcesOf(group) ?? [])
    .sort(
      (a, b) =>
        a.stories - b.stories ||
        byName(a.subject, b.subject) ||
        a.type.localeCompare(b.type) ||
        byName(a.object, b.object),
    );
}
