import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { invariant } from '../base/invariant.ts';
import { readArticle } from '../article/read-article.ts';
import { seeDocument } from '../mentions/sequence/document.ts';
import { hashText } from '../mentions/sequence/hash.ts';
import { packClasses, packWeights, unpackClasses } from '../mentions/sequence/pack.ts';
import { tagsOf } from '../mentions/sequence/tags.ts';
import { tableOf } from '../mentions/sequence/weights.ts';
import type { WordClasses } from '../mentions/sequence/word-classes.ts';
import { goldTags, outermost } from '../mentions/train/label-sentences.ts';
import { type LabelledDocument, learnTags, type Recipe } from '../mentions/train/learn-tags.ts';
import { NAME_KINDS } from '../mentions/train/nerel-kinds.ts';
import { readText, type TextResources } from '../text/read-text.ts';
import { loadMorphology } from './load-morphology.ts';
import { loadParser, loadReader } from './load-parser.ts';
import { type CorpusDocument, readCorpus } from './read-corpus.ts';
import { readModel, writeModel } from './read-model.ts';

/** What each model of sequences learns to find. */
const MODELS: Readonly<Record<string, Readonly<Record<string, string>>>> = { names: NAME_KINDS };

const tell = (line: string): boolean => process.stderr.write(`${line}\n`);

function label(
  { raw, spans }: CorpusDocument,
  kinds: Readonly<Record<string, string>>,
  tags: readonly string[],
  resources: TextResources & { readonly classes: WordClasses },
): LabelledDocument {
  const { article } = readArticle(raw);
  if (!article) return [];
  const { sentences } = readText(article, resources);
  const seen = seeDocument(sentences, resources.classes);
  const ours = outermost(
    spans.flatMap((span) => (kinds[span.kind] ? [{ ...span, kind: kinds[span.kind] ?? '' }] : [])),
  );
  return sentences.map((sentence, at) => {
    const view = seen[at];
    invariant(view, 'a view for each sentence');
    return { sentence: view, gold: goldTags(sentence, ours, tags) };
  });
}

interface TrainOptions {
  readonly model: string;
  readonly heldOut?: string;
  readonly epochs: string;
  readonly seeds: string;
  readonly smallest: string;
}

async function train(file: string, options: TrainOptions): Promise<void> {
  const kinds = MODELS[options.model] ?? {};
  const tags = tagsOf([...new Set(Object.values(kinds))]);
  const resources = {
    morphology: await loadMorphology(),
    reader: loadReader(),
    parser: loadParser(),
    classes: readModel('word-classes', unpackClasses),
  };
  const corpus = (await readCorpus(file, options.heldOut === undefined ? [] : [options.heldOut])).filter(
    ({ heldOut }) => !heldOut,
  );
  const recipe: Recipe = {
    tags,
    epochs: Number(options.epochs),
    seeds: Array.from({ length: Number(options.seeds) }, (_, at) => at + 1),
    smallest: Number(options.smallest),
  };
  const weights = learnTags(
    corpus.map((document) => label(document, kinds, tags, resources)),
    recipe,
  );
  const features = weights.keys.reduce((count, key) => count + Number(key !== 0), 0);
  const size = writeModel(options.model, packWeights(weights));
  tell(`${options.model}: ${corpus.length} documents, ${features} features, ${size} bytes`);
}

/** Word classes from lines WORD, NARROW, BROAD (seed/models/word-classes.py): the first spelling of a form counts. */
function packWordClasses(file: string): void {
  const narrows = new Map<number, number>();
  const broad: number[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word, narrow, wide] = line.split('\t');
    if (!word || narrow === undefined || wide === undefined) continue;
    const key = hashText(word.replaceAll('ё', 'е'));
    if (!narrows.has(key)) narrows.set(key, Number(narrow));
    broad[Number(narrow)] = Number(wide);
  }
  const { table, slots } = tableOf(Int32Array.from(narrows.keys()));
  const narrow = new Uint16Array(table.length);
  for (const [at, one] of [...narrows.values()].entries()) narrow[slots[at] ?? 0] = one;
  tell(
    `word-classes: ${writeModel('word-classes', packClasses({ keys: table, narrow, broad: Uint8Array.from(broad) }))} bytes`,
  );
}

await new Command('train')
  .description('learn weights from an annotated corpus and write them to seed/models; needs the sources')
  .argument('<file>', 'corpus: a line {"doc", "text", "spans": [[start, end, type], …]} a document')
  .addOption(
    new Option('--model <name>', 'which model').choices([...Object.keys(MODELS), 'word-classes']).default('names'),
  )
  .option('--held-out <folder>', 'annotations whose documents are not learnt from; every tenth never is')
  .option('--epochs <n>', 'how often each sentence is shown', '6')
  .option('--seeds <n>', 'how many models vote', '4')
  .option('--smallest <n>', 'leave out features whose weights (-127 to 127) are below', '2')
  .action(async (file: string, options: TrainOptions) => {
    if (options.model === 'word-classes') packWordClasses(file);
    else await train(file, options);
  })
  .parseAsync();
