import type { Mention } from '../../mentions/mention.ts';
import { agree } from '../../text/ru/agreement.ts';
import type { Text } from '../../text/text.ts';
import type { Morphology, Parse, Token } from '../../text/token.ts';

/** A token with the reading in which it agrees with the head of its phrase. */
interface Agreeing {
  readonly token: Token;
  readonly parse: Parse;
}

const DECLINED = new Set(['NOUN', 'ADJF', 'PRTF', 'NUMR']);
const isNumeral = ({ kind, parse }: Token): boolean => kind === 'number' || parse?.pos === 'NUMR';

const isDeclined = ({ parse }: Token): boolean => parse?.case != null && !parse.grammemes.has('Fixd');

/** A number before the head governs it («четырёх центров»): to decline one without the other would be wrong. */
const isCounted = (tokens: readonly Token[], head: Token): boolean =>
  tokens.some((token) => token.index < head.index && isNumeral(token));

/** What stands in the head's case because it agrees with it: what is before the head, and the rest of a person's name. */
function agreeing(tokens: readonly Token[], head: Token, parse: Parse, isName: boolean): readonly Agreeing[] {
  return tokens.flatMap((token) => {
    if (token === head) return [{ token, parse }];
    if (token.index > head.index && !isName) return [];
    const own = [...(token.parse ? [token.parse] : []), ...token.parses].find(
      (reading) => DECLINED.has(reading.pos ?? '') && agree(reading, parse),
    );
    return own ? [{ token, parse: own }] : [];
  });
}

/** The letters of `word` in the capitals of `like`: «СОВЕТОМ» → «СОВЕТ», «Советом» → «Совет». */
function capitalised(word: string, like: string): string {
  if (like.length > 1 && like === like.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(like) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}

/** The nominative of one word; a guessed name has it as its lemma. Null where nobody knows it. */
function nominative({ token, parse }: Agreeing, morphology: Morphology): string | null {
  const known = morphology.nominative(token.norm, parse);
  const form = known ?? (parse.known || parse.number === 'plur' ? null : parse.lemma);
  return form === null ? null : capitalised(form, token.text);
}

/**
 * The mention as a dictionary would head it: its head and what agrees with it in the nominative, the number kept, all that
 * hangs on them as it stands («Международным центром развития» → «Международный центр развития»). The surface itself where
 * it is nominative already, counted, or a form is unknown.
 */
export function citationForm(
  { sentences, morphology }: Pick<Text, 'sentences' | 'morphology'>,
  mention: Mention,
): string {
  const sentence = sentences[mention.sentence];
  if (!sentence) return mention.surface;
  const tokens = sentence.tokens.slice(mention.firstToken, mention.endToken);
  // The surname of a person need not decline («Марселю Дюбуа»): then the first name tells the case.
  const isName = mention.type === 'Person' && mention.form === 'name';
  const head = isName ? tokens.find(isDeclined) : sentence.tokens[mention.head];
  const parse = head?.parse;
  if (!head || !parse || !isDeclined(head) || parse.case === 'nomn' || isCounted(tokens, head)) return mention.surface;
  let form = mention.surface;
  for (const word of agreeing(tokens, head, parse, isName).toReversed()) {
    const declined = nominative(word, morphology);
    if (declined === null) return mention.surface;
    form = form.slice(0, word.token.start - mention.start) + declined + form.slice(word.token.end - mention.start);
  }
  return form;
}
