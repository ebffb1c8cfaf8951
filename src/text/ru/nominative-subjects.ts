import { agreeAsSubject } from './agreement.ts';
import type { ReadToken } from './read-words.ts';

/** What a nominative without a preposition is sometimes taken for; a noun at a verb that has no subject is its subject. */
const MISTAKEN: ReadonlySet<string> = new Set(['obl', 'iobj']);

const isFinite = (token: ReadToken | undefined): boolean => /^(?:VERB|ADJS|PRTS)$/u.test(token?.parse?.pos ?? '');

/** True if the word is a noun in the nominative that agrees with the predicate. */
function mayBeSubject({ parse }: ReadToken, predicate: ReadToken): boolean {
  const verb = predicate.parse;
  const isNominative = parse?.pos === 'NOUN' && parse.case === 'nomn';
  return isNominative && verb?.number != null && !verb.person?.startsWith('1') && agreeAsSubject(parse, verb);
}

/** The relations with a nominative that is no other's subject taken for its predicate's: «уверен, что | союз, объединивший многих, способен …». */
export function nominativeSubjects(
  tokens: readonly ReadToken[],
  heads: readonly number[],
  relations: readonly string[],
): readonly string[] {
  const marked = new Set<number>();
  const served = new Set<number>();
  relations.forEach((relation, at) => {
    const head = heads[at] ?? -1;
    if (relation === 'case') marked.add(head);
    if (/^(?:nsubj|csubj)/u.test(relation)) served.add(head);
  });
  return relations.map((relation, at) => {
    const [token, predicate] = [tokens[at], tokens[heads[at] ?? -1]];
    if (!MISTAKEN.has(relation) || !token || !predicate || !isFinite(predicate)) return relation;
    const head = heads[at] ?? -1;
    if (marked.has(at) || served.has(head) || !mayBeSubject(token, predicate)) return relation;
    served.add(head);
    return predicate.parse?.pos === 'PRTS' ? 'nsubj:pass' : 'nsubj';
  });
}
