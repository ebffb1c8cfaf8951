import type { EntitiesScore } from '../commands/score-entities.ts';
import type { Finding, Ratio } from '../commands/score.ts';

const ROWS = [
  ['mentions found', 'found'],
  ['right entity', 'right'],
  ['left open', 'open'],
] as const;
const NAME_WIDTH = 20;

const quotient = ({ right, of }: Ratio): number => (of === 0 ? 0 : right / of);

function row(name: string, now: Ratio, before: Ratio | undefined): string {
  const figure = `${name.padEnd(NAME_WIDTH)}${quotient(now).toFixed(3)} ${now.right}/${now.of}`;
  if (!before) return figure;
  const change = quotient(now) - quotient(before);
  return `${figure}  ${change < 0 ? '−' : '+'}${Math.abs(change).toFixed(3)}`;
}

const line = ({ doc, told }: Finding): string => `${doc}: ${told}`;

/** What the first list has and the second has not, each line marked. */
function onlyIn(mark: string, these: readonly Finding[], those: readonly Finding[]): readonly string[] {
  const known = new Set(those.map(line));
  return these
    .map(line)
    .filter((one) => !known.has(one))
    .map((one) => `${mark} ${one}`);
}

/** The figures; with `shown` that list; against an earlier run what became wrong (+) and what is wrong no longer (−). */
export function printEntitiesScore(score: EntitiesScore, shown?: 'missed' | 'wrong', before?: EntitiesScore): string {
  const figures = ROWS.map(([name, key]) => row(name, score[key], before?.[key]));
  const lists = shown ? ['', ...score[shown].map(line)] : [];
  if (!before) return [...figures, ...lists].join('\n');
  const faults = [...score.missed, ...score.wrong];
  const earlier = [...before.missed, ...before.wrong];
  return [...figures, ...lists, '', ...onlyIn('+', faults, earlier), ...onlyIn('−', earlier, faults)].join('\n');
}
