import * as Plot from '@observablehq/plot';
import type { LifeCycle } from '../life-cycle.ts';
import { STAGES } from '../stages.ts';
import { type Colours, dayOf, draw, short } from './draw.ts';

/** Stages upwards, time to the right; a dot is a dated step, with who took it. */
export function drawLifeCycle(cycle: LifeCycle, name: string, colours: Colours): string {
  const steps = cycle.steps.flatMap(({ stage, by, statement: { dateEarliest } }) =>
    dateEarliest === null
      ? []
      : [{ stage, by: short(by.name, 28), day: dayOf(dateEarliest), fill: colours.entity(by.type) }],
  );
  const undated = cycle.steps
    .filter(({ statement }) => statement.dateEarliest === null)
    .map(({ stage, by }) => ({ stage, by: `${short(by.name, 22)} (undated)` }));
  return draw(`${name}: life cycle`, {
    height: 460,
    marginLeft: 110,
    marginRight: 240,
    marginTop: 40,
    x: { type: 'utc', label: null, grid: true, inset: 60 },
    y: { domain: [...STAGES].reverse(), label: null, grid: true },
    marks: [
      Plot.line(steps, { x: 'day', y: 'stage', stroke: 'currentColor', strokeOpacity: 0.3 }),
      Plot.dot(steps, { x: 'day', y: 'stage', r: 9, fill: 'fill', stroke: 'currentColor' }),
      Plot.text(undated, { y: 'stage', text: 'by', frameAnchor: 'right', textAnchor: 'start', dx: 10 }),
      Plot.text(steps, { x: 'day', y: 'stage', text: 'by', dy: -18 }),
    ],
  });
}
