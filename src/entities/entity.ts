import type { EntityType, Mention } from '../mentions/mention.ts';

/** Second labels of an entity in the graph. */
export type SecondLabel = 'Leader' | 'State' | 'Actor';

/** A thing that the article speaks of. */
export interface Entity {
  /** A catalogue entity: `e_` + its permanent slug. Otherwise `e_` + hash(coarse kind, lemma key[, article id]). */
  readonly id: string;
  readonly type: EntityType;
  readonly labels: readonly SecondLabel[];
  readonly name: string;
  readonly nameEn: string | null;
  /** True if `nameEn` was made from the Russian name by BGN/PCGN transliteration. */
  readonly transliterated: boolean;
  readonly aliases: readonly string[];
  readonly wikidata: string | null;
  readonly status: 'existing' | 'proposed';
  readonly origin: 'catalogue' | 'extracted';
}

/** A mention and who it is. */
export interface ResolvedMention extends Mention {
  /** Entity id; null where the text leaves it open. */
  readonly entity: string | null;
  /** Why it is this entity, or why nobody: one short English phrase («catalogue alias», «surname after full name»). */
  readonly why: string;
}

/** A mention with who it is. Field by field: a spread of so many takes several times as long. */
export function resolvedAs<T extends string | null>(
  mention: Mention,
  entity: T,
  why: string,
): ResolvedMention & { readonly entity: T } {
  return Object.freeze({
    type: mention.type,
    form: mention.form,
    surface: mention.surface,
    sentence: mention.sentence,
    start: mention.start,
    end: mention.end,
    firstToken: mention.firstToken,
    endToken: mention.endToken,
    head: mention.head,
    lemma: mention.lemma,
    catalogueIds: mention.catalogueIds,
    rule: mention.rule,
    entity,
    why,
  });
}

/** Who is spoken of in an article, and where. */
export interface Resolution {
  readonly entities: readonly Entity[];
  readonly mentions: readonly ResolvedMention[];
  /** The posts that titles name: a title is a mention of who bears it among `mentions`, and one of the office here. */
  readonly offices: { readonly entities: readonly Entity[]; readonly mentions: readonly ResolvedMention[] };
}
