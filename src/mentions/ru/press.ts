import type { Sentence } from '../../text/text.ts';
import type { MentionDraft } from '../make-mention.ts';
import { isTaken, type MentionRule } from '../mention-rule.ts';

const isAdjective = (sentence: Sentence, at: number): boolean => sentence.tokens[at]?.parse?.pos === 'ADJF';

/** «британские | СМИ», «СМИ | Израиля», «СМИ | стран Балтии»: the press of a place or group, which an abbreviation names that tells neither case nor number. */
export const press: MentionRule = (sentence, _resources, found) =>
  sentence.tokens.flatMap(({ text, index }): MentionDraft[] => {
    if (
      text !== 'СМИ' ||
      isTaken(
        found.filter(({ form }) => form === 'name'),
        index,
        index + 1,
      )
    )
      return [];
    let firstToken = index;
    while (isAdjective(sentence, firstToken - 1)) firstToken -= 1;
    const place = found.find(
      ({ type, form, firstToken: at }) =>
        at === index + 1 && ((type === 'Place' && form === 'name') || type === 'Collective'),
    );
    return [
      {
        type: 'Organisation',
        form: 'common',
        firstToken,
        endToken: place?.endToken ?? index + 1,
        head: index,
        rule: 'press',
      },
    ];
  });
