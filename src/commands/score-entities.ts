import type { Span } from '../base/span.ts';
import type { Entity, ResolvedMention } from '../entities/entity.ts';
import type { GoldEntities, GoldEntity } from './gold-entities.ts';
import type { Finding, Ratio } from './score.ts';
import { plain, samePlace } from './score-match.ts';

/** A text, who is annotated in it and who was found. */
export interface ResolvedText {
  readonly text: string;
  readonly gold: GoldEntities;
  readonly entities: readonly Entity[];
  readonly mentions: readonly ResolvedMention[];
}

/** What `score entities` measures. */
export interface EntitiesScore {
  /** Annotated mentions at whose place a mention was found. */
  readonly found: Ratio;
  /** Of those found: who it is, is right. */
  readonly right: Ratio;
  /** Of those found: left open, with a reason. */
  readonly open: Ratio;
  readonly missed: readonly Finding[];
  /** Found, but somebody else or nobody. */
  readonly wrong: readonly Finding[];
}

/** An annotated mention and what was found at its place. */
interface Compared {
  readonly gold: GoldEntity;
  readonly place: Span;
  readonly best: ResolvedMention | null;
}

/** Shared length as a share of what both cover. */
function likeness(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function bestAt(mentions: readonly ResolvedMention[], place: Span): ResolvedMention | null {
  const near = mentions.filter((mention) => samePlace(mention, place));
  return near.reduce<ResolvedMention | null>(
    (one, other) => (one && likeness(one, place) >= likeness(other, place) ? one : other),
    null,
  );
}

function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? null;
}

const namesOf = ({ name, nameEn, aliases }: Entity): readonly string[] => [
  plain(name),
  ...(nameEn === null ? [] : [plain(nameEn)]),
  ...aliases.map(plain),
];

/**
 * The entity ids that are right for an annotated entity: those that bear one of its names; else the extracted one that most of
 * its mentions have, if it is more of this entity than of any other. An entity of the catalogue is known by its name alone:
 * it was named by people, as the annotation was.
 */
function rightIds(gold: GoldEntity, compared: readonly Compared[], entities: readonly Entity[]): ReadonlySet<string> {
  const names = new Set(gold.names.map(plain));
  const named = entities.filter((entity) => namesOf(entity).some((name) => names.has(name)));
  if (named.length > 0) return new Set(named.map(({ id }) => id));
  const ids = compared.filter((one) => one.gold === gold).flatMap(({ best }) => best?.entity ?? []);
  const own = mostFrequent(ids.filter((id) => entities.some((one) => one.id === id && one.origin === 'extracted')));
  const others = compared.filter(({ best }) => best !== null && best.entity === own).map((one) => one.gold.name);
  return own !== null && mostFrequent(others) === gold.name ? new Set([own]) : new Set();
}

const CONTEXT = 60;

/** The place in its surroundings, in square brackets. */
function told(text: string, { start, end }: Span, what: string): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  return `${what}: …${before}[${text.slice(start, end)}]${text.slice(end, end + CONTEXT)}…`.replaceAll(/\s+/gu, ' ');
}

interface Judged extends Compared {
  readonly doc: string;
  readonly text: string;
  readonly right: boolean;
  readonly who: string;
}

function judge({ text, gold, entities, mentions }: ResolvedText): readonly Judged[] {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const compared = gold.entities.flatMap((entity) =>
    entity.mentions.map((place) => ({ gold: entity, place, best: bestAt(mentions, place) })),
  );
  const right = new Map(gold.entities.map((entity) => [entity, rightIds(entity, compared, entities)]));
  return compared.map((one) => {
    const id = one.best?.entity ?? null;
    return {
      ...one,
      doc: gold.doc,
      text,
      right: id !== null && (right.get(one.gold)?.has(id) ?? false),
      who: `${id === null ? 'nobody' : (names.get(id) ?? id)} (${one.best?.why ?? ''})`,
    };
  });
}

/** Compares who is said to be mentioned with who is annotated. */
export function scoreEntities(texts: readonly ResolvedText[]): EntitiesScore {
  const judged = texts.flatMap(judge);
  const found = judged.filter(({ best }) => best !== null);
  const count = (rows: readonly unknown[]): Ratio => ({ right: rows.length, of: found.length });
  return {
    found: { right: found.length, of: judged.length },
    right: count(found.filter(({ right }) => right)),
    open: count(found.filter(({ best }) => best?.entity === null)),
    missed: judged
      .filter(({ best }) => best === null)
      .map(({ doc, text, place, gold }) => ({ doc, told: told(text, place, gold.name) })),
    wrong: found
      .filter(({ right }) => !right)
      .map(({ doc, text, place, gold, who }) => ({ doc, told: told(text, place, `${gold.name}, read as ${who}`) })),
  };
}
