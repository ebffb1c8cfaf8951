import type { ProvedStatement } from '../graph/read/find-proved-statements.ts';
import type { Pair, Cell } from './co-support.ts';
import type { Commitment } from './commitments-due.ts';
import type { Conflict } from './conflicts.ts';
import type { Gap } from './gaps.ts';
import type { LifeCycle } from './life-cycle.ts';
import type { Position } from './position-ledger.ts';

/** One line of an answer with the statements that prove it. */
export interface Told {
  readonly line: string;
  readonly statements: readonly ProvedStatement[];
}

const told = (line: string, statements: readonly ProvedStatement[] = []): Told => Object.freeze({ line, statements });
const names = (entities: readonly { readonly name: string }[]): string => entities.map(({ name }) => name).join(', ');
/** The date of the statement, else that of its article. */
const when = ({ date, article }: ProvedStatement): string => date ?? article.publishedOn ?? 'undated';

export function tellLifeCycle({ steps, reached, missing, supporters, daysSinceLastStep }: LifeCycle): readonly Told[] {
  const sums = [
    `reached: ${reached ?? 'only mentioned'}`,
    ...(missing.length > 0 ? [`not told: ${missing.join(', ')}`] : []),
    ...(supporters.length > 0 ? [`supported by: ${names(supporters)}`] : []),
    ...(daysSinceLastStep === null ? [] : [`days since the last step: ${daysSinceLastStep}`]),
  ];
  return [
    ...steps.map(({ stage, by, statement }) => told(`${when(statement)}  ${stage} by ${by.name}`, [statement])),
    ...sums.map((sum) => told(sum)),
  ];
}

const SIGNS = { '1': 'for', '0': 'neither', '-1': 'against' } as const;

export function tellPositions(positions: readonly Position[]): readonly Told[] {
  return positions.flatMap(({ topic, points, reversals }) => [
    ...points.map(({ stance, statement }) =>
      told(`${topic.name}  ${when(statement)}  ${SIGNS[`${stance}`]} (${statement.type})`, [statement]),
    ),
    ...reversals.map(({ before, after }) =>
      told(`${topic.name}  turned between ${when(before)} and ${when(after)}`, [before, after]),
    ),
  ]);
}

export const tellConflicts = (found: readonly Conflict[]): readonly Told[] =>
  found.map(({ rule, severity, statements: [a, b] }) =>
    told(
      `${rule} (${severity})  ${a.subject.name} ${a.type} ${a.object.name}  against  ${b.subject.name} ${b.type} ${b.object.name}`,
      [a, b],
    ),
  );

export const tellMatrix = (cells: readonly Cell[]): readonly Told[] =>
  cells.map((cell) =>
    told(`${cell.actor.name} × ${cell.topic.name}  for ${cell.for}, against ${cell.against}`, cell.statements),
  );

export const tellPairs = (pairs: readonly Pair[]): readonly Told[] =>
  pairs.map(({ actors, shared, jaccard }) =>
    told(`${names(actors)}  ${jaccard.toFixed(2)}  both for: ${names(shared)}`),
  );

export const tellGaps = (found: readonly Gap[]): readonly Told[] =>
  found.map(({ entity, missing }) => told(`${entity.name} (${entity.type})  not told: ${missing.join(', ')}`));

export const tellCommitments = (due: readonly Commitment[]): readonly Told[] =>
  due.map(({ statement, daysOverdue }) =>
    told(`${daysOverdue} days overdue  ${statement.subject.name} ${statement.type} ${statement.object.name}`, [
      statement,
    ]),
  );

/** What is said of an entity, oldest first. */
export const tellTimeline = (statements: readonly ProvedStatement[]): readonly Told[] =>
  statements.map((one) => {
    const shades = [
      ...(one.polarity === 'negative' ? ['not'] : []),
      ...(one.modality === 'asserted' ? [] : [one.modality]),
    ];
    const shade = shades.length > 0 ? ` [${shades.join(', ')}]` : '';
    return told(`${when(one)}  ${one.subject.name} ${one.type} ${one.object.name}${shade}`, [one]);
  });
