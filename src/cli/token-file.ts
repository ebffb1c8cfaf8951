import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashSecret, type Scope, type Token } from '../api/access.ts';
import { CodedError } from '../base/coded-error.ts';
import { databaseHome } from './local-database/home.ts';

/** A token as the file keeps it. */
export interface StoredToken extends Token {
  /** ISO moment. */
  readonly createdAt: string;
}

const OWNER_ONLY = 0o600;
const OTHERS = 0o077;

/** Where the tokens are kept: KURULTAI_TOKENS, else beside the local database. Never in the graph, where any of its users could add one. */
export const tokenPath = (env: NodeJS.ProcessEnv = process.env): string =>
  env.KURULTAI_TOKENS === undefined || env.KURULTAI_TOKENS === ''
    ? join(databaseHome(env), 'tokens.json')
    : env.KURULTAI_TOKENS;

function invalid(path: string, must: string): CodedError {
  return new CodedError('CONFIG_INVALID', `The file of tokens must ${must}: ${path}.`, {
    details: { setting: 'KURULTAI_TOKENS' },
  });
}

const isToken = (row: unknown): row is StoredToken => {
  const { id, name, scopes, hash } = (row ?? {}) as Partial<StoredToken>;
  return (
    typeof id === 'string' && typeof name === 'string' && Array.isArray(scopes) && /^[\da-f]{64}$/u.test(hash ?? '')
  );
};

/** The tokens of a file; none if there is no file. Throws CONFIG_INVALID if others than its owner may read it, or it is damaged. */
export function readTokens(path: string): readonly StoredToken[] {
  if (!existsSync(path)) return [];
  if (process.platform !== 'win32' && (statSync(path).mode & OTHERS) !== 0)
    throw invalid(path, 'be readable by its owner only (chmod 600)');
  let rows: unknown;
  try {
    rows = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw invalid(path, 'hold a JSON list');
  }
  if (!Array.isArray(rows) || !rows.every(isToken))
    throw invalid(path, 'hold tokens as kurultai token create writes them');
  return rows;
}

/** Whole or not at all: a reader never sees half of it. */
function writeTokens(path: string, tokens: readonly StoredToken[]): void {
  mkdirSync(dirname(path), { recursive: true });
  const half = `${path}.${process.pid}`;
  writeFileSync(half, `${JSON.stringify(tokens, null, 2)}\n`, { mode: OWNER_ONLY });
  renameSync(half, path);
}

/** A new token; its secret is shown once and kept nowhere. */
export function createToken(
  path: string,
  name: string,
  scopes: readonly Scope[],
  now: Date,
): { readonly token: StoredToken; readonly secret: string } {
  const secret = `kurultai_${randomBytes(32).toString('base64url')}`;
  const id = randomBytes(4).toString('hex');
  const token = { id, name, scopes, hash: hashSecret(secret), createdAt: now.toISOString() };
  writeTokens(path, [...readTokens(path), token]);
  return { token, secret };
}

/** Takes a token away; a running API refuses it with its next request. Throws USAGE if there is none with this id. */
export function revokeToken(path: string, id: string): void {
  const tokens = readTokens(path);
  if (!tokens.some((token) => token.id === id))
    throw new CodedError('USAGE', `A token to revoke must have an id that kurultai token list shows, but got: ${id}.`);
  writeTokens(
    path,
    tokens.filter((token) => token.id !== id),
  );
}

/** The tokens of a file, read again whenever it has changed. */
export function watchTokens(path: string): () => readonly StoredToken[] {
  let stamp = '';
  let tokens: readonly StoredToken[] = [];
  return () => {
    const stats = existsSync(path) ? statSync(path) : null;
    const now = stats === null ? 'none' : `${stats.mtimeMs} ${stats.ino} ${stats.size} ${stats.mode}`;
    if (now !== stamp) {
      tokens = readTokens(path);
      stamp = now;
    }
    return tokens;
  };
}
