import * as Plot from '@observablehq/plot';
import type { ProvedStatement } from '../../graph/read/find-proved-statements.ts';
import { groupBy } from '../order.ts';
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
  // Names of one day and relation would cover each other.
  const named = [...groupBy(dots, ({ type, day }) => `${type} ${day.getTime()}`).values()].flatMap((group) => {
    const [first] = group;
    const more = group.length > 1 ? ` +${group.length - 1}` : '';
    return first ? [{ ...first, other: `${first.other}${more}` }] : [];
  });
  const types = [...new Set(dots.map(({ type }) => type))].sort();
  const undated = statements.length - dots.length;
  return draw(`${entity.name}: timeline`, {
    height: 120 + 44 * Math.max(types.length, 1),
    marginLeft: 180,
    marginRight: 110,
    marginTop: 40,
    marginBottom: 60,
    x: {
      type: 'utc',
      inset: 90,
      label: undated > 0 ? `${undated} undated statements are not shown` : null,
      grid: true,
    },
    y: { domain: types, label: null, grid: true },
    marks: [
      Plot.dot(dots, { x: 'day', y: 'type', r: 7, fill: 'fill', stroke: 'currentColor' }),
      ...(named.length <= NAMED ? [Plot.text(named, { x: 'day', y: 'type', text: 'other', dy: -15 })] : []),
    ],
  });
}
