import { CodedError } from '../../base/coded-error.ts';
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

/** Phrases are looked for in so many sentences at most: about a thousand articles. */
export const MOST_SENTENCES = 20_000;

const query = (name: string) =>
  `UNWIND $keys AS key\nCALL (key) {\n${fragment(`../analysis/sources/${name}`)}\n}\nRETURN key.id AS id, item`;

/** The sentences of all current texts, oldest article first. Throws LIMIT_EXCEEDED where there are more than are looked at. */
export async function findSentences(ask: Ask): Promise<readonly TextSentence[]> {
  const parameters = { limit: MOST_SENTENCES + 1 };
  const rows = await ask({ name: 'sentences', statement: query('sentences'), parameters }, { id: 'all' });
  if (rows.length <= MOST_SENTENCES) return rows as readonly TextSentence[];
  throw new CodedError('LIMIT_EXCEEDED', `Phrases are looked for in at most ${MOST_SENTENCES} sentences.`, {
    details: { limit: MOST_SENTENCES },
  });
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
