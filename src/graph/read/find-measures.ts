import { randomUUID } from 'node:crypto';
import type { Graph } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';
import type { NamedEntity } from './find-proved-statements.ts';
import { askNetwork, type NetworkQuestion } from './network.ts';

/** How much an entity matters can be measured by. */
export const CENTRALITIES = ['degree', 'page-rank', 'betweenness', 'eigenvector'] as const;
export type Centrality = (typeof CENTRALITIES)[number];

/** An entity with a measure; what it means, the question says. */
export interface Scored {
  readonly entity: NamedEntity;
  readonly score: number;
}

/** Entities that are linked more closely with each other than with others. */
export interface Community {
  /** Whose edges most stories tell first, then by name. */
  readonly members: readonly NamedEntity[];
}

/** Two that nothing but their own edge links: without it the network falls apart. */
export interface CutEdge {
  readonly one: NamedEntity;
  readonly other: NamedEntity;
  /** With how many the end is linked that has fewer: 1 if their edge alone holds it. */
  readonly smallerDegree: number;
}

/** One without whom the network falls apart. */
export interface CutVertex {
  readonly entity: NamedEntity;
  /** With how many others it is linked. */
  readonly degree: number;
}

/** All shortest ways of 2,000 entities are walked in a second; beyond, so many of them are starts. */
const SAMPLES = 2_000;
const POLL_MILLIS = 300;

/** Tells how far a run is, until it is over. A look that fails tells nothing. */
async function watched<T>(
  { graph, onProgress }: NetworkQuestion,
  [name, job]: readonly [string, string],
  run: Promise<T>,
): Promise<T> {
  if (!onProgress) return run;
  onProgress(name);
  const look = async (): Promise<void> => {
    const [row] = await graph.read(cypherFile('analysis/network/progress'), { job }, 'network-progress');
    if (row) onProgress(`${name}: ${String(row.progress)}`);
  };
  const timer = setInterval(() => void look().catch(() => undefined), POLL_MILLIS);
  return run.finally(() => {
    clearInterval(timer);
  });
}

const ask = <T>(question: NetworkQuestion, name: string, parameters: Readonly<Record<string, unknown>>) =>
  askNetwork(question, (network) => {
    const job = randomUUID();
    const asked = { ...parameters, name: network.name, nodes: network.nodes, job };
    return watched(question, [name, job], read<T>(question.graph, name, asked));
  });

const read = async <T>(graph: Graph, name: string, parameters: Readonly<Record<string, unknown>>) =>
  (await graph.read(cypherFile(`analysis/network/${name}`), parameters, `network-${name}`)) as unknown as readonly T[];

/** Who matters most, by a measure; ties by name. */
export const findCentral = (question: NetworkQuestion, by: Centrality, limit: number): Promise<readonly Scored[]> =>
  ask(question, by, { limit, samples: SAMPLES });

/** Communities, largest first. */
export const findCommunities = (question: NetworkQuestion, limit: number): Promise<readonly Community[]> =>
  ask(question, 'communities', { limit });

/** Whose neighbours are most like those of an entity (Jaccard); ties by name. */
export const findSimilar = (question: NetworkQuestion, id: string, limit: number): Promise<readonly Scored[]> =>
  ask(question, 'similar', { id, limit });

/** What alone holds two parts of the network together, those between larger parts first. */
export const findCutEdges = (question: NetworkQuestion, limit: number): Promise<readonly CutEdge[]> =>
  ask(question, 'bridges', { limit });

/** Who alone holds parts of the network together, most linked first. */
export const findCutVertices = (question: NetworkQuestion, limit: number): Promise<readonly CutVertex[]> =>
  ask(question, 'articulation-points', { limit });
