import type { Token } from '../../text/token.ts';
import type { MentionRule } from '../mention-rule.ts';
import type { MentionDraft } from '../make-mention.ts';

const CURRENCY = /^[$€₽₸£¥]$/u;
const SCALE = /^(тыс|тысяча|млн|миллион|млрд|миллиард|трлн|триллион)$/u;
const UNIT =
  /^(процент|доллар|рубль|евро|тенге|юань|человек|тонна|километр|метр|гектар|баррель|куб|мегаватт|киловатт|литр|государство|страна|раз|год|%|лира|гривна|фунт|иена|сом|сум|крона|франк|рупия|песо|динар|дирхам|злотый|лари|драм|манат)$/u;
/** Words before a number that bound it («почти», «свыше», «более», «около», «до»). */
const BOUND = new Set([
  'почти',
  'свыше',
  'более',
  'менее',
  'около',
  'до',
  'примерно',
  'порядка',
  'чем',
  'на',
  'приблизительно',
]);

const word = (token: Token | undefined): string => token?.parse?.lemma ?? token?.norm ?? '';

/** Currencies of which several states have their own: «6 миллионов | норвежских крон», «австралийских долларов». */
const SHARED = /^(доллар|крона|фунт|франк|песо|рубль|динар|реал|лира|драхма|марка|рупия)$/u;

const isCurrencyOf = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.parse?.pos === 'ADJF' && SHARED.test(word(tokens[at + 1]));

/** Index behind the amount that begins at number `from`, or null if it counts nothing (a date, an ordinal). */
function amountEnd(tokens: readonly Token[], from: number): number | null {
  let at = from + 1;
  const money = CURRENCY.test(tokens[from - 1]?.text ?? '');
  let counted = money;
  while (SCALE.test(word(tokens[at])) || (tokens[at]?.text === '.' && SCALE.test(word(tokens[at - 1])))) {
    at += 1;
    counted = true;
  }
  if (isCurrencyOf(tokens, at)) return at + 2;
  const unit = word(tokens[at]);
  if (UNIT.test(unit) && !(unit === 'год' && /^\d{4}/u.test(tokens[from]?.text ?? ''))) return at + 1;
  return counted ? at : null;
}

/** Numbers with what they count: «$70 млрд», «почти на 30 процентов», «свыше 100 человек». */
export const figures: MentionRule = ({ tokens }) => {
  const drafts: MentionDraft[] = [];
  for (const token of tokens) {
    if (token.kind !== 'number' || /[а-яё]$/u.test(token.text)) continue;
    const endToken = amountEnd(tokens, token.index);
    if (endToken === null) continue;
    let firstToken = CURRENCY.test(tokens[token.index - 1]?.text ?? '') ? token.index - 1 : token.index;
    while (firstToken > 0 && BOUND.has(tokens[firstToken - 1]?.norm ?? '')) firstToken -= 1;
    drafts.push({ type: 'Figure', form: 'common', firstToken, endToken, head: token.index, rule: 'figure' });
  }
  return drafts;
};
