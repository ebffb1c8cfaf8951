import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { CodedError } from '../../base/coded-error.ts';
import { compareScores } from '../../commands/compare-scores.ts';
import type { Score } from '../../commands/score.ts';
import { printComparison, printScore, type Shown } from '../print-score.ts';
import { writeRulePrecisions } from '../rule-precisions.ts';
import { scoreGold } from '../score-gold.ts';
import { writeAll } from '../write-all.ts';
import { scoreEntitiesCommand } from './score-entities.ts';
import { scoreNamesCommand } from './score-names.ts';

const EXAMPLES = `
Examples:
  kurultai score                               the seed articles against seed/gold
  kurultai score --show missed                 and the core claims that were not found
  kurultai score --json > before.json          keep a run, and after a change …
  kurultai score --against before.json         … see which claims were found and which were lost
  kurultai score annotation --texts texts.jsonl
                                               annotated documents, their texts as lines {"doc": …, "text": …}`;

const LISTS: Readonly<Record<string, Shown>> = { missed: 'missed', wrong: 'wrong', forbidden: 'forbiddenFound' };

interface ScoreOptions {
  readonly texts?: string;
  readonly show?: string;
  readonly json?: true;
  readonly against?: string;
  readonly writeRules?: true;
}

/** A run that `score --json` printed. */
function readRun(path: string): Score {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Score;
  } catch (error) {
    throw new CodedError('GOLD_INVALID', `${path} must be what score --json printed.`, { cause: error });
  }
}

async function score(
  paths: readonly string[],
  { texts, show, json, against, writeRules }: ScoreOptions,
): Promise<void> {
  const result = await scoreGold(paths, texts);
  const shown = show === undefined ? undefined : LISTS[show];
  const comparison = against === undefined ? undefined : compareScores(readRun(against), result);
  const told = comparison ? printComparison(comparison) : printScore(result, shown);
  const text = json ? JSON.stringify(comparison ?? result, null, 2) : told;
  if (writeRules) process.stderr.write(`${writeRulePrecisions(result.rules)}\n`);
  await writeAll(process.stdout, `${text.trimEnd()}\n`);
}

/** `kurultai score`: what is read against what is annotated; needs no database. */
export function scoreCommand(): Command {
  return new Command('score')
    .description('compare what is read from texts with an annotation of them; needs no database')
    .argument('[gold...]', 'annotation: .json files, or folders of them (default: seed/gold)')
    .option('--texts <path>', 'the annotated texts: a folder of .txt, or a .jsonl file (default: seed/articles)')
    .addOption(new Option('--show <list>', 'list what was missed, wrong or forbidden').choices(Object.keys(LISTS)))
    .option('--json', 'as JSON, the lists with it')
    .option('--against <run>', 'what has moved since a run that --json printed')
    .option('--write-rules', 'write the precision of each rule to seed/rules.json')
    .addHelpText('after', EXAMPLES)
    .action(score)
    .addCommand(scoreEntitiesCommand())
    .addCommand(scoreNamesCommand());
}
