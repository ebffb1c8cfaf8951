import type { Entity, ResolvedMention } from '../entities/entity.ts';
import type { Extraction } from './extraction.ts';

/** Something counted, most frequent first. */
export interface Counted {
  readonly what: string;
  readonly times: number;
}

/** An entity with all that says so: how often each reason decided, and the words that stand for it. */
export interface ExplainedEntity {
  readonly entity: Entity;
  readonly whys: readonly Counted[];
  readonly surfaces: readonly Counted[];
}

/** A mention that the reading leaves open: the same words for the same reason are one question. */
export interface OpenQuestion {
  readonly surface: string;
  readonly why: string;
  /** Indexes of the sentences where it stands. */
  readonly sentences: readonly number[];
}

function counted(values: readonly string[]): readonly Counted[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([what, times]) => ({ what, times })).sort((a, b) => b.times - a.times);
}

function grouped(
  mentions: readonly ResolvedMention[],
  keyOf: (mention: ResolvedMention) => string | null,
): ReadonlyMap<string, readonly ResolvedMention[]> {
  const groups = new Map<string, ResolvedMention[]>();
  for (const mention of mentions) {
    const key = keyOf(mention);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(mention);
    else groups.set(key, [mention]);
  }
  return groups;
}

/** Who and what the article speaks of, most often mentioned first, and why each mention is this one. */
export function explainEntities({ entities, mentions }: Extraction): readonly ExplainedEntity[] {
  const groups = grouped(mentions, ({ entity }) => entity);
  const sizeOf = ({ id }: Entity): number => groups.get(id)?.length ?? 0;
  return entities
    .toSorted((a, b) => sizeOf(b) - sizeOf(a))
    .map((entity) => {
      const own = groups.get(entity.id) ?? [];
      return {
        entity,
        whys: counted(own.map(({ why }) => why)),
        surfaces: counted(own.map(({ surface }) => surface.replaceAll(/\s+/gu, ' '))),
      };
    });
}

/** What nobody could be told to be, in the order of the text. */
export function openQuestions({ mentions }: Extraction): readonly OpenQuestion[] {
  const open = mentions.filter(({ entity }) => entity === null);
  return [...grouped(open, ({ surface, why }) => `${surface.toLowerCase()} ${why}`).values()].map((group) => ({
    surface: group[0]?.surface ?? '',
    why: group[0]?.why ?? '',
    sentences: [...new Set(group.map(({ sentence }) => sentence))],
  }));
}
