import { Command, Option } from 'commander';
import type { Score } from '../../commands/score.ts';
import { printScore, type Shown } from '../print-score.ts';
import { scoreGold } from '../score-gold.ts';
import { writeAll } from '../write-all.ts';
import { scoreEntitiesCommand } from './score-entities.ts';
import { scoreNamesCommand } from './score-names.ts';

const EXAMPLES = `
Examples:
  kurultai score                               the seed articles against seed/gold
  kurultai score --show missed                 and the core claims that were not found
  kurultai score annotation --texts texts.jsonl
                                               annotated documents, their texts as lines {"doc": …, "text": …}`;

const LISTS: Readonly<Record<string, Shown>> = { missed: 'missed', wrong: 'wrong', forbidden: 'forbiddenFound' };

/** The figures, and of the lists behind them the one that was asked for. */
function onlyList(result: Score, shown: Shown | undefined): Partial<Score> {
  const others = Object.values(LISTS).filter((list) => list !== shown);
  return Object.fromEntries(Object.entries(result).filter(([name]) => !others.some((other) => other === name)));
}

interface ScoreOptions {
  readonly texts?: string;
  readonly show?: string;
  readonly json?: true;
}

async function score(paths: readonly string[], { texts, show, json }: ScoreOptions): Promise<void> {
  const result = await scoreGold(paths, texts);
  const shown = show === undefined ? undefined : LISTS[show];
  const text = json ? JSON.stringify(onlyList(result, shown), null, 2) : printScore(result, shown);
  await writeAll(process.stdout, `${text.trimEnd()}\n`);
}

/** `kurultai score`: what is read against what is annotated; needs no database. */
export function scoreCommand(): Command {
  return new Command('score')
    .description('compare what is read from texts with an annotation of them; needs no database')
    .argument('[gold...]', 'annotation: .json files, or folders of them (default: seed/gold)')
    .option('--texts <path>', 'the annotated texts: a folder of .txt, or a .jsonl file (default: seed/articles)')
    .addOption(new Option('--show <list>', 'list what was missed, wrong or forbidden').choices(Object.keys(LISTS)))
    .option('--json', 'as JSON')
    .addHelpText('after', EXAMPLES)
    .action(score)
    .addCommand(scoreEntitiesCommand())
    .addCommand(scoreNamesCommand());
}
