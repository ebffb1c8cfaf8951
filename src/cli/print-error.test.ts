import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { CodedError } from '../base/coded-error.ts';
import { ERROR_CODES, type ErrorCode } from '../base/error-codes.ts';
import { EXIT, exitCodeOf } from './exit-codes.ts';
import { Interrupted } from './interruption.ts';
import { paintFor } from './paint.ts';
import { printError } from './print-error.ts';

function collect(isTTY = false): Writable & { text: string } {
  const out = Object.assign(
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        out.text += chunk.toString();
        done();
      },
    }),
    { text: '', isTTY },
  );
  return out;
}

describe('printError', () => {
  test('says code, message and what to do next', () => {
    const out = collect();
    expect(printError(new CodedError('PORT_TAKEN', 'Port 4000 must be free.'), out)).toBe(EXIT.database);
    expect(out.text).toBe(`PORT_TAKEN: Port 4000 must be free.\n  next: ${ERROR_CODES.PORT_TAKEN.next}\n`);
  });

  test('shows no stack of a bug unless asked', () => {
    const [out, debug] = [collect(), collect()];
    const error = new TypeError('x is undefined');
    expect(printError(error, out, {})).toBe(EXIT.internal);
    expect(out.text).toMatch(/^INTERNAL_SERVER_ERROR: x is undefined\n {2}next: .*\n$/u);
    printError(error, debug, { KURULTAI_DEBUG: '1' });
    expect(debug.text).toContain('print-error.test');
  });

  test('says nothing of an interruption', () => {
    const out = collect();
    expect(printError(new Interrupted('interrupted'), out)).toBe(EXIT.interrupted);
    expect(out.text).toBe('');
  });
});

test.each<[ErrorCode, number]>([
  ['USAGE', 2],
  ['CONFIG_INVALID', 2],
  ['DATABASE_UNAVAILABLE', 3],
  ['JAVA_TOO_OLD', 3],
  ['API_UNAVAILABLE', 3],
  ['PATH_NOT_FOUND', 1],
  ['GOLD_INVALID', 1],
  ['SEED_INVALID', 70],
])('%s ends with %d', (code, expected) => {
  expect(exitCodeOf(code)).toBe(expected);
});

test.each([
  ['a terminal', true, {}, true],
  ['a pipe', false, {}, false],
  ['a terminal with NO_COLOR', true, { NO_COLOR: '1' }, false],
  ['a dumb terminal', true, { TERM: 'dumb' }, false],
])('%s has colours: %j', (_name, isTTY, env, coloured) => {
  expect(paintFor(collect(isTTY), env).red('x') !== 'x').toBe(coloured);
});
