import type { TypedDocumentString } from './generated/graphql.js';

/** An error that the API answered with: its code, and what to do about it. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly code: string,
    readonly next: string,
  ) {
    super(message);
  }
}

interface Answer<T> {
  readonly data?: T | null;
  readonly errors?: readonly { message: string; extensions: { code: string; next: string } }[];
}

/** Asks a question of the contract; the types of variables and answer come from the document. Throws `ApiError`. */
export async function ask<T, V>(url: string, document: TypedDocumentString<T, V>, variables: V): Promise<T> {
  const token = process.env['KURULTAI_TOKEN'];
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query: document.toString(), variables }),
  });
  const { data, errors } = (await response.json()) as Answer<T>;
  const [error] = errors ?? [];
  if (error) throw new ApiError(error.message, error.extensions.code, error.extensions.next);
  if (!data) throw new TypeError(`An answer must have data or errors, but has neither: HTTP ${response.status}.`);
  return data;
}
