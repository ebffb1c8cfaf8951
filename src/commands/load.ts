import type { RawArticle } from '../article/article.ts';
import { identifyArticle } from '../article/article-identity.ts';
import type { Problem } from '../article/problem.ts';
import type { Graph } from '../graph/connect.ts';
import type { LoadableExtraction } from '../graph/extraction-input.ts';
import { findKnown, type KnownOutcome } from '../graph/read/find-known.ts';
import { loadExtraction, loadProblems, type LoadOutcome } from '../graph/write/load-extraction.ts';
import type { Extract, Extraction } from './extraction.ts';

/** A file that could not be read as text. */
export interface RefusedInput {
  readonly file: string;
  readonly problem: Problem;
}

export type Input = { readonly raw: RawArticle } | { readonly refused: RefusedInput };

/** A text that the graph has already: it need not be read to say so. */
export interface KnownInput {
  readonly known: { readonly file: string; readonly outcome: KnownOutcome };
}

/** How a load went so far; `refused` are files of which nothing was loaded. */
export interface LoadReport {
  readonly loaded: number;
  readonly corrected: number;
  readonly unchanged: number;
  /** Articles that a decision keeps out of sight. */
  readonly removed: number;
  readonly refused: readonly RefusedInput[];
  readonly statements: number;
  readonly nearMisses: number;
  readonly problems: number;
}

const EMPTY: LoadReport = {
  loaded: 0,
  corrected: 0,
  unchanged: 0,
  removed: 0,
  refused: [],
  statements: 0,
  nearMisses: 0,
  problems: 0,
};

export interface LoadOptions {
  readonly inputs: AsyncIterable<Input | KnownInput>;
  readonly extract: Extract;
  readonly graph: Graph;
  /** Names of the relations that derive an edge. */
  readonly deriving: ReadonlySet<string>;
  /** Told after each file. */
  readonly onProgress?: (report: LoadReport, file: string) => void;
}

function count(report: LoadReport, outcome: LoadOutcome, { statements, nearMisses, problems }: Extraction): LoadReport {
  const fresh = outcome === 'loaded' || outcome === 'corrected' ? 1 : 0;
  return {
    ...report,
    [outcome]: report[outcome] + 1,
    statements: report.statements + fresh * statements.length,
    nearMisses: report.nearMisses + fresh * nearMisses.length,
    problems: report.problems + fresh * problems.length,
  };
}

const isLoadable = (extraction: Extraction): extraction is Extraction & LoadableExtraction =>
  extraction.article !== null;

async function refuse(graph: Graph, report: LoadReport, refused: RefusedInput): Promise<LoadReport> {
  await loadProblems(graph, refused.file, [refused.problem]);
  return { ...report, refused: [...report.refused, refused], problems: report.problems + 1 };
}

/** Sets aside what the graph has already, so that nobody reads it: one look-up an article, in the order of the inputs. */
export async function* setKnownAside(graph: Graph, inputs: AsyncIterable<Input>): AsyncGenerator<Input | KnownInput> {
  for await (const input of inputs) {
    const outcome = 'raw' in input ? await findKnown(graph, identifyArticle(input.raw)) : null;
    yield outcome && 'raw' in input ? { known: { file: input.raw.file, outcome } } : input;
  }
}

function fileOf(input: Input | KnownInput): string {
  if ('known' in input) return input.known.file;
  return 'refused' in input ? input.refused.file : input.raw.file;
}

async function loadOne(options: LoadOptions, report: LoadReport, input: Input | KnownInput): Promise<LoadReport> {
  const { graph, extract, deriving } = options;
  if ('known' in input) return { ...report, [input.known.outcome]: report[input.known.outcome] + 1 };
  if ('refused' in input) return refuse(graph, report, input.refused);
  const extraction = await extract(input.raw);
  if (isLoadable(extraction)) return count(report, await loadExtraction(graph, extraction, deriving), extraction);
  const [problem] = extraction.problems;
  return problem ? refuse(graph, report, { file: extraction.file, problem }) : report;
}

/**
 * Loads article after article, each in a transaction of its own: a bad file becomes a `Problem` and stops nothing; a failure of the
 * database stops the load, and what was loaded stays. Memory does not grow with the number of files.
 */
export async function load(options: LoadOptions): Promise<LoadReport> {
  let report = EMPTY;
  for await (const input of options.inputs) {
    report = await loadOne(options, report, input);
    options.onProgress?.(report, fileOf(input));
  }
  return report;
}
