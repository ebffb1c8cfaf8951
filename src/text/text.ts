import type { Article, LineRole } from '../article/article.ts';
import type { Span } from '../base/span.ts';
import type { Morphology, Token } from './token.ts';

/** A sentence (or a heading, a bullet) of the article. */
export interface Sentence extends Span {
  /** Place in the article, from 0. */
  readonly index: number;
  /** Index into `article.lines` of the line where it begins. */
  readonly line: number;
  readonly role: LineRole;
  readonly tokens: readonly Token[];
}

/**
 * A stretch of direct speech, without its marks: «…», "…", „…“, a dash dialogue, or several paragraphs of one speech.
 * A quotation that is only a name («Центральная Азия – 2040») or a word in scare quotes is `speech: false`.
 */
export interface Quotation extends Span {
  readonly speech: boolean;
}

/** An article as sentences of tokens. */
export interface Text {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  /** The dictionary that it was read with, for whoever needs another form of a word. */
  readonly morphology: Morphology;
}
