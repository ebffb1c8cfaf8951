import type { MentionRule } from '../mention-rule.ts';
import { isTaken } from '../mention-rule.ts';
import type { MentionDraft } from '../make-mention.ts';

/** «Orda.kz», «BAQ.KZ»: a site that publishes, named by its address. */
const SITE =
  /^[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)*\.(?:kz|ru|com|org|net|info|uz|kg|tj|tm|by|ua|az|am|ge|cn|in|news|online|press|media|tv|eu|uk|de|fr|io|su)$/iu;
const LATIN_NAME = /^\p{Lu}[\p{Script=Latin}&'-]{2,}$/u;

/** Names in Latin letters: sites and brands, organisations unless told otherwise. */
export const sites: MentionRule = ({ tokens }, _resources, found) => {
  const drafts: MentionDraft[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    let end = at;
    while (end < tokens.length && (SITE.test(tokens[end]?.text ?? '') || LATIN_NAME.test(tokens[end]?.text ?? '')))
      end += 1;
    if (end === at || isTaken(found, at, end)) continue;
    drafts.push({ type: 'Organisation', form: 'name', firstToken: at, endToken: end, head: at, rule: 'latin-name' });
    at = end - 1;
  }
  return drafts;
};
