import type { EntityType } from '../mentions/mention.ts';

/** `Actor` stands for every kind that can speak or act; `Article` for the article itself. */
export type ArgumentKind = EntityType | 'Actor' | 'Article' | 'Any';

/** A row of `seed/relations.json`, the one table of relations. */
export interface Relation {
  readonly name: string;
  readonly subject: readonly ArgumentKind[];
  readonly object: readonly ArgumentKind[];
  readonly symmetric: boolean;
  /** True if statements of it derive a typed edge between entities. */
  readonly derivesEdge: boolean;
  /** What it says, one sentence: «the subject …» */
  readonly means: string;
  /** PLOVER event or null for static facts. */
  readonly plover: string | null;
  readonly example: string;
  readonly counterExample: string;
}
