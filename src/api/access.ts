import { createHash, timingSafeEqual } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { ERROR_CODES } from '../base/error-codes.ts';

/** What a token allows. `review` and `write` allow reading too. */
export type Scope = 'read' | 'review' | 'write';

/** A token as it is kept: never the secret itself. */
export interface Token {
  readonly id: string;
  /** Who uses it: the name that stands in the journal. */
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** sha256 of the secret, 64 hex digits. A secret has 256 random bits: no slow hash is needed. */
  readonly hash: string;
}

/** Who may ask what. */
export interface Access {
  /** The tokens that hold now; read for every request that brings one, so that a revoked token ends at once. */
  readonly tokens: () => readonly Token[];
  /** True if nobody needs a token to read. */
  readonly openReads: boolean;
}

/** Reads are open, and nobody may write. */
export const OPEN_READS: Access = Object.freeze({ tokens: () => [], openReads: true });

const digest = (secret: string): Buffer => createHash('sha256').update(secret, 'utf8').digest();

export const hashSecret = (secret: string): string => digest(secret).toString('hex');

/** The token of a secret; every one is compared, each in constant time, so that time tells nothing. */
export function findToken(secret: string, tokens: readonly Token[]): Token | null {
  const given = digest(secret);
  let found: Token | null = null;
  for (const token of tokens) if (timingSafeEqual(given, Buffer.from(token.hash, 'hex'))) found = token;
  return found;
}

function refusal(code: 'UNAUTHENTICATED' | 'FORBIDDEN', message: string, scope: Scope | null): GraphQLError {
  const status = code === 'FORBIDDEN' ? 403 : 401;
  const challenge = new Map([['www-authenticate', 'Bearer']]);
  const http = status === 401 ? { status, headers: challenge } : { status };
  return new GraphQLError(message, {
    extensions: { code, next: ERROR_CODES[code].next, details: scope === null ? {} : { scope }, http },
  });
}

/** What a request comes with: no token, one that holds, or one that does not. */
export type Bearer = 'none' | 'unknown' | Token;

/** Reads an Authorization header. */
export function bearerOf(header: string | undefined, { tokens }: Access): Bearer {
  if (header === undefined || header === '') return 'none';
  const secret = /^Bearer +([\w.~+/=-]{1,200})$/iu.exec(header)?.[1];
  return (secret === undefined ? null : findToken(secret, tokens())) ?? 'unknown';
}

const holds = ({ scopes }: Token, scope: Scope): boolean =>
  scopes.includes(scope) || (scope === 'read' && scopes.length > 0);

/** Throws UNAUTHENTICATED or FORBIDDEN unless the bearer may do what needs the scope. */
export function checkScope(bearer: Bearer, scope: Scope, { openReads }: Access): void {
  if (bearer === 'unknown') throw refusal('UNAUTHENTICATED', 'The token must be one that holds; it is not.', null);
  if (bearer === 'none') {
    if (scope === 'read' && openReads) return;
    throw refusal('UNAUTHENTICATED', `A token with the scope "${scope}" must be given; there is none.`, scope);
  }
  if (!holds(bearer, scope))
    throw refusal('FORBIDDEN', `The token must have the scope "${scope}"; it has: ${bearer.scopes.join(', ')}.`, scope);
}
