import { createReadStream } from 'node:fs';
import type { ErrorCode } from '../base/error-codes.ts';
import type { Input } from '../commands/load.ts';
import { adaptMetadata } from './article-metadata.ts';
import { decode } from './decode.ts';

const LINE_FEED = 10;

const refusal = (file: string, code: ErrorCode, message: string): Input => ({
  refused: { file, problem: { code, start: null, end: null, message } },
});

/** A line of bytes; `null` where it was longer than the limit and was passed over. */
async function* lines(file: string, limit: number): AsyncGenerator<Buffer | null> {
  let parts: Buffer[] = [];
  let size = 0;
  const take = (part: Buffer): void => {
    size += part.length;
    // Beyond the limit only the length is kept.
    if (size <= limit) parts.push(part);
    else parts = [];
  };
  const line = (): Buffer | null => {
    const whole = size > limit ? null : Buffer.concat(parts);
    [parts, size] = [[], 0];
    return whole;
  };
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      take(chunk.subarray(start, end));
      start = end + 1;
      yield line();
    }
    take(chunk.subarray(start));
  }
  if (size > 0) yield line();
}

function adaptLine(file: string, line: string): Input {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    return refusal(file, 'LINE_INVALID', 'A line must be a JSON object; it is not JSON.');
  }
  const text = typeof row === 'object' && row !== null ? (row as { text?: unknown }).text : undefined;
  if (typeof text !== 'string')
    return refusal(file, 'LINE_INVALID', 'A line must have a field «text» with the article; it has none.');
  const adapted = adaptMetadata(row);
  if ('problem' in adapted) return { refused: { file, problem: adapted.problem } };
  return { raw: { file, text, metadata: adapted.metadata } };
}

function readLine(file: string, bytes: Buffer | null, limit: number): Input | null {
  if (bytes === null) return refusal(file, 'FILE_TOO_LARGE', `A line must have at most ${limit} bytes; it has more.`);
  const decoded = decode(bytes);
  if ('problem' in decoded) return { refused: { file, problem: decoded.problem } };
  return decoded.text.trim() === '' ? null : adaptLine(file, decoded.text);
}

/**
 * The articles of a .jsonl file, one a line, each with the line's number behind the file's name; blank lines are passed over, a
 * file of nothing else is refused. A line that is longer than `limit` bytes is refused without being kept.
 */
export async function* readJsonLines(file: string, limit: number): AsyncGenerator<Input> {
  let number = 0;
  let found = 0;
  for await (const bytes of lines(file, limit)) {
    number += 1;
    const input = bytes?.length === 0 ? null : readLine(`${file}#${number}`, bytes, limit);
    if (!input) continue;
    found += 1;
    yield input;
  }
  if (found === 0) yield refusal(file, 'FILE_EMPTY', 'The file must hold an article a line; it holds none.');
}
