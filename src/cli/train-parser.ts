import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { storedParser } from '../text/parser-model.ts';
import type { ReadingModel } from '../text/reading-model.ts';
import { type ConlluDocument, readConllu } from '../text/train/conllu.ts';
import { scoreParser } from '../text/train/score-parser.ts';
import { scoreReader } from '../text/train/score-reader.ts';
import { trainParser } from '../text/train/train-parser.ts';
import { trainReader } from '../text/train/train-reader.ts';
import { readingTasks, treebank, type TreebankSentence } from '../text/train/treebank.ts';
import type { Morphology } from '../text/token.ts';
import { loadMorphology } from './load-morphology.ts';
import { type ModelName, modelFiles } from './load-parser.ts';

const USAGE = `npm run train-parser -- TREES.conllu... [--held-out FILE.conllu] [--epochs N] [--seed N]

Trains the choice between readings and the dependency parser on CoNLL-U with UPOS, FEATS, HEAD and DEPREL, and writes
seed/models/readings.* and parser.*; prints how often they agree with --held-out. The same files, options and program give the same weights.`;

/** Larger tables mix fewer features; these are the smallest that cost less than 0.002 of the attachments. */
const ARC_ROWS = 2 ** 20;
const RELATION_ROWS = 2 ** 16;
const READING_ROWS = 2 ** 18;
const READING_EPOCHS = 4;

const progress =
  (what: string) =>
  (epoch: number, right: number, all: number): void => {
    process.stderr.write(`${what}, epoch ${epoch + 1}: ${((100 * right) / all).toFixed(2)} % right\n`);
  };

function write(name: ModelName, header: object, weights: Uint8Array): void {
  const files = modelFiles(name);
  writeFileSync(files.header, `${JSON.stringify(header, null, 2)}\n`);
  writeFileSync(files.weights, gzipSync(weights, { level: 9 }));
}

const learnReadings = (documents: readonly ConlluDocument[], morphology: Morphology): ReadingModel =>
  trainReader(readingTasks(documents, morphology), {
    epochs: READING_EPOCHS,
    rows: READING_ROWS,
    progress: progress('readings'),
  });

/** Each half is read by what was learned on the other: the parser must see readings as good as those of new texts, not better. */
function crosswise(documents: readonly ConlluDocument[], morphology: Morphology): readonly TreebankSentence[] {
  const half = (odd: number): readonly ConlluDocument[] => documents.filter((_, at) => at % 2 === odd);
  return [0, 1].flatMap((odd) => treebank(half(odd), { morphology, reader: learnReadings(half(1 - odd), morphology) }));
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'held-out': { type: 'string' },
      epochs: { type: 'string', default: '6' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean' },
    },
  });
  if (values.help || positionals.length === 0) {
    process.stdout.write(`${USAGE}\n`);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const morphology = await loadMorphology();
  const documents = positionals.flatMap((file) => readConllu(readFileSync(file, 'utf8')));
  const reader = learnReadings(documents, morphology);
  write('readings', { scale: reader.scale }, new Uint8Array(reader.weights.rows));
  const parser = trainParser(crosswise(documents, morphology), {
    epochs: Number(values.epochs),
    seed: Number(values.seed),
    arcRows: ARC_ROWS,
    relationRows: RELATION_ROWS,
    progress: progress('moves'),
  });
  write('parser', ...storedParser(parser));
  if (values['held-out'] === undefined) return;
  const heldOut = readConllu(readFileSync(values['held-out'], 'utf8'));
  const { tokens, uas, las } = scoreParser(treebank(heldOut, { morphology, reader }), parser);
  const { words, agree, rulesAgree } = scoreReader(readingTasks(heldOut, morphology), reader);
  process.stdout.write(
    `${words} words held out: readings ${agree.toFixed(4)} (rules alone ${rulesAgree.toFixed(4)})\n`,
  );
  process.stdout.write(`${tokens} tokens held out: UAS ${uas.toFixed(4)}, LAS ${las.toFixed(4)}\n`);
}

await main();
