import neo4j from 'neo4j-driver';
import { describe, expect, test } from 'vitest';
import { findEntityBatches } from '../../src/graph/read/find-entity-batches.ts';
import {
  findCommonNeighbours,
  findEdgesAmong,
  findEdgesOfStory,
  findNeighbours,
  findPaths,
} from '../../src/graph/read/find-paths.ts';
import { type Ask, statementRows } from '../../src/graph/read/find-proved-statements.ts';
import type { BatchQuery } from '../../src/graph/read/list-query.ts';
import { driverForPlans } from '../support/fill-for-plans.ts';
import { deriving } from '../support/graph-of.ts';
import { planOf } from '../support/plan-of.ts';

const driver = driverForPlans();
const relationTypes = [...deriving];

/** What looks at every node or at every relation. */
const SCANS = /AllNodesScan|NodeByLabelScan|Relationship\w*Scan/u;

describe('what analyses read', () => {
  /** The statements that are asked for, taken down and answered with nothing. */
  async function taken(work: (ask: Ask) => readonly Promise<unknown>[]): Promise<readonly BatchQuery[]> {
    const queries: BatchQuery[] = [];
    await Promise.all(
      work((query) => {
        queries.push(query);
        return Promise.resolve([]);
      }),
    );
    return queries;
  }
  const whole = async (query: BatchQuery): Promise<readonly string[]> => {
    const numbers = Object.entries(query.parameters).map(([name, value]) => [name, neo4j.int(Number(value))] as const);
    return planOf(driver, query.statement, { ...Object.fromEntries(numbers), keys: [{ id: '' }] });
  };

  test('is sought, and sorted only when it is known to be no more than an answer may rest on', async () => {
    const queries = await taken((ask) => {
      const rows = statementRows(ask);
      return [
        rows.about('e_1'),
        rows.saidBy('e_1'),
        rows.ofTypes(['T1']),
        rows.ofArticles(['a_1']),
        rows.ofArticlesAndTypes(['a_1'], ['T1']),
        rows.between([]),
        rows.byIds(['s_1']),
        rows.othersAfter('e_1', [], ['T1']),
        rows.ofEntities(['e_1'], ['subjectId', 'objectId'], ['T1']),
        rows.overdue(['T1'], '2026-01-01', '0001'),
      ];
    });
    expect(queries).toHaveLength(10);
    for (const query of queries) {
      const operators = await whole(query);
      expect([query.name, operators.filter((one) => SCANS.test(one))]).toEqual([query.name, []]);
      // The first plans of each relation are merged: no more than a page of each.
      const sorts = query.name === 'statements-overdue' ? ['Top', 'Sort'] : ['Sort'];
      expect([query.name, operators.filter((one) => /Sort|Top/u.test(one))]).toEqual([query.name, sorts]);
    }
  });

  test('of the whole graph is walked by name, not sorted', async () => {
    const [query] = await taken((ask) => [findEntityBatches(ask).next()]);
    const operators = query ? await whole(query) : [];
    expect(operators).toContain('NodeIndexSeekByRange');
    expect(operators.filter((one) => SCANS.test(one) || /Sort|Top/u.test(one))).toEqual([]);
  });

  test('of edges begins at the ends', async () => {
    const filter = {
      types: relationTypes,
      since: '2020',
      until: '2021',
      stories: 2,
      modalities: ['asserted'],
      without: ['x'],
    };
    const queries = await taken((ask) => [
      findPaths(ask, ['e_1', 'e_2'], { length: 4, count: 3, hub: 5000 }, filter),
      findNeighbours(ask, 'e_1', 20, filter),
      findCommonNeighbours(ask, ['e_1', 'e_2'], 20, filter),
      findEdgesAmong(ask, ['e_1', 'e_2'], 5, filter),
      findEdgesOfStory(ask, 't_1'),
    ]);
    for (const query of queries) {
      const operators = await whole(query);
      expect([query.name, operators.filter((one) => SCANS.test(one))]).toEqual([query.name, []]);
    }
  });
});
