import type { Article, Line, RawArticle } from './article.ts';
import { identifyArticle } from './article-identity.ts';
import { detectLanguage } from './detect-language.ts';
import { lineRoles } from './line-roles.ts';
import type { Problem } from './problem.ts';
import { statedDate } from './publication-date.ts';

/** What `readArticle` gives: the article, or null with the problem that refuses it. */
export interface ArticleReading {
  readonly article: Article | null;
  readonly problems: readonly Problem[];
}

function malformed(text: string): Problem[] {
  const found = /[\u{FFFD}]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/u.exec(text);
  if (!found) return [];
  const message = `Every character must be whole; a replacement character or lone surrogate stands at ${found.index}.`;
  return [{ code: 'TEXT_MALFORMED', start: found.index, end: found.index + 1, message }];
}

function languageProblems(language: string): Problem[] {
  if (language === 'ru') return [];
  const message = `The text must be in Russian; it looks like «${language}». What could be found was found.`;
  return [{ code: 'LANGUAGE_UNSUPPORTED', start: null, end: null, message }];
}

function refusal(text: string): Problem | null {
  if (text.trim() === '') return { code: 'FILE_EMPTY', start: null, end: null, message: 'The text must not be empty.' };
  if (!/\p{Script=Cyrillic}/u.test(text)) {
    return {
      code: 'NO_CYRILLIC',
      start: null,
      end: null,
      message: 'The text must have Cyrillic letters; it has none.',
    };
  }
  return null;
}

function titleOf(raw: RawArticle, lines: readonly Line[]): string | null {
  if (raw.metadata.title) return raw.metadata.title;
  const line = lines.find(({ role }) => role === 'title');
  return line ? raw.text.slice(line.start, line.end) : null;
}

/** A raw text as an article, or null and why not. Never throws for what is in a text. */
export function readArticle(raw: RawArticle): ArticleReading {
  const refused = refusal(raw.text);
  if (refused) return Object.freeze({ article: null, problems: [refused] });
  const lines = lineRoles(raw.text);
  const language = detectLanguage(raw.text);
  const article: Article = Object.freeze({
    ...identifyArticle(raw),
    file: raw.file,
    url: raw.metadata.url,
    sourceId: raw.metadata.sourceId,
    title: titleOf(raw, lines),
    publisher: raw.metadata.publisher,
    publishedOn: raw.metadata.publishedOn ?? statedDate(raw.text),
    language,
    text: raw.text,
    lines,
  });
  return Object.freeze({ article, problems: [...malformed(raw.text), ...languageProblems(language)] });
}
