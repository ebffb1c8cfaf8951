import type { Graph } from '../connect.ts';
import { fragment } from './fragment.ts';
import type { BatchQuery } from './list-query.ts';
import { isIntact, prove, type ProofClaim, type ProofFault, type ProofText } from './prove.ts';
import { readBatch } from './read-batch.ts';

/** Whether the stored text proves a statement; `faults` is empty exactly where it does. */
export interface Proof {
  readonly id: string;
  readonly verdict: 'PROVED' | 'BROKEN';
  readonly faults: readonly ProofFault[];
}

/** The proof of some versions: how many statements were looked at, and which are broken, in id order. */
export interface Audit {
  readonly checked: number;
  readonly broken: readonly Proof[];
}

/** What a statement claims, with its stored text, as the graph gives it. */
export interface ClaimRecord extends ProofClaim {
  readonly text: string | null;
  readonly sha256: string;
}

const proofOf = (id: string, faults: readonly ProofFault[]): Proof =>
  Object.freeze({ id, verdict: faults.length === 0 ? 'PROVED' : 'BROKEN', faults });

/** What statements claim, for keys that are their ids. */
export const claimsQuery: BatchQuery = { name: 'proofs', statement: fragment('proofs'), parameters: {} };

/** The proof of what a statement claims. */
export function proveClaim(claim: ClaimRecord): Proof {
  const of: ProofText | null = claim.text === null ? null : { text: claim.text, sha256: claim.sha256 };
  return proofOf(claim.statement.id, prove(claim, of, of !== null && isIntact(of)));
}

/** Proofs by statement id: same length and order as the ids, null for what is not there. One query for all. */
export async function findProofs(graph: Graph, ids: readonly string[]): Promise<readonly (Proof | null)[]> {
  const keys = [...new Set(ids)].map((id) => ({ id }));
  const { rows } = await readBatch(graph, claimsQuery, keys);
  return ids.map((id) => {
    const claim = rows.get(id)?.[0] as ClaimRecord | undefined;
    return claim ? proveClaim(claim) : null;
  });
}

/** Versions are read a page at a time, so that memory does not grow with the graph. */
const PAGE = 200;

/** A version that was written by hand may have no text. */
export type AuditRow = { readonly id: string; readonly statements: readonly ProofClaim[] } & {
  readonly [Field in keyof ProofText]: ProofText[Field] | null;
};

/** An audit of the versions behind an id, and the id to go on behind; null if there is nothing left. */
export interface AuditPage extends Audit {
  readonly next: string | null;
}

const byId = (a: Proof, b: Proof): number => (a.id < b.id ? -1 : 1);

/** Versions behind an id, superseded ones among them, with what is claimed of them: so many for keys `{id, after}`. */
export const auditQuery = (limit: number): BatchQuery => ({
  name: 'audit',
  statement: fragment('audit-versions'),
  parameters: { limit },
});

/** Proves every statement of some versions against the stored texts; `limit` is how many versions were asked for. */
export function proveVersions(rows: readonly AuditRow[], limit: number): AuditPage {
  const proofs = rows.flatMap(({ text, sha256, statements }) => {
    const of = text === null ? null : { text, sha256: sha256 ?? '' };
    const intact = of !== null && isIntact(of);
    return statements.map((claim) => proofOf(claim.statement.id, prove(claim, of, intact)));
  });
  const broken = proofs.filter(({ verdict }) => verdict === 'BROKEN').sort(byId);
  return Object.freeze({
    checked: proofs.length,
    broken,
    next: rows.length < limit ? null : String(rows.at(-1)?.id),
  });
}

/** The audit of the whole graph. */
export async function audit(graph: Graph): Promise<Audit> {
  const broken: Proof[] = [];
  let checked = 0;
  for (let after: string | null = ''; after !== null;) {
    const { rows } = await readBatch(graph, auditQuery(PAGE), [{ id: '', after }]);
    const page: AuditPage = proveVersions((rows.get('') ?? []) as readonly AuditRow[], PAGE);
    checked += page.checked;
    broken.push(...page.broken);
    after = page.next;
  }
  return Object.freeze({ checked, broken: broken.sort(byId) });
}
