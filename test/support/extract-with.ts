import { loadResources } from '../../src/cli/load-resources.ts';
import { createExtract, type ExtractResources } from '../../src/commands/create-extract.ts';
import type { Extract } from '../../src/commands/extraction.ts';

const resources = await loadResources();

/** The product's own reading under another fingerprint, as if its rules had changed; `change` changes them. */
export function extractWith(
  fingerprint: string,
  change: (resources: ExtractResources) => ExtractResources = (same) => same,
): Extract {
  const extract = createExtract({ ...change(resources), fingerprint });
  return (raw) => Promise.resolve(extract(raw));
}
