import { traceFormula } from '../analysis/formula.ts';
import { BESIDE_TYPES, lifeCycle, type LifeCycle } from '../analysis/life-cycle.ts';
import { byTime } from '../analysis/order.ts';
import { droppedTopics, type Position, positionLedger } from '../analysis/position-ledger.ts';
import { STANCE_TYPES } from '../analysis/stance.ts';
import { type Ask, type ProvedStatement, type Span, statementRows } from '../graph/read/find-proved-statements.ts';
import { findUses } from '../graph/read/find-uses.ts';
import { proofsOf } from './phrase-analyses.ts';

/** So many dropped topics are looked up at most: of those that an actor spoke of most, then by name. */
const TOPICS = 50;
/** Silence is looked for in so many articles at most, the newest: who is silent in twenty-five says nothing by the next. */
const BESIDE = 25;

const publishedOn = ({ article }: ProvedStatement): string => article.publishedOn ?? '';

/** The articles of statements, newest first, then by title. */
function articlesOf(statements: readonly ProvedStatement[]): readonly string[] {
  const newest = [...statements].sort((a, b) => {
    const [one, other] = [publishedOn(a), publishedOn(b)];
    return one === other ? byTime(a, b) : one < other ? 1 : -1;
  });
  return [...new Set(newest.map(({ article }) => article.id))];
}

/** What became of a thing, with who is silent on it in the articles that tell of it; `known` is what is said of it, if somebody has asked already. */
export async function askLifeCycle(
  ask: Ask,
  id: string,
  today: string,
  known?: readonly ProvedStatement[],
): Promise<LifeCycle> {
  const rows = statementRows(ask);
  const statements = known ?? (await rows.about(id));
  const articles = articlesOf(statements);
  if (articles.length > BESIDE) ask.onCut?.();
  const beside =
    articles.length === 0 ? [] : await rows.ofArticlesAndTypes(articles.slice(0, BESIDE).sort(), BESIDE_TYPES);
  return lifeCycle(statements, id, today, beside);
}

/** What an actor was for and against, with the topics that were dropped; `known` is what it says or does, if somebody has asked already. */
export async function askLedger(
  ask: Ask,
  id: string,
  known?: readonly ProvedStatement[],
): Promise<readonly Position[]> {
  const rows = statementRows(ask);
  const own = known ?? (await rows.saidBy(id));
  const dropped = droppedTopics(own, id);
  if (dropped.length > TOPICS) ask.onCut?.();
  const topics = dropped.slice(0, TOPICS).sort((a, b) => (a.id < b.id ? -1 : 1));
  return positionLedger(own, id, topics.length === 0 ? [] : await rows.othersAfter(id, topics, STANCE_TYPES));
}

/** What is said of an entity since a day, oldest first. */
export const askTimeline = async (ask: Ask, id: string, span?: Span): Promise<readonly ProvedStatement[]> =>
  [...(await statementRows(ask).about(id, span))].sort(byTime);

/** What is said of two entities together since a day, oldest first; it must name the one, and name the other or be said by it. */
export async function askPair(
  ask: Ask,
  [id, other]: readonly [string, string],
  span?: Span,
): Promise<readonly ProvedStatement[]> {
  const rows = statementRows(ask);
  const named = ({ subject, object, saidBy }: ProvedStatement): readonly unknown[] => [
    subject.id,
    object.id,
    saidBy?.id,
  ];
  const together = (one: ProvedStatement): boolean =>
    [one.subject.id, one.object.id].includes(id) && named(one).includes(other);
  // Of a pair of which one is named everywhere, the other knows the same statements.
  const [mine = 0, its = 0] = await rows.weights([id, other]);
  const known = mine <= its ? await rows.about(id, span) : await rows.around(other, span);
  return known.filter(together).sort(byTime);
}

/** How a set phrase, or any name, went from mouth to mouth, with the statements in which it was used. */
export async function askFormula(ask: Ask, id: string) {
  const uses = await findUses(ask, id, STANCE_TYPES);
  const formula = traceFormula(uses);
  return { formula, statements: await proofsOf(ask, [formula]) };
}
