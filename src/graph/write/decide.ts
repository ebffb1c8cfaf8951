import { CodedError } from '../../base/coded-error.ts';
import { invariant } from '../../base/invariant.ts';
import type { Graph, Row, Run } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';
import { recount } from './count-statements.ts';
import { derivable, type Edge, recountEdges } from './derive-edges.ts';
import { addChange, lockJournal } from './journal.ts';
import { settleEntities } from './settle-entities.ts';
import { checkResolve, keyed, type Resolve } from './resolve-conflict.ts';
import { type Correction, settleReviews } from './settle-reviews.ts';
import { hideArticle, revealArticle } from './show-article.ts';

/** What can be decided; `target` is an article, an entity, or a statement by id or key. */
export type Verdict =
  | { readonly kind: 'remove' | 'restore' | 'unmerge' | 'confirm' | 'reject'; readonly target: string }
  | { readonly kind: 'merge'; readonly target: string; readonly into: string }
  | { readonly kind: 'correct'; readonly target: string; readonly values: Correction }
  | Resolve;

/** Who decides and why; the key makes a request that is sent twice one decision. */
export interface Author {
  readonly by: string;
  readonly why: string;
  readonly idempotencyKey: string | null;
}

/** An entry of the journal that a person wrote. */
export interface Decision {
  readonly seq: number;
  readonly kind: Verdict['kind'];
  /** Article id, entity id, or statement key. */
  readonly target: string;
  /** The entity that the target is, or the statement that it contradicts. */
  readonly into: string | null;
  readonly values: Correction | Resolve['values'] | null;
  readonly by: string;
  readonly why: string;
  /** ISO date and time. */
  readonly at: string;
}

/** What a decision changed: ids, and the derived edges that were counted anew. */
export interface Changed {
  readonly articles: readonly string[];
  readonly entities: readonly string[];
  readonly statements: readonly string[];
  readonly edges: readonly Edge[];
}

export interface Decided {
  readonly decision: Decision;
  readonly changed: Changed;
  /** True if this very decision had been sent before: nothing was done now. */
  readonly repeated: boolean;
}

interface Target {
  readonly article: string | null;
  readonly removed: string | null;
  readonly entity: string | null;
  readonly canonicalId: string | null;
  readonly statementKey: string | null;
  readonly corrects: boolean;
}

const NOTHING: Changed = Object.freeze({ articles: [], entities: [], statements: [], edges: [] });

async function findTarget(run: Run, target: string): Promise<Target> {
  const [row] = await run(cypherFile('write/find-target'), { target });
  invariant(row, 'find-target gives one row');
  return row as unknown as Target;
}

function unknown(what: string, id: string): CodedError {
  return new CodedError('TARGET_UNKNOWN', `The ${what} must be in the graph; there is none with the id: ${id}.`, {
    details: { target: id },
  });
}

const idle = (message: string, target: string): CodedError =>
  new CodedError('DECISION_IDLE', message, { details: { target } });

async function remove(run: Run, id: string, deriving: ReadonlySet<string>): Promise<Changed> {
  const target = await findTarget(run, id);
  if (target.removed !== null && id.startsWith('a_')) throw idle(`The article is removed already: ${id}.`, id);
  if (target.article === null) throw unknown('article', id);
  return { ...NOTHING, articles: [id], ...(await hideArticle(run, id, deriving)) };
}

async function restore(run: Run, id: string, deriving: ReadonlySet<string>): Promise<Changed> {
  const target = await findTarget(run, id);
  if (target.article !== null) throw idle(`The article is not removed: ${id}.`, id);
  if (target.removed === null || !id.startsWith('a_')) throw unknown('article', id);
  return { ...NOTHING, articles: [id], ...(await revealArticle(run, id, deriving)) };
}

async function settleMerge(run: Run, ids: readonly string[], deriving: ReadonlySet<string>): Promise<Changed> {
  const edges = await settleEntities(run, ids);
  await recountEdges(run, edges, deriving);
  return { ...NOTHING, entities: ids, edges };
}

async function checkMerge(run: Run, id: string, into: string): Promise<void> {
  const [from, to] = [await findTarget(run, id), await findTarget(run, into)];
  if (from.entity === null) throw unknown('entity', id);
  if (to.entity === null) throw unknown('entity', into);
  const merges = new Map((await run(cypherFile('write/find-merges'), {})).map((row) => [row.target, row.into]));
  if (merges.get(id) === into) throw idle(`The entity is merged into that one already: ${id} into ${into}.`, id);
  for (let at: unknown = into; at !== undefined; at = merges.get(at)) {
    if (at !== id) continue;
    throw new CodedError('MERGE_CIRCLE', `An entity must not be merged into itself: ${id} into ${into}.`, {
      details: { target: id, into },
    });
  }
}

async function checkUnmerge(run: Run, id: string): Promise<void> {
  const rows = await run(cypherFile('write/find-merges'), {});
  if (rows.some(({ target }) => target === id)) return;
  const { entity } = await findTarget(run, id);
  if (entity === null) throw unknown('entity', id);
  throw idle(`The entity is not merged into another: ${id}.`, id);
}

/** The key that a review hangs on. A correction is corrected by correcting the machine's reading again. */
async function reviewedKey(run: Run, id: string): Promise<string> {
  const { statementKey, corrects } = await findTarget(run, id);
  if (statementKey === null || corrects) throw unknown('statement of an extractor', id);
  return statementKey;
}

/** The key of a statement, an extractor's or a person's. */
async function statementKey(run: Run, id: string): Promise<string> {
  const { statementKey: key } = await findTarget(run, id);
  if (key === null) throw unknown('statement', id);
  return key;
}

