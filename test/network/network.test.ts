import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Centrality } from '../../src/graph/read/find-measures.ts';
import * as measures from '../../src/graph/read/find-measures.ts';
import { askGraph } from '../../src/graph/read/find-proved-statements.ts';
import type { NetworkPeriod } from '../../src/graph/read/network.ts';
import { edgesInside, edgesOfPeriod, linksOf, relationsOf, sharedOf } from '../../src/commands/network-analyses.ts';
import { testGraph } from '../support/graph-of.ts';
import { addLinks, type Link, makeNetwork } from '../support/make-network.ts';

const graph = testGraph();
const WHOLE: NetworkPeriod = { from: null, to: null };
const of = (period: NetworkPeriod = WHOLE) => ({ graph, period });
const names = (scored: readonly { readonly entity: { readonly name: string } }[]) =>
  scored.map(({ entity }) => entity.name);

/** Two triangles and the edge В – Г between them. */
const TRIANGLES: readonly Link[] = [
  ['А', 'Б', '2020-05-01'],
  ['Б', 'В', '2020-05-02'],
  ['В', 'А', '2020-05-03'],
  ['В', 'Г', '2021-05-01'],
  ['Г', 'Д', '2022-05-01'],
  ['Д', 'Е', '2022-05-02'],
  ['Е', 'Г', '2022-05-03'],
];

afterAll(() => graph.close());

describe('measures of two triangles with a bridge, worked out by hand', () => {
  beforeAll(() => makeNetwork(graph, TRIANGLES));

  /** PageRank: y = 0.15 + 0.85 (x + y/3), x = 0.15 + 0.85 (x/2 + y/3). Eigenvector: the largest value is 1 + √2, so y = √2 x. */
  test.each<readonly [Centrality, outer: number, inner: number]>([
    ['degree', 2, 3],
    ['page-rank', 0.875912, 1.248175],
    ['betweenness', 0, 6],
    ['eigenvector', 0.353553, 0.5],
  ])('%s, ties by name', async (by, outer, inner) => {
    const found = await measures.findCentral(of(), by, 10);
    expect(names(found)).toEqual(['В', 'Г', 'А', 'Б', 'Д', 'Е']);
    for (const [at, { score }] of found.entries()) expect(score).toBeCloseTo(at < 2 ? inner : outer, 4);
    expect(names(await measures.findCentral(of(), by, 1))).toEqual(['В']);
  });

  test('communities are the triangles, whoever has most stories first', async () => {
    const found = await measures.findCommunities(of(), 10);
    expect(found.map(({ members }) => members.map(({ name }) => name).join(''))).toEqual(['ВАБ', 'ГДЕ']);
  });

  test('similar are those with the same neighbours: Jaccard, ties by name', async () => {
    const found = await measures.findSimilar(of(), 'e_А', 10);
    expect(found.map(({ entity, score }) => [entity.name, score])).toEqual([
      ['Б', 0.333333333],
      ['В', 0.25],
      ['Г', 0.25],
    ]);
  });

  test('the bridge and its ends hold the triangles together', async () => {
    expect(await measures.findCutEdges(of(), 10)).toMatchObject([
      { one: { name: 'В' }, other: { name: 'Г' }, smallerDegree: 3 },
    ]);
    const points = await measures.findCutVertices(of(), 10);
    expect(points.map(({ entity, degree }) => [entity.name, degree])).toEqual([
      ['В', 3],
      ['Г', 3],
    ]);
  });

  test('explanations are derived edges with their statements', async () => {
    const ask = askGraph(graph);
    const edges = edgesOfPeriod(WHOLE, ['MET_WITH']);
    const [community] = await measures.findCommunities(of(), 1);
    const inside = await edgesInside(ask, community?.members ?? [], edges);
    expect(inside.map(({ hops }) => hops[0]?.statements.map(({ quote }) => quote))).toEqual([
      ['А Б'],
      ['Б В'],
      ['В А'],
    ]);
    expect((await linksOf(ask, 'e_Г', edges, 10)).map(({ nodes }) => nodes[1]?.name)).toEqual(['В', 'Д', 'Е']);
    expect((await sharedOf(ask, ['e_А', 'e_Б'], edges)).map(({ nodes }) => nodes[1]?.name)).toEqual(['В']);
    expect(await relationsOf(ask, ['e_В', 'e_Г'], edges)).toHaveLength(1);
  });

  test.each<readonly [string, NetworkPeriod, readonly string[], readonly number[]]>([
    ['before the bridge is told', { from: null, to: '2020-12-31' }, ['А', 'Б', 'В'], []],
    ['with the bridge', { from: '2020-01-01', to: '2021-12-31' }, ['А', 'Б', 'В', 'Г'], [1]],
    ['from the bridge on', { from: '2021-01-01', to: null }, ['В', 'Г', 'Д', 'Е'], [1]],
    ['of nothing', { from: '1999-01-01', to: '1999-12-31' }, [], []],
  ])('a period %s is a network of its own', async (_title, period, all, degrees) => {
    expect([...names(await measures.findCentral(of(period), 'degree', 10))].sort()).toEqual(all);
    const bridges = await measures.findCutEdges(of(period), 10);
    expect(bridges.map(({ smallerDegree }) => smallerDegree)).toEqual(degrees);
  });
});

