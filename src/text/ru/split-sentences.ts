import type { Article, LineRole } from '../../article/article.ts';
import type { Span } from '../../base/span.ts';

/** A sentence's place before its tokens are known. */
export interface SentencePlace extends Span {
  readonly line: number;
  readonly role: LineRole;
}

/** Abbreviations whose full stop does not end a sentence when a word or number follows. */
const ABBREVIATION =
  /(?:^|[\s(«"])(?:г|гг|в|вв|ст|им|ул|пр|просп|пл|д|кв|стр|с|рис|см|ср|т|т\.\s?е|т\.\s?к|и\s?др|и\s?пр|тыс|млн|млрд|трлн|руб|коп|долл|тг|проц|чел|экз|ок|св|пос|дер|обл|р-н|оз|о-в|акад|проф|доц|канд|докт|ген|полк|подп|майор|кап|лейт|сен|деп|зам|пом|мин|техн|прим|напр|англ|рус|каз|лат|ред|изд|тел|эл|янв|февр|апр|авг|сент|окт|нояб|дек|mr|mrs|dr|st|jr|inc|ltd|co|corp)\.$/iu;
/** «и т. д.», «т. п.», «н. э.», «с. г.» end a sentence only before a capital letter; handled by the capital test. */
const INITIAL = /(?:^|[\s(«"\-–.])\p{Lu}\.$/u;
const CANDIDATE = /[.!?…]+[»"“”’)\]]*(?=\s)/gu;
const NEXT_OPENS = /^\s+(?:[-–—]\s*)?[«"„“([]*[\p{Lu}\d]/u;
/** The longest stretch that is looked at behind a candidate: an opening mark or two and a letter. */
const LOOKAHEAD = 12;
const LOOKBACK = 16;

function endsSentence(text: string, line: Span, match: { at: number; length: number }): boolean {
  const stop = match.at + match.length;
  if (stop >= line.end) return false;
  if (!NEXT_OPENS.test(text.slice(stop, Math.min(line.end, stop + LOOKAHEAD)))) return false;
  const before = text.slice(Math.max(line.start, match.at - LOOKBACK), match.at + 1);
  if (text[match.at] !== '.' || match.length > 1) return true;
  return !INITIAL.test(before) && !ABBREVIATION.test(before);
}

/** Where the sentences of `span` begin and end. */
function splitSpan(text: string, span: Span): Span[] {
  const spans: Span[] = [];
  let start = span.start;
  for (const match of text.slice(span.start, span.end).matchAll(CANDIDATE)) {
    const at = span.start + match.index;
    if (!endsSentence(text, span, { at, length: match[0].length })) continue;
    spans.push({ start, end: at + match[0].length });
    start = at + match[0].length;
    while (start < span.end && /\s/u.test(text[start] ?? '')) start += 1;
  }
  if (start < span.end) spans.push({ start, end: span.end });
  return spans;
}

/** A line break inside a sentence: no stop before it, and a lower-case word or a site's name behind it. */
function continues(text: string, line: Span, next: Span): boolean {
  if (/[.!?…:;,»"”]$/u.test(text.slice(line.start, line.end))) return false;
  return /^(?:[\p{Ll}]|[A-Za-z][\w-]*\.[A-Za-z]+)/u.test(text.slice(next.start, next.end));
}

const READ: ReadonlySet<LineRole> = new Set<LineRole>(['title', 'body', 'heading', 'bullet']);

/** The sentences of the article's lines that are read (captions and boilerplate are not), in order. */
export function splitSentences(article: Article): readonly SentencePlace[] {
  const places: SentencePlace[] = [];
  const { lines, text } = article;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || !READ.has(line.role) || line.start >= line.end) continue;
    const first = index;
    let end = line.end;
    for (;;) {
      const current = lines[index];
      const next = lines[index + 1];
      if (current?.role !== 'body' || next?.role !== 'body' || !continues(text, current, next)) break;
      end = next.end;
      index += 1;
    }
    for (const span of splitSpan(text, { start: line.start, end }))
      places.push({ ...span, line: first, role: line.role });
  }
  return places;
}
