import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadActNouns, loadFrames, loadNounRelations } from '../../src/cli/load-resources.ts';
import type { Extraction } from '../../src/commands/extraction.ts';
import { readSample } from './read-sample.ts';

/** The triggers of the tables that stand in a statement's rule: «frame:supports:поддержать», «noun:met_with:meeting». */
const TRIGGERS = new Set([
  ...loadFrames().flatMap(({ lemmas }) => lemmas),
  ...loadActNouns().flatMap(({ nouns }) => nouns),
  ...loadNounRelations().flatMap(({ nouns }) => nouns.filter((noun) => noun !== '*')),
]);

const folder = (path: string): readonly string[] =>
  readdirSync(new URL(path, import.meta.url))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(new URL(`${path}/${name}`, import.meta.url), 'utf8'));

/** Our own sentences, twenty to an article, so that sentences see their neighbours. */
function ownArticles(): readonly string[] {
  const sentences = readFileSync(new URL('relation-sentences.txt', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.split(' | ')[0] ?? '')
    .filter((text) => text !== '');
  const articles: string[] = [];
  for (let from = 0; from < sentences.length; from += 20) articles.push(sentences.slice(from, from + 20).join('\n\n'));
  return articles;
}

const within = (inner: { start: number; end: number }, { start, end }: { start: number; end: number }): boolean =>
  start <= inner.start && inner.end <= end;

/** Near misses that do not stand on a sentence, and statements that reach beyond one. */
function lawless({ sentences, statements, nearMisses }: Extraction): readonly string[] {
  const odd = nearMisses.filter((miss) => !sentences.some((one) => one.start === miss.start && one.end === miss.end));
  const homeless = statements.filter((statement) => !sentences.some((one) => within(statement, one)));
  return [...odd.map(({ trigger }) => `no sentence: ${trigger}`), ...homeless.map(({ quote }) => `outside: ${quote}`)];
}

/** Words that stand as the tables have them, and at whose place neither a statement nor a near miss of theirs stands. */
function silent(text: string, { sentences, statements, nearMisses }: Extraction): readonly string[] {
  return sentences.flatMap((sentence) => {
    const missed = new Set(nearMisses.filter((one) => within(one, sentence)).map(({ trigger }) => trigger));
    const words = [...text.slice(sentence.start, sentence.end).matchAll(/[\p{L}-]+/gu)];
    return words.flatMap(({ 0: surface, index }) => {
      const word = surface.toLowerCase();
      const start = sentence.start + index;
      const told = statements.some((one) => within({ start, end: start + surface.length }, one));
      return TRIGGERS.has(word) && !missed.has(word) && !told
        ? [`${word}: ${text.slice(sentence.start, sentence.end)}`]
        : [];
    });
  });
}

/** The articles of the second corpus. */
const secondCorpus = (): readonly string[] =>
  readFileSync(new URL('../corpus/articles.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { readonly text: string }).text);

const TEXTS = [...folder('../../seed/articles'), ...secondCorpus(), ...ownArticles()];

describe('a trigger gives a statement or a near miss with its reason', () => {
  test.each(TEXTS.map((text) => [text.slice(0, 60).replaceAll('\n', ' '), text] as const))('%s', (_opening, text) => {
    const read = readSample(text);
    expect(lawless(read)).toEqual([]);
    expect(silent(text, read)).toEqual([]);
  });
});
