import {
  evidenceQuery,
  identityQuery,
  identityQuestions,
  type IdentityQuestion as QuestionRecord,
  type IdentityRow,
  type MentionEvidence,
} from '../../graph/read/find-identity-questions.ts';
import {
  auditQuery,
  type AuditRow,
  type ClaimRecord,
  claimsQuery,
  type Proof as ProofRecord,
  proveClaim,
  proveVersions,
} from '../../graph/read/find-proofs.ts';
import { LOOKUPS } from '../../graph/read/lookups.ts';
import type { Context } from '../context.ts';
import { checkCount } from '../paging.ts';

/** Whether the stored text proves a statement; null if it is not there. */
export async function proofOf(id: string, context: Context): Promise<ProofRecord | null> {
  const claim = await context.one<ClaimRecord>(claimsQuery, id);
  return claim && proveClaim(claim);
}

const Proof = {
  reason: ({ faults }: ProofRecord) => (faults.length === 0 ? null : faults.join(', ')),
  statement: ({ id }: ProofRecord, _: unknown, context: Context) => context.one(LOOKUPS.statement, id),
};

const article = ({ articleId }: { readonly articleId: string | null }, _: unknown, context: Context) =>
  articleId === null ? null : context.article(articleId);

const IdentityQuestion = {
  article: (question: QuestionRecord, _: unknown, context: Context) => article(question, _, context),
};
/** Who a question asks of, by the id. */
const Candidate = {
  entity: (id: string, _: unknown, context: Context) => context.entity(id),
  evidence: (id: string, _: unknown, context: Context) => context.rows<MentionEvidence>(evidenceQuery, { id }),
};
const CandidateMention = {
  article: (evidence: MentionEvidence, _: unknown, context: Context) => article(evidence, _, context),
};

const Query = {
  proof: (_: unknown, { statement }: { statement: string }, context: Context) => proofOf(statement, context),
  audit: async (_: unknown, { after, first }: { after?: string | null; first: number }, context: Context) => {
    const limit = Math.max(1, checkCount('first', first));
    const key = { id: after ?? '', after: after ?? '' };
    return proveVersions(await context.rows<AuditRow>(auditQuery(limit), key), limit);
  },
  identityQuestions: async (_: unknown, { first }: { first: number }, context: Context) => {
    const query = identityQuery(checkCount('first', first));
    return identityQuestions(await context.rows<IdentityRow>(query, { id: '' }), first);
  },
};

/** What is behind a statement, and what is open about who is who. */
export const provenanceResolvers = { Query, Proof, IdentityQuestion, Candidate, CandidateMention };
