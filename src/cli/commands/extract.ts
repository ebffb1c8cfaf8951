import { Command, Option } from 'commander';
import type { Extraction } from '../../commands/extraction.ts';
import { extractionJson } from '../../commands/extraction-json.ts';
import type { Input } from '../../commands/load.ts';
import { refusedExtraction } from '../../commands/refused-extraction.ts';
import { explainInputs } from '../explain-inputs.ts';
import { EXIT } from '../exit-codes.ts';
import { openExtraction, type OpenExtraction } from '../open-extraction.ts';
import { printExtraction } from '../print-extraction.ts';
import { readInputs } from '../read-inputs.ts';
import { writeAll } from '../write-all.ts';

const EXAMPLES = `
Examples:
  kurultai extract article.txt                 what the article says, for people
  kurultai extract --json seed/articles        JSON Lines, one article a line (seed/schemas/extraction.json)
  kurultai extract --json news.jsonl > out.jsonl
  kurultai extract --explain article.txt       sentence by sentence: words, tree, clauses, names, statements, and why
  kurultai extract --explain --html article.txt > article.html

Ends with 0 if every file was read, with 1 if one was refused (its line has "article": null and the problem).`;

async function extractionOf(input: Input, { extract, extractor }: OpenExtraction<Input>): Promise<Extraction> {
  if ('raw' in input) return extract(input.raw);
  return refusedExtraction(input.refused.file, extractor, [input.refused.problem]);
}

interface Options {
  readonly json?: true;
  readonly explain?: true;
  readonly html?: true;
}

async function extract(paths: readonly string[], { json, explain, html }: Options): Promise<void> {
  if (explain ?? html) {
    await explainInputs(paths, html === true);
    return;
  }
  const reading = openExtraction(readInputs(paths));
  try {
    for await (const input of reading.inputs) {
      const extraction = await extractionOf(input, reading);
      if (extraction.article === null) process.exitCode = EXIT.incomplete;
      if (json) await writeAll(process.stdout, `${JSON.stringify(extractionJson(extraction))}\n`);
      else await writeAll(process.stdout, printExtraction(extraction, process.stdout));
    }
  } finally {
    await reading.close();
  }
}

/** `kurultai extract`: what articles say; needs no database. */
export function extractCommand(): Command {
  return new Command('extract')
    .description('print who says what of whom in articles, with the words that prove it; needs no database')
    .argument('<path...>', '.txt, .html or .jsonl files, or folders of them')
    .addOption(new Option('--json', 'JSON Lines, one article a line').conflicts(['explain', 'html']))
    .option('--explain', 'sentence by sentence what was read, and why')
    .option('--html', 'with --explain: a page of HTML that tells the rest on hover')
    .addHelpText('after', EXAMPLES)
    .action(extract);
}
