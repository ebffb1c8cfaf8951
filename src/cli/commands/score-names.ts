import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { CodedError } from '../../base/coded-error.ts';
import type { NamesScore } from '../../commands/score-names.ts';
import { printNamesScore, type ShownNames } from '../print-names-score.ts';
import { scoreMentions } from '../score-mentions.ts';
import { writeAll } from '../write-all.ts';

const EXAMPLES = `
Examples:
  kurultai score names                                        the seed articles against seed/gold
  kurultai score names corpus.jsonl --held-out annotation     what training never sees: every tenth text, and those annotated
  kurultai score names annotation --texts corpus.jsonl --show missed
  kurultai score names corpus.jsonl --json > before.json      … and later --against before.json`;

interface Options {
  readonly texts?: string;
  readonly heldOut?: string;
  readonly show?: ShownNames;
  readonly against?: string;
  readonly json?: true;
}

function readRun(file: string): NamesScore {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as NamesScore;
  } catch (error) {
    throw new CodedError('PATH_NOT_FOUND', `The run must be what --json printed: ${file}.`, { cause: error });
  }
}

async function score(path: string | undefined, { texts, heldOut, show, against, json }: Options): Promise<void> {
  const before = against === undefined ? undefined : readRun(against);
  const result = await scoreMentions({ path, texts, heldOut });
  const text = json ? JSON.stringify(result, null, 2) : printNamesScore(result, show, before);
  await writeAll(process.stdout, `${text}\n`);
}

/** `kurultai score names`: the names and mentions that are found against those annotated; needs no database. */
export function scoreNamesCommand(): Command {
  return new Command('names')
    .description('compare the names and other mentions found with an annotation of them')
    .argument('[path]', 'a .jsonl corpus {"doc", "text", "spans"}, or annotation as .json (default: seed/gold)')
    .option(
      '--texts <path>',
      'the texts of .json annotations: a folder of .txt, or a .jsonl file (default: seed/articles)',
    )
    .option(
      '--held-out <path>',
      'of a corpus every tenth text and those of these annotations only: what training never sees',
    )
    .addOption(
      new Option('--show <list>', 'list what was missed or wrong, in its sentence').choices(['missed', 'wrong']),
    )
    .option('--against <run>', 'show what changed since a run that --json printed')
    .option('--json', 'as JSON')
    .addHelpText('after', EXAMPLES)
    .action(score);
}
