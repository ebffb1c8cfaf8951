import type { Community, CutEdge, CutVertex, Scored } from '../graph/read/find-measures.ts';
import { type ExplainedPath, onOneStory } from './paths.ts';
import type { Told } from './told.ts';

/** A place in an order: 1 is first. */
export interface Rank {
  readonly rank: number;
}

/** A measured entity with the links that explain the measure. */
export interface Ranked extends Scored {
  readonly links: readonly ExplainedPath[];
}

/** A community with the strongest edges inside it. */
export interface ExplainedCommunity extends Community {
  readonly edges: readonly ExplainedPath[];
}

/** A bridge with all that is told of its two ends together. */
export interface ExplainedCutEdge extends CutEdge {
  readonly edges: readonly ExplainedPath[];
}

/** Of a large community the first members tell what it is about. */
const MEMBERS = 8;

const named = ({ name, type }: { readonly name: string; readonly type: string }): string => `${name} (${type})`;
const told = (line: string): Told => Object.freeze({ line, statements: [] });

/** One line an edge, with its proofs. */
const tellEdges = (paths: readonly ExplainedPath[]): readonly Told[] =>
  paths.flatMap(({ hops }) =>
    hops.map(({ subject, type, object, stories, statements }) => ({
      line: `  ${subject.name} ${type} ${object.name}  (${stories} stories)`,
      statements,
    })),
  );

/** Whom two are both linked to, one line each. */
const tellShared = (paths: readonly ExplainedPath[]): readonly Told[] =>
  paths.map(({ nodes, hops }) => ({
    line: `  both with ${nodes[1]?.name ?? ''}`,
    statements: hops.flatMap(({ statements }) => statements.slice(0, 1)),
  }));

export const tellRanked = (ranked: readonly (Ranked & Rank)[]): readonly Told[] =>
  ranked.flatMap(({ entity, score, links, rank }) => [
    told(`${rank}. ${named(entity)}  ${score.toFixed(4)}`),
    ...tellEdges(links),
  ]);

export const tellSimilar = (similar: readonly Ranked[]): readonly Told[] =>
  similar.flatMap(({ entity, score, links }) => [told(`${named(entity)}  ${score.toFixed(4)}`), ...tellShared(links)]);

export const tellCommunities = (communities: readonly (ExplainedCommunity & Rank)[]): readonly Told[] =>
  communities.flatMap(({ members, edges, rank }) => {
    const first = members.slice(0, MEMBERS).map(({ name }) => name);
    const more = members.length > MEMBERS ? `, and ${members.length - MEMBERS} more` : '';
    return [told(`${rank}. ${members.length} entities: ${first.join(', ')}${more}`), ...tellEdges(edges)];
  });

export const tellCutEdges = (found: readonly ExplainedCutEdge[]): readonly Told[] =>
  found.flatMap(({ one, other, smallerDegree, edges }) => [
    told(
      `${one.name} — ${other.name}${smallerDegree === 1 ? '  one end hangs on it alone' : ''}${onOneStory(edges) ? '  ! one story alone' : ''}`,
    ),
    ...tellEdges(edges),
  ]);

export const tellCutVertices = (found: readonly (CutVertex & { readonly links: readonly ExplainedPath[] })[]) =>
  found.flatMap(({ entity, degree, links }): readonly Told[] => [
    told(`${named(entity)}  linked with ${degree}`),
    ...tellEdges(links),
  ]);
