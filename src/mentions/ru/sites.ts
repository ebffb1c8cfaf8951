import type { MentionRule } from '../mention-rule.ts';
import { isTaken } from '../mention-rule.ts';
import type { MentionDraft } from '../make-mention.ts';

/** «Orda.kz», «BAQ.KZ»: a site that publishes, named by its address. */
const SITE =
  /^[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)*\.(?:kz|ru|com|org|net|info|uz|kg|tj|tm|by|ua|az|am|ge|cn|in|news|online|press|media|tv|eu|uk|de|fr|io|su)$/iu;

/** Sites named by their address: organisations that publish. */
export const sites: MentionRule = ({ tokens }, _resources, found) => {
  const drafts: MentionDraft[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    let end = at;
    while (SITE.test(tokens[end]?.text ?? '')) end += 1;
    if (end === at || isTaken(found, at, end)) continue;
    drafts.push({ type: 'Organisation', form: 'name', firstToken: at, endToken: end, head: at, rule: 'latin-name' });
    at = end - 1;
  }
  return drafts;
};
