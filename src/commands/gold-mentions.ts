import type { Span } from '../base/span.ts';
import { ENTITY_TYPES, type EntityType } from '../mentions/mention.ts';
import type { CorpusStatements } from './adapt-corpus-statements.ts';
import { type GoldFile, placesOf } from './adapt-gold.ts';

/** A stretch of text that an annotation says names something. */
export interface GoldMention extends Span {
  /** The annotation's own word for its kind. */
  readonly label: string;
  /** The kinds that are right for it. */
  readonly types: readonly EntityType[];
}

/** A text and what is annotated in it. */
export interface MentionedText {
  readonly doc: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
  /** True if the annotation marks every name of PER, ORG and LOC with its exact borders. */
  readonly exhaustive: boolean;
}

/** Kinds of other annotations, as ours. NEREL's others (dates, ages, numbers, crimes …) name nothing that is a node. */
const KINDS: Readonly<Record<string, readonly EntityType[]>> = Object.freeze({
  PERSON: ['Person'],
  ORGANIZATION: ['Organisation', 'Centre'],
  COUNTRY: ['Place'],
  CITY: ['Place'],
  STATE_OR_PROVINCE: ['Place'],
  DISTRICT: ['Place'],
  LOCATION: ['Place'],
  FACILITY: ['Place', 'Project', 'Organisation', 'Centre'],
  EVENT: ['Event', 'Threat', 'Initiative'],
  LAW: ['Document', 'Initiative'],
  PROFESSION: ['Person', 'Office', 'Collective'],
  Leader: ['Person'],
  Quantity: ['Figure'],
  Organisation: ['Organisation', 'Centre'],
});

const isEntityType = (label: string): label is EntityType => ENTITY_TYPES.some((type) => type === label);
const kindsOf = (label: string): readonly EntityType[] => KINDS[label] ?? (isEntityType(label) ? [label] : []);

type Labelled = Span & { readonly label: string };

/** Annotated stretches of kinds that we have. */
function adapt(rows: readonly Labelled[]): readonly GoldMention[] {
  return rows.flatMap(({ start, end, label }) => {
    const types = kindsOf(label);
    return types.length === 0 ? [] : [{ start, end, label, types }];
  });
}

/** A document of a corpus whose names are marked. */
export function corpusMentions(spans: readonly (Span & { readonly kind: string })[]): readonly GoldMention[] {
  return adapt(spans.map(({ start, end, kind }) => ({ start, end, label: kind })));
}

/** The marked mentions of annotated statements, and what their subjects, objects and speakers stand on. */
export function statementMentions({ mentions, statements }: CorpusStatements): readonly GoldMention[] {
  const places = new Map<string, Labelled>();
  for (const { start, end, type } of mentions ?? []) places.set(`${start} ${end}`, { start, end, label: type });
  for (const { subject, object, saidBy } of statements) {
    for (const argument of [subject, object, saidBy]) {
      if (!argument?.type) continue;
      const { start, end, type } = argument;
      const key = `${start} ${end}`;
      if (!places.has(key)) places.set(key, { start, end, label: type });
    }
  }
  return adapt([...places.values()]);
}

/** Where the entities of seed/gold are named. */
export function goldMentions({ entities }: GoldFile, text: string): readonly GoldMention[] {
  return entities.flatMap((row) => {
    const types = [row.type, ...(row.altTypes ?? [])].flatMap(kindsOf);
    return types.length === 0 ? [] : placesOf(text, row).map((place) => ({ ...place, label: row.type, types }));
  });
}
