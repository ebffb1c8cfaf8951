import type { Article, Line, LineRole } from '../../article/article.ts';
import type { Span } from '../../base/span.ts';

/** A sentence's place before its tokens are known. */
export interface SentencePlace extends Span {
  readonly line: number;
  readonly role: LineRole;
}

/** What the dictionary says of a capitalised word behind a doubtful full stop. */
export interface Openers {
  /** True if the word is no proper name: its capital shows that a sentence begins. */
  common(word: string): boolean;
  /** True if it can be no surname: a preposition, conjunction, pronoun, adverb or finite verb. */
  functional(word: string): boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Abbreviations that stand before what they belong to, so that their full stop never ends a sentence. */
const BEFORE = words(
  'им ул пр просп пл наб пер бул мкр кв стр рис см ср ст св пос дер дол оз акад проф доц канд докт ген полк подп лейт сен деп зам пом' +
    ' напр англ рус каз лат фр нем ред тел эл гл п пп абз разд илл табл mr mrs ms dr st prof д г с т о р дж дз бывш',
);
/** Abbreviations behind what they measure or close; they end a sentence if a capitalised common word follows. */
const BEHIND = words(
  'г гг в вв др пр тд тп тыс млн млрд трлн руб коп долл тг проц чел экз обл р-н мин сек час м км см кг т га л янв февр апр авг сент окт' +
    ' нояб дек inc ltd co corp jr п э ч утр стр ст с',
);
/** A letter with a full stop: an initial, or the last letter of «т. е.», «н. э.». */
const INITIAL = /(?:^|[\s(«"„\-–.\u00A0])\p{Lu}\.$/u;
const LAST_WORD = /([\p{L}-]+)\.$/u;
const COUNTED = /\d[\s\u00A0\u202F]?[\p{L}-]+\.$/u;
/** «т. е.», «т. к.», «т. н.»: the second letter never ends a sentence. */
const CONNECTIVE = /(?:^|[\s(])т\.[\s\u00A0]?[екн]\.$/iu;
const CLOSING = /(?:и[\s\u00A0]др|и[\s\u00A0]пр|т\.[\s\u00A0]?[дп]|н\.[\s\u00A0]?э|с\.[\s\u00A0]?г)\.$/iu;

/** A stop with its closing marks before white space, or one whose space is missing («…ности.Глава …»). */
const CANDIDATE = /[.!?…]+[»"“”’')\]]*(?=\s)|(?<=[а-яё]{3}[»"”)]?)[.!?]+(?=[А-ЯЁ][а-яё]{2})/gu;
const NEXT_OPENS = /^\s*(?:[-–—]\s*)?(?:''|[«"„“([])*[\p{Lu}\d]/u;
const NEXT_WORD = /^\s*(?:[-–—]\s*)?(?:''|[«"„“([])*(\p{Lu}(?!\.)[\p{L}-]*)/u;
/** How far is looked behind a candidate (marks and one word) and before it (the longest abbreviation and a number). */
const LOOKAHEAD = 40;
const LOOKBACK = 16;

function endsAbbreviation(before: string, next: string, openers: Openers): boolean {
  const word = LAST_WORD.exec(before)?.[1]?.toLowerCase() ?? '';
  if (CONNECTIVE.test(before)) return false;
  if (INITIAL.test(before)) return openers.functional(next);
  const counted = COUNTED.test(before);
  if (CLOSING.test(before) || (BEHIND.has(word) && (counted || !BEFORE.has(word)))) return openers.common(next);
  return !BEFORE.has(word);
}

function endsSentence(text: string, span: Span, match: { at: number; length: number }, openers: Openers): boolean {
  const stop = match.at + match.length;
  if (stop >= span.end) return false;
  const behind = text.slice(stop, Math.min(span.end, stop + LOOKAHEAD));
  if (!NEXT_OPENS.test(behind)) return false;
  if (text[match.at] !== '.' || text[match.at + 1] === '.') return true;
  const before = text.slice(Math.max(span.start, match.at - LOOKBACK), match.at + 1);
  return endsAbbreviation(before, NEXT_WORD.exec(behind)?.[1] ?? '', openers);
}

/** Where the sentences of `span` begin and end. */
function splitSpan(text: string, span: Span, openers: Openers): Span[] {
  const spans: Span[] = [];
  let start = span.start;
  for (const match of text.slice(span.start, span.end).matchAll(CANDIDATE)) {
    const at = span.start + match.index;
    if (!endsSentence(text, span, { at, length: match[0].length }, openers)) continue;
    spans.push({ start, end: at + match[0].length });
    start = at + match[0].length;
    while (start < span.end && /\s/u.test(text[start] ?? '')) start += 1;
  }
  if (start < span.end) spans.push({ start, end: span.end });
  return spans;
}

/** A line break inside a sentence: no stop before it, and a lower-case word or a site's name behind it. */
function continues(text: string, line: Span, next: Span): boolean {
  if (/[.!?…:;,»"”]$/u.test(text.slice(Math.max(line.start, line.end - 1), line.end))) return false;
  return /^(?:\p{Ll}|[A-Za-z][\w-]*\.[A-Za-z]+)/u.test(
    text.slice(next.start, Math.min(next.end, next.start + LOOKAHEAD)),
  );
}

const READ: ReadonlySet<LineRole> = new Set<LineRole>(['title', 'body', 'heading', 'bullet']);

/** Index of the last line that the sentence begun in line `from` runs into. */
function lastLine(text: string, lines: readonly Line[], from: number): number {
  let index = from;
  for (;;) {
    const current = lines[index];
    const next = lines[index + 1];
    if (current?.role !== 'body' || next?.role !== 'body' || !continues(text, current, next)) return index;
    index += 1;
  }
}

/** The sentences of the article's lines that are read (captions and boilerplate are not), in order. */
export function splitSentences({ lines, text }: Article, openers: Openers): readonly SentencePlace[] {
  const places: SentencePlace[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || !READ.has(line.role) || line.start >= line.end) continue;
    const first = index;
    index = lastLine(text, lines, index);
    const end = lines[index]?.end ?? line.end;
    for (const span of splitSpan(text, { start: line.start, end }, openers))
      places.push({ ...span, line: first, role: line.role });
  }
  return places;
}
