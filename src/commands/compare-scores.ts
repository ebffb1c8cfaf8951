import type { Finding, Ratio, Score } from './score.ts';

/** One figure then and now. */
export interface Difference {
  readonly name: string;
  readonly then: Ratio;
  readonly now: Ratio;
}

/** What a change did: the figures that moved, and the claims and wrong readings that came or went. */
export interface Comparison {
  readonly figures: readonly Difference[];
  /** Core recall per relation and precision per construction. */
  readonly relations: readonly Difference[];
  readonly constructions: readonly Difference[];
  /** Core claims missed then and found now. */
  readonly found: readonly Finding[];
  readonly lost: readonly Finding[];
  readonly forbiddenNow: readonly Finding[];
  readonly forbiddenNoMore: readonly Finding[];
}

const FIGURES = ['coreRecall', 'recall', 'precision', 'forbidden', 'modality', 'attribution'] as const;
const NOTHING: Ratio = { right: 0, of: 0 };

const moved = ({ then, now }: Difference): boolean => then.right !== now.right || then.of !== now.of;

function differences(then: ReadonlyMap<string, Ratio>, now: ReadonlyMap<string, Ratio>): readonly Difference[] {
  const names = [...new Set([...now.keys(), ...then.keys()])];
  return names.map((name) => ({ name, then: then.get(name) ?? NOTHING, now: now.get(name) ?? NOTHING })).filter(moved);
}

const figuresOf = (score: Score): ReadonlyMap<string, Ratio> => new Map(FIGURES.map((name) => [name, score[name]]));
const recallOf = ({ relations }: Score): ReadonlyMap<string, Ratio> =>
  new Map(relations.map(({ type, coreRecall }) => [type, coreRecall]));
const precisionOf = ({ constructions }: Score): ReadonlyMap<string, Ratio> =>
  new Map(constructions.map(({ rule, precision }) => [rule, precision]));

const line = ({ doc, told }: Finding): string => `${doc} ${told}`;

function without(some: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const known = new Set(others.map(line));
  return some.filter((one) => !known.has(line(one)));
}

/** Compares two runs of `score` over the same annotation. */
export function compareScores(then: Score, now: Score): Comparison {
  return {
    figures: differences(figuresOf(then), figuresOf(now)),
    relations: differences(recallOf(then), recallOf(now)),
    constructions: differences(precisionOf(then), precisionOf(now)),
    found: without(then.missed, now.missed),
    lost: without(now.missed, then.missed),
    forbiddenNow: without(now.forbiddenFound, then.forbiddenFound),
    forbiddenNoMore: without(then.forbiddenFound, now.forbiddenFound),
  };
}
