import type { Graph } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';
import { isIntact, prove, type ProofClaim, type ProofFault, type ProofText } from './prove.ts';

/** Whether the stored text proves a statement; `faults` is empty exactly where it does. */
export interface Proof {
  readonly id: string;
  readonly verdict: 'PROVED' | 'BROKEN';
  readonly faults: readonly ProofFault[];
}

/** The proof of the whole graph: how many statements were looked at, and which are broken, in id order. */
export interface Audit {
  readonly checked: number;
  readonly broken: readonly Proof[];
}

const proofOf = (id: string, faults: readonly ProofFault[]): Proof =>
  Object.freeze({ id, verdict: faults.length === 0 ? 'PROVED' : 'BROKEN', faults });

/** Proofs by statement id: same length and order as the ids, null for what is not there. One query for all. */
export async function findProofs(graph: Graph, ids: readonly string[]): Promise<readonly (Proof | null)[]> {
  const rows = await graph.read(cypherFile('read/proofs-by-ids'), { ids }, 'proofs-by-ids');
  return rows.map(({ item }) => {
    if (item === null) return null;
    const claim = item as ProofClaim & { readonly text: string | null; readonly sha256: string };
    const of: ProofText | null = claim.text === null ? null : { text: claim.text, sha256: claim.sha256 };
    return proofOf(claim.statement.id, prove(claim, of, of !== null && isIntact(of)));
  });
}

/** Versions are read a page at a time, so that memory does not grow with the graph. */
const PAGE = 200;

/** A version that was written by hand may have no text. */
type AuditRow = { readonly id: string; readonly statements: readonly ProofClaim[] } & {
  readonly [Field in keyof ProofText]: ProofText[Field] | null;
};

/** Proves every statement of every version, superseded ones among them, against the stored texts. Reads only. */
export async function audit(graph: Graph): Promise<Audit> {
  const broken: Proof[] = [];
  let checked = 0;
  for (let after = ''; ;) {
    const rows = await graph.read(cypherFile('read/audit-versions'), { after, limit: PAGE }, 'audit-versions');
    for (const { text, sha256, statements } of rows as unknown as readonly AuditRow[]) {
      const of = text === null ? null : { text, sha256: sha256 ?? '' };
      const intact = of !== null && isIntact(of);
      const proofs = statements.map((claim) => proofOf(claim.statement.id, prove(claim, of, intact)));
      checked += proofs.length;
      broken.push(...proofs.filter(({ verdict }) => verdict === 'BROKEN'));
    }
    if (rows.length < PAGE) break;
    after = String(rows.at(-1)?.id);
  }
  return Object.freeze({ checked, broken: broken.sort((a, b) => (a.id < b.id ? -1 : 1)) });
}
