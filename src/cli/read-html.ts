import { type Found, Readability } from '@mozilla/readability';
import { type Page, parseHTML } from 'linkedom';
import type { ArticleMetadata, RawArticle } from '../article/article.ts';
import type { Problem } from '../article/problem.ts';
import { pageText } from './page-text.ts';

const NO_ARTICLE: Problem = Object.freeze({
  code: 'NO_ARTICLE',
  start: null,
  end: null,
  message: 'The page must hold an article; none was found.',
});

const filled = (text: string | null | undefined): string | null => (text?.trim() ? text.trim() : null);

/** The address that the page itself gives; a relative one says nothing without the site. */
function canonicalUrl(document: Page): string | null {
  const url = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  return url !== null && /^https?:\/\//u.test(url) ? url : null;
}

/** What the library finds; null also where it trips over markup that no browser would leave so (two roots, a text for a root). */
function findMain(document: Page): Found | null {
  try {
    return new Readability(document, { serializer: (element) => element }).parse();
  } catch {
    return null;
  }
}

/** The main part of a page and its address; a fragment is given the frame that the library expects. */
function findArticle(html: string): { readonly found: Found | null; readonly url: string | null } {
  const { document } = parseHTML(/<html[\s>]/iu.test(html) ? html : `<html><body>${html}</body></html>`);
  // Before the library takes the page apart.
  const url = canonicalUrl(document);
  return { url, found: findMain(document) };
}

/** The main text of a page with what the page says of itself, or a `Problem` if no article is found in it. */
export function readHtml(file: string, html: string): { readonly raw: RawArticle } | { readonly problem: Problem } {
  const { found, url } = findArticle(html);
  const text = found?.content ? pageText(found.content) : '';
  if (!found || text === '') return { problem: NO_ARTICLE };
  const metadata: ArticleMetadata = Object.freeze({
    url,
    sourceId: null,
    title: filled(found.title),
    publisher: filled(found.siteName),
    publishedOn: /^\d{4}-\d{2}-\d{2}/u.exec(found.publishedTime ?? '')?.[0] ?? null,
  });
  return { raw: { file, text, metadata } };
}
