import * as Plot from '@observablehq/plot';
import type { Cell } from '../stance-matrix.ts';
import { compareNames, groupBy } from '../order.ts';
import { type Colours, draw, short } from './draw.ts';

/** More rows or columns than these cannot be read at this width. */
const MOST = 24;

const tick = (name: string): string => short(name, 28);
const weigh = ({ for: pro, against }: Cell): number => pro + against;

/** The names with most statements, ties by name. */
function most(cells: readonly Cell[], name: (cell: Cell) => string): readonly string[] {
  const sums = [...groupBy(cells, name)].map(
    ([key, group]) => [key, group.reduce((sum, cell) => sum + weigh(cell), 0)] as const,
  );
  return sums
    .sort(([a, x], [b, y]) => y - x || compareNames(a, b))
    .slice(0, MOST)
    .map(([key]) => key);
}

/** Actors downwards, topics to the right; the sign and number tell what the colour tells. */
export function drawMatrix(cells: readonly Cell[], colours: Colours): string {
  const [actorOf, topicOf] = [(cell: Cell) => cell.actor.name, (cell: Cell) => cell.topic.name];
  const actors = most(cells, actorOf);
  const topics = most(
    cells.filter((cell) => actors.includes(actorOf(cell))),
    topicOf,
  );
  const squares = cells
    .map((cell) => ({ cell, actor: actorOf(cell), topic: topicOf(cell) }))
    .filter(({ actor, topic }) => actors.includes(actor) && topics.includes(topic))
    .map(({ cell, actor, topic }) => ({
      actor,
      topic,
      fill: colours.relation(cell.for >= cell.against ? 'SUPPORTS' : 'OPPOSES'),
      text: [cell.for > 0 ? `+${cell.for}` : '', cell.against > 0 ? `−${cell.against}` : ''].filter(Boolean).join('\n'),
    }));
  return draw('Who is for and against what', squares.length === 0, {
    height: 320 + 30 * Math.max(actors.length, 1),
    marginLeft: 270,
    marginBottom: 230,
    x: { domain: topics, label: null, tickRotate: -60, tickFormat: tick },
    y: {
      domain: actors.filter((actor) => squares.some((square) => square.actor === actor)),
      label: null,
      tickFormat: tick,
    },
    marks: [
      Plot.cell(squares, { x: 'topic', y: 'actor', fill: 'fill', inset: 1 }),
      Plot.text(squares, {
        x: 'topic',
        y: 'actor',
        text: 'text',
        fill: 'white',
        fontWeight: 'bold',
        fontSize: 12,
        lineHeight: 1,
      }),
    ],
  });
}
