import { fragment } from './fragment.ts';
import type { Ask, SourceArticle } from './find-proved-statements.ts';
import type { Said } from './find-uses.ts';

/** A sentence of a current text. */
export interface TextSentence {
  readonly id: string;
  /** Where it begins in the article's text. */
  readonly start: number;
  readonly text: string;
  readonly article: SourceArticle;
}

/** Phrases are looked for in so many sentences at most, those of about a thousand articles. */
const MOST_SENTENCES = 20_000;

const query = (name: string) =>
  `UNWIND $keys AS key\nCALL (key) {\n${fragment(`../analysis/sources/${name}`)}\n}\nRETURN key.id AS id, item`;

/** The sentences of all current texts, oldest article first; of more than are looked at those of the newest articles. */
export async function findSentences(ask: Ask): Promise<readonly TextSentence[]> {
  const parameters = { limit: MOST_SENTENCES };
  const rows = await ask({ name: 'sentences', statement: query('sentences'), parameters }, { id: 'all' });
  if (rows.length >= MOST_SENTENCES) ask.onCut?.();
  return rows as readonly TextSentence[];
}

/** What is said in sentences, and who takes a stand (relations `stands`) in them, by their ids. */
export async function findSaid(
  ask: Ask,
  ids: readonly string[],
  stands: readonly string[],
): Promise<ReadonlyMap<string, readonly Said[]>> {
  const key = { id: ids.join(' '), ids, stands };
  const rows = await ask({ name: 'said-in', statement: query('said-in'), parameters: {} }, key);
  return new Map((rows as readonly { id: string; said: readonly Said[] }[]).map(({ id, said }) => [id, said]));
}
