import { readFileSync } from 'node:fs';
import { instance } from '@viz-js/viz';
import type { Graph } from '../../src/graph/connect.ts';
import { readPalette } from '../../src/api/kit-style.ts';

interface SchemaRow {
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly derived: boolean;
  readonly edges: number;
  readonly keys: readonly string[];
}

const SCHEMA = readFileSync(new URL('schema.cypher', import.meta.url), 'utf8');
/** Derived edges are named by their most frequent types: all of them would hide the rest. */
const NAMED = 8;

const quoted = (text: string): string => JSON.stringify(text);

/** One line a pair of labels: the names of its relations, with their properties. */
function label(rows: readonly SchemaRow[]): string {
  const derived = rows.filter((row) => row.derived);
  const plain = rows
    .filter((row) => !row.derived)
    .map(({ type, keys }) => (keys.length === 0 ? type : `${type} {${[...keys].sort().join(', ')}}`));
  if (derived.length === 0) return plain.join('\n');
  const names = derived.slice(0, NAMED).map(({ type }) => type);
  const more = derived.length > NAMED ? `\nand ${derived.length - NAMED} more` : '';
  const keys = [...(derived[0]?.keys ?? [])].sort();
  return [`${names.join('\n')}${more}`, `{${keys.join(', ')}}`, ...plain].join('\n');
}

/** The labels and relations that the database has now, as an SVG in the colours of the palette. */
export async function drawModel(graph: Graph): Promise<string> {
  const rows = (await graph.read(SCHEMA, {}, 'draw-model')) as unknown as readonly SchemaRow[];
  const { labels } = readPalette();
  const names = [...new Set(rows.flatMap(({ from, to }) => [from, to]))];
  const nodes = names.map((name) => {
    const { fill, border, text } = labels[name] ?? { fill: '#FFFFFF', border: '#000000', text: '#000000' };
    return `${name} [fillcolor=${quoted(fill)} color=${quoted(border)} fontcolor=${quoted(text)}]`;
  });
  const pairs = [...new Set(rows.map(({ from, to }) => `${from} -> ${to}`))];
  const edges = pairs.map((pair) => {
    const of = rows.filter(({ from, to }) => `${from} -> ${to}` === pair);
    return `${pair} [label=${quoted(label(of))}]`;
  });
  const viz = await instance();
  return viz.renderString(
    `digraph { rankdir=TB; bgcolor=white; fontname=Helvetica; node [style=filled shape=ellipse fontname=Helvetica];
     edge [fontname=Helvetica fontsize=10 color="#6B7480"]; ${[...nodes, ...edges].join(';\n')} }`,
    { format: 'svg' },
  );
}
