import { invariant } from '../../base/invariant.ts';
import { tableOf, type Weights } from './weights.ts';
import type { WordClasses } from './word-classes.ts';

/** Little-endian, whatever the machine is. */
function writeInts(values: Int32Array, bytes: DataView, from: number): number {
  for (let at = 0; at < values.length; at += 1) bytes.setInt32(from + 4 * at, values[at] ?? 0, true);
  return from + 4 * values.length;
}

function readInts(bytes: DataView, from: number, count: number): Int32Array {
  const values = new Int32Array(count);
  for (let at = 0; at < count; at += 1) values[at] = bytes.getInt32(from + 4 * at, true);
  return values;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Differences of rising numbers: smaller numbers pack better. */
const deltas = (rising: Int32Array): Int32Array =>
  rising.map((value, at) => value - (at === 0 ? 0 : (rising[at - 1] ?? 0)));

function sums(differences: Int32Array): Int32Array {
  let sum = 0;
  return differences.map((one) => (sum = (sum + one) | 0));
}

interface Header {
  readonly tags: readonly string[];
  readonly transitions: readonly number[];
  readonly count: number;
}

/** A file: the length of its header, the header as JSON, the keys, their rows. */
function fileOf(header: unknown, keys: Int32Array, rows: Uint8Array): Uint8Array {
  const head = new TextEncoder().encode(JSON.stringify(header));
  const file = new Uint8Array(4 + head.length + 4 * keys.length + rows.length);
  const view = viewOf(file);
  view.setInt32(0, head.length, true);
  file.set(head, 4);
  file.set(rows, writeInts(deltas(keys), view, 4 + head.length));
  return file;
}

interface Opened<T> {
  readonly header: T;
  readonly keys: Int32Array;
  readonly rows: Uint8Array;
}

function open<T extends { readonly count: number }>(file: Uint8Array): Opened<T> {
  const view = viewOf(file);
  const body = 4 + view.getInt32(0, true);
  const header = JSON.parse(new TextDecoder().decode(file.subarray(4, body))) as T;
  return { header, keys: sums(readInts(view, body, header.count)), rows: file.subarray(body + 4 * header.count) };
}

/** The taken slots of a table in the order of their keys. */
function takenSlots(keys: Int32Array): Int32Array {
  return Int32Array.from(
    [...keys.keys()].filter((slot) => keys[slot] !== 0).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0)),
  );
}

/** Weights as bytes: the same weights give the same bytes. */
export function packWeights({ tags, keys, rows, transitions }: Weights): Uint8Array {
  const width = tags.length;
  const slots = takenSlots(keys);
  // Tag by tag, so that like stands beside like.
  const columns = new Uint8Array(slots.length * width);
  for (let tag = 0; tag < width; tag += 1)
    for (const [at, slot] of slots.entries()) columns[tag * slots.length + at] = rows[slot * width + tag] ?? 0;
  const header: Header = { tags, transitions: [...transitions], count: slots.length };
  return fileOf(
    header,
    slots.map((slot) => keys[slot] ?? 0),
    columns,
  );
}

export function unpackWeights(file: Uint8Array): Weights {
  const { header, keys, rows: columns } = open<Header>(file);
  const { tags, transitions, count } = header;
  invariant(columns.length === count * tags.length, 'a file of weights has a row for each feature');
  const { table, slots } = tableOf(keys);
  const rows = new Int8Array(table.length * tags.length);
  for (let tag = 0; tag < tags.length; tag += 1)
    for (const [at, slot] of slots.entries()) rows[slot * tags.length + tag] = columns[tag * count + at] ?? 0;
  return Object.freeze({ tags, keys: table, rows, transitions: Float64Array.from(transitions) });
}

interface ClassesHeader {
  readonly broad: readonly number[];
  readonly count: number;
}

export function packClasses({ keys, narrow, broad }: WordClasses): Uint8Array {
  const slots = takenSlots(keys);
  const rows = new Uint8Array(2 * slots.length);
  for (const [at, slot] of slots.entries()) {
    rows[at] = (narrow[slot] ?? 0) & 0xff;
    rows[slots.length + at] = (narrow[slot] ?? 0) >> 8;
  }
  const header: ClassesHeader = { broad: [...broad], count: slots.length };
  return fileOf(
    header,
    slots.map((slot) => keys[slot] ?? 0),
    rows,
  );
}

export function unpackClasses(file: Uint8Array): WordClasses {
  const { header, keys, rows } = open<ClassesHeader>(file);
  const { table, slots } = tableOf(keys);
  const narrow = new Uint16Array(table.length);
  for (const [at, slot] of slots.entries()) narrow[slot] = (rows[at] ?? 0) | ((rows[header.count + at] ?? 0) << 8);
  return Object.freeze({ keys: table, narrow, broad: Uint8Array.from(header.broad) });
}
