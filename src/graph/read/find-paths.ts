import { CodedError } from '../../base/coded-error.ts';
import { invariant } from '../../base/invariant.ts';
import { fill, fragment } from './fragment.ts';
import type { Ask, EdgeKey, NamedEntity } from './find-proved-statements.ts';

/** A way over derived edges: one node more than edges, each edge in the direction in which it stands. */
export interface Path {
  readonly nodes: readonly NamedEntity[];
  readonly edges: readonly (EdgeKey & {
    readonly stories: number;
    readonly articles: number;
    readonly statements: number;
  })[];
}

/** Which edges may be walked; what is not given does not matter. */
export interface EdgeFilter {
  /** Relations of the vocabulary; who names all that derive an edge spares a look at what else a node has. */
  readonly types?: readonly string[] | undefined;
  /** ISO days: the edge must be told of a day between them. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** Some statement behind it is of one of these modalities. */
  readonly modalities?: readonly string[] | undefined;
  /** At least so many independent stories tell it. */
  readonly stories?: number | undefined;
  /** It is none of these, as `findEdgesOfStory` gives them. */
  readonly without?: readonly string[] | undefined;
}

/** How far a way may go. */
export interface PathBounds {
  /** Edges, 1 to 6. */
  readonly length: number;
  /** Ways, 1 to 20. */
  readonly count: number;
  /** Who has more relations than this is nobody's link. */
  readonly hub: number;
  /** Where there are so many, longer ones are not looked for; `count` unless given. */
  readonly enough?: number;
}

/** Beyond six steps everybody knows everybody; beyond 20 ways nobody reads. */
const BOUNDS: Readonly<Record<'length' | 'count', number>> = { length: 6, count: 20 };
const FILTERS: readonly (readonly [name: keyof EdgeFilter, fragment: string])[] = [
  ['since', 'since'],
  ['until', 'until'],
  ['modalities', 'of-modalities'],
  ['stories', 'stories'],
  ['without', 'without'],
];

function checkBound(name: 'length' | 'count', value: number): number {
  const most = BOUNDS[name];
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new CodedError('BAD_USER_INPUT', `Argument "${name}" must be from 1 to ${most}, but got: ${value}.`, {
    details: { argument: name, least: 1, most, got: value },
  });
}

function checkPeriod({ since, until }: EdgeFilter): void {
  if (since && until && since > until)
    throw new CodedError(
      'BAD_USER_INPUT',
      `The period must not begin behind its end, but got: ${since} and ${until}.`,
      {
        details: { argument: 'since', since, until },
      },
    );
}

/** Types become part of the text: only names of the vocabulary may come here. `%` is any. */
function relationsOf({ types }: EdgeFilter): string {
  invariant(types?.every((type) => /^[A-Z_]+$/u.test(type)) ?? true, 'a relation type is not in the table');
  return types === undefined ? '%' : types.join('|');
}

const conditionsOf = (filter: EdgeFilter): string =>
  FILTERS.filter(([name]) => filter[name] !== undefined)
    .map(([, name]) => fragment(`../analysis/paths/${name}`))
    .join('\n');

/** So many edges are looked through for the strongest. */
const EDGES = 2_000;
/** Of more ways of one length nobody can say which are the strongest at a glance either. */
const EQUALLY_SHORT = 200;
/** Of whoever has more only the links with whom its newest statements name: each costs a look at all edges of the other. */
const NEWEST = 40;

/** The strongest edges of a group are those of its first members; of thousands of members nobody reads all edges. */
const MIDDLE = 20;

/** Where ways are looked for, the shortest first: of how many edges at least, and whether only if there is no shorter one. */
const SEARCHES = [
  { name: 'near', least: 1, alone: false },
  { name: 'middle', least: 3, alone: false },
  { name: 'far', least: 5, alone: true },
] as const;

/** One of the fragments with what stands for its names, for one key. */
interface PathQuestion {
  readonly name: string;
  readonly key: Readonly<Record<string, unknown>>;
  readonly names?: Readonly<Record<string, string>>;
  readonly budget: number;
}

