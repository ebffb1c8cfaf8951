import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Command } from 'commander';
import { readArticle } from '../article/read-article.ts';
import type { ExtractResources } from '../commands/create-extract.ts';
import { resolveEntities } from '../entities/resolve-entities.ts';
import { findMentions } from '../mentions/find-mentions.ts';
import { createContext } from '../statements/context.ts';
import { findStatements } from '../statements/find-statements.ts';
import { storedPairs } from '../statements/learned/pair-model.ts';
import { type LabelledPair, labelPairs } from '../statements/train/label-pairs.ts';
import { scorePairs } from '../statements/train/score-pairs.ts';
import { trainPairs } from '../statements/train/train-pairs.ts';
import { readText } from '../text/read-text.ts';
import { modelFiles } from './load-parser.ts';
import { loadResources } from './load-resources.ts';
import { type CorpusDocument, readCorpus } from './read-corpus.ts';

/** Smaller tables mix features that differ: with 2^16 rows two of a hundred pairs are lost. */
const ROWS = 2 ** 17;

/**
 * The relations that the corpus annotates, and how sure the model must be of each: as low as four of five pairs that no rule tells
 * are right on texts not learned from; the corpus leaves many out, read by hand it is nine of ten.
 */
const RELATIONS = Object.freeze([
  { name: 'LEADS', threshold: 0.5 },
  { name: 'MEMBER_OF', threshold: 0.5 },
  { name: 'HELD_IN', threshold: 0.2 },
  { name: 'ATTENDED', threshold: 0.15 },
  { name: 'ORGANISED_BY', threshold: 0.3 },
  { name: 'PART_OF', threshold: 0.25 },
  { name: 'LOCATED_IN', threshold: 0.55 },
]);

const tell = (line: string): boolean => process.stderr.write(`${line}\n`);

/** The text's pairs, labelled; the rules speak without the model that is to be learned. */
function label({ raw, spans, relations }: CorpusDocument, resources: ExtractResources): readonly LabelledPair[] {
  const { article } = readArticle(raw);
  if (!article) return [];
  const lexicon = { ...resources.lexicon, learned: null };
  const text = readText(article, resources.text);
  const resolution = resolveEntities(text, findMentions(text, resources.mentions), resources.catalogue);
  const { statements } = findStatements(text, resolution, lexicon);
  const context = createContext(text, resolution, lexicon);
  const names = new Set(RELATIONS.map(({ name }) => name));
  return labelPairs({ context, statements, spans, relations }, resources.mentions.wordClasses, names);
}

interface TrainOptions {
  readonly heldOut?: string;
  readonly epochs: string;
  readonly seed: string;
}

async function train(file: string, { heldOut, epochs, seed }: TrainOptions): Promise<void> {
  const resources = await loadResources();
  const corpus = await readCorpus(file, heldOut);
  const pairsOf = (held: boolean): readonly LabelledPair[] =>
    corpus.filter((document) => document.heldOut === held).flatMap((document) => label(document, resources));
  const model = trainPairs(pairsOf(false), {
    relations: RELATIONS,
    rows: ROWS,
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
  .option('--held-out <folder>', 'annotations whose documents are not learnt from; every tenth never is')
  .option('--epochs <n>', 'how often each pair is shown', '3')
  .option('--seed <n>', 'order of the pairs', '1')
  .action(train)
  .parseAsync();
