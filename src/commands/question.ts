import type { Colours } from '../analysis/draw/draw.ts';
import type { PeriodLength } from '../analysis/paths.ts';
import type { Told } from '../analysis/told.ts';
import type { Ask, NamedEntity } from '../graph/read/find-proved-statements.ts';
import type { Ends, Walk } from './path-analyses.ts';
import type { PhraseWords } from './phrase-analyses.ts';

/** An answer as data and as lines with their proofs. */
export interface Answer {
  readonly answer: unknown;
  readonly told: readonly Told[];
  /** As an SVG; absent where there is nothing to see. */
  readonly draw?: (colours: Colours) => string;
}

/** What a question is asked of. */
export interface Asked {
  readonly ask: Ask;
  /** ISO day that counts as today. */
  readonly today: string;
  /** Which edges a question over edges may walk, and how far; as usual unless given. */
  readonly walk?: Walk;
  /** How long the periods of a history are; years unless given. */
  readonly by?: PeriodLength;
  /** Without a step for so many days is long; a year unless given. */
  readonly days?: number;
  /** Told how far a long question is. */
  readonly onProgress?: (what: string) => void;
  /** Loads what phrases are looked for with; only who asks for them must give it. */
  readonly words?: () => Promise<PhraseWords>;
}

/** What an end of a question is; a year has its four digits as id and name. */
export type EndKind = 'entity' | 'article' | 'year';

/** A question about as many things as it has ends. */
export interface Question {
  readonly name: string;
  readonly asks: string;
  /** What each end is; empty for a question about the whole graph. */
  readonly ends: readonly EndKind[];
  /** Whether the answer can be drawn. */
  readonly draws?: true;
  /** Whether the answer walks over edges. */
  readonly walks?: true;
  /** Whether the answer is told period by period. */
  readonly periods?: true;
  /** Whether the answer depends on how many days are long. */
  readonly days?: true;
  /** For a question about the whole graph: its answer in parts, as they are found. What is in memory does not grow with the graph. */
  readonly parts?: (asked: Asked) => AsyncIterable<Answer>;
  readonly answer: (asked: Asked, ends: readonly NamedEntity[]) => Promise<Answer>;
}

export const answered = <T>(answer: T, tell: (answer: T) => readonly Told[]): Answer => ({
  answer,
  told: tell(answer),
});

/** The parts of an answer as data and as lines with their proofs. */
export async function* answeredParts<T>(
  parts: AsyncIterable<readonly T[]>,
  tell: (part: readonly T[]) => readonly Told[],
): AsyncGenerator<Answer> {
  for await (const part of parts) yield answered(part, tell);
}

export const drawn = (answer: Answer, draw: (colours: Colours) => string): Answer => ({ ...answer, draw });

export const only = ([end]: readonly NamedEntity[]): NamedEntity => {
  if (!end) throw new TypeError('A question about an entity must be given one.');
  return end;
};

export const both = ([one, other]: readonly NamedEntity[]): Ends => {
  if (!one || !other) throw new TypeError('A question about two entities must be given both.');
  return [one.id, other.id];
};
