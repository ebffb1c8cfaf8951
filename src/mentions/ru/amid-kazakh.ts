import type { Token } from '../../text/token.ts';

/** A word of Kazakh that is no name: in lower case, with a letter that Russian has not. */
const isKazakh = ({ text }: Token): boolean => /^\p{Ll}*[әғқңөұүһі]\p{Ll}*$/u.test(text);

/** «… Тоқаев Астанада өтті»: what looks like a name in the midst of Kazakh is a clause of it, for all that we can read. */
export const amidKazakh = (tokens: readonly Token[], first: number, end: number): boolean =>
  tokens.slice(Math.max(0, first - 1), end + 1).some(isKazakh);
