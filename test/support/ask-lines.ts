import { loadPhraseWords } from '../../src/cli/load-phrase-words.ts';
import { QUESTIONS } from '../../src/commands/analyses.ts';
import type { Graph } from '../../src/graph/connect.ts';
import { askGraph, type NamedEntity } from '../../src/graph/read/find-proved-statements.ts';
import { searchEntities } from '../../src/graph/read/search-entities.ts';
import { ENTITY_TYPES } from '../../src/mentions/mention.ts';

/** The day that counts as today. */
export const TODAY = '2026-01-01';

async function endOf(graph: Graph, name: string): Promise<NamedEntity | undefined> {
  if (/^\d{4}$/u.test(name)) return { id: name, name, type: 'Year' };
  if (name.startsWith('a_')) return { id: name, name, type: 'Article' };
  return (await searchEntities(graph, name, ENTITY_TYPES, 1))[0]?.item;
}

/** What a question answers about entities of these names, articles by their ids, and years. */
export async function askLines(
  graph: Graph,
  question: string,
  ...names: readonly string[]
): Promise<readonly string[]> {
  const ends = await Promise.all(names.map((name) => endOf(graph, name)));
  const asked = QUESTIONS.find(({ name }) => name === question);
  if (!asked) throw new TypeError(`There must be a question ${question}.`);
  const { told } = await asked.answer(
    { ask: askGraph(graph), today: TODAY, words: loadPhraseWords },
    ends.flatMap((end) => end ?? []),
  );
  return told.map(({ line }) => line);
}
