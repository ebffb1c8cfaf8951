import { fill, fragment } from './fragment.ts';
import type { BatchQuery, Nesting } from './list-query.ts';
import { articleItem, entityItem, statementItem, withPart } from './projections.ts';

function lookup(source: string, item: string, nesting?: Nesting): BatchQuery {
  const statement = [
    'UNWIND $keys AS key',
    fragment(`sources/${source}`),
    ...(nesting ? [nesting.text] : []),
    `RETURN key.id AS id, ${nesting ? withPart(item, nesting.part) : item} AS item`,
  ].join('\n');
  return { name: source, statement, parameters: nesting?.parameters ?? {} };
}

const projected = (name: string): string => fill(`projections/${name}`, { node: 'node' });

/** What is found by a key: one row for each that is there, or several in their own order. */
export const LOOKUPS = Object.freeze({
  version: lookup('version-by-id', projected('version')),
  sentence: lookup('sentence-by-id', projected('sentence')),
  sentenceBeside: lookup('sentence-beside', projected('sentence')),
  statement: lookup('statement-by-id', statementItem('node')),
  statementByKey: lookup('statement-by-key', statementItem('node')),
  story: lookup('story-by-id', projected('story')),
  problem: lookup('problem-by-id', projected('problem')),
  nearMiss: lookup('near-miss-by-id', projected('near-miss')),
  change: lookup('change-by-id', projected('change')),
  versions: lookup('versions-of-article', projected('version')),
  text: lookup('text-of-version', projected('text')),
  evidence: lookup('evidence-of-statement', projected('evidence')),
  agreements: { name: 'agreements', statement: fragment('extractor-agreements'), parameters: {} },
  mentions: lookup('mentions-of-sentence', projected('mention')),
});

/** Entities by their ids, with what is wanted of them (everything unless said) and lists that are read with them. */
export const entityLookup = (wanted?: ReadonlySet<string>, nesting?: Nesting): BatchQuery =>
  lookup('entity-by-id', entityItem('node', wanted), nesting);

/** Articles by their ids, with what is wanted of them (everything unless said) and lists that are read with them. */
export const articleLookup = (wanted?: ReadonlySet<string>, nesting?: Nesting): BatchQuery =>
  lookup('article-by-id', articleItem('node', wanted), nesting);

/** Who published an article or whom it repeats, with what is wanted of them. */
export const reporterLookup = (wanted: ReadonlySet<string>): BatchQuery =>
  lookup('reporter-of-article', entityItem('node', wanted));
