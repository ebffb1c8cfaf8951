import { type Catalogue, collectivesOf } from '../../entities/catalogue.ts';
import type { Entity } from '../../entities/entity.ts';
import type { Graph, Row } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';
import { foldNames, type Naming } from '../fold-names.ts';
import { NODE_KINDS, storedPatterns } from '../stored-kinds.ts';

/** A node or a relation that is not what loads, decisions and the catalogue write: somebody wrote it by hand. */
export interface Handwritten {
  readonly kind: 'node' | 'relation';
  /** Labels and id of a node; a relation as «id TYPE id». */
  readonly what: string;
  readonly why: string;
}

/** These go over the whole graph; nobody waits for them at a screen. */
const TIMEOUT_MILLIS = 600_000;
const PAGE = 1000;
const kinds = Object.keys(NODE_KINDS);

async function find(
  graph: Graph,
  kind: Handwritten['kind'],
  statement: string,
  parameters: Row,
): Promise<Handwritten[]> {
  const name = `read/${statement}`;
  const rows = await graph.read(cypherFile(name), parameters, statement, { timeoutMillis: TIMEOUT_MILLIS });
  return rows.map(({ what, why }) => ({ kind, what: String(what), why: String(why) }));
}

type NamesRow = Pick<Entity, 'id' | 'origin' | 'type' | 'name' | 'aliases'> & {
  readonly secondLabels: readonly string[];
  readonly namings: readonly Naming[];
};

/** What the entity should be called; null where nobody can tell. */
function namesOf({ id, origin, namings }: NamesRow, catalogue: Catalogue | null): Row | null {
  if (origin !== 'catalogue') return namings.length > 0 ? foldNames(id, namings) : null;
  if (!catalogue) return null;
  const known = catalogue.entities.get(id)?.entity;
  return known ? { ...known, secondLabels: known.labels } : { name: '(none)' };
}

const listed = (value: unknown): string =>
  Array.isArray(value) ? JSON.stringify(value.map(String).sort()) : JSON.stringify(value);
const same = (a: unknown, b: unknown): boolean => listed(a) === listed(b);

function renamed(row: NamesRow, catalogue: Catalogue | null): readonly Handwritten[] {
  const names = namesOf(row, catalogue);
  if (!names) return [];
  const source = row.origin === 'catalogue' ? 'the catalogue has' : 'the articles have';
  return (['name', 'type', 'aliases', 'secondLabels'] as const)
    .filter((field) => field in names && !same(row[field], names[field]))
    .map((field) => ({
      kind: 'node',
      what: `:Entity ${row.id}`,
      why: `its ${field} is «${String(row[field])}», ${source} «${String(names[field])}»`,
    }));
}

/** Entities whose names are not those that the versions which name them, or the catalogue, give; a page at a time. */
async function findRenamed(graph: Graph, catalogue: Catalogue | null): Promise<Handwritten[]> {
  const found: Handwritten[] = [];
  for (let after = ''; ;) {
    const rows = await graph.read(cypherFile('read/entity-names-page'), { after, limit: PAGE }, 'entity-names-page');
    found.push(...(rows as unknown as readonly NamesRow[]).flatMap((row) => renamed(row, catalogue)));
    if (rows.length < PAGE) return found;
    after = String(rows.at(-1)?.id);
  }
}

const factKey = (type: string, a: string, b: string, { office, role, from, to, source }: Row): string =>
  JSON.stringify([type, a, b, office ?? role, from, to ?? null, source]);

function factsOf({ entities, offices, memberships }: Catalogue): ReadonlySet<string> {
  const tenures = offices.flatMap((office) =>
    office.tenures.map(({ person, from, to }) =>
      factKey('HELD_OFFICE', person, office.of, { office: office.id, from, to, source: office.source }),
    ),
  );
  return new Set([
    ...tenures,
    ...collectivesOf(entities).map(({ collective, organisation }) =>
      factKey('MEMBERS_OF', collective, organisation, {}),
    ),
    ...memberships.map((one) => factKey('MEMBERSHIP', one.member, one.organisation, { ...one })),
  ]);
}

/** Offices, memberships and what collectives stand for that the catalogue does not know. */
async function findUnknownFacts(graph: Graph, catalogue: Catalogue): Promise<Handwritten[]> {
  const facts = factsOf(catalogue);
  const rows = await graph.read(cypherFile('read/catalogue-facts'), {}, 'catalogue-facts');
  return rows
    .map(({ type, a, b, properties }) => [String(type), String(a), String(b), properties as Row] as const)
    .filter(([type, a, b, properties]) => !facts.has(factKey(type, a, b, properties)))
    .map(([type, a, b]) => ({
      kind: 'relation',
      what: `${a} ${type} ${b}`,
      why: 'the catalogue does not have it so',
    }));
}

/**
 * What was written by hand, as far as it can be told from what the graph should be; a forgery that keeps every rule of the model
 * cannot. `deriving` are the relations that derive an edge; without the catalogue its facts and names are taken on trust.
 */
export async function findHandwritten(
  graph: Graph,
  deriving: ReadonlySet<string>,
  catalogue: Catalogue | null,
): Promise<readonly Handwritten[]> {
  return [
    ...(await find(graph, 'node', 'check-nodes', { kinds, prefixes: NODE_KINDS })),
    ...(await find(graph, 'relation', 'check-relations', {
      kinds,
      patterns: storedPatterns(deriving),
      derived: [...deriving],
    })),
    ...(await findRenamed(graph, catalogue)),
    ...(catalogue ? await findUnknownFacts(graph, catalogue) : []),
  ];
}
