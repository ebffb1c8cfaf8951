import { createDecisions, type Correction, type Holds } from '../../src/commands/decisions.ts';
import { exportJson } from '../../src/commands/export-json.ts';
import type { Graph } from '../../src/graph/connect.ts';
import type { LoadableExtraction } from '../../src/graph/extraction-input.ts';
import { loadExtraction } from '../../src/graph/write/load-extraction.ts';
import { deriving, relations } from './graph-of.ts';

/** The state of the graph as an export tells it: equal states are equal texts. */
export async function stateOf(graph: Graph): Promise<string> {
  const lines: string[] = [];
  for await (const line of exportJson(graph)) if (line.startsWith('{"part":"state"')) lines.push(line);
  return lines.join('\n');
}

interface Entry {
  readonly kind: string;
  readonly target: string;
  readonly into: string;
  readonly values: string | null;
  readonly by: string;
  readonly why: string;
  readonly versionId: string;
}

/** The journal's entries in their order. */
export async function journalOf(graph: Graph): Promise<readonly Entry[]> {
  const rows = await graph.read('MATCH (c:Change) RETURN properties(c) AS entry ORDER BY c.seq', {}, 'test');
  return rows.map(({ entry }) => entry as Entry);
}

/** Does again, in their order, what the entries of a journal say; `versions` has the texts that were loaded. */
export async function replay(
  graph: Graph,
  entries: readonly Entry[],
  versions: ReadonlyMap<string, LoadableExtraction>,
): Promise<void> {
  const decisions = createDecisions({ graph, relations, deriving });
  for (const { kind, target, into, values, versionId, ...input } of entries) {
    const extraction = versions.get(versionId);
    if (kind === 'load' && extraction) await loadExtraction(graph, extraction, deriving);
    else if (kind === 'merge') await decisions.merge(target, into, input);
    else if (kind === 'correct') await decisions.correct(target, JSON.parse(values ?? '{}') as Correction, input);
    else if (kind === 'resolve')
      await decisions.resolve(target, into, (JSON.parse(values ?? '{}') as { holds: Holds }).holds, input);
    else await decisions[kind as 'remove' | 'restore' | 'unmerge' | 'confirm' | 'reject'](target, input);
  }
}
