import { drawMatrix } from '../analysis/draw/draw-matrix.ts';
import {
  tellCommitments,
  tellConflicts,
  type Told,
  tellGaps,
  tellLoners,
  tellMatrix,
  tellPairs,
  tellRecurring,
  tellSources,
  tellStalled,
} from '../analysis/told.ts';
import { statementRows } from '../graph/read/find-proved-statements.ts';
import { firstOf } from './graph-parts.ts';
import { oneStoryParts } from './path-analyses.ts';
import { askPhrases, phraseParts, type PhraseWords, tellPhrases, type TracedPhrases } from './phrase-analyses.ts';
import { type Answer, answered, answeredParts, type Asked, drawn, type Question } from './question.ts';
import { askMatrix, coSupportParts, lonerParts, matrixParts } from './stance-analyses.ts';
import { conflictParts, dueParts, gapParts, recurringParts, stalledParts } from './whole-graph-analyses.ts';

/** Persons, places and bodies recur in any text. */
const RECURRING = ['Initiative', 'Centre', 'Document', 'Project', 'Threat'];

/** A question about the whole graph, told part by part; all parts together are its answer. */
function whole<T>(
  name: string,
  asks: string,
  parts: (asked: Asked) => AsyncIterable<readonly T[]>,
  tell: (part: readonly T[]) => readonly Told[],
): Question {
  return Object.freeze({
    name,
    asks,
    ends: [],
    parts: (asked: Asked) => answeredParts(parts(asked), tell),
    answer: async (asked: Asked): Promise<Answer> =>
      answered(await firstOf(parts(asked), Number.POSITIVE_INFINITY), tell),
  });
}

function wordsOf({ words }: Asked): Promise<PhraseWords> {
  if (!words) throw new TypeError('A question about phrases must be given a dictionary.');
  return words();
}

const phraseAnswer = (found: TracedPhrases): Answer => ({ answer: found.phrases, told: tellPhrases(found) });

async function* phraseAnswers(asked: Asked): AsyncGenerator<Answer> {
  for await (const part of phraseParts(asked, await wordsOf(asked))) yield phraseAnswer(part);
}

/** The questions about the whole graph, in the order in which an analyst asks them. */
export const WHOLE_GRAPH_QUESTIONS: readonly Question[] = Object.freeze<Question[]>([
  whole(
    'recurring',
    'which initiatives, centres, documents, projects and threats several articles name, in most stories first',
    (asked) => recurringParts(asked, RECURRING, 2),
    tellRecurring,
  ),
  {
    name: 'phrases',
    asks: 'set phrases that independent stories repeat, or that the list of formulas has: who first used each, who took it over',
    ends: [],
    parts: phraseAnswers,
    answer: async (asked) => phraseAnswer(await askPhrases(asked.ask, await wordsOf(asked), Number.POSITIVE_INFINITY)),
  },
  whole(
    'conflicts',
    'statements that contradict each other, side by side, and what people said of them',
    conflictParts,
    tellConflicts,
  ),
  {
    ...whole('matrix', 'which actor is for or against which topic', matrixParts, tellMatrix),
    draws: true,
    answer: async ({ ask }) => {
      const cells = await askMatrix(statementRows(ask));
      return drawn(answered(cells, tellMatrix), (colours) => drawMatrix(cells, colours));
    },
  },
  whole(
    'co-support',
    'which actors are for the same things: each with those before it by name',
    coSupportParts,
    tellPairs,
  ),
  whole('alone', 'which actors share their side with nobody on anything', lonerParts, tellLoners),
  whole('one-story', 'which relations rest on one story alone', oneStoryParts, tellSources),
  whole('gaps', 'what is not told of a centre, an event or a document', gapParts, tellGaps),
  {
    ...whole(
      'stalled',
      'initiatives, centres and documents that nobody has moved for a year',
      (asked) => stalledParts(asked, asked.today, asked.days),
      tellStalled,
    ),
    days: true,
  },
  whole(
    'due',
    'plans whose day has passed and that nobody has told as done, longest overdue first',
    (asked) => dueParts(asked, asked.today),
    tellCommitments,
  ),
]);
