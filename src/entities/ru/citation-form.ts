import type { Mention } from '../../mentions/mention.ts';
import { agree } from '../../text/ru/agreement.ts';
import type { Text } from '../../text/text.ts';
import type { Morphology, Parse, Token } from '../../text/token.ts';
import { countedForm } from './counted-form.ts';

/** A token with the reading in which it agrees with the head of its phrase. */
interface Agreeing {
  readonly token: Token;
  readonly parse: Parse;
}

const DECLINED = new Set(['NOUN', 'ADJF', 'PRTF', 'NUMR']);
const isNumeral = ({ kind, parse }: Token): boolean => kind === 'number' || parse?.pos === 'NUMR';

const isDeclined = ({ parse }: Token): boolean => parse?.case != null && !parse.grammemes.has('Fixd');

/** «10-й», «5-го»: an ordinal in figures agrees with its noun. */
const ORDINAL = /^(\d+)-(?:й|я|е|го|му|м|ю|х|ми|ой|ая|ое|ый|ом|ым|ую|ого|ому|ых)$/u;

/** The ending of an ordinal in figures before a noun in the nominative: «10-я встреча», «5-й форум», «3-е чтение». */
function ordinal({ norm }: Token, { number, gender }: Parse): string | null {
  const figures = ORDINAL.exec(norm)?.[1];
  if (figures === undefined) return null;
  return `${figures}-${number === 'plur' || gender === 'neut' ? 'е' : gender === 'femn' ? 'я' : 'й'}`;
}

/** The number before the head that governs it («четырёх центров»). */
const countBefore = (tokens: readonly Token[], head: Token): Token | undefined =>
  tokens.find((token) => token.index < head.index && isNumeral(token) && !ORDINAL.test(token.norm));

/** «его аппарата» → «его аппарат»: they never decline. */
const POSSESSIVES: ReadonlySet<string> = new Set(['его', 'ее', 'их']);

/** What stands in the head's case because it agrees with it: what is before the head, and the rest of a person's name. */
function agreeing(tokens: readonly Token[], head: Token, parse: Parse, isName: boolean): readonly Agreeing[] {
  return tokens.flatMap((token) => {
    if (token === head) return [{ token, parse }];
    if ((token.index > head.index && !isName) || POSSESSIVES.has(token.norm)) return [];
    if (ORDINAL.test(token.norm)) return [{ token, parse }];
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

/** «Ладвига-младшего»: a surname and which of its bearers, each in its own form. */
const OF_BEARERS = /^(.+)-((?:младш|старш)[а-я]+)$/u;

/** «Ладвига-младшего» → «Ладвиг-младший»; null where it is no such name. */
function ofBearer({ token, parse }: Agreeing, morphology: Morphology): string | null {
  const [, surname = '', which = ''] = OF_BEARERS.exec(token.norm) ?? [];
  if (surname === '') return null;
  const forms = [surname, which].map((part) => {
    const own = morphology.analyse(part).find((reading) => reading.case === parse.case && reading.number === 'sing');
    return own ? (morphology.nominative(part, own) ?? own.lemma) : part;
  });
  return capitalised(forms.join('-'), token.text);
}

/** One person's name is in the singular, whatever a guess at an unknown word says («Мигеля» is no «Мигели»). */
const ofOne = (token: Token, parse: Parse): Parse =>
  parse.number === 'plur'
    ? (token.parses.find(({ number, case: kase }) => number === 'sing' && kase !== null) ?? parse)
    : parse;

/** «Джину Хаспел»: in a person's name a word that may be a given name is one, no «джин». */
const ofGivenName = (token: Token, parse: Parse): Parse =>
  parse.grammemes.has('Name')
    ? parse
    : (token.parses.find(({ grammemes, number }) => grammemes.has('Name') && number === 'sing') ?? parse);

/** «Анатольевичем» → «Анатольевич», «Петровной» → «Петровна»: the dictionary has patronymics as forms of given names. */
const patronymic = ({ norm }: Token): string =>
  norm.replace(/(ич)(?:а|у|ем|е)$/u, '$1').replace(/(вн|чн)(?:ы|е|у|ой|ою)$/u, '$1а');

/** A superlative, which the dictionary has as a form of its adjective: «высшую», «крупнейшего», «лучших». */
const SUPERLATIVE = /^(.*(?:[еа]й|выс|низ|луч|худ)ш)(?:ая|ей|ую|ею|ее|его|ему|ем|им|ими|их|ие|ий)$/u;

/** «Высшую» → «Высшая», not «Высокая»: the degree belongs to the name. */
function superlative({ norm }: Token, { pos, lemma, number, gender }: Parse): string | null {
  const stem = pos === 'ADJF' ? SUPERLATIVE.exec(norm)?.[1] : undefined;
  if (stem === undefined || lemma.startsWith(stem)) return null;
  return `${stem}${number === 'plur' ? 'ие' : gender === 'neut' ? 'ее' : gender === 'femn' ? 'ая' : 'ий'}`;
}

/** The nominative of one word; a guessed name has it as its lemma. Null where nobody knows it. */
function nominative({ token, parse }: Agreeing, morphology: Morphology): string | null {
  const bearer = ofBearer({ token, parse }, morphology);
  if (bearer !== null) return bearer;
  if (parse.grammemes.has('Patr')) return capitalised(patronymic(token), token.text);
  const figures = ordinal(token, parse);
  if (figures !== null) return figures;
  const known = superlative(token, parse) ?? morphology.nominative(token.norm, parse);
  const form = known ?? (parse.known || parse.number === 'plur' ? null : parse.lemma);
  return form === null ? null : capitalised(form, token.text);
}

/** The mention with some of its words in other forms; the surface itself if one of them is unknown. */
function withForms(
  { surface, start }: Mention,
  words: readonly { readonly token: Token; readonly form: string | null }[],
): string {
  let form = surface;
  for (const word of words.toReversed()) {
    if (word.form === null) return surface;
    form = form.slice(0, word.token.start - start) + word.form + form.slice(word.token.end - start);
  }
  return form;
}

/** «четырёх центров развития» → «четыре центра развития». */
function counted(mention: Mention, tokens: readonly Token[], head: Token, morphology: Morphology): string | null {
  const count = countBefore(tokens, head);
  if (!count) return null;
  const between = tokens.filter(({ index }) => count.index < index && index < head.index);
  const words = countedForm(count, between, head, morphology) ?? [];
  return withForms(
    mention,
    words.map(({ token, form }) => ({ token, form: capitalised(form, token.text) })),
  );
}

/**
 * The mention as a dictionary would head it: its head and what agrees with it in the nominative, the number kept, all that
 * hangs on them as it stands («Международным центром развития» → «Международный центр развития»). The surface itself where
 * it is nominative already or a form is unknown.
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
  const chosen = isName && head?.parse ? ofGivenName(head, head.parse) : head?.parse;
  if (!head || !chosen || !isDeclined(head) || chosen.case === 'nomn') return mention.surface;
  const parse = isName ? ofOne(head, chosen) : chosen;
  const asCounted = counted(mention, tokens, head, morphology);
  if (asCounted !== null) return asCounted;
  const words = agreeing(tokens, head, parse, isName);
  return withForms(
    mention,
    words.map((word) => ({ token: word.token, form: nominative(word, morphology) })),
  );
}
