import type { RawArticle } from '../article/article.ts';
import { CodedError } from '../base/coded-error.ts';
import type { Extraction } from '../commands/extraction.ts';
import { refusedExtraction } from '../commands/refused-extraction.ts';

/** A bug of ours on one article, as its problem: whoever reads a thousand files is told, and gets the other 999. */
export function failedExtraction(file: string, extractor: string, error: unknown): Extraction {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `Every article must be readable; reading this one failed: ${reason}`;
  return refusedExtraction(file, extractor, [{ code: 'INTERNAL_SERVER_ERROR', start: null, end: null, message }]);
}

/** Reads an article; what is thrown on the way becomes the problem of this article alone, unless it was expected. */
export function containFailure(
  extract: (raw: RawArticle) => Extraction,
  extractor: string,
): (raw: RawArticle) => Extraction {
  return (raw) => {
    try {
      return extract(raw);
    } catch (error) {
      if (error instanceof CodedError) throw error;
      return failedExtraction(raw.file, extractor, error);
    }
  };
}