describe('a network', () => {
  const kept = async () =>
    (await graph.read('CALL gds.graph.list() YIELD graphName RETURN graphName AS name', {}, 'test'))
      .map(({ name }) => String(name))
      .filter((name) => name.startsWith('kurultai-'));

  test('of no links has no answer, and somebody without links none like him', async () => {
    await makeNetwork(graph, []);
    expect(await measures.findCommunities(of(), 5)).toEqual([]);
    expect(await measures.findCutEdges(of(), 5)).toEqual([]);
    await makeNetwork(graph, TRIANGLES);
    await graph.write('test', (run) =>
      run("CREATE (:Entity {id: 'e_alone', name: 'Один', nameKey: 'один|e_alone'})", {}),
    );
    expect(await measures.findSimilar(of(), 'e_alone', 5)).toEqual([]);
    expect(await measures.findSimilar(of(), 'e_none', 5)).toEqual([]);
  });

  test('is kept while the graph stays, dropped when it moves; two who ask at once get the same', async () => {
    await makeNetwork(graph, TRIANGLES);
    const asked = Array.from({ length: 4 }, () => measures.findCentral(of(), 'degree', 1));
    const answers = await Promise.all(asked);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const before = await kept();
    await measures.findCutEdges(of(), 1);
    expect(await kept()).toEqual(before);
    expect(before).toHaveLength(1);
    await addLinks(graph, [['Е', 'А']]);
    expect(await measures.findCutEdges(of(), 1)).toEqual([]);
    const after = await kept();
    expect(after).toHaveLength(1);
    expect(after).not.toEqual(before);
  });

  test('of a few periods is kept, not of all that were ever asked', async () => {
    for (let year = 2000; year < 2010; year += 1)
      await measures.findCentral(of({ from: `${year}-01-01`, to: '2022-12-31' }), 'degree', 1);
    expect((await kept()).length).toBeLessThanOrEqual(5);
  });

  test('that is too large for the memory is refused before it is made', async () => {
    await addLinks(graph, [['Е', 'Б']]);
    await expect(measures.findCentral({ ...of(), heapShare: 0 }, 'degree', 1)).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      details: { limit: 0 },
    });
    expect(await kept()).toHaveLength(0);
  });

  test('has one edge a pair: two relations that alone link two are one bridge', async () => {
    await makeNetwork(graph, [...TRIANGLES, ['Г', 'В', '2021-06-01', 'SUPPORTS']]);
    expect(await measures.findCutEdges(of(), 10)).toHaveLength(1);
    const relations = await relationsOf(askGraph(graph), ['e_В', 'e_Г'], {});
    expect(relations.map(({ hops }) => hops[0]?.type)).toEqual(['MET_WITH', 'SUPPORTS']);
  });

  test('does not depend on ids', async () => {
    const answers: unknown[] = [];
    for (const idOf of [(name: string) => `e_${name}`, (name: string) => `e_${9999 - (name.codePointAt(0) ?? 0)}`]) {
      await makeNetwork(graph, TRIANGLES, idOf);
      const communities = await measures.findCommunities(of(), 10);
      const bridges = await measures.findCutEdges(of(), 10);
      answers.push([
        communities.map(({ members }) => members.map(({ name }) => name)),
        bridges.map(({ one, other }) => [one.name, other.name]),
        names(await measures.findCentral(of(), 'page-rank', 10)),
      ]);
    }
    expect(answers[1]).toEqual(answers[0]);
  });
});

/** Parts of what the links connect, counted without any algorithm of the product. */
function parts(links: readonly (readonly [string, string])[]): number {
  const sets = new Map<string, Set<string>>();
  for (const [a, b] of links) {
    const union = new Set([...(sets.get(a) ?? [a]), ...(sets.get(b) ?? [b])]);
    for (const name of union) sets.set(name, union);
  }
  return new Set(sets.values()).size;
}

test('removing a bridge really splits, removing anything else does not', async () => {
  const name = fc.constantFrom('А', 'Б', 'В', 'Г', 'Д', 'Е', 'Ж', 'З', 'И');
  const link = fc.tuple(name, name).filter(([a, b]) => a !== b);
  await fc.assert(
    fc.asyncProperty(fc.array(link, { minLength: 4, maxLength: 14 }), async (links) => {
      await makeNetwork(graph, links);
      const found = await measures.findCutEdges(of(), 100);
      const bridges = new Set(found.map(({ one, other }) => `${one.name}${other.name}`));
      // Ends stay, each a part of its own: a link of somebody with himself.
      const loops = [...new Set(links.flat())].map((one) => [one, one] as const);
      for (const [a, b] of links) {
        const left = links.filter((other) => new Set([...other, a, b]).size > 2);
        const splits = parts([...left, ...loops]) > parts([...links, ...loops]);
        expect([`${a}–${b}`, bridges.has([a, b].sort().join(''))]).toEqual([`${a}–${b}`, splits]);
      }
    }),
    { numRuns: 12 },
  );
});
