import { analyse } from 'chardet';
import type { Problem } from '../article/problem.ts';
import type { ErrorCode } from '../base/error-codes.ts';

/** The text of a file, or why it has none. */
export type Decoded = { readonly text: string } | { readonly problem: Problem };

const problem = (code: ErrorCode, message: string): { readonly problem: Problem } => ({
  problem: { code, start: null, end: null, message },
});

/**
 * Share of letters that must be Cyrillic for bytes to be «clearly» windows-1251: a Russian text that names foreign firms and
 * people has 40 % and more; accents misread as Cyrillic are 4 % of a French text.
 */
const CLEARLY = 0.3;

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

const isUtf16 = (bytes: Uint8Array): boolean => startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);

function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8192);
  const odd = head.filter(
    (byte) => byte === 0 || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27),
  ).length;
  return head.includes(0) || odd * 50 > head.length;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return null;
  }
}

/** The bytes without ASCII letters, which say nothing of the encoding and outvote what does (markup, foreign names). */
const withoutAscii = (bytes: Uint8Array): Uint8Array =>
  bytes.map((byte) => ((byte | 32) >= 97 && (byte | 32) <= 122 ? 32 : byte));

function windows1251(bytes: Uint8Array): string | null {
  const text = new TextDecoder('windows-1251').decode(bytes);
  const letters = text.replaceAll(/<[^>]*>/gu, '').match(/\p{L}/gu)?.length ?? 0;
  const cyrillic = text.match(/[а-яё]/giu)?.length ?? 0;
  return cyrillic >= CLEARLY * letters && analyse(withoutAscii(bytes))[0]?.name === 'windows-1251' ? text : null;
}

/** UTF-8 (a byte order mark is dropped), else windows-1251 if the bytes clearly are that; line ends are kept. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return problem('FILE_EMPTY', 'The file must hold a text; it is empty.');
  if (isUtf16(bytes)) return problem('ENCODING_UNKNOWN', 'The file must be UTF-8; it is UTF-16.');
  if (isBinary(bytes)) return problem('FILE_BINARY', 'The file must be text; it holds binary data.');
  const text = utf8(bytes) ?? windows1251(bytes);
  return text === null
    ? problem('ENCODING_UNKNOWN', 'The file must be UTF-8 or clearly windows-1251; it is neither.')
    : { text };
}
