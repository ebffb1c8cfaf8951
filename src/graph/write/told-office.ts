import type { ResolvedMention } from '../../entities/entity.ts';
import type { Argument, Statement } from '../../statements/statement.ts';
import type { LoadableExtraction } from '../extraction-input.ts';

/** Of which of its ends a relation can tell an office: who has it, or is put into it or out of it. */
const HOLDER: Readonly<Record<string, 'subject' | 'object'>> = Object.freeze({
  LEADS: 'subject',
  MEMBER_OF: 'subject',
  RESIGNED_FROM: 'subject',
  APPOINTED: 'object',
  DISMISSED: 'object',
});
/** Those whose own words have the title of who stands in them. */
const TITLED: ReadonlySet<string> = new Set(['LEADS', 'MEMBER_OF']);

/** «на пост | министра», «от должности | министра»: what stands behind is given or left, and nobody's title. */
const BEHIND_POST = /(?:пост|должност|обязанност|полномочи|кресл|портфел)\p{L}*\s+$/iu;

/** An office and who holds it, as a statement's words have them. */
export interface ToldOffice {
  readonly office: string;
  readonly holder: string;
}

const isRole = ({ form, type }: ResolvedMention): boolean => form === 'role' && type === 'Person';

/** Who bears the title of the office's words, as far as the words tell. */
const bearer = (mentions: readonly ResolvedMention[], { start, end }: ResolvedMention): ResolvedMention | undefined =>
  mentions.find((other) => isRole(other) && other.start === start && other.end === end);

/** «заместитель | министра иностранных дел России»: the office is that of another. */
const isServed = (mentions: readonly ResolvedMention[], office: ResolvedMention): boolean =>
  mentions.some((other) => isRole(other) && other.start < office.start && office.end <= other.end);

const titlesIn = (mentions: readonly ResolvedMention[]): readonly ResolvedMention[] =>
  mentions.filter((one) => one.type === 'Office' && one.form === 'role' && !isServed(mentions, one));

const only = (offices: readonly ResolvedMention[]): ResolvedMention | null => {
  const [office, ...others] = offices;
  return office && others.every(({ entity }) => entity === office.entity) ? office : null;
};

/**
 * The office by whose title a statement names its subject («президент Чада Идрис Деби» leads Chad); null if its words tell of none. Of
 * several titles in one clause the one that its subject bears; whom only the title names holds it without a name, and is left out.
 */
function titleOf({ start, end, subject }: Statement, mentions: readonly ResolvedMention[]): ResolvedMention | null {
  const here = mentions.filter((one) => start <= one.start && one.end <= end);
  const offices = titlesIn(here);
  const own = offices.filter((one) => bearer(here, one)?.entity === subject.entity);
  const office = only(own.length > 0 ? own : offices);
  if (!office) return null;
  return bearer(here, office)?.entity === subject.entity && subject.start === office.start ? null : office;
}

/** Whether nobody else is named between a holder and an office behind him. */
const isNext = (mentions: readonly ResolvedMention[], holder: Argument, { start }: ResolvedMention): boolean =>
  holder.end !== null &&
  holder.end <= start &&
  !mentions.some((one) => one.type === 'Person' && one.start >= (holder.end ?? 0) && one.end <= start);

/**
 * The office into or out of which somebody is put, or which he leaves: named as a post («освободил Сомова от должности министра»), else by
 * the title that the same sentence gives him. Who is appointed had the title before his name already: what he becomes stands behind it.
 */
function changedOffice(
  { type, start, end }: Statement,
  holder: Argument,
  { article, mentions, statements }: LoadableExtraction,
): ResolvedMention | null {
  const sentence = mentions.find((one) => one.start === holder.start)?.sentence;
  if (sentence === undefined) return null;
  const here = mentions.filter((one) => one.sentence === sentence);
  const posts = titlesIn(here).filter(
    (one) =>
      BEHIND_POST.test(article.text.slice(0, one.start)) &&
      ((start <= one.start && one.end <= end) || isNext(here, holder, one)),
  );
  if (posts.length > 0) return only(posts);
  const held = statements
    .filter((one) => TITLED.has(one.type) && one.polarity !== 'negative' && one.subject.entity === holder.entity)
    .flatMap((one) => titleOf(one, mentions) ?? [])
    .filter((one) => one.sentence === sentence && (type !== 'APPOINTED' || one.start >= (holder.end ?? 0)));
  return only(held);
}

/** The office that a statement's words tell of, and whose it is; null if they tell of none. */
export function toldOffice(statement: Statement, extraction: LoadableExtraction): ToldOffice | null {
  const { type, polarity } = statement;
  const role = HOLDER[type];
  if (!role || polarity === 'negative') return null;
  const holder = statement[role];
  const office = TITLED.has(type)
    ? titleOf(statement, extraction.mentions)
    : changedOffice(statement, holder, extraction);
  return office?.entity ? { office: office.entity, holder: holder.entity } : null;
}

/** Which end of a relation holds the office that it tells of. */
export const holderRole = (type: string): 'subject' | 'object' | null => HOLDER[type] ?? null;
