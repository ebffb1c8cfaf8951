import type { Span } from '../base/span.ts';
import { type GoldEntityRow, type GoldFile, placesOf } from './adapt-gold.ts';

/** An entity that an annotation knows: every name that is right for it, and every place where it is mentioned. */
export interface GoldEntity {
  readonly name: string;
  readonly names: readonly string[];
  readonly mentions: readonly Span[];
}

/** Who is mentioned where in one text. */
export interface GoldEntities {
  readonly doc: string;
  readonly entities: readonly GoldEntity[];
}

interface GoldLines {
  readonly boilerplate?: readonly { readonly line: number }[];
}

/** Where the lines of these numbers (from 1) lie. */
function linesAt(text: string, numbers: ReadonlySet<number>): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (numbers.has(index + 1)) spans.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return spans;
}

/** The article itself is annotated as an entity that no phrase names. */
const isArticle = ({ id }: GoldEntityRow): boolean => id.startsWith('article-');

/** The strings of the row that denote nothing else in the article: they name it as well as its name does. */
function ownNames(
  { mentions, ambiguousMentions }: GoldEntityRow,
  counts: ReadonlyMap<string, number>,
): readonly string[] {
  return mentions.filter((mention) => counts.get(mention) === 1 && ambiguousMentions?.[mention] === undefined);
}

/** How many rows have each string. */
function mentionCounts(rows: readonly GoldEntityRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const mention of rows.flatMap(({ mentions }) => mentions)) counts.set(mention, (counts.get(mention) ?? 0) + 1);
  return counts;
}

/** The entities of seed/gold; what stands in lines around the article is no mention. */
export function goldEntities(file: GoldFile, text: string): GoldEntities {
  const around = linesAt(text, new Set(((file as GoldLines).boilerplate ?? []).map(({ line }) => line)));
  const outside = ({ start }: Span): boolean => !around.some((line) => line.start <= start && start < line.end);
  const counts = mentionCounts(file.entities);
  return {
    doc: file.article.file,
    entities: file.entities
      .filter((row) => !isArticle(row))
      .map((row) => ({
        name: row.name,
        // An explanation in brackets is the annotator's: «Акорда (пресс-служба …)».
        names: [
          row.name,
          row.name.replace(/\s*\(.*\)$/u, ''),
          ...(row.nameEn ? [row.nameEn] : []),
          ...ownNames(row, counts),
        ],
        mentions: placesOf(text, row).filter(outside),
      })),
  };
}

/** What the second format says of mentions, where it says something. */
export interface MentionedEntities {
  readonly doc: string;
  readonly mentions?: readonly (Span & { readonly entity: string })[];
}

/** The entities of annotated corpus statements: mentions of one name are of one entity. */
export function corpusEntities({ doc, mentions }: MentionedEntities): GoldEntities {
  const byName = new Map<string, Span[]>();
  for (const { entity, start, end } of mentions ?? [])
    byName.set(entity, [...(byName.get(entity) ?? []), { start, end }]);
  return { doc, entities: [...byName].map(([name, spans]) => ({ name, names: [name], mentions: spans })) };
}
