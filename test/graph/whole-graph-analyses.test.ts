import { describe, expect, test } from 'vitest';
import { commitmentsDue } from '../../src/analysis/commitments-due.ts';
import { edgeSources } from '../../src/analysis/edge-sources.ts';
import { STANCE_TYPES } from '../../src/analysis/stance.ts';
import * as tell from '../../src/analysis/told.ts';
import { loadPhraseWords } from '../../src/cli/load-phrase-words.ts';
import { firstOf } from '../../src/commands/graph-parts.ts';
import { oneStoryParts } from '../../src/commands/path-analyses.ts';
import { askConflicts, askGaps, askStalled, PLAN_TYPES } from '../../src/commands/register-analyses.ts';
import { askAlone, askCoSupport, askMatrix, matrixParts } from '../../src/commands/stance-analyses.ts';
import { dueParts, recurringParts } from '../../src/commands/whole-graph-analyses.ts';
import { WHOLE_GRAPH_QUESTIONS } from '../../src/commands/whole-graph-questions.ts';
import { findEntityBatches } from '../../src/graph/read/find-entity-batches.ts';
import { type Ask, askGraph, statementRows } from '../../src/graph/read/find-proved-statements.ts';
import { findRecurring } from '../../src/graph/read/find-recurring.ts';
import { frozenCorpusGraph } from '../support/frozen-corpus.ts';
import { deriving } from '../support/graph-of.ts';

const TODAY = '2026-06-01';
const graph = frozenCorpusGraph();
const ask = askGraph(graph);
const rows = statementRows(ask);
const asked = { ask, today: TODAY, words: loadPhraseWords };

async function idsOf(...kinds: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const part of findEntityBatches(ask, kinds)) ids.push(...part.ids);
  return ids;
}

/** Each answer as it follows from all rows at once, without the database's counting. */
const AT_ONCE: Readonly<Record<string, () => Promise<readonly tell.Told[]>>> = {
  recurring: async () =>
    tell.tellRecurring(
      await findRecurring(ask, await idsOf('Initiative', 'Centre', 'Document', 'Project', 'Threat'), 2),
    ),
  conflicts: async () => tell.tellConflicts(await askConflicts(ask)),
  matrix: async () => tell.tellMatrix(await askMatrix(rows)),
  'co-support': async () => tell.tellPairs(await askCoSupport(rows)),
  alone: async () => tell.tellLoners(await askAlone(rows)),
  'one-story': async () =>
    tell.tellSources(edgeSources(await rows.ofTypes([...deriving])).filter(({ stories }) => stories === 1)),
  gaps: async () => tell.tellGaps(await askGaps(rows)),
  stalled: async () => tell.tellStalled(await askStalled(rows, TODAY)),
  due: async () => tell.tellCommitments(commitmentsDue(await rows.ofTypes(PLAN_TYPES), TODAY)),
};

const read = (all: readonly tell.Told[]): readonly string[] =>
  all.map(({ line, statements }) => [line, ...statements.map(({ id }) => id).sort()].join(' ')).sort();

describe('the whole graph, part by part', () => {
  test('every question about it has parts', () => {
    expect(WHOLE_GRAPH_QUESTIONS.filter(({ parts }) => !parts)).toEqual([]);
    expect(Object.keys(AT_ONCE).sort()).toEqual(
      WHOLE_GRAPH_QUESTIONS.map(({ name }) => name)
        .filter((name) => name !== 'phrases')
        .sort(),
    );
  });

  test.each(Object.entries(AT_ONCE))('%s tells what it tells at once', async (name, atOnce) => {
    const told: tell.Told[] = [];
    for await (const part of WHOLE_GRAPH_QUESTIONS.find((one) => one.name === name)?.parts?.(asked) ?? [])
      told.push(...part.told);
    const whole = await atOnce();
    expect(whole.length).toBeGreaterThan(0);
    expect(read(told)).toEqual(read(whole));
  });

  test('every entity comes in one part, however small the parts are', async () => {
    const all = await rows.ofTypes(STANCE_TYPES);
    const seen: string[] = [];
    for await (const { ids } of findEntityBatches(ask, [], { page: 7, statements: 20 })) seen.push(...ids);
    expect(new Set(seen).size).toBe(seen.length);
    for (const { subject, object } of all) expect(seen).toEqual(expect.arrayContaining([subject.id, object.id]));
  });

  test('what recurs and what is due come in the order of the whole, and who wants the first looks no further', async () => {
    const recurring = await firstOf(
      recurringParts({ ask }, ['Person', 'Place', 'Threat'], 1),
      Number.POSITIVE_INFINITY,
    );
    const stories = recurring.map((one) => one.stories);
    expect(stories).toEqual(stories.toSorted((a, b) => b - a));
    expect(await firstOf(recurringParts({ ask }, ['Person', 'Place', 'Threat'], 1), 3)).toEqual(recurring.slice(0, 3));
    const days = (await firstOf(dueParts({ ask }, TODAY), 100)).map(({ daysOverdue }) => daysOverdue);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
  });

  test('relations on one story are told behind an entity, by name', async () => {
    const all = await firstOf(oneStoryParts({ ask }), Number.POSITIVE_INFINITY);
    const from = all.find(({ subject }) => subject.name > 'М')?.subject;
    const [{ nameKey } = { nameKey: '' }] = (await graph.read(
      'MATCH (e:Entity {id: $id}) RETURN e.nameKey AS nameKey',
      { id: from?.id },
      'test',
    )) as readonly { nameKey: string }[];
    const later = await firstOf(oneStoryParts({ ask }, nameKey), Number.POSITIVE_INFINITY);
    expect(later.length).toBeGreaterThan(0);
    expect(later).toEqual(all.slice(all.findLastIndex(({ subject }) => subject.id === from?.id) + 1));
  });

  test('who stops reading stops asking, and is told how far it was', async () => {
    const heard: string[] = [];
    const [counting, sent] = counted();
    for await (const part of matrixParts({ ask: counting, onProgress: (what) => heard.push(what) })) {
      expect(part.length).toBeGreaterThan(0);
      break;
    }
    expect([sent(), heard]).toEqual([
      2,
      [expect.stringMatching(/^looking through the graph: \d+ statements, names up to «/u)],
    ]);
  });

  test.each(WHOLE_GRAPH_QUESTIONS.map(({ name, parts }) => [name, parts] as const))(
    '%s tells how far it is',
    async (_name, parts) => {
      const heard: string[] = [];
      let told = 0;
      for await (const part of parts?.({ ...asked, onProgress: (what) => heard.push(what) }) ?? [])
        told += part.told.length;
      expect(told).toBeGreaterThan(0);
      expect(heard.length).toBeGreaterThan(0);
    },
  );
});

/** A way of asking that counts its questions. */
function counted(): readonly [Ask, () => number] {
  let sent = 0;
  return [askGraph({ ...graph, read: (...given) => ((sent += 1), graph.read(...given)) }), () => sent];
}
