import { describe, expect, test } from 'vitest';
import { stanceMatrix } from '../../src/analysis/stance-matrix.ts';
import type { Colours } from '../../src/analysis/draw/draw.ts';
import { drawLifeCycle } from '../../src/analysis/draw/draw-life-cycle.ts';
import { drawMatrix } from '../../src/analysis/draw/draw-matrix.ts';
import { drawPaths } from '../../src/analysis/draw/draw-paths.ts';
import { drawTimeline } from '../../src/analysis/draw/draw-timeline.ts';
import { placeLabels } from '../../src/analysis/draw/place-labels.ts';
import { edgeSources } from '../../src/analysis/edge-sources.ts';
import { lifeCycle } from '../../src/analysis/life-cycle.ts';
import { sampleStatement as said } from '../support/sample-statement.ts';

const colours: Colours = { entity: () => '#123456', relation: () => '#654321' };
const FUND = { id: 'e_fund', name: 'Фонд <b>развития</b>', type: 'Centre' };
const about = [
  said(['Чили', 'PROPOSED', 'fund'], '2020-01-01', { object: FUND }),
  said(['Перу', 'SUPPORTS', 'fund'], '2021-01-01', { object: FUND }),
  said(['Куба', 'OPPOSES', 'fund'], null, { object: FUND }),
];
const hops = edgeSources(about.slice(0, 2));

const PICTURES: readonly (readonly [name: string, svg: string, words: readonly string[]])[] = [
  [
    'life-cycle',
    drawLifeCycle(lifeCycle(about, FUND.id, '2022-01-01'), FUND.name, colours),
    ['Чили', 'Перу', 'proposed', 'Куба (undated)', 'Фонд &lt;b&gt;развития'],
  ],
  ['timeline', drawTimeline(about, FUND, colours), ['Чили', 'PROPOSED', '1 undated']],
  ['matrix', drawMatrix(stanceMatrix(about), colours), ['Куба', '+1', '−1']],
  [
    'path',
    drawPaths([{ nodes: [about[0]?.subject ?? FUND, FUND, about[1]?.subject ?? FUND], hops }], colours),
    ['Чили', 'PROPOSED · 1', 'SUPPORTS · 1'],
  ],
];

describe('a picture', () => {
  test.each(PICTURES)(
    'of a %s stands alone: 1200 pixels wide, for light and dark, with its words',
    (_name, svg, words) => {
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" .*width="1200"/u);
      expect(svg).toContain('prefers-color-scheme: dark');
      for (const word of words) expect(svg).toContain(word);
      expect(svg).not.toMatch(/<b>|<script|NaN|undefined/u);
    },
  );

  test('of nothing is drawn too', () => {
    const cycle = lifeCycle([], FUND.id, '2022-01-01');
    const nothing = [drawMatrix([], colours), drawPaths([], colours), drawTimeline([], FUND, colours)];
    for (const svg of [...nothing, drawLifeCycle(cycle, FUND.name, colours)]) {
      expect(svg).toMatch(/^<svg /u);
      expect(svg).toContain('Nothing is told.');
    }
  });

  test('of a timeline without a day says that its statements are undated, not that there are none', () => {
    const svg = drawTimeline([said(['Чили', 'SUPPORTS', 'fund'], null, { object: FUND })], FUND, colours);
    expect(svg).toContain('1 undated statements are not shown');
    expect(svg).not.toContain('Nothing is told.');
  });

  test('of what has a long name has a title that fits', () => {
    const name = 'Региональный центр по целям устойчивого развития для Центральной Азии и Афганистана имени всех трёх';
    for (const svg of [
      drawTimeline([], { ...FUND, name }, colours),
      drawLifeCycle(lifeCycle([], '', '2022-01-01'), name, colours),
    ])
      expect(svg).toMatch(
        /Региональный центр по целям устойчивого развития для Центрально…: (?:timeline|life cycle)</u,
      );
  });

  test('of many steps of a day names the first and counts the others', () => {
    const many = ['Чили', 'Перу', 'Куба'].map((who) => said([who, 'SUPPORTS', 'fund'], '2021-01-01', { object: FUND }));
    expect(drawLifeCycle(lifeCycle(many, FUND.id, '2022-01-01'), FUND.name, colours)).toMatch(/(Чили|Перу|Куба) \+2/u);
  });
});

describe('labels', () => {
  const at = (when: number, text: string, row = 'a') => ({ row, at: when, text });

  test.each([
    ['that have room stand above', [at(0, 'one'), at(100, 'two')], [-16, -16]],
    ['that would cover each other change sides', [at(0, 'first'), at(1, 'second'), at(100, 'far')], [-16, 20, -16]],
    ['of other rows do not matter', [at(0, 'first'), at(1, 'second', 'b'), at(100, 'far')], [-16, -16, -16]],
    [
      'without room on either side are left out',
      [at(0, 'one'), at(1, 'two'), at(2, 'three'), at(100, 'x')],
      [-16, 20, -16],
    ],
    ['of one moment stand in the middle', [at(5, 'one')], [-16]],
  ])('%s', (_title, labels, places) => {
    expect(placeLabels(labels, 600).map(({ dy }) => dy)).toEqual(places);
  });
});
