import { edgeSources } from '../analysis/edge-sources.ts';
import { drawLifeCycle } from '../analysis/draw/draw-life-cycle.ts';
import { drawPaths } from '../analysis/draw/draw-paths.ts';
import { drawTimeline } from '../analysis/draw/draw-timeline.ts';
import { byPeriod } from '../analysis/paths.ts';
import {
  tellAbsences,
  tellDiff,
  tellFormula,
  tellFragility,
  tellLifeCycle,
  tellPaths,
  tellPeriods,
  tellPositions,
  tellSources,
  tellTimeline,
} from '../analysis/told.ts';
import { statementRows } from '../graph/read/find-proved-statements.ts';
import { askFormula, askLedger, askLifeCycle, askPair, askTimeline } from './entity-analyses.ts';
import { askCommon, askFragility, askNeighbours, askPaths, USUAL_BOUNDS } from './path-analyses.ts';
import { answered, both, drawn, only, type Question } from './question.ts';
import { askAbsent, askDiff, askYears } from './register-analyses.ts';
import { WHOLE_GRAPH_QUESTIONS } from './whole-graph-questions.ts';

/** So many links fit a screen. */
const BUDGET = 20;
const WAYS = 3;

/** The questions, in the order in which an analyst asks them. */
export const QUESTIONS: readonly Question[] = Object.freeze<Question[]>([
  {
    name: 'life-cycle',
    asks: 'what became of an initiative, a centre or a document: who proposed, supported, signed, adopted it, who is silent',
    ends: ['entity'],
    draws: true,
    answer: async ({ ask, today }, ends) => {
      const cycle = await askLifeCycle(ask, only(ends).id, today);
      return drawn(answered(cycle, tellLifeCycle), (colours) => drawLifeCycle(cycle, only(ends).name, colours));
    },
  },
  {
    name: 'ledger',
    asks: 'what an actor was for and against over time, how firmly, where it turned and fell silent',
    ends: ['entity'],
    answer: async ({ ask }, ends) => answered(await askLedger(ask, only(ends).id), tellPositions),
  },
  {
    name: 'timeline',
    asks: 'everything that is said of an entity, oldest first',
    ends: ['entity'],
    draws: true,
    answer: async ({ ask }, ends) => {
      const statements = await askTimeline(ask, only(ends).id);
      return drawn(answered(statements, tellTimeline), (colours) => drawTimeline(statements, only(ends), colours));
    },
  },
  {
    name: 'pair',
    asks: 'everything that is said of two entities together, oldest first',
    ends: ['entity', 'entity'],
    answer: async ({ ask }, ends) => answered(await askPair(ask, both(ends)), tellTimeline),
  },
  {
    name: 'history',
    asks: 'what is said of two entities together, period by period',
    ends: ['entity', 'entity'],
    periods: true,
    answer: async ({ ask, by = 'year' }, ends) => answered(byPeriod(await askPair(ask, both(ends)), by), tellPeriods),
  },
  {
    name: 'path',
    asks: 'how two entities are linked, sentence by sentence',
    ends: ['entity', 'entity'],
    draws: true,
    walks: true,
    answer: async ({ ask, walk = {} }, ends) => {
      const bounds = { ...USUAL_BOUNDS, ...walk.bounds, count: walk.budget ?? WAYS };
      const paths = await askPaths(ask, both(ends), bounds, walk.filter);
      return drawn(answered(paths, tellPaths), (colours) => drawPaths(paths, colours));
    },
  },
  {
    name: 'neighbours',
    asks: 'whom an entity is linked to, strongest first',
    ends: ['entity'],
    walks: true,
    answer: async ({ ask, walk = {} }, ends) =>
      answered(await askNeighbours(ask, only(ends).id, walk.budget ?? BUDGET, walk.filter), tellPaths),
  },
  {
    name: 'common',
    asks: 'whom two entities are both linked to',
    ends: ['entity', 'entity'],
    walks: true,
    answer: async ({ ask, walk = {} }, ends) =>
      answered(await askCommon(ask, both(ends), walk.budget ?? BUDGET, walk.filter), tellPaths),
  },
  {
    name: 'fragility',
    asks: 'whether the link between two entities hangs on one story alone',
    ends: ['entity', 'entity'],
    walks: true,
    answer: async ({ ask, walk = {} }, ends) =>
      answered(await askFragility(ask, both(ends), { ...USUAL_BOUNDS, ...walk.bounds }, walk.filter), tellFragility),
  },
  {
    name: 'sources',
    asks: 'who tells what is known of an entity: articles, independent stories, publishers, who first; what rests on one story',
    ends: ['entity'],
    answer: async ({ ask }, ends) => answered(edgeSources(await statementRows(ask).about(only(ends).id)), tellSources),
  },
  {
    name: 'formula',
    asks: 'who first used a set phrase or a name, who took it over, how long after, in which wording',
    ends: ['entity'],
    answer: async ({ ask }, ends) => {
      const { formula, statements } = await askFormula(ask, only(ends).id);
      return { answer: formula, told: tellFormula(formula, statements) };
    },
  },
  {
    name: 'compare',
    asks: 'which stands of one article were added, dropped, strengthened or softened in another',
    ends: ['article', 'article'],
    answer: async ({ ask }, ends) =>
      answered(await askDiff(statementRows(ask), only(ends).id, ends[1]?.id ?? ''), tellDiff),
  },
  {
    name: 'years',
    asks: 'which stands of an actor in one year were added, dropped, strengthened or softened in another',
    ends: ['entity', 'year', 'year'],
    answer: async ({ ask }, [actor, before, after]) =>
      answered(await askYears(statementRows(ask), actor?.id ?? '', [before?.id ?? '', after?.id ?? '']), tellDiff),
  },
  {
    name: 'absent',
    asks: 'which members of a body are not among those who signed a document or attended an event: who refused, who is not mentioned',
    ends: ['entity', 'entity'],
    answer: async ({ ask, today }, ends) => answered(await askAbsent(ask, ...both(ends), today), tellAbsences),
  },
  ...WHOLE_GRAPH_QUESTIONS,
]);
