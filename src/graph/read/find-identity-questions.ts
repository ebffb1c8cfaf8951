import { searchStem } from '../name-key.ts';
import { fragment } from './fragment.ts';
import type { BatchQuery } from './list-query.ts';
import { type HeldEvent, sameEvents } from './same-events.ts';

/** Where an entity is mentioned. */
export interface MentionEvidence {
  readonly articleId: string;
  readonly surface: string;
  readonly sentence: string;
}

/**
 * Something that a person should decide. `AMBIGUOUS`: a name in a text could be any of the candidates and was left open.
 * `SAME_NAME`: the candidates have the same name (or one is the other's surname) and may be one. `SAME_EVENT`: the candidates are events of one
 * kind, place and time, and may be one in other words.
 */
export interface IdentityQuestion {
  readonly id: string;
  readonly kind: 'AMBIGUOUS' | 'SAME_NAME' | 'SAME_EVENT';
  readonly surface: string;
  /** The sentence that asks; null unless `AMBIGUOUS`. */
  readonly sentence: string | null;
  readonly articleId: string | null;
  /** Entity ids, canonical, at least two. */
  readonly candidates: readonly string[];
}

interface OpenQuestion {
  readonly id: string;
  readonly surface: string;
  readonly articleId: string;
  readonly sentence: string;
  readonly candidates: readonly string[];
}

interface Named {
  readonly id: string;
  readonly type: string;
  readonly name: string;
}

/** What `identityQuestions` is made of. */
export interface IdentityRow {
  readonly question?: OpenQuestion;
  readonly named?: Named;
  readonly held?: HeldEvent;
}

/** Names left open and names of entities, in one statement; so many of the former; for one key. */
export const identityQuery = (first: number): BatchQuery => ({
  name: 'identity-questions',
  statement: fragment('identity-questions'),
  parameters: { first },
});

/** Where entities are mentioned, a few sentences of each; keys are their ids. */
export const evidenceQuery: BatchQuery = {
  name: 'evidence-of-entities',
  statement: fragment('evidence-of-entities'),
  parameters: { first: 3 },
};

const stems = (name: string): readonly string[] => (name.match(/[\p{L}\p{N}]+/gu) ?? []).map(searchStem);

/** Names with the same words, in whatever order and case; a person's surname alone is asked beside the full name. */
function keysOf({ name, type }: Named): readonly string[] {
  const words = stems(name);
  const whole = [...words].sort().join(' ');
  return type === 'Person' ? [`Person ${words.at(-1) ?? ''}`] : [whole];
}

/** The first name or its initial; empty for a bare surname. */
const given = (name: string): string => (stems(name).length > 1 ? (stems(name)[0] ?? '') : '');

/** Two persons of one surname with different first names are two; a bare surname or an initial may be each of them. */
function mayBeOne(group: readonly Named[]): boolean {
  if (group.length < 2) return false;
  if (group[0]?.type !== 'Person') return true;
  return group.some((a, at) =>
    group.slice(0, at).some((b) => given(a.name).startsWith(given(b.name)) || given(b.name).startsWith(given(a.name))),
  );
}

function sameNames(named: readonly Named[]): readonly (readonly Named[])[] {
  const groups = new Map<string, Named[]>();
  for (const one of named) {
    for (const key of keysOf(one)) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].filter(mayBeOne);
}

const asked = (kind: 'SAME_NAME' | 'SAME_EVENT', group: readonly { readonly id: string; readonly name: string }[]) => ({
  id: `q_${group.map(({ id }) => id).join('+')}`,
  kind,
  surface: group[0]?.name ?? '',
  sentence: null,
  articleId: null,
  candidates: group.map(({ id }) => id),
});

/**
 * The first questions of identity that nobody has decided: names left open because two readings are equally good, then entities of
 * one name, then events that may be one. A merge answers one; what is merged is not asked again.
 */
export function identityQuestions(rows: readonly IdentityRow[], first: number): readonly IdentityQuestion[] {
  const open = rows.flatMap(({ question }) => (question && question.candidates.length > 1 ? [question] : []));
  return [
    ...open.map((question) => ({ ...question, kind: 'AMBIGUOUS' as const })),
    ...sameNames(rows.flatMap(({ named }) => named ?? [])).map((group) => asked('SAME_NAME', group)),
    ...sameEvents(rows.flatMap(({ held }) => held ?? [])).map((pair) => asked('SAME_EVENT', pair)),
  ].slice(0, first);
}
