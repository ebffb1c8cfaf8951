import { CodedError } from '../base/coded-error.ts';
import type { Graph } from '../graph/connect.ts';
import { applySchema, bringUp, SCHEMA_VERSION } from '../graph/write/apply-schema.ts';
import { importGraph, type ImportedPart } from '../graph/write/import-graph.ts';
import { EXPORT_FORMAT, type Footer, type Part, Tally } from './export-json.ts';

/** An export, line by line without line feeds; may be read several times. */
export type ExportLines = () => AsyncIterable<string>;

type Line = ImportedPart & { readonly part?: unknown };

const damaged = (message: string): CodedError => new CodedError('EXPORT_DAMAGED', message);

function parse(line: string, number: number): Line {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Told below.
  }
  throw damaged(`Every line of an export must be a JSON object; line ${number} is not.`);
}

function refuseNewer({ format, schemaVersion }: Footer): void {
  if (format <= EXPORT_FORMAT && schemaVersion <= SCHEMA_VERSION) return;
  throw new CodedError(
    'SCHEMA_NEWER',
    `The export must be of this version or an older one, but has: ${schemaVersion}.`,
    {
      details: { found: schemaVersion, known: SCHEMA_VERSION, format },
    },
  );
}

const isPart = (part: unknown): part is Part => part === 'state' || part === 'journal';

/** Reads the whole export and holds it against its footer, before anything is written. Throws EXPORT_DAMAGED, SCHEMA_NEWER. */
export async function verifyExport(lines: ExportLines): Promise<Footer> {
  const tally = new Tally();
  let footer: Footer | null = null;
  let number = 0;
  for await (const line of lines()) {
    number += 1;
    if (footer) throw damaged(`Nothing must stand behind the footer; line ${number} does.`);
    const value = parse(line, number);
    if (value.part === 'footer') footer = value as unknown as Footer;
    else if (isPart(value.part)) tally.add(value.part, line);
    else throw damaged(`Every line must belong to state, journal or footer; line ${number} does not.`);
  }
  if (!footer) throw damaged('An export must end with its footer; it has none: it was cut off.');
  refuseNewer(footer);
  const { counts, sha256 } = tally.footer(footer.schemaVersion);
  if (JSON.stringify([counts, sha256]) !== JSON.stringify([footer.counts, footer.sha256]))
    throw damaged('The lines of an export must be those that its footer counted; they are not.');
  return footer;
}

async function* parts(lines: ExportLines): AsyncGenerator<ImportedPart> {
  for await (const line of lines()) yield JSON.parse(line) as ImportedPart;
}

/**
 * Fills an empty database with an export; exporting it again gives the same lines. Throws EXPORT_DAMAGED, SCHEMA_NEWER and
 * DATABASE_NOT_EMPTY with nothing written.
 */
export async function importJson(graph: Graph, lines: ExportLines): Promise<Footer> {
  const footer = await verifyExport(lines);
  await applySchema(graph);
  await importGraph(graph, () => parts(lines));
  await bringUp(graph, footer.schemaVersion);
  return footer;
}
