import type { Mention } from '../../mentions/mention.ts';
import { childrenBy } from '../../text/dependencies.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Discourse, type Gender, headToken, sentenceOf, tokensOf } from '../discourse.ts';

/** What agrees with its subject in gender. */
const AGREEING = new Set(['VERB', 'PRTS', 'ADJS']);

const genderOf = (token: Token | undefined): Gender | null => {
  const parse = token?.parse;
  if (parse?.number !== 'sing' || !AGREEING.has(parse.pos ?? '')) return null;
  return parse.gender === 'femn' ? 'f' : parse.gender === 'masc' ? 'm' : null;
};

/** The token of the mention that hangs on a word outside it: the first of «Анна Иванова», on which the others hang. */
function topOf(tokens: readonly Token[], { firstToken, endToken }: Mention): Token | undefined {
  return tokens.slice(firstToken, endToken).find(({ head }) => head < firstToken || head >= endToken);
}

/** The gender of a verb beside a name, unless the verb has a subject of its own («министр принимала | Иванова»). */
function genderOfFree(sentence: Sentence, at: number): Gender | null {
  const gender = genderOf(sentence.tokens[at]);
  return gender !== null && childrenBy(sentence, at, 'nsubj', 'nsubj:pass').length === 0 ? gender : null;
}

/** «исполнила Токаева», «Назарбаева год работала»: the past tense agrees with its subject. */
function verbGender(discourse: Discourse, mention: Mention): Gender | null {
  const sentence = sentenceOf(discourse, mention);
  const top = sentence && topOf(sentence.tokens, mention);
  if (!sentence || !top) return null;
  const gender = top.deprel.startsWith('nsubj') ? genderOf(sentence.tokens[top.head]) : null;
  if (gender) return gender;
  const head = headToken(discourse, mention);
  if (head?.parse?.case !== 'nomn' && !head?.parses.some(({ case: kase }) => kase === 'nomn')) return null;
  // «исполнила Токаева»: beside a verb without a subject a surname that may be one is one, whatever the tree says.
  const ahead = genderOfFree(sentence, mention.firstToken - 1);
  return ahead ?? (head.parse?.case === 'nomn' ? genderOfFree(sentence, mention.endToken) : null);
}

const bySex = (token: Token, mark: string): Gender | null => {
  const genders = new Set(
    token.parses.filter(({ grammemes, known }) => known && grammemes.has(mark)).map(({ gender }) => gender),
  );
  if (genders.has('masc') === genders.has('femn')) return null;
  return genders.has('femn') ? 'f' : 'm';
};

/** The gender of the given name or patronymic: «Анна», «Петрович». */
function givenGender(tokens: readonly Token[]): Gender | null {
  for (const token of tokens) {
    const gender = bySex(token, 'Patr') ?? bySex(token, 'Name');
    if (gender) return gender;
  }
  return null;
}

/** A surname whose form only one gender has: «Токаеву» is either's, «Токаевым» a man's, «Токаевой» a woman's. */
function formGender(head: Token | undefined): Gender | null {
  if (!head || !/(?:ов|ев|ин|ын|ск|цк)(?:ым|у|ой|ую|ая|ий|ого|ому|им)?$/u.test(head.norm)) return null;
  if (/(?:ов|ев|ин|ын|ым|ий|ого|ому|им)$/u.test(head.norm)) return 'm';
  return /(?:ой|ая|ую)$/u.test(head.norm) ? 'f' : null;
}

/** The gender that the text shows of a person; null where it may be either. */
export function genderShown(discourse: Discourse, mention: Mention): Gender | null {
  const tokens = tokensOf(discourse, mention);
  return (
    verbGender(discourse, mention) ?? givenGender(tokens.slice(0, -1)) ?? formGender(headToken(discourse, mention))
  );
}

/** The gender that the chosen reading of a lone surname has: its case decides («преемник Назарбаева»). */
export function genderRead(discourse: Discourse, mention: Mention): Gender | null {
  const gender = headToken(discourse, mention)?.parse?.gender;
  return gender === 'femn' ? 'f' : gender === 'masc' ? 'm' : null;
}
