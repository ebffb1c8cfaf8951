import type { Line, LineRole } from './article.ts';
import { dateLine } from './publication-date.ts';

/** From such a line to the end of the text nothing belongs to the article: ticker, comments, the most read. */
const TAIL =
  /^(лента новостей|связано с темой|похожие (новости|материалы)|другие новости|комментарии\s*\d*|обсуждение|последние новости|самое читаемое|популярное|еще новости|новости партнеров)(?!\p{L}).{0,30}$/iu;
/** Headlines of other articles follow such a line; the article may go on behind them. */
const RELATED =
  /^(читайте (также|еще|по теме)|читать также|смотрите также|по теме|материалы? по теме|еще по теме|ранее по теме|рекомендуем|в тему)(?!\p{L})\s*:?$/iu;
/** The same with the headline in the line itself. */
const RELATED_LINE =
  /^(читайте (также|еще|по теме)|читать также|смотрите также|по теме|материалы? по теме|ранее по теме)\s*:\s/iu;
/** A line of the page around the article, wherever it stands. */
const FURNITURE =
  /^(поделиться|подписывайтесь|подпишитесь|подписаться|узнайте больше|читайте новости сюжета|читать новость|перейти к|прямой эфир|добавить комм|оставить комментарий|комментировать$|оцените материал|все новости$|(следующая|предыдущая) новость|назад к списку|к списку новостей|меню$|поиск$|регистрация$|поддержать$|читайте нас|читать (далее|полностью)|показать еще|скачать приложение|скачайте|установите приложение|следите за нами|присоединяйтесь|добавить в избранное|распечатать|печать$|реклама|теги?:|метки:|ключевые слова:|категори[яи]:|рубрика:|источник изображения|просмотров:?\s*\d*|\d+\s+просмотр\p{L}*|ссылка на источник|копировать ссылку|сообщить об ошибке|нашли ошибку|заметили ошибку|войти$|главная$|наверх$|настройки( отображения)?$|размер шрифта|цвета сайта|изображения$|версия для слабовидящих|обычная версия|\d+\s+комментари\p{L}*|все права защищены|мы используем (файлы )?cookie|продолжая использовать|©)/iu;
/** Who wrote or translated the text, in a line of its own. */
const BYLINE =
  /^(автор\p{L}*|текст|редактор|корреспондент|подготовил\p{L}*|перевод|перевел\p{L}*|беседовал\p{L}*)\s*:\s*\S.{0,60}$/iu;
/** The name of a section of a site, alone in its line. */
const RUBRIC =
  /^(новости|главное|лента|политика|экономика|общество|мир|в мире|в стране|культура|спорт|армия|происшествия|наука|наука и техника|технологии|здоровье|медицина|авто|бизнес|финансы|образование|регионы|интервью|мнения|аналитика|видео|бывший ссср|россия|казахстан|центральная азия|снг)$/iu;
