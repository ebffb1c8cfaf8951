import type { Token } from '../../text/token.ts';
import type { MentionRule } from '../mention-rule.ts';
import type { MentionDraft } from '../make-mention.ts';

/** A longer stretch is a clause of its own rather than the name of something to be done. */
const LONGEST = 22;
const CLAUSE = new Set(['VERB', 'PRTS', 'PRED', 'ADJS']);
const ENDS = /^(?:[;:—–«»"“”()…]|[.!?]+)$/u;
const SUBORDINATES = new Set([
  'что',
  'чтобы',
  'если',
  'когда',
  'поскольку',
  'хотя',
  'а',
  'но',
  'который',
  'где',
  'куда',
  'так',
]);

/** Words that comment on what follows and belong to a clause of their own: «…, | впрочем, активисты …». */
const COMMENTS: ReadonlySet<string> = new Set(
  'впрочем однако наконец напротив наоборот вероятно возможно конечно правда например причем зато ведь поэтому иначе'.split(
    ' ',
  ),
);

/** «видеть больше, | чем бумагу»: what a comparison compares with. */
const isCompared = (tokens: readonly Token[], comma: number): boolean =>
  tokens[comma + 1]?.norm === 'чем' &&
  tokens
    .slice(comma - 4 < 0 ? 0 : comma - 4, comma)
    .some(({ norm, parse }) => parse?.pos === 'COMP' || COMPARED.test(norm));
const COMPARED = /^(?:больше|меньше|раньше|позже|лучше|хуже|иной|иначе|кто|что)$/u;

/** A comma ends the phrase unless what follows is another member of a list. */
function commaEnds(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (isCompared(tokens, at)) return false;
  if (!next || COMMENTS.has(next.norm) || SUBORDINATES.has(next.parse?.lemma ?? next.norm)) return true;
  return (
    next.parse?.pos === 'PRTF' || next.parse?.pos === 'GRND' || next.parse?.pos === 'VERB' || next.parse?.pos === 'PREP'
  );
}

/** The predicate of another clause, to which all behind the last comma belongs: «покинуть партию, | он неизвестен». */
const isPredicate = ({ parse }: Token): boolean => CLAUSE.has(parse?.pos ?? '');

function phraseEnd(tokens: readonly Token[], from: number): number {
  let comma = 0;
  for (let at = from + 1; ; at += 1) {
    const token = tokens[at];
    if (token && isPredicate(token)) return comma || at;
    const ends =
      !token || at >= from + LONGEST || ENDS.test(token.text) || (token.text === ',' && commaEnds(tokens, at));
    if (ends) return tokens[at - 1]?.text === ',' ? at - 1 : at;
    if (token.text === ',') comma = at;
  }
}

/** «не забывать о том, | что …»: what ends with a word that points to a clause says nothing by itself. */
const pointsOn = (tokens: readonly Token[], end: number): boolean =>
  tokens[end]?.text === ',' && /^(?:то|того|тому|тем|том)$/u.test(tokens[end - 1]?.norm ?? '');

/** «использовать потенциал центра»: something to be done, told by a verb; kept only if a statement needs it. */
export const infinitivePhrases: MentionRule = ({ tokens }) => {
  const drafts: MentionDraft[] = [];
  for (const token of tokens) {
    if (token.parse?.pos !== 'INFN' || token.parse.lemma === 'быть') continue;
    const endToken = phraseEnd(tokens, token.index);
    if (endToken - token.index < 2 || pointsOn(tokens, endToken)) continue;
    drafts.push({
      type: 'Initiative',
      form: 'common',
      firstToken: token.index,
      endToken,
      head: token.index,
      rule: 'infinitive-phrase',
    });
  }
  return drafts;
};
