import { fragment } from './fragment.ts';
import type { Ask, NamedEntity, SourceArticle } from './find-proved-statements.ts';

/** A statement that stands in a sentence, and who says or does it. */
export interface Said {
  readonly statementId: string;
  /** Half-open UTF-16 offsets of its quote in the article's text. */
  readonly start: number;
  readonly end: number;
  readonly speaker: NamedEntity;
}

/** One place where a current text names something. */
export interface Use {
  /** The words as they stand. */
  readonly surface: string;
  /** Half-open UTF-16 offsets in the article's text. */
  readonly start: number;
  readonly end: number;
  /** The whole sentence. */
  readonly sentence: string;
  /** The statements that stand in the sentence, with who says or does it. */
  readonly said: readonly Said[];
  readonly article: SourceArticle;
}

/** Of what is named in more places only so many are looked at. */
const MOST_USES = 2_000;

/** Where something is named, oldest article first, with who says the sentence or takes a stand (relations `stands`) in it. */
export async function findUses(ask: Ask, id: string, stands: readonly string[]): Promise<readonly Use[]> {
  const statement = `UNWIND $keys AS key\nCALL (key) {\n${fragment('../analysis/sources/mentions')}\n}\nRETURN key.id AS id, item`;
  const query = { name: 'uses', statement, parameters: { limit: MOST_USES } };
  const uses = (await ask(query, { id, ids: [id], stands })) as readonly Use[];
  if (uses.length >= MOST_USES) ask.onCut?.();
  return uses;
}
