import type { ProvedStatement } from '../graph/read/find-proved-statements.ts';

/** For (1), against (-1), or neither (0). */
export type Stance = -1 | 0 | 1;

const FOR = new Set(['PROPOSED', 'SUPPORTS', 'CALLED_FOR', 'SIGNED', 'ADOPTED']);
const AGAINST = new Set(['OPPOSES', 'CONDEMNED', 'COUNTERS']);
/** What is only possible, or to be prevented, is no position. */
const HELD = new Set(['asserted', 'proposed', 'planned']);

/** Kinds that speak and act: a centre's mandate or an initiative's aim is no stand of its own. */
export const ACTORS: ReadonlySet<string> = new Set(['Person', 'Organisation', 'Place', 'Collective', 'Office']);

function plain({ type, evaluation }: ProvedStatement): Stance {
  if (FOR.has(type)) return 1;
  if (AGAINST.has(type)) return -1;
  if (type !== 'ASSESSED') return 0;
  return evaluation === 'positive' ? 1 : evaluation === 'negative' ? -1 : 0;
}

/** Whether the statement counts for a derived edge: what is denied, only possible or to be prevented does not. */
export const counts = ({ polarity, modality }: ProvedStatement): boolean =>
  polarity === 'positive' && HELD.has(modality);

/** Where the statement puts its subject, an actor, towards its object: a denied support is no opposition, only no support. */
export function stanceOf(statement: ProvedStatement): Stance {
  return counts(statement) && ACTORS.has(statement.subject.type) ? plain(statement) : 0;
}

/** The relations that tell a stance. */
export const STANCE_TYPES: readonly string[] = Object.freeze([...FOR, ...AGAINST, 'ASSESSED'].sort());

/** What the database has to know to tell a stance itself. */
export const STANCES = Object.freeze({
  for: [...FOR],
  against: [...AGAINST],
  held: [...HELD],
  actors: [...ACTORS],
  types: STANCE_TYPES,
});
