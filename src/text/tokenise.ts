import type { Span } from '../base/span.ts';
import type { TokenKind } from './token.ts';

/** A token before morphology. */
export interface RawToken extends Span {
  readonly text: string;
  readonly norm: string;
  readonly kind: TokenKind;
  readonly spaceBefore: boolean;
}

/** Latin letters that look like Cyrillic ones, as OCR and keyboards mix them up («cоветов» with a Latin c). */
const LOOK_ALIKE: Readonly<Record<string, string>> = Object.freeze({
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
  ё: 'е',
});

const PATTERN = new RegExp(
  [
    String.raw`(?<site>[A-Za-z][A-Za-z0-9-]*(?:\.[A-Za-z][A-Za-z0-9-]+)+)`,
    String.raw`(?<number>\d+(?:[.,]\d+)*(?:[-–]\d{2,4}(?!\d))?(?:-[а-яё]{1,3}(?![а-яё]))?)`,
    String.raw`(?<word>[\p{L}\p{M}]+(?:[-‑'’][\p{L}\p{M}\d]+)*\d*)`,
    String.raw`(?<punctuation>\.{2,}|[^\s\p{L}\p{N}\p{Sc}%№°+=<>|])`,
    String.raw`(?<symbol>[^\s])`,
  ].join('|'),
  'giu',
);

/** Lower case, «ё» as «е», look-alike Latin letters inside a word that has Cyrillic ones replaced; length is kept. */
export function normalise(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : text;
  if (!/\p{Script=Cyrillic}/u.test(same)) return same;
  return same.replace(/[abcehkmoptxyё]/gu, (letter) => LOOK_ALIKE[letter] ?? letter);
}

function kindOf(groups: Record<string, string | undefined>): TokenKind {
  if (groups.site ?? groups.word) return 'word';
  if (groups.number) return 'number';
  return groups.punctuation ? 'punctuation' : 'symbol';
}

/** The tokens of `text.slice(start, end)`, offsets into `text`; white space is left out. */
export function tokenise(text: string, { start, end }: Span): readonly RawToken[] {
  const tokens: RawToken[] = [];
  let previousEnd = start;
  for (const match of text.slice(start, end).matchAll(PATTERN)) {
    const at = start + match.index;
    const surface = match[0];
    tokens.push({
      start: at,
      end: at + surface.length,
      text: surface,
      norm: normalise(surface),
      kind: kindOf(match.groups ?? {}),
      spaceBefore: at > previousEnd,
    });
    previousEnd = at + surface.length;
  }
  return tokens;
}
