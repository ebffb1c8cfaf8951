import type { Span } from '../base/span.ts';
import type { ForbiddenClaim, Gold, GoldArgument, GoldClaim } from './gold.ts';
import { adaptModality, splitAltTypes } from './gold-vocabulary.ts';

interface ArgumentRow extends Span {
  readonly name: string;
  readonly names?: readonly string[];
  readonly type?: string;
}

interface StatementRow {
  readonly type: string;
  readonly subject: ArgumentRow;
  readonly object: ArgumentRow;
  readonly trigger: Span | null;
  readonly saidBy: ArgumentRow | null;
  readonly saidByOptional?: boolean;
  readonly modality: string;
  readonly altModality?: readonly string[];
  readonly core: boolean;
  readonly altTypes?: readonly string[];
  readonly altSubject?: readonly { readonly name: string }[];
  readonly altObject?: readonly { readonly name: string }[];
  readonly symmetric?: boolean;
  readonly evidence?: Span | readonly Span[];
}

interface ForbiddenRow {
  readonly type: string;
  readonly subject: ArgumentRow;
  readonly object: ArgumentRow;
  readonly why?: string;
  readonly onlyIf?: string;
  readonly evidence?: Span | readonly Span[];
}

/** A file of annotated corpus statements, checked against seed/schemas/corpus-statements.json. */
export interface CorpusStatements {
  readonly doc: string;
  readonly statements: readonly StatementRow[];
  readonly forbidden: readonly ForbiddenRow[];
  readonly mentions?: readonly (Span & { readonly type: string })[];
}

/** Lasting states may be read off any sentence that tells them; what happens is read where it is told. */
const LASTING: ReadonlySet<string> = new Set([
  'LEADS',
  'MEMBER_OF',
  'PART_OF',
  'LOCATED_IN',
  'OPERATES_IN',
  'PARTNER_OF',
]);
const SYMMETRIC: ReadonlySet<string> = new Set(['MET_WITH', 'COOPERATES_WITH']);
/** Code units around trigger and evidence: about the sentence before and the one after. */
const NEAR = 250;
const ONLY_IF: Readonly<Record<string, ForbiddenClaim['onlyIf']>> = {
  'modality=asserted': 'asserted',
  'saidBy=null': 'unattributed',
  'time=present': 'present',
};

const argument = (row: ArgumentRow, also: readonly { readonly name: string }[] = []): GoldArgument => ({
  names: [row.name, ...(row.names ?? []), ...also.map(({ name }) => name)],
  spans: [{ start: row.start, end: row.end }],
});

const listOf = (evidence: Span | readonly Span[] | undefined): readonly Span[] =>
  evidence === undefined ? [] : 'start' in evidence ? [evidence] : evidence;

function whereOf({ type, trigger, evidence }: StatementRow): readonly Span[] | null {
  const spans = [...(trigger ? [trigger] : []), ...listOf(evidence)];
  if (LASTING.has(type) || spans.length === 0) return null;
  return spans.map(({ start, end }) => ({ start: start - NEAR, end: end + NEAR }));
}

function adaptStatement(row: StatementRow, index: number): GoldClaim {
  const annotated = adaptModality(row.modality);
  const also = (row.altModality ?? []).map(adaptModality);
  return {
    id: String(index),
    type: row.type,
    subject: argument(row.subject, row.altSubject),
    object: argument(row.object, row.altObject),
    tier: row.core ? 'core' : 'fine',
    polarity: annotated.polarity,
    eitherPolarity: also.some(({ polarity }) => polarity !== annotated.polarity),
    modalities: [annotated, ...also].map(({ modality }) => modality),
    saidBy: row.saidBy && argument(row.saidBy),
    saidByOptional: row.saidByOptional ?? false,
    symmetric: (row.symmetric ?? false) || SYMMETRIC.has(row.type),
    ...splitAltTypes(row.altTypes ?? []),
    where: whereOf(row),
    told: `${row.subject.name} ${row.type} ${row.object.name}`,
  };
}

function adaptForbidden(row: ForbiddenRow): ForbiddenClaim {
  const evidence = listOf(row.evidence);
  return {
    type: row.type,
    subject: argument(row.subject),
    object: argument(row.object),
    where: evidence.length === 0 ? null : evidence,
    onlyIf: ONLY_IF[row.onlyIf ?? ''] ?? null,
    told: `${row.subject.name} ${row.type} ${row.object.name}`,
    why: row.why ?? '',
  };
}

/** Annotated statements of a corpus document as the score takes them. */
export function adaptCorpusStatements({ doc, statements, forbidden }: CorpusStatements): Gold {
  return { doc, claims: statements.map(adaptStatement), forbidden: forbidden.map(adaptForbidden) };
}
