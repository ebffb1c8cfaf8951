import { fragment } from './fragment.ts';
import type { Ask, NamedEntity } from './find-proved-statements.ts';

/** A member of a body on a day. */
export interface Member {
  readonly entity: NamedEntity;
  /** Ids of those who held an office of it on that day: they speak for it. */
  readonly speakers: readonly string[];
  /** Ids of the body itself and of the collectives that stand for all its members. */
  readonly collectives: readonly string[];
}

/** Who belonged to an organisation, or to the one whose members a collective is, on an ISO day; facts of the catalogue. */
export async function findMembers(ask: Ask, of: string, on: string): Promise<readonly Member[]> {
  const statement = `UNWIND $keys AS key\nCALL (key) {\n${fragment('../analysis/sources/members')}\n}\nRETURN key.id AS id, item`;
  return (await ask(
    { name: 'members', statement, parameters: {} },
    { id: `${of} ${on}`, of, on },
  )) as readonly Member[];
}
