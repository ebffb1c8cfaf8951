import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { RawArticle } from '../article/article.ts';
import { CodedError } from '../base/coded-error.ts';
import { isHeldOut } from '../mentions/train/held-out.ts';
import type { LabelledSpan } from '../mentions/train/label-sentences.ts';
import type { CorpusRelation } from '../statements/train/nerel-relations.ts';
import { NO_METADATA } from './article-metadata.ts';
import { readAnnotations } from './read-annotations.ts';

/** A text of a corpus with its annotated stretches; `kind` is the corpus's own type. */
export interface CorpusDocument {
  readonly raw: RawArticle;
  readonly spans: readonly LabelledSpan[];
  /** Annotated relations between stretches, by their places in `spans`; empty if the corpus has none. */
  readonly relations: readonly CorpusRelation[];
  readonly heldOut: boolean;
}

interface Row {
  readonly doc: string;
  readonly text: string;
  readonly spans: readonly (readonly [start: number, end: number, type: string])[];
  readonly relations?: readonly CorpusRelation[];
}

function isRow(row: unknown): row is Row {
  const { doc, text, spans } = row as Partial<Row>;
  return typeof doc === 'string' && typeof text === 'string' && Array.isArray(spans);
}

function parseLine(file: string, number: number, line: string): Row {
  try {
    const row: unknown = JSON.parse(line);
    if (isRow(row)) return row;
  } catch {
    // Told below, with its place.
  }
  throw new CodedError('GOLD_INVALID', `${file}:${number} must be {"doc", "text", "spans": [[start, end, type], …]}.`, {
    details: { file },
  });
}

/** The documents of a .jsonl corpus. `heldOut` names annotations whose documents are held out besides every tenth. */
export async function readCorpus(file: string, heldOut: readonly string[] = []): Promise<readonly CorpusDocument[]> {
  const named = new Set((await readAnnotations(heldOut)).map(({ doc }) => doc));
  const documents: CorpusDocument[] = [];
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  try {
    for await (const line of lines) {
      if (line.trim() === '') continue;
      const { doc, text, spans, relations = [] } = parseLine(file, documents.length + 1, line);
      documents.push({
        raw: { file: doc, text, metadata: { ...NO_METADATA, sourceId: doc } },
        spans: spans.map(([start, end, kind]) => ({ start, end, kind })),
        relations,
        heldOut: isHeldOut(documents.length, doc, named),
      });
    }
  } catch (error) {
    if (error instanceof CodedError) throw error;
    throw new CodedError('PATH_NOT_FOUND', `The corpus must be there: ${file}.`, { cause: error });
  }
  return documents;
}
