/** One token of a CoNLL-U file, as far as we use it. */
export interface ConlluToken {
  readonly form: string;
  readonly upos: string;
  readonly feats: string;
  /** Index of the head in the sentence, from 0; −1 for the root. */
  readonly head: number;
  readonly deprel: string;
  readonly spaceAfter: boolean;
}

/** The sentences of one document. */
export type ConlluDocument = readonly (readonly ConlluToken[])[];

function readToken(line: string): ConlluToken | null {
  const [id = '', form = '', , upos = '_', , feats = '_', head = '0', deprel = '_', , misc = '_'] = line.split('\t');
  // Ranges and empty nodes are no tokens of the tree.
  if (!/^\d+$/u.test(id)) return null;
  return { form, upos, feats, head: Number(head) - 1, deprel, spaceAfter: !misc.includes('SpaceAfter=No') };
}

/** Reads CoNLL-U (universaldependencies.org/format.html); a line `# newdoc` begins a document. */
export function readConllu(text: string): readonly ConlluDocument[] {
  const documents: ConlluToken[][][] = [];
  for (const block of text.split(/\n\s*\n/u)) {
    const lines = block.split('\n');
    if (documents.length === 0 || lines.some((line) => line.startsWith('# newdoc'))) documents.push([]);
    const tokens = lines
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map(readToken)
      .filter((token) => token !== null);
    if (tokens.length > 0) documents.at(-1)?.push(tokens);
  }
  return documents;
}
