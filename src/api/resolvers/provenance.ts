import {
  findIdentityQuestions,
  type IdentityQuestion as QuestionRecord,
} from '../../graph/read/find-identity-questions.ts';
import {
  auditPage,
  type ClaimRecord,
  claimsQuery,
  type Proof as ProofRecord,
  proveClaim,
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

type Candidate = QuestionRecord['candidates'][number];
type Evidence = Candidate['evidence'][number];

const article = ({ articleId }: { readonly articleId: string | null }, _: unknown, context: Context) =>
  articleId === null ? null : context.article(articleId);

const IdentityQuestion = {
  article: (question: QuestionRecord, _: unknown, context: Context) => article(question, _, context),
};
const Candidate = {
  entity: ({ entityId }: Candidate, _: unknown, context: Context) => context.entity(entityId),
};
const CandidateMention = {
  article: (evidence: Evidence, _: unknown, context: Context) => article(evidence, _, context),
};

const Query = {
  proof: (_: unknown, { statement }: { statement: string }, context: Context) => proofOf(statement, context),
  audit: (_: unknown, { after, first }: { after?: string | null; first: number }, context: Context) =>
    context.across((graph) => auditPage(graph, after ?? '', Math.max(1, checkCount('first', first)))),
  identityQuestions: (_: unknown, { first }: { first: number }, context: Context) =>
    context.across((graph) => findIdentityQuestions(graph, checkCount('first', first))),
};

/** What is behind a statement, and what is open about who is who. */
export const provenanceResolvers = { Query, Proof, IdentityQuestion, Candidate, CandidateMention };
