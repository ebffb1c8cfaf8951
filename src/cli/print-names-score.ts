import type { MentionFigures, NameFigures, NamesScore } from '../commands/score-names.ts';
import type { Finding, Ratio } from '../commands/score.ts';

/** The lists behind the figures. */
export type ShownNames = 'missed' | 'wrong';

const WIDTHS = [14, 12, 20, 20, 12];
const row = (cells: readonly string[]): string =>
  cells
    .map((cell, at) => cell.padEnd(WIDTHS[at] ?? 12))
    .join('')
    .trimEnd();

const quotient = (right: number, of: number): number | null => (of === 0 ? null : right / of);
const f1 = (hits: number, { annotated, found }: NameFigures): number | null => quotient(2 * hits, annotated + found);

const SHOWN_DIFFERENCE = 0.0005;

/** A figure, and how far it is from that of another run. */
function figure(value: number | null, before?: number | null): string {
  if (value === null) return '–';
  const moved = before == null ? 0 : value - before;
  const sign = moved > 0 ? '+' : '';
  return value.toFixed(3) + (Math.abs(moved) < SHOWN_DIFFERENCE ? '' : ` (${sign}${moved.toFixed(3)})`);
}

function nameRow(one: NameFigures, before?: NameFigures): string {
  const share = (hits: number, of: number): string => figure(quotient(hits, of));
  const compared = (pick: (figures: NameFigures) => number): string =>
    figure(f1(pick(one), one), before && f1(pick(before), before));
  return row([
    one.kind,
    String(one.annotated),
    `${share(one.exact, one.found)} / ${share(one.exact, one.annotated)}`,
    compared(({ exact }) => exact),
    compared(({ overlap }) => overlap),
  ]);
}

const share = ({ right, of }: Ratio): number | null => quotient(right, of);

function mentionRow(one: MentionFigures, before?: MentionFigures): string {
  const compared = (pick: (figures: MentionFigures) => Ratio): string =>
    figure(share(pick(one)), before && share(pick(before)));
  return row([one.label, String(one.found.of), compared(({ found }) => found), compared(({ rightKind }) => rightKind)]);
}

const lineOf = ({ doc, told }: Finding): string => `${doc}: ${told}`;

/** Findings of this run that the other did not have, and those that are gone. */
function changes(now: readonly Finding[], before: readonly Finding[]): readonly string[] {
  const [ours, theirs] = [new Set(now.map(lineOf)), new Set(before.map(lineOf))];
  return [
    ...[...ours].filter((line) => !theirs.has(line)).map((line) => `+ ${line}`),
    ...[...theirs].filter((line) => !ours.has(line)).map((line) => `- ${line}`),
  ];
}

/** The figures as tables; with `shown` the list of that name below, against another run only what changed in it. */
export function printNamesScore(score: NamesScore, shown?: ShownNames, before?: NamesScore): string {
  const names = score.names.map((one) =>
    nameRow(
      one,
      before?.names.find(({ kind }) => kind === one.kind),
    ),
  );
  const mentions = score.mentions.map((one) =>
    mentionRow(
      one,
      before?.mentions.find(({ label }) => label === one.label),
    ),
  );
  const list = shown ? (before ? changes(score[shown], before[shown]) : score[shown].map(lineOf)) : [];
  return [
    ...(names.length > 0 ? [row(['names', 'annotated', 'exact P / R', 'exact F1', 'overlap F1']), ...names, ''] : []),
    row(['mentions', 'annotated', 'found', 'right kind']),
    ...mentions,
    ...(list.length > 0 ? ['', ...list] : []),
  ].join('\n');
}
