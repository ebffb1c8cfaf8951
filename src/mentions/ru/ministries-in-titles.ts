import type { Sentence } from '../../text/text.ts';
import type { MentionDraft } from '../make-mention.ts';
import type { MentionRule } from '../mention-rule.ts';

const MINISTERS: ReadonlySet<string> = new Set(['министр', 'замминистра', 'экс-министр']);

/** What a minister is of must be in the genitive: «министр | обороны США», not «министр | по делам семьи». */
function portfolio({ tokens }: Sentence, { head, endToken }: MentionDraft): number | null {
  const noun = tokens.find(({ index, parse }) => index > head && index < endToken && parse?.pos !== 'ADJF');
  return noun?.parse?.pos === 'NOUN' && noun.parse.case === 'gent' && noun.text === noun.norm ? noun.index : null;
}

const STATES: ReadonlySet<string> = new Set(['страна', 'государство', 'республика', 'королевство', 'правительство']);

/** «министр | обороны | страны»: whose it is may be told by a noun alone. */
function beforeState({ tokens }: Sentence, noun: number, endToken: number): number {
  const last = endToken - 1;
  return last > noun && STATES.has(tokens[last]?.parse?.lemma ?? '') ? last : endToken;
}

/** «министр | обороны | США»: what stands behind the title is the ministry, named without its noun; whose it is stands behind that. */
export const ministriesInTitles: MentionRule = (sentence, _resources, found) =>
  found.flatMap((title): MentionDraft[] => {
    const { form, head, endToken } = title;
    if (form !== 'role' || !MINISTERS.has(sentence.tokens[head]?.parse?.lemma ?? '')) return [];
    const noun = portfolio(sentence, title);
    if (noun === null) return [];
    const of = found.find((one) => one.type === 'Place' && one.firstToken > noun && one.endToken === endToken);
    const draft = {
      type: 'Organisation',
      form: 'common',
      firstToken: head + 1,
      head: noun,
      rule: 'ministry-in-title',
    } as const;
    return [{ ...draft, endToken: of?.firstToken ?? beforeState(sentence, noun, endToken) }];
  });
