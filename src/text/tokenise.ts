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
});

/** What is cut out, in the order of the groups of the pattern. */
const KINDS: readonly TokenKind[] = ['symbol', 'word', 'word', 'number', 'word', 'punctuation', 'symbol'];

const PATTERN = new RegExp(
  [
    String.raw`(https?:\/\/[^\s\]»"”<>]+)`,
    String.raw`([A-Za-z][A-Za-z0-9-]*(?:\.[A-Za-z][A-Za-z0-9-]+)+)`,
    // «58-летнего», «15-процентный» are words; «73-й», «20-х» are numbers.
    String.raw`(\d+(?:[.,]\d+)?[-‑][а-яё\u00AD]{4,})`,
    String.raw`(\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?:,\d+)?(?![\d-])|\d+(?:[.,]\d+)*(?:[-–]\d{2,4}(?!\d))?(?:[-‑][а-яё]{1,3}(?![а-яё]))?)`,
    // Marks of direction and zero width belong to the word whose letters they stand between.
    String.raw`(\p{L}(?:[\p{L}\p{M}\u00AD]|[\u200B-\u200F\u2060\uFEFF]+(?=\p{L}))*(?:[-‑'’][\p{L}\p{M}\d\u00AD]+)*\d*)`,
    String.raw`(\.{2,}|[^\s\p{L}\p{N}\p{Sc}\p{Cf}%№°+=<>|])`,
    String.raw`([^\s\p{Cf}])`,
  ].join('|'),
  'giu',
);

const IS_CYRILLIC = /\p{Script=Cyrillic}/u;
const PLAIN_CYRILLIC = /^[а-я-]+$/u;
/** Stress marks, soft hyphens, marks of direction and zero width: in a word they are typography. */
const INVISIBLE = /[\u0300\u0301\u00AD\u200B-\u200F\u2060\uFEFF]/gu;

const withoutLookAlikes = (part: string): string =>
  IS_CYRILLIC.test(part) ? part.replace(/[abcehkmoptxy]/gu, (letter) => LOOK_ALIKE[letter] ?? letter) : part;

/**
 * Lower case, «ё» as «е», composed letters, no stress marks or soft hyphens; look-alike Latin letters are replaced in the
 * parts of a hyphenated word that have Cyrillic ones («IT-компания» keeps its «IT»).
 */
export function normalise(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN_CYRILLIC.test(lower) || !IS_CYRILLIC.test(lower)) return lower;
  const composed = lower.normalize('NFC').replace(INVISIBLE, '').replaceAll('‑', '-').replaceAll('ё', 'е');
  return composed.split('-').map(withoutLookAlikes).join('-');
}

function kindOf(match: RegExpExecArray): TokenKind {
  let group = 1;
  while (group < match.length && match[group] === undefined) group += 1;
  return KINDS[group - 1] ?? 'symbol';
}

/** A token that somebody else cut out, as ours. */
export function tokenOf(text: string, start: number, spaceBefore: boolean): RawToken {
  const [only, more] = tokenise(text, { start: 0, end: text.length });
  const kind = only && !more ? only.kind : /\p{L}/u.test(text) ? 'word' : 'symbol';
  return { start, end: start + text.length, text, norm: normalise(text), kind, spaceBefore };
}

/** The tokens of `text.slice(start, end)`, offsets into `text`; white space and invisible marks are left out. */
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
      kind: kindOf(match),
      spaceBefore: at > previousEnd,
    });
    previousEnd = at + surface.length;
  }
  return tokens;
}
