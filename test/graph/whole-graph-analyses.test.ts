import { describe, expect, test } from 'vitest';
import { STANCE_TYPES } from '../../src/analysis/stance.ts';
import type { Told } from '../../src/analysis/told.ts';
import { loadPhraseWords } from '../../src/cli/load-phrase-words.ts';
import { QUESTIONS } from '../../src/commands/analyses.ts';
import { matrixParts } from '../../src/commands/whole-graph-analyses.ts';
import { findEntityBatches } from '../../src/graph/read/find-entity-batches.ts';
import { askGraph, statementRows } from '../../src/graph/read/find-proved-statements.ts';
import { frozenCorpusGraph } from '../support/frozen-corpus.ts';

const TODAY = '2026-06-01';
const graph = frozenCorpusGraph();
const ask = askGraph(graph);

describe('the whole graph, part by part', () => {
  const asked = { ask, today: TODAY, words: loadPhraseWords };

  test.each(QUESTIONS.flatMap(({ name, parts, answer }) => (parts ? [[name, parts, answer] as const] : [])))(
    '%s tells what it tells at once',
    async (_name, parts, answer) => {
      const told: Told[] = [];
      for await (const part of parts(asked)) told.push(...part.told);
      const whole = (await answer(asked, [])).told;
      expect(whole.length).toBeGreaterThan(0);
      const read = (all: readonly Told[]) =>
        all.map(({ line, statements }) => `${line} ${statements.map(({ id }) => id).join(' ')}`).sort();
      expect(read(told)).toEqual(read(whole));
    },
  );

  test('every entity comes in one part, however small the parts are', async () => {
    const all = await statementRows(ask).ofTypes(STANCE_TYPES);
    const seen: string[] = [];
    for await (const { ids } of findEntityBatches(ask, [], { page: 7, statements: 20 })) seen.push(...ids);
    expect(new Set(seen).size).toBe(seen.length);
    for (const { subject, object } of all) expect(seen).toEqual(expect.arrayContaining([subject.id, object.id]));
  });

  test('who stops reading stops asking, and is told how far it was', async () => {
    let sent = 0;
    const heard: string[] = [];
    const counting = askGraph({ ...graph, read: (...given) => ((sent += 1), graph.read(...given)) });
    for await (const part of matrixParts({ ask: counting, onProgress: (what) => heard.push(what) })) {
      expect(part.length).toBeGreaterThan(0);
      break;
    }
    expect([sent, heard]).toEqual([
      2,
      [expect.stringMatching(/^looking through the graph: \d+ statements, names up to «/u)],
    ]);
  });
});
