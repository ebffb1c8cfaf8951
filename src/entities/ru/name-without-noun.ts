import type { Mention } from '../../mentions/mention.ts';
import { BODY_NOUNS, PARTS, PLACE_NOUNS } from '../../mentions/ru/named-by-nouns.ts';
import type { Token } from '../../text/token.ts';
import { around, type Discourse, entityOf, tokensOf } from '../discourse.ts';
import { extractedId } from '../make-entity.ts';

/** Nouns whose name stands behind them as it is, with no genitive of what they are of: «группировка ИГИЛ», but «комитет ООН». */
const NAMED_BY: ReadonlySet<string> = new Set([...BODY_NOUNS, ...PLACE_NOUNS, 'гонка', 'турнир']);

/** True if the name behind the noun can be no genitive: in the nominative in quotation marks, in Latin letters, or indeclinable behind a noun that takes none. */
function isNameOf(noun: Token, next: Token, first: Token | undefined): boolean {
  if (PARTS.has(noun.parse?.lemma ?? '')) return false;
  if (/^[«"“„]/u.test(next.text))
    return first?.parses.some(({ case: kase, grammemes }) => kase === 'nomn' || grammemes.has('Fixd')) !== false;
  if (/^[A-Z]/u.test(next.text)) return true;
  return NAMED_BY.has(noun.parse?.lemma ?? '') && /^\p{Lu}/u.test(next.text) && next.parse?.case !== 'gent';
}

/** What the article calls by the name alone that this mention has with a noun before it: «партия «Рассвет»» is «Рассвет»; null if nothing. */
export function nameWithoutNoun(discourse: Discourse, mention: Mention): string | null {
  const [noun, next, first] = tokensOf(discourse, mention);
  if (mention.catalogueIds.length > 0 || noun?.index !== mention.head || !next || !isNameOf(noun, next, first))
    return null;
  if (mention.type === 'Place' && !NAMED_BY.has(noun.parse?.lemma ?? '')) return null;
  const name = mention.lemma.split(' ').slice(1).join(' ');
  const same = around(discourse, mention).find(
    ({ lemma, type, form }) => lemma === name && type === mention.type && form === 'name',
  );
  // One word is looked at later, in the order of the text, and is then what its noun made it here.
  return same ? (entityOf(discourse, same) ?? extractedId(same.type, same.lemma, null)) : null;
}
