import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';

const POINTERS: ReadonlySet<string> = new Set(['то', 'того', 'тому', 'тем', 'том']);
const MARKS: ReadonlySet<string> = new Set(['что', 'чтобы']);
const PREDICATES: ReadonlySet<string> = new Set(['VERB', 'INFN', 'PRTS', 'ADJS', 'PRED']);

/** How far behind its conjunction a clause has its predicate. */
const REACH = 14;

/** «выступил за | то, чтобы рынок открыли», «настаивает на | том, что …»: the predicate of the clause that the pronoun points to. */
export function pointedClause({ tokens }: Sentence, { norm, index }: Token): Token | null {
  if (!POINTERS.has(norm) || tokens[index + 1]?.text !== ',' || !MARKS.has(tokens[index + 2]?.norm ?? '')) return null;
  const clause = tokens.slice(index + 3, index + 3 + REACH);
  return clause.find(({ parse }) => PREDICATES.has(parse?.pos ?? '')) ?? null;
}
