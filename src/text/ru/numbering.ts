import type { Token } from '../token.ts';

/** Parts of a text that go by their number: «часть 4 статьи 159», never four of the article. */
const SECTIONS: ReadonlySet<string> = new Set(
  'абзац глава параграф подпункт приложение пункт раздел статья часть ч ст п'.split(' '),
);

const isSign = (token: Token | undefined): boolean => /^[№N]$/u.test(token?.text ?? '');
const isSection = (token: Token | undefined): boolean => SECTIONS.has(token?.parse?.lemma ?? token?.norm ?? '');
const isWhole = (token: Token | undefined): token is Token => token?.kind === 'number' && /^\d+$/u.test(token.text);

/** «49 кодекса»: from five on what is counted is told in the plural. */
const cannotCount = ({ text }: Token, { parses }: Token): boolean =>
  /(?:[05-9]|1\d)$/u.test(text) && parses.length > 0 && parses.every(({ number }) => number === 'sing');

/** True if the number at `at` belongs to what stands before it: «часть | 4», «больница № | 2», «статья | 49 кодекса». */
export function numbersBefore(tokens: readonly Token[], at: number): boolean {
  const [before, number, behind] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!isWhole(number)) return false;
  return (
    isSign(before) || isSection(before) || (before?.parse?.pos === 'NOUN' && !!behind && cannotCount(number, behind))
  );
}

/** «178 | /2017», «14 | -ФЗ»: what is written to the number without a space. */
function gluedEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (
    /^[/-]$/u.test(tokens[at]?.text ?? '') &&
    tokens[at]?.spaceBefore === false &&
    tokens[at + 1]?.spaceBefore === false
  )
    at += 2;
  return at;
}

/** Index behind the number that tells which one the noun before `at` is («больница | № 2», «часть | 4»), or null. */
export function numberEnd(tokens: readonly Token[], at: number): number | null {
  if (isSign(tokens[at])) return isWhole(tokens[at + 1]) ? gluedEnd(tokens, at + 2) : null;
  return isSection(tokens[at - 1]) && isWhole(tokens[at]) ? at + 1 : null;
}
