import type { Command } from 'commander';
import type { Asked } from '../../commands/question.ts';
import type { Graph } from '../../graph/connect.ts';
import { askGraph, USUAL_WINDOW } from '../../graph/read/find-proved-statements.ts';
import { loadPhraseWords } from '../load-phrase-words.ts';
import { parseCount } from '../parse-arguments.ts';
import { type Progress, showProgress } from '../show-progress.ts';
import { withGraph } from '../with-graph.ts';

/** How much of an entity is looked at. */
export interface AskOptions {
  readonly most?: number;
}

export const mostOption = (command: Command): Command =>
  command.option(
    '--most <count>',
    `so many of the newest statements at each end of an entity (else ${USUAL_WINDOW.newest})`,
    parseCount,
  );

/** A person who asks a whole graph waits for minutes and can end it by Ctrl-C. */
const TIMEOUT_MILLIS = 600_000;

export const patient = (graph: Graph): Graph => ({
  ...graph,
  read: (statement, parameters, caller) => graph.read(statement, parameters, caller, { timeoutMillis: TIMEOUT_MILLIS }),
});

/** Runs `work` with what questions are asked with; tells on standard error how far it is, and when it looked at a part only. */
export async function asking(
  { most = USUAL_WINDOW.newest }: AskOptions,
  work: (graph: Graph, asked: Asked, progress: Progress) => Promise<void>,
): Promise<void> {
  const progress = showProgress();
  const cuts = new Set<string>();
  const bounds = {
    window: { ...USUAL_WINDOW, newest: most },
    onCut: () => {
      cuts.add('cut');
    },
  };
  await withGraph(async (own) => {
    const graph = patient(own);
    const asked: Asked = {
      ask: askGraph(graph, bounds),
      today: new Date().toISOString().slice(0, 10),
      words: loadPhraseWords,
      onProgress: progress.show,
    };
    await work(graph, asked, progress).finally(progress.clear);
  });
  if (cuts.size > 0)
    process.stderr.write(
      `Not all was looked at: of an entity the newest ${most} and the oldest ${USUAL_WINDOW.oldest} statements at each end (--most looks at more).\n`,
    );
}
