/** A label that wants a place beside its dot. */
export interface Label {
  /** Dots of a row share a line. */
  readonly row: string;
  /** Milliseconds on the axis of time. */
  readonly at: number;
  readonly text: string;
}

/** A label with its place: pixels below its dot, negative above. */
export type Placed<T> = T & { readonly dy: number };

/** Pixels of an average letter at the size of the labels. */
const LETTER = 7.4;
const ABOVE = -16;
const BELOW = 20;

/**
 * Labels above their dots, below where one above would cover the one before; where neither has room the label is left out. `pixels` is
 * what the axis has between its first and last dot.
 */
export function placeLabels<T extends Label>(labels: readonly T[], pixels: number): readonly Placed<T>[] {
  const times = labels.map(({ at }) => at);
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const ends = new Map<string, number>();
  return [...labels]
    .sort((a, b) => a.at - b.at)
    .flatMap((label): Placed<T>[] => {
      const centre = to > from ? ((label.at - from) / (to - from)) * pixels : pixels / 2;
      const half = (Array.from(label.text).length * LETTER) / 2;
      const dy = [ABOVE, BELOW].find((side) => (ends.get(`${label.row} ${side}`) ?? -Infinity) < centre - half);
      if (dy === undefined) return [];
      ends.set(`${label.row} ${dy}`, centre + half);
      return [{ ...label, dy }];
    });
}
