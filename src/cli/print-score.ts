import type { Comparison, Difference } from '../commands/compare-scores.ts';
import type { Finding, Ratio, RelationScore, Score } from '../commands/score.ts';

/** The lists behind the figures. */
export type Shown = 'missed' | 'wrong' | 'forbiddenFound';

const quotient = ({ right, of }: Ratio): string => (of === 0 ? '–' : (right / of).toFixed(3));
const parts = ({ right, of }: Ratio): string => (of === 0 ? '' : `${right}/${of}`);

const COLUMNS = ['coreRecall', 'precision', 'modality', 'attribution'] as const;
const HEADINGS = ['core recall', 'precision', 'modality', 'attribution'];
const NAME_WIDTH = 20;
const COLUMN_WIDTH = 17;

function row(name: string, cells: readonly string[]): string {
  return `${name.padEnd(NAME_WIDTH)}${cells.map((cell) => cell.padEnd(COLUMN_WIDTH)).join('')}`.trimEnd();
}

const relation = (one: RelationScore): string =>
  row(
    one.type,
    COLUMNS.map((column) => `${quotient(one[column])} ${parts(one[column])}`),
  );

const findings = (list: readonly Finding[]): readonly string[] =>
  list.map(({ doc, told }) => `${doc}: ${told.replaceAll(/\s+/gu, ' ')}`);

/** The figures in all and per relation, as a table; with `shown` the list of that name below it. */
export function printScore(score: Score, shown?: Shown): string {
  const total = (name: string, ratio: Ratio): string => row(name, [`${quotient(ratio)} ${parts(ratio)}`]);
  const lines = [
    total('core recall', score.coreRecall),
    total('core + fine recall', score.recall),
    total('precision', score.precision),
    total('forbidden produced', score.forbidden),
    total('modality right', score.modality),
    total('attribution right', score.attribution),
    '',
    row('relation', HEADINGS),
    ...score.relations.filter(({ coreRecall, precision }) => coreRecall.of + precision.of > 0).map(relation),
  ];
  lines.push(
    '',
    row('construction', ['precision']),
    ...score.constructions.map(({ rule, precision }) => row(rule, [`${quotient(precision)} ${parts(precision)}`])),
  );
  const listed = shown ? ['', ...findings(score[shown])] : [];
  return `${[...lines, ...listed].join('\n')}\n`;
}

const changed = ({ name, then, now }: Difference): string =>
  row(name, [`${quotient(then)} ${parts(then)}`, `→ ${quotient(now)} ${parts(now)}`]);

const list = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', heading, ...lines];

/** What moved between two runs: figures, core recall per relation, precision per construction, claims found and lost. */
export function printComparison(comparison: Comparison): string {
  const lines = [
    ...list('figure', comparison.figures.map(changed)),
    ...list('core recall by relation', comparison.relations.map(changed)),
    ...list('precision by construction', comparison.constructions.map(changed)),
    ...list('found', findings(comparison.found)),
    ...list('lost', findings(comparison.lost)),
    ...list('forbidden now', findings(comparison.forbiddenNow)),
    ...list('forbidden no more', findings(comparison.forbiddenNoMore)),
  ];
  return `${(lines.length === 0 ? ['Nothing has moved.'] : lines).join('\n').trimStart()}\n`;
}