async function checkCorrection(run: Run, { subjectId, objectId }: Correction): Promise<void> {
  for (const id of [subjectId, objectId]) {
    if (id !== undefined && (await findTarget(run, id)).entity === null) throw unknown('entity', id);
  }
}

async function review(run: Run, key: string, deriving: ReadonlySet<string>): Promise<Changed> {
  const { edges, entities, statements } = await settleReviews(run, [key]);
  const moved = await settleEntities(run, entities);
  await recount(run, [...edges, ...moved], deriving);
  return { ...NOTHING, statements, entities, edges: [...edges, ...moved] };
}

/** What is decided of what, once it is known that it can be. */
async function checked(run: Run, verdict: Verdict): Promise<Verdict> {
  switch (verdict.kind) {
    case 'merge':
      await checkMerge(run, verdict.target, verdict.into);
      return verdict;
    case 'unmerge':
      await checkUnmerge(run, verdict.target);
      return verdict;
    case 'correct':
      await checkCorrection(run, verdict.values);
      return { ...verdict, target: await reviewedKey(run, verdict.target) };
    case 'confirm':
    case 'reject':
      return { ...verdict, target: await reviewedKey(run, verdict.target) };
    case 'resolve': {
      const pair = await keyed(verdict, (id) => statementKey(run, id));
      await checkResolve(run, pair);
      return pair;
    }
    case 'remove':
    case 'restore':
      return verdict;
  }
}

/** Brings the graph into the state that the journal, the new entry among it, asks for. */
function apply(run: Run, verdict: Verdict, deriving: ReadonlySet<string>): Promise<Changed> {
  switch (verdict.kind) {
    case 'remove':
      return remove(run, verdict.target, deriving);
    case 'restore':
      return restore(run, verdict.target, deriving);
    case 'merge':
      return settleMerge(run, [verdict.target, verdict.into], deriving);
    case 'unmerge':
      return settleMerge(run, [verdict.target], deriving);
    case 'confirm':
    case 'reject':
    case 'correct':
      return review(run, verdict.target, deriving);
    case 'resolve':
      // Nothing is overruled: the word stands in the journal, both statements stay as they are.
      return Promise.resolve(NOTHING);
  }
}

function entryOf(verdict: Verdict, { by, why, idempotencyKey }: Author): Row {
  return {
    kind: verdict.kind,
    target: verdict.target,
    into: 'into' in verdict ? verdict.into : null,
    values: 'values' in verdict ? JSON.stringify(verdict.values) : null,
    articleId: verdict.target.startsWith('a_') ? verdict.target : null,
    by,
    why,
    idempotencyKey,
  };
}

const adaptDecision = ({ seq, kind, target, into, values, by, why, at }: Row): Decision => ({
  seq: Number(seq),
  kind: kind as Decision['kind'],
  target: String(target),
  into: into as string | null,
  values: typeof values === 'string' ? (JSON.parse(values) as Decision['values']) : null,
  by: String(by),
  why: String(why),
  at: String(at),
});

/** The verdict with statements by their keys, as the journal has it. */
async function byKey(run: Run, verdict: Verdict): Promise<Verdict> {
  if (verdict.kind === 'resolve') return keyed(verdict, (id) => statementKey(run, id));
  return verdict.target.startsWith('s_') ? { ...verdict, target: await reviewedKey(run, verdict.target) } : verdict;
}

/** The same request again gets the same answer; another one under the same key is refused. */
async function findRepeated(run: Run, verdict: Verdict, { idempotencyKey }: Author): Promise<Decided | null> {
  if (idempotencyKey === null) return null;
  const [row] = await run(cypherFile('write/find-decision'), { idempotencyKey });
  if (!row) return null;
  const decision = adaptDecision(row);
  const known = await byKey(run, verdict);
  const values = 'values' in known ? known.values : null;
  const into = 'into' in known ? known.into : null;
  const asked = JSON.stringify([known.kind, known.target, into, values]);
  if (asked !== JSON.stringify([decision.kind, decision.target, decision.into, decision.values]))
    throw new CodedError(
      'IDEMPOTENCY_CONFLICT',
      `The idempotency key stands for another decision: ${idempotencyKey}.`,
      {
        details: { seq: decision.seq },
      },
    );
  return { decision, changed: NOTHING, repeated: true };
}

/**
 * Writes a decision into the journal and brings the graph into the state that follows from it, in one transaction. Throws, with
 * nothing changed, TARGET_UNKNOWN, DECISION_IDLE (it would change nothing), MERGE_CIRCLE, IDEMPOTENCY_CONFLICT.
 */
export function decide(
  graph: Graph,
  verdict: Verdict,
  author: Author,
  deriving: ReadonlySet<string>,
): Promise<Decided> {
  return graph
    .write(`decide:${verdict.kind}`, async (run) => {
      const seq = await lockJournal(run);
      const repeated = await findRepeated(run, verdict, author);
      if (repeated) throw new Repeated(repeated);
      const known = await checked(run, verdict);
      const entry = entryOf(known, author);
      const at = await addChange(run, seq, entry);
      const changed = await apply(run, known, deriving);
      const edges = derivable(changed.edges, deriving);
      return { decision: adaptDecision({ seq, at, ...entry }), changed: { ...changed, edges }, repeated: false };
    })
    .catch((error: unknown) => {
      if (error instanceof Repeated) return error.decided;
      throw error;
    });
}

/** Carries the answer out of the transaction, which is undone with its number. */
class Repeated extends Error {
  readonly decided: Decided;

  constructor(decided: Decided) {
    super('sent before');
    this.decided = decided;
  }
}
