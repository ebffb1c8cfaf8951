import type { Row, Run } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';
import { nameKey } from '../name-key.ts';
import { recountStatements } from './count-statements.ts';
import { adaptEdge, type Edge } from './derive-edges.ts';
import { foldNames, type Naming } from '../fold-names.ts';

/** What the state of an entity follows from. */
interface Facts {
  readonly id: string;
  readonly origin: string;
  readonly type: string;
  readonly name: string;
  readonly secondLabels: readonly string[];
  readonly canonicalId: string | null;
  readonly mentioned: boolean;
  readonly namings: readonly { readonly live: boolean; readonly naming: Naming | { readonly name?: undefined } }[];
}

const isNaming = (naming: Facts['namings'][number]['naming']): naming is Naming => naming.name !== undefined;

/** Somebody in sight names it, or the catalogue has it. */
const isThere = ({ origin, namings }: Facts): boolean => origin === 'catalogue' || namings.some(({ live }) => live);

/** Names from the versions in sight; if none is, from those that a removal took away, so that the node says what it was. */
function namesOf({ id, namings }: Facts): Row {
  const live = namings.filter((one) => one.live).flatMap(({ naming }) => (isNaming(naming) ? [naming] : []));
  const all = namings.flatMap(({ naming }) => (isNaming(naming) ? [naming] : []));
  const told = live.length > 0 ? live : all;
  return told.length > 0 ? foldNames(id, told) : {};
}

/** Whom each entity is the same as: decisions are followed to the end, as far as what they name is there. */
function rootsOf(facts: readonly Facts[], merges: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const there = new Set(facts.filter(isThere).map(({ id }) => id));
  const root = (id: string): string => {
    const next = there.has(id) ? merges.get(id) : undefined;
    return next !== undefined && there.has(next) ? root(next) : id;
  };
  return new Map(facts.map(({ id }) => [id, root(id)]));
}

function stateOf(facts: Facts, canonicalId: string | null, mentioned: boolean): Row {
  const names = facts.origin === 'catalogue' ? {} : namesOf(facts);
  const told = { type: facts.type, name: facts.name, secondLabels: facts.secondLabels, ...names };
  const there = isThere(facts);
  const merged = canonicalId !== null;
  const labels = merged ? ['Entity', 'Merged'] : ['Entity', told.type, ...told.secondLabels];
  return {
    id: facts.id,
    canonicalId,
    labels: there ? labels : ['Removed'],
    properties: {
      ...names,
      mentioned: there && !merged && mentioned,
      nameKey: there && !merged ? nameKey(told.name, facts.id) : null,
    },
  };
}

async function findMerges(run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const [row] = await run(cypherFile('write/find-merges-of'), { ids });
  if (row?.touched !== true) return new Map();
  const rows = await run(cypherFile('write/find-merges'), {});
  return new Map(rows.map(({ target, into }) => [String(target), String(into)]));
}

/** Some ids and all that merges tie to them. */
function tied(ids: readonly string[], merges: ReadonlyMap<string, string>): readonly string[] {
  const found = new Set(ids);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const [target, into] of merges) {
      if (found.has(target) || found.has(into)) found.add(target).add(into);
    }
  }
  return [...found].sort();
}

/** Who is mentioned: under the own name, or under one that is merged into it. */
function mentionedRoots(facts: readonly Facts[], roots: ReadonlyMap<string, string>): ReadonlySet<string | undefined> {
  return new Set(facts.filter(({ mentioned }) => mentioned).map(({ id }) => roots.get(id)));
}

/** Facts of some entities and of those they are the same as so far. */
async function findFacts(run: Run, ids: readonly string[]): Promise<readonly Facts[]> {
  const find = async (some: readonly string[]): Promise<readonly Facts[]> =>
    (await run(cypherFile('write/find-entity-facts'), { ids: some })) as unknown as readonly Facts[];
  const facts = await find(ids);
  const known = new Set(facts.map(({ id }) => id));
  const left = facts.flatMap(({ canonicalId }) =>
    canonicalId === null || known.has(canonicalId) ? [] : [canonicalId],
  );
  return left.length === 0 ? facts : [...facts, ...(await find([...new Set(left)]))];
}

async function findEdges(run: Run, ids: readonly string[]): Promise<readonly Edge[]> {
  return ids.length === 0 ? [] : (await run(cypherFile('write/find-entity-edges'), { ids })).map(adaptEdge);
}

/** Those whose statements moved, and those whose they were and are now. */
function concerned(
  facts: readonly Facts[],
  moved: readonly string[],
  canonical: (id: string) => string | null,
): readonly string[] {
  const ids = facts
    .filter(({ id }) => moved.includes(id))
    .flatMap(({ id, canonicalId }) => [id, canonicalId, canonical(id)]);
  return [...new Set(ids.filter((id) => id !== null))].sort();
}

/**
 * Brings entities into the state that follows from who names them and which merges hold: names, labels, whether they are there at
 * all, whom they are the same as. `fresh` ones have their state already and matter only where a merge waits for them. Gives the
 * edges between which statements moved.
 */
export async function settleEntities(
  run: Run,
  ids: readonly string[],
  fresh: readonly string[] = [],
): Promise<readonly Edge[]> {
  if (ids.length + fresh.length === 0) return [];
  const merges = await findMerges(run, [...ids, ...fresh]);
  const merged = new Set([...merges].flat());
  const settled = tied([...ids, ...fresh.filter((id) => merged.has(id))], merges);
  if (settled.length === 0) return [];
  const facts = await findFacts(run, settled);
  const roots = rootsOf(facts, merges);
  const mentioned = mentionedRoots(facts, roots);
  const canonical = (id: string): string | null => {
    const root = roots.get(id);
    return root === undefined || root === id ? null : root;
  };
  const moved = facts.filter(({ id, canonicalId }) => canonicalId !== canonical(id)).map(({ id }) => id);
  const before = await findEdges(run, moved);
  // Canonical ones first: what is merged is tied to them.
  const ordered = [...facts].sort((a, b) => Number(canonical(a.id) !== null) - Number(canonical(b.id) !== null));
  await run(cypherFile('write/set-entities'), {
    rows: ordered.map((one) => stateOf(one, canonical(one.id), mentioned.has(one.id))),
  });
  if (moved.length > 0) {
    await run(cypherFile('write/repoint-statements'), { ids: moved });
    await recountStatements(run, concerned(facts, moved, canonical));
  }
  return [...before, ...(await findEdges(run, moved))];
}
