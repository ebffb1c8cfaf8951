import { Command } from 'commander';
import type { Extraction } from '../../commands/extraction.ts';
import { extractionJson } from '../../commands/extraction-json.ts';
import type { Input } from '../../commands/load.ts';
import { refusedExtraction } from '../../commands/refused-extraction.ts';
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

Ends with 0 if every file was read, with 1 if one was refused (its line has "article": null and the problem).`;

async function extractionOf(input: Input, { extract, extractor }: OpenExtraction): Promise<Extraction> {
  if ('raw' in input) return extract(input.raw);
  return refusedExtraction(input.refused.file, extractor, [input.refused.problem]);
}

async function extract(paths: readonly string[], { json }: { json?: true }): Promise<void> {
  const reading = await openExtraction(readInputs(paths));
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
    .option('--json', 'JSON Lines, one article a line')
    .addHelpText('after', EXAMPLES)
    .action(extract);
}
