import * as Plot from '@observablehq/plot';
import type { ProvedStatement } from '../../graph/read/find-proved-statements.ts';
import { type Colours, dayOf, draw, short } from './draw.ts';

/** More names than these cover each other. */
const NAMED = 40;

/** Relations upwards, time to the right; a dot is a dated statement, with its other end while there is room. */
export function drawTimeline(
  statements: readonly ProvedStatement[],
  entity: { readonly id: string; readonly name: string },
  colours: Colours,
): string {
  const dots = statements.flatMap(({ type, subject, object, dateEarliest }) => {
    const other = subject.id === entity.id ? object : subject;
    const fill = colours.relation(type);
    return dateEarliest === null ? [] : [{ type, day: dayOf(dateEarliest), other: short(other.name, 24), fill }];
  });
  const types = [...new Set(dots.map(({ type }) => type))].sort();
  const undated = statements.length - dots.length;
  return draw(`${entity.name}: timeline`, {
    height: 100 + 44 * Math.max(types.length, 1),
    marginLeft: 180,
    marginRight: 110,
    marginTop: 40,
    x: { type: 'utc', label: undated > 0 ? `${undated} undated statements are not shown` : null, grid: true },
    y: { domain: types, label: null, grid: true },
    marks: [
      Plot.dot(dots, { x: 'day', y: 'type', r: 7, fill: 'fill', stroke: 'currentColor' }),
      ...(dots.length <= NAMED ? [Plot.text(dots, { x: 'day', y: 'type', text: 'other', dy: -15 })] : []),
    ],
  });
}
