import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { RawArticle } from '../article/article.ts';
import type { Problem } from '../article/problem.ts';
import { NO_METADATA } from './article-metadata.ts';

/** The main text of a page with what the page says of itself, or a `Problem` if no article is found in it. */
export function readHtml(file: string, html: string): { readonly raw: RawArticle } | { readonly problem: Problem } {
  const { document } = parseHTML(html);
  const url = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  const found = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse();
  const text =
    found?.textContent
      ?.replaceAll(/[ \t]+\n/gu, '\n')
      .replaceAll(/\n{3,}/gu, '\n\n')
      .trim() ?? '';
  if (text === '') {
    return {
      problem: {
        code: 'NO_ARTICLE',
        start: null,
        end: null,
        message: 'The page must hold an article; none was found.',
      },
    };
  }
  const published = /^\d{4}-\d{2}-\d{2}/u.exec(found?.publishedTime ?? '')?.[0] ?? null;
  return {
    raw: {
      file,
      text,
      metadata: {
        ...NO_METADATA,
        url: url !== null && /^https?:/u.test(url) ? url : null,
        title: found?.title?.trim() ?? null,
        publisher: found?.siteName ?? null,
        publishedOn: published,
      },
    },
  };
}
