import type { ResolvedMention } from '../../entities/entity.ts';
import type { Statement } from '../../statements/statement.ts';

/** Relations of which a title can say by which office their subject stands in them. */
const OF_OFFICE: ReadonlySet<string> = new Set(['LEADS', 'MEMBER_OF']);

const isRole = ({ form, type }: ResolvedMention): boolean => form === 'role' && type === 'Person';

/** Who bears the title of the office's words, as far as the words tell. */
const bearer = (mentions: readonly ResolvedMention[], { start, end }: ResolvedMention): ResolvedMention | undefined =>
  mentions.find((other) => isRole(other) && other.start === start && other.end === end);

/** «заместитель | министра иностранных дел России»: the office is that of another. */
const isServed = (mentions: readonly ResolvedMention[], office: ResolvedMention): boolean =>
  mentions.some((other) => isRole(other) && other.start < office.start && office.end <= other.end);

/**
 * The office by whose title a statement names its subject («президент Чада Идрис Деби» leads Chad); null if its words tell of none. Of
 * several titles in one clause the one that its subject bears; whom only the title names holds it without a name, and is left out.
 */
export function toldOffice(
  { type, polarity, start, end, subject }: Statement,
  mentions: readonly ResolvedMention[],
): string | null {
  if (!OF_OFFICE.has(type) || polarity === 'negative') return null;
  const here = mentions.filter((one) => start <= one.start && one.end <= end);
  const offices = here.filter((one) => one.type === 'Office' && one.form === 'role' && !isServed(here, one));
  const own = offices.filter((one) => bearer(here, one)?.entity === subject.entity);
  const [office, other] = own.length > 0 ? own : offices;
  if (!office || (other && other.entity !== office.entity)) return null;
  return bearer(here, office)?.entity === subject.entity && subject.start === office.start ? null : office.entity;
}
