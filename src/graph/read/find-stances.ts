import { fill } from './fragment.ts';
import type { Ask, NamedEntity } from './find-proved-statements.ts';

/** What makes a statement one for or against its object, so that the database can count. */
export interface StanceWords {
  /** Relations that are for, and against, their object; ASSESSED depends on its evaluation. */
  readonly for: readonly string[];
  readonly against: readonly string[];
  /** All of them. */
  readonly types: readonly string[];
  /** Modalities that count. */
  readonly held: readonly string[];
  /** Kinds that take stands. */
  readonly actors: readonly string[];
}

/** The names in a fragment that stand for the stance of a statement, and which statement each is of. */
type StanceNames = Readonly<Record<string, string>>;

function query(name: string, names: StanceNames) {
  const stances = Object.entries(names).map(([stance, node]) => [stance, fill('../analysis/sources/stance', { node })]);
  const body = fill(`../analysis/sources/${name}`, Object.fromEntries(stances) as StanceNames);
  const statement = `UNWIND $keys AS key\nCALL (key) {\n${body}\n}\nRETURN key.id AS id, item`;
  return { name, statement, parameters: {} };
}

/** What each of some actors is more often for than against; who is for nothing is left out. */
export const findSupports = async (ask: Ask, ids: readonly string[], words: StanceWords) =>
  (await ask(query('supports', { STANCE: 's' }), { id: ids.join(' '), ids, ...words })) as readonly {
    readonly actor: NamedEntity;
    readonly topics: readonly NamedEntity[];
  }[];

/** Which of some actors take a side that nobody shares on any topic, with the ids of their topics. */
export const findLoners = async (ask: Ask, ids: readonly string[], words: StanceWords) =>
  (await ask(query('loners', { OWN: 's', OTHERS: 'o', ITS: 'its' }), {
    id: ids.join(' '),
    ids,
    ...words,
  })) as readonly { readonly id: string; readonly topics: readonly string[] }[];
