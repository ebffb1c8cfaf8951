import type { Run } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';
import { type Edge, recountEdges } from './derive-edges.ts';

const ROLES = { subjectId: 'asSubject', objectId: 'asObject', saidById: 'asSpeaker' } as const;
const roles = Object.entries(ROLES) as [keyof typeof ROLES, (typeof ROLES)[keyof typeof ROLES]][];

/** An article can be an end too; it keeps no counts. */
const isEntity = (id: string | null | undefined): id is string => id?.startsWith('e_') === true;

/** The entities that some statements are about, and those who said them. */
export const namedBy = (statements: readonly Edge[]): readonly string[] =>
  [...new Set(statements.flatMap((one) => roles.map(([end]) => one[end]).filter(isEntity)))].sort();

/** Counts the current statements of some entities anew: for removals, merges, reviews and corrections. */
export async function recountStatements(run: Run, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await run(cypherFile('write/recount-statements'), { ids });
}

/** Counts anew what statements stand behind: edges, and what their ends and speakers keep of them. */
export async function recount(run: Run, edges: readonly Edge[], deriving: ReadonlySet<string>): Promise<void> {
  await recountEdges(run, edges, deriving);
  await recountStatements(run, namedBy(edges));
}

/** Adds the statements of one new article to the counts of their ends and speakers: a hub costs what anybody costs. */
export async function extendCounts(run: Run, statements: readonly Edge[]): Promise<void> {
  const rows = namedBy(statements).map((id) => {
    const counts = roles.map(([end, role]) => [role, statements.filter((one) => one[end] === id).length || null]);
    return { id, ...(Object.fromEntries(counts) as Record<string, number | null>) };
  });
  if (rows.length > 0) await run(cypherFile('write/bump-statement-counts'), { rows });
}
