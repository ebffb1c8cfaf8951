import type { Token } from '../../text/token.ts';
import { isTaken, type MentionRule } from '../mention-rule.ts';
import type { MentionDraft } from '../make-mention.ts';
import { amidKazakh } from './amid-kazakh.ts';

const isCapital = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\p{Lu}[\p{Ll}'’-]/u.test(token.text) && /\p{Script=Cyrillic}/u.test(token.text);
const isInitial = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}$/u.test(token.text);
const has = (token: Token, grammeme: string): boolean => token.parses.some(({ grammemes }) => grammemes.has(grammeme));
const isName = (token: Token): boolean => has(token, 'Name') || has(token, 'Patr');
const isSurname = (token: Token): boolean => has(token, 'Surn');
/** Words that open a sentence with a capital and are no names: anything the dictionary knows as something else. */
const isCommon = (token: Token): boolean =>
  token.parses.some(
    ({ known, grammemes }) => known && !['Name', 'Surn', 'Patr', 'Geox', 'Orgn'].some((mark) => grammemes.has(mark)),
  );

/** Surname particles that stay in lower case inside a name («Урсула фон дер Ляйен», «Башар аль-Асад»). */
const PARTICLES = new Set([
  'фон',
  'дер',
  'де',
  'ди',
  'ван',
  'бен',
  'бин',
  'ибн',
  'аль',
  'эль',
  'да',
  'дос',
  'ла',
  'оглы',
  'кызы',
  'улы',
]);

/** The run of capitalised words (and initials, particles) that begins at `from`: index behind it. */
function runEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (at > from && !token?.spaceBefore && token?.text !== '.') break;
    if (isInitial(token) && next?.text === '.') at += 2;
    else if (isCapital(token)) at += 1;
    else if (at > from && token && PARTICLES.has(token.norm) && isCapital(next)) at += 1;
    else break;
  }
  return at;
}

function draft(firstToken: number, endToken: number, rule: string): MentionDraft {
  return { type: 'Person', form: 'name', firstToken, endToken, head: endToken - 1, rule };
}

/** A run of capitals is a person if it has a first name or patronymic, or initials, and something else beside it. */
function personIn(tokens: readonly Token[], from: number, end: number): MentionDraft | null {
  const words = tokens.slice(from, end).filter((token) => isCapital(token));
  const initials = tokens.slice(from, end).some((token) => isInitial(token));
  if (initials && words.length > 0) return draft(from, end, 'initials-and-surname');
  if (words.length < 2 || words.length > 4) return null;
  const opensSentence = from === 0;
  const [first] = words;
  if (opensSentence && first && isCommon(first) && !isName(first)) return personIn(tokens, from + 1, end);
  const surname = words.at(-1);
  const agreed =
    words.some((word) => isName(word)) && words.filter((word) => isCommon(word) && !isName(word)).length <= 1;
  const bySurname = surname !== undefined && isSurname(surname) && !words.slice(0, -1).some((word) => isCommon(word));
  const unknown = words.length === 2 && words.every((word) => !word.parses.some(({ known }) => known));
  return agreed || bySurname || unknown ? draft(from, end, 'first-name-and-surname') : null;
}

/** Words of a place that the catalogue does not know («Чикаго Ричард Дэйли») stand before the name, not in it. */
const isPlace = (token: Token | undefined): boolean =>
  token !== undefined && has(token, 'Geox') && !isName(token) && !isSurname(token);

/** A surname that stands alone: of a known pattern, chosen as one in its context, and no opening of a quotation. */
function loneSurname(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (!token || !isSurname(token) || (at === 0 && isCommon(token))) return false;
  return token.parse?.grammemes.has('Surn') === true && !/[«"“„]/u.test(before?.text ?? '');
}

/** The run of free tokens from `at` on: what earlier rules took ends it. */
function freeRunEnd(tokens: readonly Token[], at: number, found: readonly MentionDraft[]): number {
  const end = runEnd(tokens, at);
  for (let index = at; index < end; index += 1) if (isTaken(found, index, index + 1)) return index;
  return end;
}

/** Persons by the shape of their names: first name and surname, patronymics, initials; a lone surname of a known pattern. */
export const personNames: MentionRule = ({ tokens }, _resources, found) => {
  const drafts: MentionDraft[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const end = freeRunEnd(tokens, at, found);
    if (end === at || isPlace(tokens[at])) continue;
    const person = amidKazakh(tokens, at, end) ? null : personIn(tokens, at, end);
    if (person) drafts.push(person);
    else if (end === at + 1 && loneSurname(tokens, at)) drafts.push(draft(at, end, 'lone-surname'));
    at = end - 1;
  }
  return drafts;
};
