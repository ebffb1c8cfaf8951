import { fill, fragment } from './fragment.ts';
import type { BatchQuery } from './list-query.ts';
import { articleItem, entityItem, statementItem } from './projections.ts';

function lookup(source: string, item: string): BatchQuery {
  const statement = `UNWIND $keys AS key\n${fragment(`sources/${source}`)}\nRETURN key.id AS id, ${item} AS item`;
  return { name: source, statement, parameters: {} };
}

const projected = (name: string): string => fill(`projections/${name}`, { node: 'node' });

/** What is found by a key: one row for each that is there, or several in their own order. */
export const LOOKUPS = Object.freeze({
  article: lookup('article-by-id', articleItem('node')),
  version: lookup('version-by-id', projected('version')),
  sentence: lookup('sentence-by-id', projected('sentence')),
  sentenceAt: lookup('sentence-by-place', projected('sentence')),
  entity: lookup('entity-by-id', entityItem('node')),
  statement: lookup('statement-by-id', statementItem('node')),
  statementByKey: lookup('statement-by-key', statementItem('node')),
  story: lookup('story-by-id', projected('story')),
  problem: lookup('problem-by-id', projected('problem')),
  nearMiss: lookup('near-miss-by-id', projected('near-miss')),
  change: lookup('change-by-id', projected('change')),
  versions: lookup('versions-of-article', projected('version')),
  text: lookup('text-of-version', projected('text')),
  evidence: lookup('evidence-of-statement', projected('evidence')),
  reporters: lookup('reporters-of-article', projected('reporter')),
  agreements: { name: 'agreements', statement: fragment('extractor-agreements'), parameters: {} },
  mentions: lookup('mentions-of-sentence', projected('mention')),
});
