import { ERROR_CODES, type ErrorCode } from './error-codes.ts';

/** An expected failure: a code of the one table, what was found, and what to do next. Never used for our own bugs. */
export class CodedError extends Error {
  override readonly name = 'CodedError';
  readonly code: ErrorCode;
  /** Machine-readable particulars: what was allowed, what came. Safe to show. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; details?: Record<string, unknown> } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.code = code;
    this.details = Object.freeze({ ...options.details });
  }

  /** What the person can do about it, from the table of codes. */
  get next(): string {
    return ERROR_CODES[this.code].next;
  }
}
