import * as Plot from '@observablehq/plot';
import type { ProvedStatement } from '../../graph/read/find-proved-statements.ts';
import { groupBy } from '../order.ts';
import { type Colours, dayOf, draw, short, titleOf, WIDTH } from './draw.ts';
import { placeLabels } from './place-labels.ts';

const MARGINS = { marginLeft: 180, marginRight: 110 };
const INSET = 90;
const PIXELS = WIDTH - MARGINS.marginLeft - MARGINS.marginRight - 2 * INSET;

/** Relations upwards, time to the right; a dot is a dated statement, with its other end while there is room. */
export function drawTimeline(
  statements: readonly ProvedStatement[],
  entity: { readonly id: string; readonly name: string },
  colours: Colours,
): string {
  const dots = statements.flatMap(({ type, subject, object, dateEarliest }) => {
    if (dateEarliest === null) return [];
    const other = subject.id === entity.id ? object : subject;
    const day = dayOf(dateEarliest);
    return [{ row: type, at: day.getTime(), day, text: short(other.name, 24), fill: colours.relation(type) }];
  });
  // Names of one day and relation would cover each other.
  const named = [...groupBy(dots, ({ row, at }) => `${row} ${at}`).values()].flatMap((group) => {
    const [first] = group;
    const more = group.length > 1 ? ` +${group.length - 1}` : '';
    return first ? [{ ...first, text: `${first.text}${more}` }] : [];
  });
  const types = [...new Set(dots.map(({ row }) => row))].sort();
  const undated = statements.length - dots.length;
  return draw(titleOf(entity.name, 'timeline'), statements.length === 0, {
    height: 150 + 60 * Math.max(types.length, 1),
    ...MARGINS,
    marginBottom: 60,
    x: {
      type: 'utc',
      inset: INSET,
      label: undated > 0 ? `${undated} undated statements are not shown` : null,
      labelArrow: 'none',
      labelAnchor: 'center',
      grid: true,
    },
    y: { domain: types, label: null, grid: true },
    marks: [
      Plot.dot(dots, { x: 'day', y: 'row', r: 7, fill: 'fill', stroke: 'currentColor' }),
      ...placeLabels(named, PIXELS).map((label) =>
        Plot.text([label], { x: 'day', y: 'row', text: 'text', dy: label.dy }),
      ),
    ],
  });
}
