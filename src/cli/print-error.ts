import type { Writable } from 'node:stream';
import { CodedError } from '../base/coded-error.ts';
import { ERROR_CODES } from '../base/error-codes.ts';
import { EXIT, exitCodeOf } from './exit-codes.ts';
import { Interrupted } from './interruption.ts';
import { paintFor } from './paint.ts';

/** `CODE: message` and what to do next, in two lines. */
export function printProblem(
  { code, message }: { readonly code: keyof typeof ERROR_CODES; readonly message: string },
  out: Writable,
): void {
  const paint = paintFor(out);
  out.write(`${paint.red(code)}: ${message}\n  ${paint.dim('next:')} ${ERROR_CODES[code].next}\n`);
}

/**
 * Says what ended a command and gives its exit code. No stack traces: a bug of ours shows one only with KURULTAI_DEBUG set. Ctrl-C
 * needs no words.
 */
export function printError(error: unknown, out: Writable = process.stderr, env = process.env): number {
  if (error instanceof Interrupted) return EXIT.interrupted;
  if (error instanceof CodedError) {
    printProblem(error, out);
    return exitCodeOf(error.code);
  }
  const message = error instanceof Error ? error.message : String(error);
  printProblem({ code: 'INTERNAL_SERVER_ERROR', message }, out);
  if (env.KURULTAI_DEBUG && error instanceof Error) out.write(`${error.stack ?? ''}\n`);
  return EXIT.internal;
}
