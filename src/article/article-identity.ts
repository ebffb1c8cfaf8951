import { sha256, stableId } from '../base/stable-id.ts';
import type { ArticleIdentity, RawArticle } from './article.ts';

/** One page has many spellings of its address: no fragment, no tracking parameters, no trailing slash. */
export function canonicalUrl(url: string): string {
  if (!URL.canParse(url)) return url.trim();
  const parsed = new URL(url);
  parsed.hash = '';
  for (const name of [...parsed.searchParams.keys()])
    if (/^(utm_|fbclid|gclid|yclid)/u.test(name)) parsed.searchParams.delete(name);
  parsed.searchParams.sort();
  return parsed.toString().replace(/\/$/u, '');
}

function articleId({ metadata: { url, sourceId } }: RawArticle, hash: string): string {
  if (url) return stableId('a', 'url', canonicalUrl(url));
  return sourceId ? stableId('a', 'source', sourceId) : stableId('a', 'text', hash);
}

/** The identity of a raw text. */
export function identifyArticle(raw: RawArticle): ArticleIdentity {
  const hash = sha256(raw.text);
  const id = articleId(raw, hash);
  return Object.freeze({ id, versionId: stableId('v', id, hash), sha256: hash });
}
