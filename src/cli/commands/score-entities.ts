import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { CodedError } from '../../base/coded-error.ts';
import type { EntitiesScore } from '../../commands/score-entities.ts';
import { printEntitiesScore } from '../print-entities-score.ts';
import { scoreEntitiesOf } from '../score-entities.ts';
import { writeAll } from '../write-all.ts';

const EXAMPLES = `
Examples:
  kurultai score entities                                     the seed articles against seed/gold
  kurultai score entities annotation --texts corpus.jsonl --show wrong
  kurultai score entities --json > before.json                … and later --against before.json`;

interface Options {
  readonly texts?: string;
  readonly show?: 'missed' | 'wrong';
  readonly against?: string;
  readonly json?: true;
}

function readRun(file: string): EntitiesScore {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as EntitiesScore;
  } catch (error) {
    throw new CodedError('PATH_NOT_FOUND', `The run must be what --json printed: ${file}.`, { cause: error });
  }
}

async function score(paths: readonly string[], { texts, show, against, json }: Options): Promise<void> {
  const before = against === undefined ? undefined : readRun(against);
  const result = await scoreEntitiesOf(paths, texts);
  const text = json ? JSON.stringify(result, null, 2) : printEntitiesScore(result, show, before);
  await writeAll(process.stdout, `${text}\n`);
}

/** `kurultai score entities`: who is said to be mentioned against who is annotated; needs no database. */
export function scoreEntitiesCommand(): Command {
  return new Command('entities')
    .description('compare who is said to be mentioned with an annotation of it')
    .argument('[path...]', 'annotation: .json files, or folders of them (default: seed/gold)')
    .option('--texts <path>', 'the annotated texts: a folder of .txt, or a .jsonl file (default: seed/articles)')
    .addOption(
      new Option('--show <list>', 'list what was missed or wrong, in its sentence').choices(['missed', 'wrong']),
    )
    .option('--against <run>', 'show what changed since a run that --json printed')
    .option('--json', 'as JSON')
    .addHelpText('after', EXAMPLES)
    .action(score);
}