/** An arrow behind a line leads to another page. */
const LEADS_AWAY = /[➞→›»]{1,2}$/u;
/** An address alone, or the path of a page: «Новости / Политика /». */
const ADDRESS = /^(https?:\/\/\S+|.{1,80}\s\/)$/iu;
/** What is left of a page's or a wiki's mark-up: «[[Файл:…]]», «{{…}}», «== … ==», a tag alone, «'Источник:' …». */
const MARKUP = /^(\[\[(файл|file|категория|изображение):|\{\{|\}\}|\{\||={2,}|<[^>]*>$|'{1,3}источник|__[A-ZА-Я]+__)/iu;
const CAPTION =
  /^(?:cover\s+)?(фото|видео|иллюстрация|снимок|коллаж|скриншот|на фото|на снимке|на видео|photo)[\s:.©]/iu;
const BULLET_MARK = /^\s*(?:[•●▪■◦*]|\d{1,2}[).]\s|[-–—]\s)\s*/u;
/** Crawler artefact before a headline: « date 2025-09-01 ». */
const CRAWLER_DATE = /^\s*date\s+\d{4}-\d{2}-\d{2}\s+/u;
const SENTENCE_END = /[.!?…][»"“”)]*$/u;
const QUOTE_INSIDE = /["»“”]/u;

/** Beyond this a line that begins with «Фото» tells of photos («Фото разлетелись по сети …»). */
const LONGEST_CAPTION = 160;
/** A stand-alone subheading is shorter than nearly every paragraph of the texts we develop on. */
const LONGEST_SUBHEADING = 90;
/** A paragraph of the article among headlines of others ends a block of related links. */
const SHORTEST_PARAGRAPH = 100;
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
  inRelated: boolean;
  inList: boolean;
  hasTitle: boolean;
  inMenu: boolean;
}

const isParagraph = (text: string): boolean => text.length >= SHORTEST_PARAGRAPH && SENTENCE_END.test(text);

/** «Узнать больше ➞», «Все новости »»; a quotation closes with such a mark too, and has opened before. */
const isArrow = (text: string): boolean => LEADS_AWAY.test(text) && !text.includes('«');

/** The page around the article: its tail, related links, furniture, mark-up and bare dates. */
function isAround(text: string, scan: Scan): boolean {
  const plain = text.replaceAll('ё', 'е').replaceAll('Ё', 'Е');
  scan.inTail ||= scan.seenBody && TAIL.test(plain);
  scan.inRelated = (scan.inRelated && !isParagraph(text)) || (scan.seenBody && RELATED.test(plain));
  if (scan.inTail || scan.inRelated) return true;
  return (
    RELATED_LINE.test(plain) ||
    FURNITURE.test(plain) ||
    BYLINE.test(plain) ||
    MARKUP.test(text) ||
    isArrow(text) ||
    ADDRESS.test(text) ||
    dateLine(text) !== null
  );
}

function listRole(line: RawLine, scan: Scan): LineRole | null {
  if (!isSpokenDash(line.text) && BULLET_MARK.test(line.text)) return 'bullet';
  const short = line.text.length <= LONGEST_BULLET;
  const looksListed = /^[\p{Ll}«"]/u.test(line.text) || line.text.endsWith(';');
  if (scan.inList && short && (looksListed || !SENTENCE_END.test(line.text))) return 'bullet';
  return null;
}

/** A short line without a stop before a paragraph, once the article has begun. */
function isSubheading({ text }: RawLine, next: RawLine | undefined, scan: Scan): boolean {
  if (!scan.seenBody || text.length > LONGEST_SUBHEADING || !next || !isParagraph(next.text)) return false;
  return /^[\p{Lu}\d«"]/u.test(text) && /[\p{L}\p{N}»"”?]$/u.test(text);
}

function isTitle({ text }: RawLine, scan: Scan): boolean {
  if (scan.hasTitle || scan.seenBody) return false;
  scan.hasTitle = true;
  return text.length <= LONGEST_TITLE && !/[.:,;][»"“”)]*$/u.test(text);
}

const isRubric = (text: string): boolean => RUBRIC.test(text.replaceAll('ё', 'е'));

/**
 * A menu before the article: names of sections, each with headlines of others. The headline of the article itself has
 * something else behind it than the next section.
 */
function isMenu({ text }: RawLine, next: RawLine | undefined, scan: Scan): boolean {
  if (scan.seenBody) return false;
  if (isRubric(text) && (scan.inMenu || next !== undefined)) {
    scan.inMenu = true;
    return true;
  }
  return scan.inMenu && next !== undefined && isRubric(next.text) && !SENTENCE_END.test(text);
}

/** The role of a line; `next` is the next line that is not blank. */
function roleOf(line: RawLine, next: RawLine | undefined, scan: Scan): LineRole {
  if (line.text === '') return 'blank';
  if (isAround(line.text, scan) || isMenu(line, next, scan)) return 'boilerplate';
  if (CAPTION.test(line.text) && line.text.length < LONGEST_CAPTION) return 'caption';
  if (isTitle(line, scan)) return 'title';
  const listed = listRole(line, scan);
  if (listed) return listed;
  return line.text.endsWith(':') || isSubheading(line, next, scan) ? 'heading' : 'body';
}

/** Where the words of the line begin: behind a crawler's date, and behind a bullet's mark. */
function contentStart(raw: RawLine, role: LineRole): number {
  const date = CRAWLER_DATE.exec(raw.text)?.[0].length ?? 0;
  const mark = role === 'bullet' ? (BULLET_MARK.exec(raw.text.slice(date))?.[0].length ?? 0) : 0;
  return raw.start + date + mark;
}

/** For each line the next one that is not blank. */
function followers(lines: readonly RawLine[]): readonly (RawLine | undefined)[] {
  const found: (RawLine | undefined)[] = new Array<RawLine | undefined>(lines.length).fill(undefined);
  let next: RawLine | undefined;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    found[at] = next;
    if (lines[at]?.text !== '') next = lines[at];
  }
  return found;
}

/** The lines of a text with what each is for, in order; linear in the length of the text. */
export function lineRoles(text: string): readonly Line[] {
  const scan: Scan = {
    seenBody: false,
    inTail: false,
    inRelated: false,
    inList: false,
    hasTitle: false,
    inMenu: false,
  };
  const raws = [...physicalLines(text)];
  const next = followers(raws);
  return Object.freeze(
    raws.map((raw, at) => {
      const line = { ...raw, text: raw.text.replace(CRAWLER_DATE, '') };
      const role = roleOf(line, next[at], scan);
      if (role === 'body' || role === 'heading') scan.seenBody = true;
      if (role !== 'blank') scan.inList = line.text.endsWith(':') || (role === 'bullet' && scan.inList);
      return Object.freeze({ start: contentStart(raw, role), end: raw.end, role });
    }),
  );
}
