import type { Entity } from '../../entities/entity.ts';
import type { Graph } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';

/** The entities of some ids that the graph has, as the pipeline knows them. */
export async function findKnownEntities(graph: Graph, ids: readonly string[]): Promise<ReadonlyMap<string, Entity>> {
  const rows = await graph.read(cypherFile('read/entities-to-name'), { ids }, 'entities-to-name');
  return new Map(rows.map(({ entity }) => [(entity as Entity).id, entity as Entity]));
}
