import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { loadMorphology } from '../../src/cli/load-morphology.ts';
import { loadParser, loadReader } from '../../src/cli/load-parser.ts';
import { readText } from '../../src/text/read-text.ts';
import { clausesOf } from '../../src/text/ru/clauses.ts';

const resources = { morphology: await loadMorphology(), reader: loadReader(), parser: loadParser() };
const NONE = { url: null, sourceId: null, title: null, publisher: null, publishedOn: null };

/**
 * Sentences of our own: behind «#» the phenomenon, on the next line the sentence, below it, indented, each of its clauses as «predicate
 * (subjects)», the subject by the head of its phrase: of a name the first word, behind a number the noun.
 */
const ROWS: readonly (readonly [phenomenon: string, text: string, clauses: readonly string[]])[] = readFileSync(
  new URL('clause-sentences.txt', import.meta.url),
  'utf8',
)
  .split(/^# /mu)
  .filter((row) => row !== '')
  .map((row) => {
    const [phenomenon = '', text = '', ...clauses] = row.trimEnd().split('\n');
    return [phenomenon, text, clauses.map((clause) => clause.trim())] as const;
  });

function clauseLines(text: string): readonly string[] {
  const { article } = readArticle({ file: 'x.txt', text, metadata: NONE });
  const sentences = article ? readText(article, resources).sentences : [];
  return sentences.flatMap((sentence) => {
    const word = (index: number): string => sentence.tokens[index]?.norm ?? '';
    return clausesOf(sentence).map(
      ({ predicate, subjects }) => `${word(predicate)} (${subjects.map(word).join(', ')})`,
    );
  });
}

describe('clauses by their predicate and subject', () => {
  test.each(ROWS)('%s: %s', (_phenomenon, text, clauses) => {
    expect([...clauseLines(text)].sort()).toEqual([...clauses].sort());
  });
});
