import type { Graph } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';
import { searchStem } from '../name-key.ts';

/** Where an entity is mentioned. */
export interface MentionEvidence {
  readonly articleId: string;
  readonly surface: string;
  readonly sentence: string;
}

/**
 * Something that a person should decide. `AMBIGUOUS`: a name in a text could be any of the candidates and was left open.
 * `SAME_NAME`: the candidates have the same name (or one is the other's surname) and may be one.
 */
export interface IdentityQuestion {
  readonly id: string;
  readonly kind: 'AMBIGUOUS' | 'SAME_NAME';
  readonly surface: string;
  /** The sentence that asks; null for `SAME_NAME`. */
  readonly sentence: string | null;
  readonly articleId: string | null;
  /** Entity ids, canonical, at least two; each with where it is mentioned. */
  readonly candidates: readonly { readonly entityId: string; readonly evidence: readonly MentionEvidence[] }[];
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

const EVIDENCE = 3;
const PAGE = 1_000;

const stems = (name: string): readonly string[] => (name.match(/[\p{L}\p{N}]+/gu) ?? []).map(searchStem);

/** Names with the same words, in whatever order and case; a person's surname alone is asked beside the full name. */
function keysOf({ name, type }: Named): readonly string[] {
  const words = stems(name);
  const whole = [...words].sort().join(' ');
  return type === 'Person' ? [`Person ${words.at(-1) ?? ''}`] : [whole];
}

async function findNamed(graph: Graph): Promise<readonly Named[]> {
  const named: Named[] = [];
  for (let after = ''; ;) {
    const rows = await graph.read(cypherFile('read/extracted-names'), { after, limit: PAGE }, 'extracted-names');
    named.push(...(rows as unknown as readonly Named[]));
    if (rows.length < PAGE) return named;
    after = named.at(-1)?.id ?? '';
  }
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

async function findEvidence(
  graph: Graph,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly MentionEvidence[]>> {
  const rows = await graph.read(
    cypherFile('read/evidence-of-entities'),
    { ids, first: EVIDENCE },
    'evidence-of-entities',
  );
  return new Map(rows.map(({ id, found }) => [String(id), found as readonly MentionEvidence[]]));
}

/**
 * The first questions of identity that nobody has decided: names left open because two readings are equally good, then entities of
 * one name. A merge answers one; what is merged is not asked again.
 */
export async function findIdentityQuestions(graph: Graph, first: number): Promise<readonly IdentityQuestion[]> {
  const rows = await graph.read(cypherFile('read/open-questions'), { after: '', limit: first }, 'open-questions');
  const open = rows.map(({ item }) => item as OpenQuestion).filter(({ candidates }) => candidates.length > 1);
  const same = sameNames(await findNamed(graph)).slice(0, Math.max(0, first - open.length));
  const ids = [...new Set([...open.flatMap(({ candidates }) => candidates), ...same.flat().map(({ id }) => id)])];
  const evidence = await findEvidence(graph, ids);
  const candidatesOf = (some: readonly string[]): IdentityQuestion['candidates'] =>
    some.map((entityId) => ({ entityId, evidence: evidence.get(entityId) ?? [] }));
  return [
    ...open.map(({ id, surface, sentence, articleId, candidates }) => ({
      id,
      kind: 'AMBIGUOUS' as const,
      surface,
      sentence,
      articleId,
      candidates: candidatesOf(candidates),
    })),
    ...same.map((group) => ({
      id: `q_${group.map(({ id }) => id).join('+')}`,
      kind: 'SAME_NAME' as const,
      surface: group[0]?.name ?? '',
      sentence: null,
      articleId: null,
      candidates: candidatesOf(group.map(({ id }) => id)),
    })),
  ];
}
