import type { Problem } from '../article/problem.ts';
import type { Graph } from '../graph/connect.ts';
import { findKnownEntities } from '../graph/read/find-known-entities.ts';
import { loadProblems } from '../graph/write/load-extraction.ts';
import { findStoredVersion, loadReadings, type ReadingOutcome } from '../graph/write/load-readings.ts';
import { adaptReading, type ForeignLine } from './adapt-readings.ts';

/** A line of another extractor, or why it is none. */
export type ReadingInput = { readonly line: ForeignLine } | { readonly file: string; readonly problem: Problem };

/** How loading the statements of other extractors went. */
export interface StatementsReport {
  readonly loaded: number;
  readonly replaced: number;
  readonly unchanged: number;
  readonly statements: number;
  readonly problems: readonly { readonly file: string; readonly problem: Problem }[];
}

const idsOf = ({ entities, statements }: ForeignLine): readonly string[] => [
  ...new Set([
    ...entities.map(({ id }) => id),
    ...statements.flatMap(({ subject, object, saidBy, addressedTo }) =>
      [subject, object, saidBy, addressedTo].flatMap((one) => (one ? [one.entity] : [])),
    ),
  ]),
];

interface Loaded {
  readonly outcome: ReadingOutcome;
  readonly statements: number;
  readonly problems: readonly Problem[];
}

async function loadLine(
  graph: Graph,
  line: ForeignLine,
  relations: ReadonlySet<string>,
  deriving: ReadonlySet<string>,
): Promise<Loaded> {
  const stored = line.article && (await findStoredVersion(graph, line.article.versionId));
  const known = await findKnownEntities(graph, idsOf(line));
  const { reading, problems } = adaptReading(line, { stored, relations, known });
  if (problems.length > 0) await loadProblems(graph, line.file, problems);
  if (!reading) return { outcome: 'absent', statements: 0, problems };
  const outcome = await loadReadings(graph, reading, deriving);
  return { outcome, statements: reading.statements.length, problems };
}

/**
 * Loads what other extractors read beside what we read, line after line, each in a transaction of its own. What fails is a problem
 * in the graph and in the report; the rest is loaded.
 */
export async function loadStatements(
  graph: Graph,
  inputs: AsyncIterable<ReadingInput>,
  relations: ReadonlySet<string>,
  deriving: ReadonlySet<string>,
): Promise<StatementsReport> {
  const counts = { loaded: 0, replaced: 0, unchanged: 0, absent: 0, statements: 0 };
  const problems: { file: string; problem: Problem }[] = [];
  for await (const input of inputs) {
    if ('problem' in input) {
      await loadProblems(graph, input.file, [input.problem]);
      problems.push(input);
      continue;
    }
    const { outcome, statements, problems: found } = await loadLine(graph, input.line, relations, deriving);
    counts[outcome] += 1;
    counts.statements += outcome === 'loaded' || outcome === 'replaced' ? statements : 0;
    problems.push(...found.map((problem) => ({ file: input.line.file, problem })));
  }
  const { loaded, replaced, unchanged, statements } = counts;
  return { loaded, replaced, unchanged, statements, problems };
}
