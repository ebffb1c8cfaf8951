import type { EntityType, Mention } from '../mentions/mention.ts';
import type { Sentence, Text } from '../text/text.ts';
import type { Token } from '../text/token.ts';
import type { Catalogue } from './catalogue.ts';
import { type CatalogueIndex, catalogueIndex } from './catalogue-index.ts';

export type Gender = 'm' | 'f';

/** Who a mention is and why; `entity` null when nobody can be told. */
export interface Verdict {
  readonly entity: string | null;
  readonly why: string;
}

/** A person that the article names, with what later mentions may know him by. */
export interface KnownPerson {
  readonly id: string;
  /** Keys of the given names; empty if only the surname is known. */
  readonly given: readonly string[];
  readonly initials: readonly string[];
  readonly surname: string | null;
  readonly gender: Gender | null;
  /** Place among the article's mentions where he is named so. */
  readonly place: number;
  /** True if he is brought in there as somebody's relative («жена президента Анна Иванова»). */
  readonly isRelative: boolean;
}

/** A person whom the article says to have a title. */
export interface TitleHolder {
  /** Class of title («президент»). */
  readonly title: string;
  /** Entity id of the state or organisation; null if the article does not say. */
  readonly of: string | null;
  readonly person: string;
  /** The words of a title that many bear: «министр юстиции Перу»; empty for others. */
  readonly words: readonly string[];
}

/** What is known of the article while its mentions are resolved; private to this room. */
export interface Discourse {
  readonly text: Text;
  readonly catalogue: Catalogue;
  readonly index: CatalogueIndex;
  readonly mentions: readonly Mention[];
  readonly verdicts: Map<Mention, Verdict>;
  readonly persons: KnownPerson[];
  readonly titles: TitleHolder[];
  /** What of these was noted: an article may tell the same a thousand times. */
  readonly noted: Set<string>;
  /** Second names that the article defines («… (ФСЭГ)»), by lemma. */
  readonly defined: Map<string, string>;
  /** States whose bodies the article names, by the body's name without the state («верховн суд»). */
  readonly bodies: Map<string, Set<string>>;
  /** The states of bodies that the catalogue does not know. */
  readonly bodyOf: Map<string, string>;
  /** The state that the article is about; null if no one stands out. Set once names are resolved. */
  home: string | null;
  /** Last day that the date of publication allows (ISO), null if there is none. */
  readonly day: string | null;
  readonly places: ReadonlyMap<Mention, number>;
  readonly bySentence: ReadonlyMap<number, readonly Mention[]>;
}

/** Adds what was not told before under this key; of the same told twice the first stands. */
export function noteOnce<T>({ noted }: Discourse, list: T[], key: readonly unknown[], one: T): void {
  const text = key.join('|');
  if (noted.has(text)) return;
  noted.add(text);
  list.push(one);
}

/** The last day of an EDTF date of at most day precision. */
function lastDay(edtf: string): string {
  return edtf.length >= 10 ? edtf.slice(0, 10) : `${edtf}${'-12-31'.slice(edtf.length - 4)}`;
}

export function startDiscourse(text: Text, mentions: readonly Mention[], catalogue: Catalogue): Discourse {
  const bySentence = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const group = bySentence.get(mention.sentence);
    if (group) group.push(mention);
    else bySentence.set(mention.sentence, [mention]);
  }
  const { publishedOn } = text.article;
  return {
    text,
    catalogue,
    index: catalogueIndex(catalogue),
    mentions,
    verdicts: new Map(),
    persons: [],
    titles: [],
    noted: new Set(),
    defined: new Map(),
    bodies: new Map(),
    bodyOf: new Map(),
    home: null,
    day: publishedOn === null ? null : lastDay(publishedOn),
    places: new Map(mentions.map((mention, at) => [mention, at])),
    bySentence,
  };
}

export const sentenceOf = (discourse: Discourse, mention: Mention): Sentence | undefined =>
  discourse.text.sentences[mention.sentence];

export const tokensOf = (discourse: Discourse, mention: Mention): readonly Token[] =>
  sentenceOf(discourse, mention)?.tokens.slice(mention.firstToken, mention.endToken) ?? [];

export const headToken = (discourse: Discourse, mention: Mention): Token | undefined =>
  sentenceOf(discourse, mention)?.tokens[mention.head];

export const placeOf = (discourse: Discourse, mention: Mention): number => discourse.places.get(mention) ?? 0;

/** So many mentions away nothing is meant any more; few articles have as many, and it keeps the work linear in their length. */
const HORIZON = 500;
/** So many mentions of one sentence are looked at about one of them: longer sentences are lists. */
const NEIGHBOURS = 100;

/** The mentions before and after one, in text order, as far as they count for it. */
export function around(discourse: Discourse, mention: Mention): readonly Mention[] {
  const at = placeOf(discourse, mention);
  return discourse.mentions.slice(Math.max(0, at - HORIZON), at + HORIZON);
}

/** Resolved mentions before `mention` in text order, nearest first, at most `sentences` sentences back. */
export function* before(discourse: Discourse, mention: Mention, sentences: number): Generator<[Mention, string]> {
  const place = placeOf(discourse, mention);
  for (let at = place - 1; at >= Math.max(0, place - HORIZON); at -= 1) {
    const other = discourse.mentions[at];
    if (!other || other.sentence < mention.sentence - sentences) return;
    const entity = discourse.verdicts.get(other)?.entity;
    if (entity) yield [other, entity];
  }
}

/** The mentions of its sentence, itself among them. */
export function neighbours(discourse: Discourse, mention: Mention): readonly Mention[] {
  const all = discourse.bySentence.get(mention.sentence) ?? [];
  const [first] = all;
  if (!first || all.length <= NEIGHBOURS) return all;
  const at = Math.max(0, placeOf(discourse, mention) - placeOf(discourse, first));
  return all.slice(Math.max(0, at - NEIGHBOURS / 2), at + NEIGHBOURS / 2);
}

/** Mentions inside `outer`, in text order. */
export function inside(discourse: Discourse, outer: Mention): readonly Mention[] {
  return neighbours(discourse, outer).filter(
    (other) => other !== outer && other.start >= outer.start && other.end <= outer.end,
  );
}

export const entityOf = (discourse: Discourse, mention: Mention): string | null =>
  discourse.verdicts.get(mention)?.entity ?? null;

export const typeOf = (discourse: Discourse, id: string, fallback: EntityType): EntityType =>
  discourse.catalogue.entities.get(id)?.entity.type ?? fallback;

export const isState = (discourse: Discourse, id: string): boolean =>
  discourse.catalogue.entities.get(id)?.entity.labels.includes('State') ?? false;
