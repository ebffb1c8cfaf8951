import type { ProvedStatement } from '../graph/read/find-proved-statements.ts';
import type { Absence } from './absences.ts';
import type { Pair } from './co-support.ts';
import type { Commitment } from './commitments-due.ts';
import type { DiffEntry } from './declaration-diff.ts';
import type { EdgeSources } from './edge-sources.ts';
import type { Recurring } from '../graph/read/find-recurring.ts';
import type { Use } from '../graph/read/find-uses.ts';
import type { Formula } from './formula.ts';
import type { Gap } from './gaps.ts';
import type { LifeCycle } from './life-cycle.ts';
import type { ExplainedPath, Fragility, Period } from './paths.ts';
import type { Position } from './position-ledger.ts';
import type { RegisteredConflict, Resolution } from './resolutions.ts';
import type { Stalled } from './stalled.ts';
import type { Cell } from './stance-matrix.ts';
import type { Loner } from './standing-alone.ts';

/** One line of an answer with the statements that prove it. */
export interface Told {
  readonly line: string;
  readonly statements: readonly ProvedStatement[];
}

const told = (line: string, statements: readonly ProvedStatement[] = []): Told => Object.freeze({ line, statements });
const names = (entities: readonly { readonly name: string }[]): string => entities.map(({ name }) => name).join(', ');
/** The date of the statement, else that of its article. */
const when = ({ date, article }: ProvedStatement): string => date ?? article.publishedOn ?? 'undated';

export function tellLifeCycle(cycle: LifeCycle): readonly Told[] {
  const { mentioned, steps, reached, missing, supporters, silent, daysToSignature, daysSinceLastStep } = cycle;
  const sums = [
    `reached: ${reached ?? 'only mentioned'}`,
    ...(missing.length > 0 ? [`not told: ${missing.join(', ')}`] : []),
    ...(supporters.length > 0 ? [`supported by: ${names(supporters)}`] : []),
    ...(daysToSignature === null ? [] : [`days from proposal to signature: ${daysToSignature}`]),
    ...(daysSinceLastStep === null ? [] : [`days since the last step: ${daysSinceLastStep}`]),
  ];
  return [
    ...(mentioned ? [told(`${when(mentioned)}  first mentioned`, [mentioned])] : []),
    ...steps.map(({ stage, by, statement }) => told(`${when(statement)}  ${stage} by ${by.name}`, [statement])),
    ...sums.map((sum) => told(sum)),
    ...silent.map(({ actor, instead }) => told(`silent: ${actor.name}`, instead.slice(0, SHOWN))),
  ];
}

/** A silence is shown by what was said instead; the first of it is enough. */
const SHOWN = 2;

const SIGNS = { '1': 'for', '0': 'neither', '-1': 'against' } as const;

/** How firmly, with the words that tell it. */
const strengthOf = ({ strength, strengthWords }: ProvedStatement): string =>
  strength === null
    ? ''
    : `, strength ${strength}${strengthWords.length > 0 ? ` by «${strengthWords.join('», «')}»` : ''}`;

export function tellPositions(positions: readonly Position[]): readonly Told[] {
  return positions.flatMap(({ topic, points, reversals, silence }) => [
    ...points.map(({ stance, statement }) =>
      told(`${topic.name}  ${when(statement)}  ${SIGNS[`${stance}`]} (${statement.type}${strengthOf(statement)})`, [
        statement,
      ]),
    ),
    ...reversals.map(({ before, after }) =>
      told(`${topic.name}  turned between ${when(before)} and ${when(after)}`, [before, after]),
    ),
    ...(silence
      ? [
          told(`${topic.name}  silent since ${silence.last.article.publishedOn ?? ''}, while others speak of it`, [
            silence.last,
            ...silence.others.slice(0, SHOWN),
          ]),
        ]
      : []),
  ]);
}

const VERDICTS = Object.freeze({
  one: 'the first holds',
  other: 'the second holds',
  both: 'both hold',
  neither: 'neither holds',
  open: 'open',
});

const verdictOf = (resolution: Resolution | null, [a, b]: RegisteredConflict['statements']): string =>
  resolution
    ? `  resolved by ${resolution.by}, ${resolution.at.slice(0, 10)}: ${VERDICTS[resolution.holds]} (${resolution.why})`
    : `  open: kurultai resolve ${a.id} ${b.id}`;

export const tellConflicts = (found: readonly RegisteredConflict[]): readonly Told[] =>
  found.flatMap(({ rule, severity, statements, resolution }) => {
    const [a, b] = statements;
    const claim = ({ subject, type, object }: ProvedStatement): string => `${subject.name} ${type} ${object.name}`;
    return [
      told(`${rule} (${severity})  ${claim(a)}  against  ${claim(b)}`, statements),
      told(verdictOf(resolution, statements)),
    ];
  });

export const tellMatrix = (cells: readonly Cell[]): readonly Told[] =>
  cells.map((cell) =>
    told(`${cell.actor.name} × ${cell.topic.name}  for ${cell.for}, against ${cell.against}`, cell.statements),
  );

export const tellPairs = (pairs: readonly Pair[]): readonly Told[] =>
  pairs.map(({ actors, shared, jaccard, statements }) =>
    told(`${names(actors)}  ${jaccard.toFixed(2)}  ${shared.length} shared: ${names(shared)}`, statements),
  );

