/**
 * A loader as a program of its own, to be killed: node loader.mjs CONFIG.json. Tells «ready» and loads when it gets a line, so that
 * several can begin at once.
 */
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { connect, type GraphConfig } from '../../src/graph/connect.ts';
import type { LoadableExtraction } from '../../src/graph/extraction-input.ts';
import { loadExtraction } from '../../src/graph/write/load-extraction.ts';

interface Job {
  readonly graph: GraphConfig;
  readonly deriving: readonly string[];
  readonly extractions: readonly LoadableExtraction[];
}

const job = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Job;
const graph = connect(job.graph);
process.stdout.write('ready\n');
await once(process.stdin, 'data');
for (const extraction of job.extractions) await loadExtraction(graph, extraction, new Set(job.deriving));
await graph.close();
process.exit(0);
