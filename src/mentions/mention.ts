import type { Span } from '../base/span.ts';

/** The kinds of entity: the first label in the graph. `Leader`, `State`, `Actor` are second labels, never kinds. */
export const ENTITY_TYPES = Object.freeze([
  'Person',
  'Organisation',
  'Centre',
  'Threat',
  'Place',
  'Initiative',
  'Document',
  'Event',
  'Project',
  'Office',
  'Collective',
  'Figure',
] as const);
export type EntityType = (typeof ENTITY_TYPES)[number];

/** How the text names the thing: by name, by an adjective of it («казахстанский»), by role, by a common noun, by pronoun. */
export type MentionForm = 'name' | 'adjective' | 'role' | 'common' | 'pronoun';

/** A stretch of one sentence that names, or may name, an entity. Mentions may nest; two never cross. */
export interface Mention extends Span {
  readonly type: EntityType;
  readonly form: MentionForm;
  /** `text.slice(start, end)`. */
  readonly surface: string;
  /** Index of its sentence in the text. */
  readonly sentence: number;
  /** Its tokens in the sentence: `[firstToken, endToken)`. */
  readonly firstToken: number;
  readonly endToken: number;
  /** Index of the token that carries its case and number (the syntactic head). */
  readonly head: number;
  /** The mention's words in dictionary form, head first agreed («шанхайская организация сотрудничества»). */
  readonly lemma: string;
  /** Catalogue rows whose alias this is, all of them; empty if it is not in the catalogue. */
  readonly catalogueIds: readonly string[];
  /** Name of the rule or model that found it. */
  readonly rule: string;
}
