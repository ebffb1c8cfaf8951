import type { Span } from '../base/span.ts';

/** What came with the text, beside it (`NAME.json`) or in a line of JSON Lines; absent fields are null. */
export interface ArticleMetadata {
  readonly url: string | null;
  /** The id that the source gives the article (a feed's guid, a file name of a crawl). */
  readonly sourceId: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  /** EDTF, at most day precision. */
  readonly publishedOn: string | null;
}

/** A text as it was read: decoded, without BOM, line ends kept. Nothing else is normalised. */
export interface RawArticle {
  /** The path as the user gave it; for a line of JSON Lines with `#<line number>` behind it. */
  readonly file: string;
  readonly text: string;
  readonly metadata: ArticleMetadata;
}

/** What a line of the text is for. Statements are read from `title`, `body`, `heading` and `bullet` only. */
export type LineRole = 'blank' | 'title' | 'body' | 'heading' | 'bullet' | 'caption' | 'boilerplate';

/** A physical line of the text without its line end; `start` is after leading crawler artefacts and bullets' dashes. */
export interface Line extends Span {
  readonly role: LineRole;
}

/** Which article a text is of, and which version of it: known before anything is read. */
export interface ArticleIdentity {
  /** `a_…`: hash of the canonical url, else of `sourceId`, else of the text. Never of the path. */
  readonly id: string;
  /** `v_…`: hash of the article's id and the text's sha256. */
  readonly versionId: string;
  readonly sha256: string;
}

/** An article that can be read. Offsets everywhere are half-open UTF-16 code units of `text`. */
export interface Article extends ArticleIdentity {
  readonly file: string;
  readonly url: string | null;
  readonly sourceId: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  /** EDTF text, null if neither stated nor given. */
  readonly publishedOn: string | null;
  /** BCP 47: `ru`, `kk`, `en` … or `und`. */
  readonly language: string;
  readonly text: string;
  readonly lines: readonly Line[];
}
