import type { Span } from '../base/span.ts';
import { ARTICLE, type ForbiddenClaim, type Gold, type GoldArgument, type GoldClaim, type Tier } from './gold.ts';
import { adaptModality, splitAltTypes } from './gold-vocabulary.ts';

/** An entity of seed/gold: the strings that denote it, and where a string that denotes several things denotes this one. */
export interface GoldEntityRow {
  readonly id: string;
  readonly type: string;
  readonly altTypes?: readonly string[];
  readonly name: string;
  readonly nameEn?: string | null;
  readonly mentions: readonly string[];
  readonly ambiguousMentions?: Readonly<Record<string, string | readonly string[]>>;
}

interface ClaimRow {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  readonly altSubject?: readonly string[];
  readonly altObject?: readonly string[];
  readonly altTypes?: readonly string[];
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly alsoQuotes?: readonly string[];
  readonly saidBy: string | null;
  readonly attribution?: string;
  readonly modality: string;
  /** `negative` is negation; on ASSESSED the annotation as it came means praise or blame, which is not scored. */
  readonly polarity?: string;
  readonly tier: Tier;
  readonly symmetric?: boolean;
}

interface ForbiddenRow {
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  readonly quote: string;
  readonly why: string;
}

/** A file of seed/gold, checked against seed/schemas/gold.json. */
export interface GoldFile {
  readonly article: { readonly file: string };
  readonly entities: readonly GoldEntityRow[];
  readonly claims: readonly ClaimRow[];
  readonly forbiddenClaims: readonly ForbiddenRow[];
}

/** A leader who speaks for his state: «Казахстан поддерживает», «предлагаем» and «Токаев предложил» are one answer here. */
const SPEAKS_FOR: readonly (readonly string[])[] = [['kassym-jomart-tokayev', 'kazakhstan']];
const VIEWS: ReadonlySet<string> = new Set(['PROPOSED', 'CALLED_FOR', 'SUPPORTS', 'ASSESSED', 'OPPOSES']);

const LETTER = /[\p{L}\p{N}_]/u;

/** Where `surface` stands as whole words within `[from, to)` of the text. */
function* wholeWords(text: string, surface: string, { start: from, end: to }: Span): Generator<Span> {
  for (let start = text.indexOf(surface, from); start >= 0 && start < to; start = text.indexOf(surface, start + 1)) {
    const end = start + surface.length;
    if (end <= to && !LETTER.test(text[start - 1] ?? ' ') && !LETTER.test(text[end] ?? ' ')) yield { start, end };
  }
}

function contextsOf(text: string, contexts: string | readonly string[] | undefined): Span[] {
  if (contexts === undefined) return [{ start: 0, end: text.length }];
  return [contexts].flat().flatMap((context) => {
    const start = text.indexOf(context);
    return start < 0 ? [] : [{ start, end: start + context.length }];
  });
}

/** Every place of the text where the entity is named. */
export function placesOf(text: string, { mentions, ambiguousMentions }: GoldEntityRow): Span[] {
  return mentions.flatMap((mention) =>
    contextsOf(text, ambiguousMentions?.[mention]).flatMap((context) => [...wholeWords(text, mention, context)]),
  );
}

/** Makes arguments of entity ids; ids that stand for nothing are passed over. */
function argumentMaker({ entities }: GoldFile, text: string): (ids: readonly string[]) => GoldArgument {
  const rows = new Map(entities.map((row) => [row.id, row]));
  return (ids) => {
    const found = ids.flatMap((id) => rows.get(id) ?? []);
    return {
      names: found.flatMap(({ id, name, nameEn, mentions }) => [
        name,
        ...(nameEn ? [nameEn] : []),
        ...mentions,
        ...(id.startsWith('article-') ? [ARTICLE] : []),
      ]),
      spans: found.flatMap((row) => placesOf(text, row)),
    };
  };
}

const equals = (type: string, subject: string): readonly string[] =>
  VIEWS.has(type) ? (SPEAKS_FOR.find((group) => group.includes(subject)) ?? []) : [];

function adaptClaim(row: ClaimRow, text: string, makeArgument: (ids: readonly string[]) => GoldArgument): GoldClaim {
  const { modality, polarity } = adaptModality(row.modality);
  const negated = row.polarity === 'negative' && row.type !== 'ASSESSED';
  return {
    id: row.id,
    type: row.type,
    subject: makeArgument([row.subject, ...(row.altSubject ?? []), ...equals(row.type, row.subject)]),
    object: makeArgument([row.object, ...(row.altObject ?? [])]),
    tier: row.tier,
    polarity: negated ? 'negative' : polarity,
    eitherPolarity: false,
    modalities: [modality],
    saidBy: row.saidBy === null ? null : makeArgument([row.saidBy]),
    saidByOptional: row.attribution === 'implicit',
    symmetric: row.symmetric ?? false,
    ...splitAltTypes(row.altTypes ?? []),
    where: [{ start: row.start, end: row.end }, ...contextsOf(text, row.alsoQuotes ?? [])],
    told: `${row.subject} ${row.type} ${row.object}: «${row.quote}»`,
  };
}

function adaptForbidden(
  row: ForbiddenRow,
  text: string,
  makeArgument: (ids: readonly string[]) => GoldArgument,
): ForbiddenClaim {
  const where = contextsOf(text, row.quote);
  return {
    type: row.type,
    subject: makeArgument([row.subject]),
    object: makeArgument([row.object]),
    where: where.length === 0 ? null : where,
    onlyIf: null,
    told: `${row.subject} ${row.type} ${row.object}: «${row.quote}»`,
    why: row.why,
  };
}

/**
 * The annotation of seed/gold over its text, as the score takes it. A forbidden claim of something that is not annotated («(Leo XIV)»)
 * cannot be looked for and stays out.
 */
export function adaptGold(file: GoldFile, text: string): Gold {
  const makeArgument = argumentMaker(file, text);
  const known = new Set(file.entities.map(({ id }) => id));
  return {
    doc: file.article.file,
    claims: file.claims.map((row) => adaptClaim(row, text, makeArgument)),
    forbidden: file.forbiddenClaims
      .filter(({ subject, object }) => known.has(subject) && known.has(object))
      .map((row) => adaptForbidden(row, text, makeArgument)),
  };
}
