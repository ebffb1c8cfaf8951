import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { build } from 'vite';
import type { LoadableExtraction } from '../../src/graph/extraction-input.ts';
import { deriving } from './graph-of.ts';
import { testServer } from './test-server.ts';

// Two folders deep, as the product's own files are: from there it finds cypher/.
mkdirSync('.kurultai', { recursive: true });
const folder = mkdtempSync(join('.kurultai', 'loader-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

await build({
  configFile: false,
  logLevel: 'silent',
  build: {
    ssr: 'test/support/loader.ts',
    outDir: folder,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'loader.mjs' } },
  },
});

/** A loader in a process of its own, ready to begin with `stdin.write('go\n')`; it may be killed at any time. */
export async function spawnLoader(name: string, extractions: readonly LoadableExtraction[]): Promise<ChildProcess> {
  const config = join(folder, `${name}.json`);
  writeFileSync(config, JSON.stringify({ graph: testServer(), deriving: [...deriving], extractions }));
  const child = spawn(process.execPath, [join(folder, 'loader.mjs'), config], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}
