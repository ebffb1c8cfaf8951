import type { HashedWeights } from './hashed-weights.ts';

/** The trained parser: weights of the moves, weights of the relations, and the relations' names. */
export interface ParserModel {
  readonly arcs: HashedWeights;
  readonly relations: HashedWeights;
  readonly labels: readonly string[];
}

/** What stands beside the weights: how to cut them. */
export interface ParserModelHeader {
  readonly moves: number;
  readonly arcRows: number;
  readonly relationRows: number;
  readonly labels: readonly string[];
}

/** The parser from its stored form: one byte a weight, the moves' rows before those of the relations. */
export function parserModel(
  { moves, arcRows, relationRows, labels }: ParserModelHeader,
  bytes: Uint8Array,
): ParserModel {
  const arcBytes = moves * arcRows;
  if (bytes.length !== arcBytes + labels.length * relationRows)
    throw new TypeError('The weights do not fit their header.');
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  return Object.freeze({
    arcs: { classes: moves, mask: arcRows - 1, rows: rows.subarray(0, arcBytes) },
    relations: { classes: labels.length, mask: relationRows - 1, rows: rows.subarray(arcBytes) },
    labels,
  });
}

/** The stored form of a parser whose weights are bytes. */
export function storedParser({ arcs, relations, labels }: ParserModel): readonly [ParserModelHeader, Uint8Array] {
  const rows = (weights: HashedWeights): number => weights.mask + 1;
  const bytes = new Uint8Array(arcs.rows.length + relations.rows.length);
  bytes.set(arcs.rows, 0);
  bytes.set(relations.rows, arcs.rows.length);
  return [{ moves: arcs.classes, arcRows: rows(arcs), relationRows: rows(relations), labels }, bytes];
}
