import type { Graph, Parameters } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';
import type { SentenceRecord } from './records.ts';

/** Things by id: same length and order as the ids, null for what is not there. One statement for all. */
export async function findByIds<T>(graph: Graph, name: string, ids: readonly string[]): Promise<readonly (T | null)[]> {
  const rows = await graph.read(cypherFile(`read/${name}`), { ids }, name);
  return rows.map((row) => row.item as T | null);
}

/** Lists by key: same length and order as the keys, empty where there is nothing. One statement for all. */
export async function findLists<T>(
  graph: Graph,
  name: string,
  keys: readonly string[],
  parameters: Parameters,
): Promise<readonly (readonly T[])[]> {
  const rows = await graph.read(cypherFile(`read/${name}`), parameters, name);
  const found = new Map(rows.map((row) => [row.id as string, row.found as readonly T[]]));
  return keys.map((key) => found.get(key) ?? []);
}

/** Sentences by place: same length and order as the places, null before the first and behind the last. */
export async function findSentences(
  graph: Graph,
  places: readonly { readonly versionId: string; readonly index: number }[],
): Promise<readonly (SentenceRecord | null)[]> {
  const rows = await graph.read(cypherFile('read/sentences-by-places'), { places }, 'sentences-by-places');
  return rows.map((row) => row.item as SentenceRecord | null);
}
