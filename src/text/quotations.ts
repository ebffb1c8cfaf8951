import type { Article, Line, LineRole } from '../article/article.ts';
import type { Span } from '../base/span.ts';
import type { Quotation, Sentence } from './text.ts';
import type { Token } from './token.ts';

const isSpace = (character: string | undefined): boolean => character === undefined || /\s/u.test(character);
const OPENS_BEFORE = /[\s([«„“"'–—-]/u;

/** +1 for a mark that opens, −1 for one that closes, 0 for none. A straight mark opens before a word, behind a space. */
function markAt(text: string, at: number, line: Line): number {
  const character = text[at] ?? '';
  if (character === '«' || character === '„') return 1;
  if (character === '»' || character === '”') return -1;
  if (character !== '"' && character !== '“') return 0;
  const opensLine = at === line.start;
  const behindSpace = opensLine || OPENS_BEFORE.test(text[at - 1] ?? ' ');
  return behindSpace && at + 1 < line.end && !isSpace(text[at + 1]) ? 1 : -1;
}

interface Found {
  readonly start: number;
  readonly end: number;
}

/** What one line leaves to the next: a quotation that is still open. */
interface LineQuotes {
  readonly found: readonly Found[];
  readonly open: Found | null;
  /** End of what was closed without having been opened in the line; null if nothing was. */
  readonly closes: number | null;
}

/** The outermost quoted stretches of one line. */
function quotedIn(text: string, line: Line): LineQuotes {
  const found: Found[] = [];
  let depth = 0;
  let open = line.start;
  let closes: number | null = null;
  for (let at = line.start; at < line.end; at += 1) {
    const mark = markAt(text, at, line);
    if (mark === 0) continue;
    if (mark > 0 && depth === 0) open = at + 1;
    depth += mark;
    if (depth === 0) found.push({ start: open, end: at });
    if (depth < 0) {
      // Opened by a dash or in an earlier paragraph; what was taken for quotations before it stood inside.
      closes = at;
      found.length = 0;
      depth = 0;
    }
  }
  return { found, open: depth > 0 ? { start: open, end: line.end } : null, closes };
}

/** Longer speeches without a mark between their paragraphs were not seen in the texts we develop on. */
const MOST_PARAGRAPHS = 12;

const isBody = (line: Line | undefined): boolean => line?.role === 'body' || line?.role === 'bullet';

/** The line that closes the speech left open in `lines[from]`: no line between opens one of its own; null if none does. */
function closingLine(lines: readonly Line[], quotes: readonly (LineQuotes | null)[], from: number): number | null {
  for (let at = from + 1, seen = 0; at < lines.length && seen < MOST_PARAGRAPHS; at += 1) {
    if (lines[at]?.role === 'blank') continue;
    const quote = quotes[at];
    if (!quote || !isBody(lines[at])) return null;
    if (quote.closes !== null) return at;
    if (quote.open) return null;
    seen += 1;
  }
  return null;
}

const DASH = /^[-–—]\s+/u;
/** «…, — сказал он. — …»: the narrator's words between two dashes, or behind the last one. */
const NARRATOR = /["»”]?[,!?…]["»”]?\s+[-–—]\s+(?=\p{Ll})/gu;
const RESUMES = /[.,]\s+[-–—]\s+/u;

/** The speaker's words in a paragraph that begins with a dash. */
function dashSpeech(text: string, line: Line): readonly Found[] {
  const content = text.slice(line.start, line.end);
  const spans: Found[] = [];
  let from = DASH.exec(content)?.[0].length ?? 0;
  for (const match of content.matchAll(NARRATOR)) {
    if (match.index < from) continue;
    spans.push({ start: line.start + from, end: line.start + match.index });
    const behind = match.index + match[0].length;
    const resumes = RESUMES.exec(content.slice(behind));
    from = resumes ? behind + resumes.index + resumes[0].length : content.length;
    if (!resumes) break;
  }
  const rest = content.slice(from).replace(/["»”]\s*$/u, '');
  if (rest.trim() !== '') spans.push({ start: line.start + from, end: line.start + from + rest.length });
  return spans;
}

const PREDICATES = new Set(['VERB', 'PRED', 'PRTS', 'ADJS', 'INFN']);
/** Fewer words are a name or scare quotes even with a verb («Иду на вы», «Есть»). */
const SHORTEST_SPEECH = 3;

/** Behind it stands the narrator: «…», — сказал …  */
const ATTRIBUTED = /^["»”]?\s*[,!?]?["»”]?\s*[,.]?\s*[-–—]\s*\p{Ll}/u;
/** Before it the narrator stopped: он сказал: «…» */
const ANNOUNCED = /:\s*["«“„']*$/u;
/** How far marks, spaces and a dash reach around a quotation. */
const AROUND = 8;

/** Index of the first token that begins at or behind an offset: an endless sentence may hold thousands of quotations. */
function firstTokenAt(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function wordsAndPredicates(
  sentences: readonly Sentence[],
  from: number,
  { start, end }: Span,
): readonly [number, number] {
  let words = 0;
  let predicates = 0;
  for (let at = from; at < sentences.length; at += 1) {
    const sentence = sentences[at];
    if (!sentence || sentence.start >= end) break;
    const { tokens } = sentence;
    for (let index = firstTokenAt(tokens, start); index < tokens.length; index += 1) {
      const token = tokens[index];
      if (!token || token.end > end) break;
      if (token.kind !== 'word') continue;
      words += 1;
      if (PREDICATES.has(token.parse?.pos ?? '')) predicates += 1;
    }
  }
  return [words, predicates];
}

/** Speech has a predicate, or the narrator says that it is speech; a quoted name or a word in scare quotes has neither. */
function isSpeech(text: string, sentences: readonly Sentence[], from: number, span: Span): boolean {
  const [words, predicates] = wordsAndPredicates(sentences, from, span);
  if (predicates > 0 && words >= SHORTEST_SPEECH) return true;
  if (words === 0 || text[span.start - 1] === undefined) return false;
  const announced = ANNOUNCED.test(text.slice(Math.max(0, span.start - AROUND), span.start)) && words > 1;
  return (
    (announced && /^\p{Lu}/u.test(text.slice(span.start, span.start + 2))) ||
    ATTRIBUTED.test(text.slice(span.end, span.end + AROUND))
  );
}

/** A stretch and what is known of it before its words are looked at. */
interface Stretch extends Found {
  readonly dashed: boolean;
}

const stretch = ({ start, end }: Found, dashed = false): Stretch => ({ start, end, dashed });
const UNREAD: ReadonlySet<LineRole> = new Set<LineRole>(['blank', 'boilerplate', 'caption']);

/** The stretches of the line, with those it closes for an earlier line. */
function ofLine(line: Line, quote: LineQuotes): readonly Stretch[] {
  const closed = quote.closes === null ? [] : [stretch({ start: line.start, end: quote.closes })];
  return [...closed, ...quote.found.map((one) => stretch(one))];
}

/** The quoted stretches of all lines; one that runs over paragraphs is one stretch. */
function stretches({ text, lines }: Article): readonly Stretch[] {
  const quotes = lines.map((line) => (UNREAD.has(line.role) ? null : quotedIn(text, line)));
  const all: Stretch[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [line, quote] = [lines[at], quotes[at]];
    if (!line || !quote) continue;
    const dashed = line.role === 'body' && DASH.test(text.slice(line.start, Math.min(line.end, line.start + AROUND)));
    if (dashed && !quote.open) {
      all.push(...dashSpeech(text, line).map((one) => stretch(one, true)));
      continue;
    }
    all.push(...ofLine(line, quote));
    if (!quote.open) continue;
    const closing = closingLine(lines, quotes, at);
    const last = closing === null ? null : quotes[closing];
    all.push(stretch({ start: quote.open.start, end: last?.closes ?? quote.open.end }));
    if (closing === null || !last) continue;
    all.push(...last.found.map((one) => stretch(one)));
    at = closing;
  }
  return all;
}

/** The quoted stretches of the article's lines, in order, without their marks. */
export function quotations(article: Article, sentences: readonly Sentence[]): readonly Quotation[] {
  const found: Quotation[] = [];
  let from = 0;
  for (const span of stretches(article)) {
    if (span.start >= span.end) continue;
    while (from < sentences.length && (sentences[from]?.end ?? 0) <= span.start) from += 1;
    const speech = span.dashed || isSpeech(article.text, sentences, from, span);
    found.push(Object.freeze({ start: span.start, end: span.end, speech }));
  }
  return Object.freeze(found);
}
