import { coSupport, stanceMatrix } from '../analysis/co-support.ts';
import { commitmentsDue } from '../analysis/commitments-due.ts';
import { CONFLICT_TYPES, conflicts } from '../analysis/conflicts.ts';
import { gaps, SLOT_TYPES } from '../analysis/gaps.ts';
import { lifeCycle } from '../analysis/life-cycle.ts';
import { byTime } from '../analysis/order.ts';
import { positionLedger } from '../analysis/position-ledger.ts';
import { STANCE_TYPES } from '../analysis/stance.ts';
import {
  tellCommitments,
  tellConflicts,
  tellGaps,
  tellLifeCycle,
  tellMatrix,
  tellPairs,
  tellPositions,
  tellTimeline,
  type Told,
} from '../analysis/told.ts';
import type { Graph } from '../graph/connect.ts';
import {
  findStatementsAbout,
  findStatementsOfTypes,
  type NamedEntity,
  type ProvedStatement,
} from '../graph/read/find-proved-statements.ts';

/** An answer as data and as lines with their proofs. */
export interface Answer {
  readonly answer: unknown;
  readonly told: readonly Told[];
}

/** A question about one entity; `today` is an ISO day. */
export interface EntityQuestion {
  readonly name: string;
  readonly asks: string;
  readonly ask: (graph: Graph, entity: NamedEntity, today: string) => Promise<Answer>;
}

/** A question about the whole graph. */
export interface GraphQuestion {
  readonly name: string;
  readonly asks: string;
  readonly ask: (graph: Graph, today: string) => Promise<Answer>;
}

const answered = <T>(answer: T, tell: (answer: T) => readonly Told[]): Answer => ({ answer, told: tell(answer) });

/** The things that statements name, each once. */
const ends = (statements: readonly ProvedStatement[]): readonly NamedEntity[] => [
  ...new Map(statements.flatMap(({ subject, object }) => [subject, object]).map((end) => [end.id, end])).values(),
];

/** Questions about one entity, in the order in which an analyst asks them. */
export const ENTITY_QUESTIONS: readonly EntityQuestion[] = Object.freeze([
  {
    name: 'life-cycle',
    asks: 'what became of an initiative, a centre or a document: who proposed, supported, signed, adopted it, and when',
    ask: async (graph, { id }, today) =>
      answered(lifeCycle(await findStatementsAbout(graph, [id]), id, today), tellLifeCycle),
  },
  {
    name: 'ledger',
    asks: 'what an actor was for and against over time, and where it turned',
    ask: async (graph, { id }) => answered(positionLedger(await findStatementsAbout(graph, [id]), id), tellPositions),
  },
  {
    name: 'timeline',
    asks: 'everything that is said of an entity, oldest first',
    ask: async (graph, { id }) => answered([...(await findStatementsAbout(graph, [id]))].sort(byTime), tellTimeline),
  },
]);

/** Questions about the whole graph. */
export const GRAPH_QUESTIONS: readonly GraphQuestion[] = Object.freeze([
  {
    name: 'conflicts',
    asks: 'statements that contradict each other, side by side',
    ask: async (graph) => answered(conflicts(await findStatementsOfTypes(graph, CONFLICT_TYPES)), tellConflicts),
  },
  {
    name: 'matrix',
    asks: 'which actor is for or against which topic',
    ask: async (graph) => answered(stanceMatrix(await findStatementsOfTypes(graph, STANCE_TYPES)), tellMatrix),
  },
  {
    name: 'co-support',
    asks: 'which actors are for the same things',
    ask: async (graph) =>
      answered(coSupport(stanceMatrix(await findStatementsOfTypes(graph, STANCE_TYPES))), tellPairs),
  },
  {
    name: 'gaps',
    asks: 'what is not told of a centre, an event or a document',
    ask: async (graph) => {
      const statements = await findStatementsOfTypes(graph, SLOT_TYPES);
      return answered(gaps(ends(statements), statements), tellGaps);
    },
  },
  {
    name: 'due',
    asks: 'plans whose day has passed and that nobody has told as done',
    ask: async (graph, today) => {
      const plans = await findStatementsOfTypes(graph, STANCE_TYPES.concat('OPENED', 'BUILDS', 'HELD_IN', 'VISITED'));
      return answered(commitmentsDue(plans, today), tellCommitments);
    },
  },
]);
