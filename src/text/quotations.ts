import type { Article } from '../article/article.ts';
import type { Quotation, Sentence } from './text.ts';

const OPEN = '«„“"';
const CLOSE = '»“”"';
const isSpace = (character: string | undefined): boolean => character === undefined || /\s/u.test(character);

interface Mark {
  readonly at: number;
  readonly opens: boolean;
}

/** A straight quote opens when a space stands before it and a letter behind it; a pointed one says what it is. */
function markAt(text: string, at: number): Mark | null {
  const character = text[at] ?? '';
  if (character === '«' || character === '„') return { at, opens: true };
  if (character === '»' || character === '”') return { at, opens: false };
  if (!OPEN.includes(character) && !CLOSE.includes(character)) return null;
  const spaceBefore = isSpace(text[at - 1]) || '(«„-–—'.includes(text[at - 1] ?? ' ');
  return { at, opens: spaceBefore && !isSpace(text[at + 1]) };
}

/** The outermost quoted stretches of one line; an unclosed one runs to the end of the line. */
function quotedIn(text: string, start: number, end: number): { start: number; end: number; closed: boolean }[] {
  const found: { start: number; end: number; closed: boolean }[] = [];
  let depth = 0;
  let open = start;
  for (let at = start; at < end; at += 1) {
    const mark = markAt(text, at);
    if (!mark) continue;
    if (mark.opens) {
      if (depth === 0) open = at + 1;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) found.push({ start: open, end: at, closed: true });
    } else {
      // Closed but never opened: the speech began with the line (a dash) or in an earlier paragraph.
      found.push({ start, end: at, closed: true });
    }
  }
  if (depth > 0) found.push({ start: open, end, closed: false });
  return found;
}

const DASH = /^[-–—]\s+/u;

/** A dash paragraph without a closing mark: speech up to «, - сказал …» or to the end of the line. */
function dashSpeech(text: string, start: number, end: number): { start: number; end: number } | null {
  const line = text.slice(start, end);
  const dash = DASH.exec(line);
  if (!dash) return null;
  const attribution = /["»”]?,\s*[-–—]\s+(?=\p{Ll})/u.exec(line);
  return { start: start + dash[0].length, end: attribution ? start + attribution.index : end };
}

/** Fewer words are a name or a word in scare quotes even with a verb among them («Мы предупреждали»). */
const SHORTEST_SPEECH = 3;
/** A quoted name of more words than this was not seen; a phrase so long is somebody's words. */
const LONGEST_NAME = 12;
const PREDICATES = new Set(['VERB', 'PRED', 'PRTS', 'ADJS', 'INFN']);

/** Speech has a predicate inside; a quoted name or a word in scare quotes has none. */
function isSpeech(sentences: readonly Sentence[], start: number, end: number): boolean {
  let words = 0;
  let predicate = false;
  for (const sentence of sentences) {
    if (sentence.end <= start) continue;
    if (sentence.start >= end) break;
    for (const token of sentence.tokens) {
      if (token.start < start || token.end > end || token.kind !== 'word') continue;
      words += 1;
      predicate ||= PREDICATES.has(token.parse?.pos ?? '');
    }
  }
  return (predicate && words >= SHORTEST_SPEECH) || words > LONGEST_NAME;
}

/** The quoted stretches of the article's lines, in order, without their marks. */
export function quotations(article: Article, sentences: readonly Sentence[]): readonly Quotation[] {
  const found: Quotation[] = [];
  let from = 0;
  for (const line of article.lines) {
    if (line.role === 'blank' || line.role === 'boilerplate' || line.role === 'caption') continue;
    while (from < sentences.length && (sentences[from]?.end ?? 0) <= line.start) from += 1;
    const here = sentences.slice(from, from + 400);
    const dash = line.role === 'body' ? dashSpeech(article.text, line.start, line.end) : null;
    const spans = dash ? [dash] : quotedIn(article.text, line.start, line.end);
    for (const { start, end } of spans) {
      if (start < end) found.push(Object.freeze({ start, end, speech: dash !== null || isSpeech(here, start, end) }));
    }
  }
  return Object.freeze(found);
}
