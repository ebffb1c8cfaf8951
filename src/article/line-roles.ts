import type { Line, LineRole } from './article.ts';

/** From such a line to the end of the text nothing belongs to the article: ticker, comments, related links. */
const TAIL =
  /^(читайте (также|ещ[её])|смотрите также|лента новостей|связано с темой|по теме|материалы по теме|похожие (новости|материалы)|другие новости|комментарии\s*\d*|обсуждение|последние новости|самое читаемое|популярное|рекомендуем|ещ[её] по теме)(?!\p{L}).{0,30}$/iu;
/** A line of the page around the article, wherever it stands. */
const FURNITURE =
  /^(поделиться|подписывайтесь|подпишитесь|скачать приложение|следите за нами|добавить в избранное|распечатать|печать|реклама|теги?:|метки:|категории?:|источник изображения|просмотров:?\s*\d*|копировать ссылку|сообщить об ошибке|нашли ошибку|войти|главная|\d+\s+комментари\p{L}*|все права защищены|©)/iu;
const CAPTION = /^(фото|видео|иллюстрация|снимок|коллаж|скриншот|на фото|photo)[\s:.©]/iu;
const BULLET_MARK = /^\s*(?:[•●▪■◦*]|\d{1,2}[).]\s|[-–—]\s)\s*/u;
/** Crawler artefact before a headline: « date 2025-09-01 ». */
const CRAWLER_DATE = /^\s*date\s+\d{4}-\d{2}-\d{2}\s+/u;
const SENTENCE_END = /[.!?…][»"“”)]*$/u;
const QUOTE_INSIDE = /["»“”]/u;

/** The longest headline of the 746 texts we develop on has 190 characters; a lead sentence seldom has fewer. */
const LONGEST_TITLE = 190;
const LONGEST_BULLET = 220;

interface RawLine {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function* physicalLines(text: string): Generator<RawLine> {
  const pattern = /[^\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029]|$)/gu;
  for (const match of text.matchAll(pattern)) {
    if (match[0] === '') continue;
    const content = match[0].replace(/[\r\n\u2028\u2029]+$/u, '');
    const trimmed = content.trimEnd();
    const lead = content.length - content.trimStart().length;
    const start = match.index + Math.min(lead, trimmed.length);
    yield { start, end: match.index + trimmed.length, text: content.trim() };
  }
}

/** A dash opens a bullet or direct speech; speech has a closing quotation mark or a reporting comma behind it. */
function isSpokenDash(text: string): boolean {
  return /^[-–—]\s/u.test(text) && (QUOTE_INSIDE.test(text) || /,\s*[-–—]\s/u.test(text) || SENTENCE_END.test(text));
}

/** What the scan over the lines remembers. */
interface Scan {
  seenBody: boolean;
  inTail: boolean;
  inList: boolean;
  hasTitle: boolean;
}

function listRole(line: RawLine, scan: Scan): LineRole | null {
  if (!isSpokenDash(line.text) && BULLET_MARK.test(line.text)) return 'bullet';
  const short = line.text.length <= LONGEST_BULLET;
  const looksListed = /^[\p{Ll}«"]/u.test(line.text) || line.text.endsWith(';');
  if (scan.inList && short && (looksListed || !SENTENCE_END.test(line.text))) return 'bullet';
  return null;
}

function roleOf(line: RawLine, scan: Scan): LineRole {
  if (line.text === '') return 'blank';
  if (scan.inTail) return 'boilerplate';
  if (scan.seenBody && TAIL.test(line.text)) {
    scan.inTail = true;
    return 'boilerplate';
  }
  if (FURNITURE.test(line.text)) return 'boilerplate';
  if (CAPTION.test(line.text) && line.text.length < 160) return 'caption';
  if (!scan.hasTitle && !scan.seenBody) {
    scan.hasTitle = true;
    if (line.text.length <= LONGEST_TITLE && !SENTENCE_END.test(line.text) && !/[:,]$/u.test(line.text)) return 'title';
  }
  const listed = listRole(line, scan);
  if (listed) return listed;
  if (line.text.endsWith(':')) return 'heading';
  return 'body';
}

/** Where the words of the line begin: behind a crawler's date or a bullet's mark. */
function contentStart(line: RawLine, role: LineRole): number {
  const mark = role === 'bullet' ? BULLET_MARK : role === 'title' ? CRAWLER_DATE : null;
  const found = mark?.exec(line.text)?.[0] ?? '';
  return line.start + found.length;
}

/** The lines of a text with what each is for, in order; linear in the length of the text. */
export function lineRoles(text: string): readonly Line[] {
  const scan: Scan = { seenBody: false, inTail: false, inList: false, hasTitle: false };
  const lines: Line[] = [];
  for (const raw of physicalLines(text)) {
    const line = { ...raw, text: raw.text.replace(CRAWLER_DATE, (date) => ' '.repeat(date.length)).trim() };
    const role = roleOf(line, scan);
    if (role === 'body' || role === 'heading') scan.seenBody = true;
    if (role !== 'blank') scan.inList = role === 'heading' || (role === 'bullet' && scan.inList);
    lines.push(Object.freeze({ start: contentStart(raw, role), end: raw.end, role }));
  }
  return Object.freeze(lines);
}
