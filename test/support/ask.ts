import { expect } from 'vitest';
import type { Api } from '../../src/api/create-api.ts';

/** What a GraphQL server answers. */
export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly details?: object };
  }[];
}

/** Asks an API over HTTP, as a client does. */
export async function ask(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

/** The data of an answer that has no errors. */
export async function askData<T>(...asked: Parameters<typeof ask>): Promise<T> {
  const { data, errors } = await ask(...asked);
  expect(errors).toBeUndefined();
  return data as T;
}

export interface SampleApi extends Api {
  /** Callers of the statements that were sent to the graph, in order; empty it before counting. */
  readonly sent: string[];
}
