import type { Ratio, RelationScore, Score } from '../commands/score.ts';

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
  const listed = shown ? ['', ...score[shown].map(({ doc, told }) => `${doc}: ${told.replaceAll(/\s+/gu, ' ')}`)] : [];
  return `${[...lines, ...listed].join('\n')}\n`;
}
