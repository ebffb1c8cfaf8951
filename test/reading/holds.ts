import { expect, test } from 'vitest';
import { readSample, whoIsWho } from './read-sample.ts';

/** Phenomenon, text, a surface in it (its last occurrence counts), and who it is; null: left open. */
export type Row = readonly [phenomenon: string, text: string, surface: string, who: string | null];

/** A test for each row. */
export function holds(rows: readonly Row[]): void {
  test.each(rows)('%s', (_phenomenon, text, surface, who) => {
    const found = whoIsWho(readSample(text)).filter(([mention]) => mention === surface);
    expect(found.at(-1)).toEqual([surface, who]);
  });
}
