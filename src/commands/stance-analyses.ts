import { type Alike, compareSupport, coSupport, type Pair, provePairs, standsToShow } from '../analysis/co-support.ts';
import { STANCE_TYPES, STANCES } from '../analysis/stance.ts';
import { type Cell, stanceMatrix } from '../analysis/stance-matrix.ts';
import { type Loner, standingAlone } from '../analysis/standing-alone.ts';
import { type EdgeKey, type StatementRows, statementRows } from '../graph/read/find-proved-statements.ts';
import { findLoners, findSupports } from '../graph/read/find-stances.ts';
import { countedParts, partsOf, type WholeAsked } from './graph-parts.ts';

export const askMatrix = async (rows: StatementRows) => stanceMatrix(await rows.ofTypes(STANCE_TYPES));
export const askCoSupport = async (rows: StatementRows) => coSupport(await askMatrix(rows));
export const askAlone = async (rows: StatementRows) => standingAlone(await askMatrix(rows));

/** Who is for or against what, actor by actor in the order of names. */
export async function* matrixParts(asked: WholeAsked): AsyncGenerator<readonly Cell[]> {
  for await (const { statements } of partsOf(asked, { ends: ['subjectId'], types: STANCE_TYPES }))
    yield stanceMatrix(statements);
}

/** Nobody reads with whom else somebody is still less alike. */
const MOST_ALIKE = 20;

/** Pairs with what proves them. */
async function proved(rows: StatementRows, pairs: readonly Alike[]): Promise<readonly Pair[]> {
  const stands = new Map(pairs.flatMap(standsToShow).map((stand) => [stand.join(' '), stand]));
  const edges = [...stands.values()].flatMap(([subjectId, objectId]) =>
    STANCE_TYPES.map((type): EdgeKey => ({ subjectId, type, objectId })),
  );
  return provePairs(pairs, stanceMatrix(edges.length === 0 ? [] : await rows.between(edges)));
}

/** Who is for the same things: actor by actor in the order of names, each with those before it that it is most alike. */
export async function* coSupportParts(asked: WholeAsked): AsyncGenerator<readonly Pair[]> {
  const compare = compareSupport(MOST_ALIKE);
  const rows = statementRows(asked.ask);
  for await (const ids of countedParts(asked, STANCES.actors))
    for (const support of await findSupports(asked.ask, ids, STANCES)) yield await proved(rows, compare(support));
}

/** Who stands alone, in the order of names: the database finds them, what is told of their topics tells who is against. */
export async function* lonerParts(asked: WholeAsked): AsyncGenerator<readonly Loner[]> {
  const rows = statementRows(asked.ask);
  for await (const ids of countedParts(asked, STANCES.actors)) {
    const loners = await findLoners(asked.ask, ids, STANCES);
    const alone = new Set(loners.map(({ id }) => id));
    const topics = [...new Set(loners.flatMap((one) => one.topics))];
    const around = topics.length === 0 ? [] : await rows.ofEntities(topics, ['objectId'], STANCE_TYPES);
    yield standingAlone(stanceMatrix(around)).filter(({ actor }) => alone.has(actor.id));
  }
}
