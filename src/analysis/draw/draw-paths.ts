import * as Plot from '@observablehq/plot';
import type { ExplainedPath } from '../paths.ts';
import { type Colours, draw, short } from './draw.ts';

/** A row a way: circles are whom it passes, an arrow runs as the edge stands, with its relation and number of stories. */
export function drawPaths(paths: readonly ExplainedPath[], colours: Colours): string {
  const nodes = paths.flatMap(({ nodes: passed }, row) =>
    passed.map(({ name, type }, step) => ({ row, step, name: short(name, 30), fill: colours.entity(type) })),
  );
  const hops = paths.flatMap(({ nodes: passed, hops: edges }, row) =>
    edges.map(({ subject, type, stories }, step) => {
      const ahead = passed[step]?.id === subject.id;
      const [from, to] = ahead ? [step, step + 1] : [step + 1, step];
      return { row, from, to, middle: step + 0.5, stroke: colours.relation(type), text: `${type} · ${stories}` };
    }),
  );
  return draw('How they are linked', paths.length === 0, {
    height: 110 + 100 * Math.max(paths.length, 1),
    marginLeft: 120,
    marginRight: 120,
    marginBottom: 60,
    x: { axis: null },
    y: { axis: null, reverse: true, inset: 30 },
    marks: [
      Plot.arrow(hops, { x1: 'from', x2: 'to', y1: 'row', y2: 'row', stroke: 'stroke', strokeWidth: 3, inset: 18 }),
      Plot.text(hops, { x: 'middle', y: 'row', text: 'text', dy: -12 }),
      Plot.dot(nodes, { x: 'step', y: 'row', r: 14, fill: 'fill', stroke: 'currentColor' }),
      Plot.text(nodes, { x: 'step', y: 'row', text: 'name', dy: 28, lineWidth: 18 }),
    ],
  });
}