export const tellLoners = (loners: readonly Loner[]): readonly Told[] =>
  loners.map(({ actor, cells, opposed }) => {
    const against = opposed.length > 0 ? `, against: ${names(opposed)}` : ', and nobody speaks of the same';
    const topics = names(cells.map(({ topic }) => topic));
    return told(
      `${actor.name}  alone on: ${topics}${against}`,
      cells.flatMap(({ statements }) => statements).slice(0, SHOWN),
    );
  });

export const tellAbsences = (absent: readonly Absence[]): readonly Told[] =>
  absent.map(({ member, reason, statement }) => told(`${member.name}  ${reason}`, statement ? [statement] : []));

export const tellStalled = (found: readonly Stalled[]): readonly Told[] =>
  found.map(({ entity, reached, last, days }) =>
    told(
      `${entity.name} (${entity.type})  ${reached}, ${days} days without a step; last ${last.stage} by ${last.by.name}`,
      [last.statement],
    ),
  );

export const tellGaps = (found: readonly Gap[]): readonly Told[] =>
  found.map(({ entity, missing, statements }) =>
    told(`${entity.name} (${entity.type})  not told: ${missing.join(', ')}`, statements),
  );

export const tellRecurring = (found: readonly Recurring[]): readonly Told[] =>
  found.map(({ entity, articles, stories, firstDay, lastDay }) => {
    const days = firstDay === null ? 'undated' : firstDay === lastDay ? firstDay : `${firstDay} to ${lastDay ?? ''}`;
    return told(`${entity.name} (${entity.type})  ${articles} articles, ${stories} stories, ${days}`);
  });

export const tellCommitments = (due: readonly Commitment[]): readonly Told[] =>
  due.map(({ statement, daysOverdue }) =>
    told(`${daysOverdue} days overdue  ${statement.subject.name} ${statement.type} ${statement.object.name}`, [
      statement,
    ]),
  );

export const tellSources = (edges: readonly EdgeSources[]): readonly Told[] =>
  edges.map(({ subject, type, object, articles, stories, publishers, first, statements }) => {
    const outlets = publishers.length > 0 ? `; ${publishers.join(', ')}` : '';
    const alarm = stories === 1 ? '  ! one story alone' : '';
    const by = first.article.publisher ?? first.article.title ?? first.article.id;
    const counted = `${articles} articles, ${stories} stories${outlets}; first ${first.article.publishedOn ?? 'undated'}, ${by}`;
    return told(`${subject.name} ${type} ${object.name}  ${counted}${alarm}`, statements);
  });

const LONGEST = 160;
/** The formula within its sentence, cut around it where the sentence is long. */
function within({ surface, sentence }: Use): string {
  const flat = sentence.replaceAll(/\s+/gu, ' ');
  const at = Math.max(0, flat.indexOf(surface.replaceAll(/\s+/gu, ' ')));
  const from = Math.max(0, at - Math.floor((LONGEST - surface.length) / 2));
  const cut = flat.slice(from, from + LONGEST);
  return `«${from > 0 ? '…' : ''}${cut}${from + LONGEST < flat.length ? '…' : ''}»`;
}

export const tellFormula = (
  { first, adoptions, variants, articles, stories }: Formula,
  byId: ReadonlyMap<string, ProvedStatement>,
): readonly Told[] => {
  if (!first) return [];
  const proofOf = (id: string | null): readonly ProvedStatement[] => {
    const statement = id === null ? undefined : byId.get(id);
    return statement ? [statement] : [];
  };
  return [
    told(`first used ${first.article.publishedOn ?? 'undated'}: ${within(first)}`),
    ...adoptions.map(({ speaker, use, statementId, lagDays }) =>
      told(
        `${speaker.name}  ${use.article.publishedOn ?? 'undated'}${lagDays === null ? '' : `, ${lagDays} days later`}: ${within(use)}`,
        proofOf(statementId),
      ),
    ),
    ...variants.map(({ surface, count }) => told(`wording «${surface}»: ${count}`)),
    told(`in ${articles} articles, ${stories} stories`),
  ];
};

/** Edge by edge, as a person follows it. */
export const tellPaths = (paths: readonly ExplainedPath[]): readonly Told[] =>
  paths.flatMap(({ nodes, hops }) => [
    told(nodes.map(({ name }) => name).join(' — ')),
    ...hops.map(({ subject, type, object, stories, statements }) =>
      told(`  ${subject.name} ${type} ${object.name}  (${stories} stories)`, statements),
    ),
  ]);

export const tellFragility = ({ connected, bridges, path }: Fragility): readonly Told[] => {
  if (!connected || !path) return [told('no connection')];
  const alarm = bridges.map(({ statements }) => {
    const [first] = statements;
    const about = first?.article.title ?? first?.article.publisher ?? first?.article.id ?? '';
    return told(`! hangs on one story alone: ${about}`, statements);
  });
  return [...(alarm.length > 0 ? alarm : [told('no single story holds it together')]), ...tellPaths([path])];
};

export const tellPeriods = (periods: readonly Period[]): readonly Told[] =>
  periods.map(({ period, statements }) => told(`${period ?? 'undated'}  ${statements.length}`, statements));

export const tellDiff = (entries: readonly DiffEntry[]): readonly Told[] =>
  entries.map(({ kind, before, after }) => {
    const sides = [before, after].flatMap((side) => side ?? []);
    const [one] = sides;
    const types = [...new Set(sides.map(({ type }) => type))].join(' → ');
    return told(`${kind}  ${one?.subject.name ?? ''}  ${types}  ${one?.object.name ?? ''}`, sides);
  });

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
