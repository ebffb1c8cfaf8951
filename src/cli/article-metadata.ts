import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ArticleMetadata } from '../article/article.ts';
import type { Problem } from '../article/problem.ts';

const FIELDS = ['url', 'sourceId', 'title', 'publisher', 'publishedOn'] as const;

export const NO_METADATA: ArticleMetadata = Object.freeze({
  url: null,
  sourceId: null,
  title: null,
  publisher: null,
  publishedOn: null,
});

const text = { type: ['string', 'null'], minLength: 1, maxLength: 2000 };
const validate = new Ajv2020().compile<Partial<ArticleMetadata>>({
  type: 'object',
  properties: {
    url: { ...text, pattern: '^https?://' },
    sourceId: text,
    title: text,
    publisher: text,
    publishedOn: { type: ['string', 'null'], pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?' },
  },
});

/** What is known beside a text, from JSON; fields that are not ours are passed over. A `Problem` names the field that is wrong. */
export function adaptMetadata(value: unknown): { readonly metadata: ArticleMetadata } | { readonly problem: Problem } {
  if (!validate(value)) {
    const [error] = validate.errors ?? [];
    const message = `Metadata at ${error?.instancePath === '' ? '/' : (error?.instancePath ?? '/')} ${error?.message ?? 'is invalid'}.`;
    return { problem: { code: 'METADATA_INVALID', start: null, end: null, message } };
  }
  const given = value;
  const entries = FIELDS.map((field) => [field, given[field] ?? null] as const);
  const metadata = Object.fromEntries(entries) as Record<(typeof FIELDS)[number], string | null>;
  return { metadata: Object.freeze({ ...metadata, publishedOn: metadata.publishedOn?.slice(0, 10) ?? null }) };
}
