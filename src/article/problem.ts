import type { ErrorCode } from '../base/error-codes.ts';

/** What could not be read or understood, and where. The place is null when it is the whole file. */
export interface Problem {
  readonly code: ErrorCode;
  readonly start: number | null;
  readonly end: number | null;
  /** One sentence: what must hold, and what came. */
  readonly message: string;
}
