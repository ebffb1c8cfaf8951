import type { ArticleInput, CommandsOn, LoadedArticle } from '../api/commands.ts';
import { CodedError } from '../base/coded-error.ts';
import { invariant } from '../base/invariant.ts';
import type { Extraction } from '../commands/extraction.ts';
import { createDecisions } from '../commands/decisions.ts';
import { load } from '../commands/load.ts';
import { relationNames } from './load-resources.ts';
import { extractInPlace } from './open-extraction.ts';

/** One input, as the reader of inputs has them. */
async function* only({ text, ...metadata }: ArticleInput) {
  yield await Promise.resolve({ raw: { file: metadata.sourceId ?? metadata.url ?? 'api', text, metadata } });
}

/** The product's commands for the API; what reads texts is loaded with the first article. */
export function apiCommands(deriving: ReadonlySet<string>): CommandsOn {
  const relations = relationNames();
  return (graph) => ({
    decisions: createDecisions({ graph, relations, deriving }),
    load: async (article: ArticleInput): Promise<LoadedArticle> => {
      let read: Extraction | undefined;
      const report = await load({
        inputs: only(article),
        graph,
        deriving,
        extract: async (raw) => (read = await extractInPlace(raw)),
      });
      const [refused] = report.refused;
      if (refused) throw new CodedError(refused.problem.code, refused.problem.message);
      invariant(read?.article, 'an article that was not refused was read');
      const outcome = (['loaded', 'corrected', 'removed'] as const).find((one) => report[one] === 1) ?? 'unchanged';
      return {
        outcome,
        articleId: read.article.id,
        statementCount: read.statements.length,
        nearMissCount: read.nearMisses.length,
        problemCount: read.problems.length,
      };
    },
  });
}