async function ask(asker: Ask, question: PathQuestion, filter: EdgeFilter): Promise<readonly Path[]> {
  const { name, key, names = {}, budget } = question;
  checkPeriod(filter);
  if (filter.types?.length === 0) return [];
  const body = fill(`../analysis/paths/${name}`, {
    CONDITIONS: conditionsOf(filter),
    RELATIONS: relationsOf(filter),
    ...names,
  });
  const statement = `UNWIND $keys AS key\nCALL (key) {\n${body}\n}\nRETURN key.id AS id, item`;
  const asked = { ...key, ...filter };
  const parameters = { budget, edges: EDGES, ways: EQUALLY_SHORT, middle: MIDDLE, newest: Math.max(NEWEST, budget) };
  const query = { name: `paths-${name}`, statement, parameters };
  const found = await asker(query, { id: JSON.stringify(asked), ...asked });
  const rows = found as readonly (Path & { readonly cut?: boolean })[];
  if (rows.some(({ cut }) => cut)) asker.onCut?.();
  return rows.map(({ nodes, edges }) => ({ nodes, edges }));
}

/**
 * The shortest ways between two entities, those told by most stories first among equals, ties by names; empty if there is none. Longer ones are
 * looked for only where there are fewer than `enough` (as many as are wanted, unless given), those of five edges and more, which the database
 * searches alone, only where there is none.
 */
export async function findPaths(
  asker: Ask,
  [from, to]: readonly [string, string],
  { hub, ...bounds }: PathBounds,
  filter: EdgeFilter = {},
): Promise<readonly Path[]> {
  const [length, budget] = [checkBound('length', bounds.length), checkBound('count', bounds.count)];
  if (from === to) return [];
  const enough = bounds.enough ?? budget;
  const names = { WAYS: String(budget), STEPS: String(length) };
  let found: readonly Path[] = [];
  for (const { name, least, alone } of SEARCHES) {
    if (length < least || found.length >= (alone ? 1 : enough)) break;
    const key = { from, to, hub, length, enough: enough - found.length };
    found = [...found, ...(await ask(asker, { name, key, names, budget: budget - found.length }, filter))];
  }
  return found;
}

/** Whom an entity is linked to, at most so many edges, strongest first. */
export const findNeighbours = (
  asker: Ask,
  from: string,
  budget: number,
  filter: EdgeFilter = {},
): Promise<readonly Path[]> => ask(asker, { name: 'neighbours', key: { from }, budget }, filter);

/** Whom two entities are both linked to, as ways of two edges. */
export const findCommonNeighbours = (
  asker: Ask,
  [from, to]: readonly [string, string],
  budget: number,
  filter: EdgeFilter = {},
): Promise<readonly Path[]> => ask(asker, { name: 'common', key: { from, to }, budget }, filter);

/** The strongest edges between members of a group, at least one of them among its first, as ways of one edge. */
export const findEdgesAmong = (
  asker: Ask,
  members: readonly string[],
  budget: number,
  filter: EdgeFilter = {},
): Promise<readonly Path[]> => ask(asker, { name: 'among', key: { members }, budget }, filter);

/** All edges that go out from some entities and that one story alone tells, by names, as ways of one edge. */
export const findOneStoryEdges = (asker: Ask, ids: readonly string[]): Promise<readonly Path[]> =>
  ask(asker, { name: 'of-one-story', key: { ids }, budget: 0 }, {});

/** The edges of some relations that hang on one story alone, by what the store calls them until they are derived anew. */
export async function findEdgesOfStory(asker: Ask, story: string, filter: EdgeFilter = {}): Promise<readonly string[]> {
  const lines = fill('../analysis/paths/of-story', { RELATIONS: relationsOf(filter) });
  const statement = `UNWIND $keys AS key\nCALL (key) {\n${lines}\n}\nRETURN key.id AS id, item`;
  return (await asker(
    { name: 'edges-of-story', statement, parameters: {} },
    { id: story, story },
  )) as readonly string[];
}
