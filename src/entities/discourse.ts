import type { Text } from '../text/text.ts';
import type { Token } from '../text/token.ts';
import type { EntityType, Mention } from '../mentions/mention.ts';
import type { Catalogue } from './catalogue.ts';

/** Who a mention is and why; `entity` null when nobody can be told. */
export interface Verdict {
  readonly entity: string | null;
  readonly why: string;
}

/** A person that the article names, with what later mentions may know him by. */
export interface KnownPerson {
  readonly id: string;
  /** Lemma of the surname. */
  readonly surname: string;
  readonly gender: 'm' | 'f' | null;
  readonly full: boolean;
}

/** What has been said so far: grows in text order while mentions are resolved; private to this room. */
export interface Discourse {
  readonly text: Text;
  readonly catalogue: Catalogue;
  readonly mentions: readonly Mention[];
  readonly verdicts: Map<Mention, Verdict>;
  readonly persons: KnownPerson[];
  /** Person by role: «президент|e_kazakhstan», and by the bare title «президент». */
  readonly roles: Map<string, string>;
}

export const headToken = (discourse: Discourse, mention: Mention): Token | undefined =>
  discourse.text.sentences[mention.sentence]?.tokens[mention.head];

/** Resolved mentions before `mention` in text order, nearest first, at most `sentences` sentences back. */
export function* before(discourse: Discourse, mention: Mention, sentences: number): Generator<[Mention, string]> {
  for (let at = discourse.mentions.indexOf(mention) - 1; at >= 0; at -= 1) {
    const other = discourse.mentions[at];
    if (!other || other.sentence < mention.sentence - sentences) return;
    const entity = discourse.verdicts.get(other)?.entity;
    if (entity) yield [other, entity];
  }
}

/** Mentions inside `outer`, in text order. */
export function inside(discourse: Discourse, outer: Mention): readonly Mention[] {
  return discourse.mentions.filter(
    (other) =>
      other !== outer && other.sentence === outer.sentence && other.start >= outer.start && other.end <= outer.end,
  );
}

export const typeOf = (discourse: Discourse, id: string, fallback: EntityType): EntityType =>
  discourse.catalogue.entities.get(id)?.entity.type ?? fallback;
