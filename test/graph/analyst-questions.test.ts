import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi, type Api } from '../../src/api/create-api.ts';
import { loadArticles, prepareGraph } from '../../src/cli/load-articles.ts';
import { readInputs } from '../../src/cli/read-inputs.ts';
import { ask } from '../support/ask.ts';
import { deriving, testGraph } from '../support/graph-of.ts';
import { emptyDatabase } from '../support/test-server.ts';

// Ten questions of an analyst, asked of the five seed articles as they are read now. Beside each question stands what people answered
// (seed/gold): every part as patterns of which all must stand in one row of the answer. `least` is how many parts were found when it was
// last set: a part that is lost fails the test. It is the only place where that is kept.

interface Question {
  readonly question: string;
  readonly query: string;
  readonly least: number;
  readonly items: readonly (readonly string[])[];
}

const QUESTIONS = JSON.parse(readFileSync('test/graph/analyst-questions.json', 'utf8')) as readonly Question[];

const graph = testGraph();
let api: Api;
beforeAll(async () => {
  await emptyDatabase();
  await prepareGraph(graph);
  await loadArticles(graph, readInputs(['seed/articles/']));
  api = await createApi({ graph, relationTypes: [...deriving], port: 0 });
}, 300_000);
afterAll(async () => {
  await api.stop();
  await graph.close();
});

/** The rows of the outermost list of an answer, each as a text. */
function rowsOf(answer: unknown): readonly string[] {
  if (Array.isArray(answer)) return answer.map((row) => JSON.stringify(row));
  return typeof answer === 'object' && answer !== null ? Object.values(answer).flatMap(rowsOf) : [];
}

const all = (query: string): string => query.replace(/^(\s+statements\(first: )20(,.*)$/mu, '$1100$2');

async function missedOf({ query, items }: Question): Promise<readonly string[]> {
  const { data, errors } = await ask(api.url, all(readFileSync(`examples/queries/${query}.graphql`, 'utf8')));
  expect(errors).toBeUndefined();
  const rows = rowsOf(data);
  const answered = (patterns: readonly string[]): boolean =>
    rows.some((row) => patterns.every((pattern) => new RegExp(pattern, 'iu').test(row)));
  return items.filter((patterns) => !answered(patterns)).map((patterns) => patterns.join(' & '));
}

describe('what an analyst asks of the five articles', () => {
  test.each(QUESTIONS.map((one) => [one.question, one] as const))('%s', async (_title, question) => {
    const missed = await missedOf(question);
    const found = question.items.length - missed.length;
    // What `docs/statements.md` tells: read it off a run of this file.
    console.info(
      `${found} of ${question.items.length}  ${question.question}${missed.map((one) => `\n  - ${one}`).join('')}`,
    );
    expect(found, missed.join('\n')).toBeGreaterThanOrEqual(question.least);
  });
});
