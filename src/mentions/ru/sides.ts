import type { MentionDraft } from '../make-mention.ts';
import type { MentionRule } from '../mention-rule.ts';

/** «узбекская сторона»: the state itself, as a party to something. */
export const sides: MentionRule = ({ tokens }, _resources, found) =>
  found.flatMap(({ type, form, firstToken, endToken, catalogueIds }): MentionDraft[] => {
    const noun = tokens[endToken]?.parse;
    if (type !== 'Place' || form !== 'adjective' || noun?.lemma !== 'сторона' || noun.number !== 'sing') return [];
    const draft = {
      type,
      form: 'name' as const,
      firstToken,
      endToken: endToken + 1,
      head: endToken,
      rule: 'state-side',
    };
    return [catalogueIds ? { ...draft, catalogueIds } : draft];
  });
