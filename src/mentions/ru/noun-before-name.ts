import { leftEdge } from '../../text/ru/noun-phrase.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import type { MentionDraft } from '../make-mention.ts';
import { isTaken, type MentionRule } from '../mention-rule.ts';
import { PARTS, PLACE_NOUNS, SETTLEMENTS } from './named-by-nouns.ts';

const isOpening = (token: Token | undefined): boolean => /^[«"“„]$/u.test(token?.text ?? '');
const isClosing = (token: Token | undefined): boolean => /^[»"”“]$/u.test(token?.text ?? '');
const isBody = ({ type }: MentionDraft): boolean => type === 'Organisation' || type === 'Centre';

/** True if the name does not bend with what it hangs on: in the nominative or indeclinable, or in Latin letters. */
const standsAsItIs = (token: Token | undefined): boolean =>
  token !== undefined &&
  (/^[A-Za-z\d]/u.test(token.text) ||
    /^\p{Lu}{2,}$/u.test(token.text) ||
    token.parses.some(({ case: kase, grammemes }) => kase === 'nomn' || grammemes.has('Fixd')));

/** True if the name stands in the noun's own case: «городом | Римом». In the genitive it may be what the noun is of. */
const agrees = ({ parse }: Token, name: Token | undefined): boolean =>
  parse?.case != null &&
  (parse.case !== 'gent' || SETTLEMENTS.has(parse.lemma)) &&
  name?.parses.some(({ case: kase }) => kase === parse.case) === true;

/** The name right behind the noun, in quotation marks or without. */
function nameBehind({ tokens }: Sentence, noun: Token, found: readonly MentionDraft[]): MentionDraft | undefined {
  const behind = noun.index + 1;
  const at = isOpening(tokens[behind]) ? [behind, behind + 1] : [behind];
  return found
    .filter(({ form, firstToken }) => form === 'name' && at.includes(firstToken))
    .toSorted((a, b) => b.endToken - a.endToken)[0];
}

/** The noun's phrase with its name: «чешская | компания CEZ», «в провинции Логар». */
function withName(sentence: Sentence, noun: Token, name: MentionDraft): MentionDraft {
  const quoted = isOpening(sentence.tokens[noun.index + 1]) && isClosing(sentence.tokens[name.endToken]);
  return {
    type: name.type,
    form: 'common',
    firstToken: leftEdge(sentence, noun.index),
    endToken: quoted ? name.endToken + 1 : name.endToken,
    head: noun.index,
    rule: 'noun-before-name',
  };
}

/** «партия «Народ свободы»», «компания Boeing», «город Мосул»: a noun that says what kind of thing the name behind it is. */
export const nounBeforeName: MentionRule = (sentence, { classes }, found) => {
  const bodies = classes.get('Organisation')?.nouns;
  return sentence.tokens.flatMap((noun): MentionDraft[] => {
    const lemma = noun.parse?.pos === 'NOUN' && noun.parse.number === 'sing' ? noun.parse.lemma : '';
    const isPlace = PLACE_NOUNS.has(lemma);
    if (lemma === '' || PARTS.has(lemma) || !(isPlace || bodies?.has(lemma))) return [];
    const name = nameBehind(sentence, noun, found);
    if (
      !name ||
      !(isPlace ? name.type === 'Place' : isBody(name)) ||
      isTaken(
        found.filter(({ form }) => form === 'name'),
        noun.index,
        noun.index + 1,
      )
    )
      return [];
    const first = sentence.tokens.slice(name.firstToken, name.endToken).find(({ kind }) => kind !== 'punctuation');
    if (!standsAsItIs(first) && !(isPlace && first && agrees(noun, first))) return [];
    return [withName(sentence, noun, name)];
  });
};
