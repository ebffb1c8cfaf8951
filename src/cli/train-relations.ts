import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Command } from 'commander';
import { readArticle } from '../article/read-article.ts';
import type { CorpusStatements } from '../commands/adapt-corpus-statements.ts';
import type { ExtractResources } from '../commands/create-extract.ts';
import { resolveEntities } from '../entities/resolve-entities.ts';
import { findMentions } from '../mentions/find-mentions.ts';
import { createContext } from '../statements/context.ts';
import { findStatements } from '../statements/find-statements.ts';
import { storedPairs } from '../statements/learned/pair-model.ts';
import { type AnnotatedStatement, type LabelledPair, labelPairs } from '../statements/train/label-pairs.ts';
import { scorePairs } from '../statements/train/score-pairs.ts';
import { trainPairs } from '../statements/train/train-pairs.ts';
import { readText } from '../text/read-text.ts';
import { modelFiles } from './load-parser.ts';
import { loadResources } from './load-resources.ts';
import { readAnnotations } from './read-annotations.ts';
import { type CorpusDocument, readCorpus } from './read-corpus.ts';

/** Smaller tables mix features that differ; fewer units tell fewer of the relations apart. */
const [ROWS, UNITS] = [2 ** 16, 32];

/**
 * The relations that the corpus annotates, and how sure the model must be of each: as low as most of what it then says of texts not
 * learned from is right, read by hand.
 */
const RELATIONS = Object.freeze([
  { name: 'LEADS', threshold: 0.5 },
  { name: 'MEMBER_OF', threshold: 0.6 },
  { name: 'HELD_IN', threshold: 0.6 },
  { name: 'ATTENDED', threshold: 0.25 },
  { name: 'ORGANISED_BY', threshold: 0.3 },
  { name: 'PART_OF', threshold: 0.6 },
  { name: 'LOCATED_IN', threshold: 0.6 },
]);

const tell = (line: string): boolean => process.stderr.write(`${line}\n`);

const NAMES: ReadonlySet<string> = new Set(RELATIONS.map(({ name }) => name));

type Annotated = ReadonlyMap<string, readonly AnnotatedStatement[]>;

/** What an annotation says of the relations that are learned; what is denied, or may be told otherwise, is left open. */
function annotatedStatements({ statements, forbidden }: CorpusStatements): readonly AnnotatedStatement[] {
  const told = statements.flatMap(({ type, subject, object, modality, altTypes = [] }): AnnotatedStatement[] => {
    if (NAMES.has(type)) return [[modality === 'negated' ? null : type, subject, object]];
    return altTypes.some((other) => NAMES.has(other)) ? [[null, subject, object]] : [];
  });
  return [...told, ...forbidden.map(({ subject, object }): AnnotatedStatement => ['none', subject, object])];
}

async function readAnnotated(folders: readonly string[]): Promise<Annotated> {
  const annotations = await readAnnotations(folders);
  return new Map(annotations.map(({ doc, data }) => [doc, annotatedStatements(data as CorpusStatements)]));
}

/** The text's pairs, labelled; the rules speak without the model that is to be learned. */
function label(
  { raw, spans, relations }: CorpusDocument,
  resources: ExtractResources,
  annotations: Annotated,
): readonly LabelledPair[] {
  const { article } = readArticle(raw);
  if (!article) return [];
  const lexicon = { ...resources.lexicon, learned: null };
  const text = readText(article, resources.text);
  const resolution = resolveEntities(text, findMentions(text, resources.mentions), resources.catalogue);
  const { statements } = findStatements(text, resolution, lexicon);
  const context = createContext(text, resolution, lexicon);
  const annotated = annotations.get(raw.file) ?? null;
  return labelPairs({ context, statements, spans, relations, annotated }, resources.mentions.wordClasses, NAMES);
}

interface TrainOptions {
  readonly heldOut?: string[];
  readonly annotated: string[];
  readonly epochs: string;
  readonly seed: string;
}

async function train(file: string, { heldOut, annotated, epochs, seed }: TrainOptions): Promise<void> {
  const resources = await loadResources();
  const corpus = await readCorpus(file, heldOut);
  const annotations = await readAnnotated(annotated);
  const pairsOf = (held: boolean): readonly LabelledPair[] =>
    corpus
      .filter((document) => document.heldOut === held)
      .flatMap((document) => label(document, resources, annotations));
  const model = trainPairs(pairsOf(false), {
    relations: RELATIONS,
    rows: ROWS,
    units: UNITS,
    epochs: Number(epochs),
    seed: Number(seed),
    progress: (epoch, loss, pairs) => tell(`epoch ${epoch + 1}: loss ${loss.toFixed(4)}, ${pairs} pairs`),
  });
  const [header, bytes] = storedPairs(model);
  const files = modelFiles('relations');
  writeFileSync(files.header, `${JSON.stringify(header, null, 2)}\n`);
  writeFileSync(files.weights, gzipSync(bytes, { level: 9 }));
  for (const { name, annotated, found, right } of scorePairs(pairsOf(true), model))
    process.stdout.write(`${name}: held out ${annotated} that no rule tells, found ${found}, right ${right}\n`);
}

await new Command('train-relations')
  .description('learn which pairs of mentions stand in a relation and write seed/models/relations.*; needs the sources')
  .argument('<file>', 'corpus: a line {"doc", "text", "spans", "relations": [[type, i, j], …]} a document')
  .option('--held-out <folder...>', 'annotations whose documents are not learnt from; every tenth never is')
  .option('--annotated <folder...>', 'annotations with statements, to learn from as well', [])
  .option('--epochs <n>', 'how often each pair is shown', '4')
  .option('--seed <n>', 'order of the pairs', '1')
  .action(train)
  .parseAsync();
