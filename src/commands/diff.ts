import type { ArticleMetadata, RawArticle } from '../article/article.ts';
import type { Graph } from '../graph/connect.ts';
import { findReadings, type ReadStatement, type StoredReading } from '../graph/read/find-readings.ts';
import type { Statement } from '../statements/statement.ts';
import type { Extract, Extraction } from './extraction.ts';

/** What reading a stored text by the present rules, lexicon and catalogue would do to one statement. */
export interface Difference {
  readonly articleId: string;
  readonly key: string;
  readonly what: 'ADDED' | 'REMOVED' | 'CHANGED';
  readonly type: string;
  readonly quote: string;
  /** The fields that differ, as they are and as they would be; empty for what appears or vanishes. */
  readonly fields: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
  readonly causedBy: Cause;
}

/** What makes the difference: the rule that reads it now (or did), and the catalogue rows that come in or go out. */
export interface Cause {
  readonly rule: string;
  /** The rule before, where it was another. */
  readonly ruleBefore: string | null;
  readonly entities: readonly string[];
}

const FIELDS = [
  'type',
  'subject',
  'object',
  'saidBy',
  'addressedTo',
  'polarity',
  'modality',
  'time',
  'evaluation',
  'speech',
  'strength',
  'date',
  'rule',
] as const;
const ENDS = ['subject', 'object', 'saidBy', 'addressedTo'] as const;

/** The stored text as it was when it was loaded. */
export function rawOf({ articleId, text, metadata }: StoredReading): RawArticle {
  return { file: articleId, text, metadata: JSON.parse(metadata) as ArticleMetadata };
}

const adaptStatement = (one: Statement): ReadStatement => ({
  ...one,
  subject: one.subject.entity,
  object: one.object.entity,
  saidBy: one.saidBy?.entity ?? null,
  addressedTo: one.addressedTo?.entity ?? null,
});

const endsOf = (one: ReadStatement | undefined): readonly string[] =>
  ENDS.flatMap((end) => (one?.[end] == null ? [] : [one[end]]));

/** Catalogue ids are slugs, others are hashes. */
const isCatalogue = (id: string): boolean => !/^[ae]_[0-9a-f]{24}$/u.test(id);

function causeOf(before: ReadStatement | undefined, after: ReadStatement | undefined): Cause {
  const [old, now] = [endsOf(before), endsOf(after)];
  const moved = [...old.filter((id) => !now.includes(id)), ...now.filter((id) => !old.includes(id))];
  const rule = (after ?? before)?.rule ?? '';
  return {
    rule,
    ruleBefore: before && after && before.rule !== rule ? before.rule : null,
    entities: [...new Set(moved.filter(isCatalogue))].sort(),
  };
}

function differenceOf(
  articleId: string,
  before: ReadStatement | undefined,
  after: ReadStatement | undefined,
): Difference | null {
  const one = after ?? before;
  if (!one) return null;
  const differing = before && after ? FIELDS.filter((field) => before[field] !== after[field]) : [];
  if (before && after && differing.length === 0) return null;
  return {
    articleId,
    key: one.key,
    what: before && after ? 'CHANGED' : after ? 'ADDED' : 'REMOVED',
    type: one.type,
    quote: one.quote,
    fields: Object.fromEntries(differing.map((field) => [field, { before: before?.[field], after: after?.[field] }])),
    causedBy: causeOf(before, after),
  };
}

/** What would appear, vanish or change in one stored text, by statement key. */
export function diffReading(stored: StoredReading, { statements }: Extraction): readonly Difference[] {
  const before = new Map(stored.statements.map((one) => [one.key, one]));
  const after = new Map(statements.map((one) => [one.key, adaptStatement(one)]));
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
    const difference = differenceOf(stored.articleId, before.get(key), after.get(key));
    return difference ? [difference] : [];
  });
}

/** Reads the newest version of every article again and tells, before anything is written, what would be different. Only reads. */
export async function* diff(graph: Graph, extract: Extract): AsyncGenerator<Difference> {
  for await (const stored of findReadings(graph)) {
    if (stored.current) yield* diffReading(stored, await extract(rawOf(stored)));
  }
}
