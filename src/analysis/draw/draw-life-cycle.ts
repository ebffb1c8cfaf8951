import * as Plot from '@observablehq/plot';
import type { LifeCycle, Step } from '../life-cycle.ts';
import { groupBy } from '../order.ts';
import { STAGES } from '../stages.ts';
import { type Colours, dayOf, draw, short, titleOf, WIDTH } from './draw.ts';
import { placeLabels } from './place-labels.ts';

const MARGINS = { marginLeft: 110, marginRight: 250 };
const INSET = 100;
const PIXELS = WIDTH - MARGINS.marginLeft - MARGINS.marginRight - 2 * INSET;

/** The first of those who took a step together, and how many more. */
const named = (steps: readonly Step[], most: number): string =>
  `${short(steps[0]?.by.name ?? '', most)}${steps.length > 1 ? ` +${steps.length - 1}` : ''}`;

/** Stages upwards, time to the right; a dot is a day's steps, with who took them; undated ones stand behind. */
export function drawLifeCycle(cycle: LifeCycle, name: string, colours: Colours): string {
  const dated = cycle.steps.filter(({ statement }) => statement.dateEarliest !== null);
  const undated = cycle.steps.filter(({ statement }) => statement.dateEarliest === null);
  const dots = [
    ...groupBy(dated, ({ stage, statement }) => `${stage} ${statement.dateEarliest ?? ''}`).values(),
  ].flatMap((steps) => {
    const [first] = steps;
    if (!first) return [];
    const day = dayOf(first.statement.dateEarliest ?? '');
    return [{ row: first.stage, at: day.getTime(), day, text: named(steps, 28), fill: colours.entity(first.by.type) }];
  });
  const behind = [...groupBy(undated, ({ stage }) => stage)].map(([stage, steps]) => ({
    stage,
    text: `${named(steps, 20)} (undated)`,
  }));
  return draw(titleOf(name, 'life cycle'), cycle.steps.length === 0, {
    height: 520,
    marginBottom: 50,
    ...MARGINS,
    x: { type: 'utc', label: null, grid: true, inset: INSET },
    y: { domain: [...STAGES].reverse(), label: null, grid: true },
    marks: [
      Plot.line(dots, { x: 'day', y: 'row', stroke: 'currentColor', strokeOpacity: 0.3 }),
      Plot.dot(dots, { x: 'day', y: 'row', r: 9, fill: 'fill', stroke: 'currentColor' }),
      Plot.text(behind, { y: 'stage', text: 'text', frameAnchor: 'right', textAnchor: 'start', dx: 10 }),
      ...placeLabels(dots, PIXELS).map((label) =>
        Plot.text([label], { x: 'day', y: 'row', text: 'text', dy: label.dy }),
      ),
    ],
  });
}
