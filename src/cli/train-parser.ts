import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { storedParser } from '../text/parser-model.ts';
import { readConllu } from '../text/train/conllu.ts';
import { scoreParser } from '../text/train/score-parser.ts';
import { trainParser } from '../text/train/train-parser.ts';
import { treebank } from '../text/train/treebank.ts';
import { loadMorphology } from './load-morphology.ts';
import { PARSER_FILES } from './load-parser.ts';

const USAGE = `npm run train-parser -- TREES.conllu... [--held-out FILE.conllu] [--epochs N] [--seed N]

Trains the dependency parser on trees in CoNLL-U and writes seed/models/parser.json and parser.bin; prints how often it agrees
with the trees of --held-out. The same files, options and program give the same weights.`;

const ARC_ROWS = 2 ** 19;
const RELATION_ROWS = 2 ** 15;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'held-out': { type: 'string' },
      epochs: { type: 'string', default: '8' },
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
  const trees = (file: string): ReturnType<typeof treebank> =>
    treebank(readConllu(readFileSync(file, 'utf8')), morphology);
  const model = trainParser(positionals.flatMap(trees), {
    epochs: Number(values.epochs),
    seed: Number(values.seed),
    arcRows: ARC_ROWS,
    relationRows: RELATION_ROWS,
    progress: (epoch, right, moves) =>
      process.stderr.write(`epoch ${epoch + 1}: ${((100 * right) / moves).toFixed(2)} % of moves right\n`),
  });
  const [header, weights] = storedParser(model);
  writeFileSync(PARSER_FILES.header, `${JSON.stringify(header, null, 2)}\n`);
  writeFileSync(PARSER_FILES.weights, weights);
  if (values['held-out'] === undefined) return;
  const { tokens, uas, las } = scoreParser(trees(values['held-out']), model);
  process.stdout.write(`${tokens} tokens held out: UAS ${uas.toFixed(4)}, LAS ${las.toFixed(4)}\n`);
}

await main();
