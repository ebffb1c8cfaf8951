import { parentPort } from 'node:worker_threads';
import type { RawArticle } from '../article/article.ts';
import { CodedError } from '../base/coded-error.ts';
import type { ErrorCode } from '../base/error-codes.ts';
import { invariant } from '../base/invariant.ts';
import { createExtract } from '../commands/create-extract.ts';
import type { Extraction } from '../commands/extraction.ts';
import { containFailure } from './contain-failure.ts';
import { loadResources } from './load-resources.ts';

/** What a worker answers to a raw article. Errors do not survive the way between threads, their code and message do. */
export type WorkerAnswer =
  { readonly extraction: Extraction } | { readonly failure: { readonly code: ErrorCode; readonly message: string } };

async function loadExtract(): Promise<(raw: RawArticle) => Extraction> {
  const resources = await loadResources();
  return containFailure(createExtract(resources), resources.fingerprint);
}

async function answer(extract: ReturnType<typeof loadExtract>, raw: RawArticle): Promise<WorkerAnswer> {
  try {
    return { extraction: (await extract)(raw) };
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    return { failure: { code: error.code, message: error.message } };
  }
}

const port = parentPort;
invariant(port, 'extraction-worker.ts runs as a worker thread only');
const extract = loadExtract();
// Told with the first answer; without a listener the rejection would end the thread before a question came.
extract.catch(() => undefined);
port.on('message', (raw: RawArticle) => {
  void answer(extract, raw).then((told) => {
    port.postMessage(told);
  });
});
