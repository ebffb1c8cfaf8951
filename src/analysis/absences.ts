import type { Member } from '../graph/read/find-members.ts';
import type { NamedEntity, ProvedStatement } from '../graph/read/find-proved-statements.ts';
import { byName, byTime } from './order.ts';

/** Why a member is not among those who signed or came: it said no, or nobody says anything of it. */
export type AbsenceReason = 'refused' | 'not mentioned';

/** A member of a body that did not take part. */
export interface Absence {
  readonly member: NamedEntity;
  readonly reason: AbsenceReason;
  /** The words of the refusal; null for who is not mentioned. */
  readonly statement: ProvedStatement | null;
}

/** How one takes part: by signing, adopting, coming. */
const PART_TYPES: readonly string[] = Object.freeze(['ADOPTED', 'ATTENDED', 'PARTICIPATES_IN', 'SIGNED']);
const PART = new Set(PART_TYPES);
const AGAINST = new Set(['OPPOSES', 'CONDEMNED']);

const takesPart = ({ type, polarity, modality }: ProvedStatement): boolean =>
  PART.has(type) && polarity === 'positive' && modality === 'asserted';
/** A denied signature or support, or an opposition; what is only possible refuses nothing. */
const refuses = ({ type, polarity, modality }: ProvedStatement): boolean =>
  modality !== 'possible' && (AGAINST.has(type) ? polarity === 'positive' : polarity === 'negative');

/** Whether the statement is the member's: a leader's signature is his state's, a collective's that of all its members. */
const isOf =
  ({ entity, speakers, collectives }: Member) =>
  ({ subject }: ProvedStatement): boolean =>
    subject.id === entity.id || speakers.includes(subject.id) || collectives.includes(subject.id);

/** Members without a part in the thing with this id, by name; the newest word of each counts. */
export function absences(
  statements: readonly ProvedStatement[],
  id: string,
  members: readonly Member[],
): readonly Absence[] {
  const told = statements
    .filter(({ object }) => object.id === id)
    .filter((one) => takesPart(one) || refuses(one))
    .sort(byTime);
  return members
    .flatMap((member): Absence[] => {
      const last = told.filter(isOf(member)).at(-1) ?? null;
      if (last && takesPart(last)) return [];
      return [Object.freeze({ member: member.entity, reason: last ? 'refused' : 'not mentioned', statement: last })];
    })
    .sort((a, b) => byName(a.member, b.member));
}
