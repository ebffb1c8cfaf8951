import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CodedError } from '../../src/base/coded-error.ts';
import { check } from '../../src/commands/check.ts';
import { createDecisions } from '../../src/commands/decisions.ts';
import type { LoadableExtraction } from '../../src/graph/extraction-input.ts';
import { applySchema } from '../../src/graph/write/apply-schema.ts';
import { loadExtraction } from '../../src/graph/write/load-extraction.ts';
import { deriving, loadAll, readAs, relations, testGraph } from '../support/graph-of.ts';
import { journalOf, replay, stateOf } from '../support/replay.ts';
import { spawnLoader } from '../support/spawn-loader.ts';
import { emptyDatabase } from '../support/test-server.ts';

const graph = testGraph();
const decisions = createDecisions({ graph, relations, deriving });
const WHY = { by: 'Анна', why: 'a test' };

beforeAll(async () => {
  await emptyDatabase();
  await applySchema(graph);
});
afterAll(() => graph.close());

const SUPPORT = 'Армения поддержала резолюцию Генассамблеи ООН.';
/** Articles with two texts each: the second is a correction of the first. */
const ARTICLES: readonly (readonly [LoadableExtraction, LoadableExtraction])[] = (
  [
    ['one', `${SUPPORT} Индия поддержала создание Фонда развития Арктики.`, `Вечером. ${SUPPORT}`],
    [
      'two',
      `Сегодня прошёл дождь. ${SUPPORT}`,
      `Сегодня прошёл дождь. ${SUPPORT} Непал поддержал создание Фонда развития Арктики.`,
    ],
    ['copy', `Другой заголовок\n\nСегодня прошёл дождь. ${SUPPORT}`, 'Чили осудила терроризм.'],
    [
      'three',
      'Шавкат Мирзиёев предложил создать Центр изучения климата в Ташкенте.',
      'Шавкат Мирзиёев предложил создать Центр изучения климата в Самарканде.',
    ],
    [
      'office',
      'Идрис Деби назначил Игоря Юсупова министром обороны Чада.',
      'Идрис Деби освободил Игоря Юсупова от должности министра обороны Чада.',
    ],
  ] as const
).map(([id, first, second]) => [readAs(id, first), readAs(id, second)]);
const VERSIONS = new Map(ARTICLES.flat().map((extraction) => [extraction.article.versionId, extraction]));
const ENTITIES = [...new Set([...VERSIONS.values()].flatMap(({ entities }) => entities.map(({ id }) => id)))].sort();
const KEYS = [...new Set([...VERSIONS.values()].flatMap(({ statements }) => statements.map(({ key }) => key)))].sort();

const article = fc.constantFrom(...ARTICLES);
const version = article.chain((versions) => fc.constantFrom(...versions));
const entity = fc.constantFrom(...ENTITIES);
const key = fc.constantFrom(...KEYS);
const correction = fc.oneof(
  fc.record({ polarity: fc.constantFrom('positive', 'negative') }),
  fc.record({ subjectId: entity }),
  fc.record({ objectId: entity }),
  fc.record({ type: fc.constantFrom('LEADS', 'DISMISSED', 'SUPPORTS') }),
);

type Step = readonly [string, () => Promise<unknown>];
/** What may happen to a graph, in the order of how often it does. */
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: version.map((one): Step => [`load ${one.file}`, () => loadExtraction(graph, one, deriving)]),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(version, version)
      .map(([a, b]): Step => [
        `load ${a.file} and ${b.file} at once`,
        () => Promise.all([a, b].map((one) => loadExtraction(graph, one, deriving))),
      ]),
  },
  {
    weight: 2,
    arbitrary: article.map(
      ([
        {
          article: { id },
        },
      ]): Step => [`remove ${id}`, () => decisions.remove(id, WHY)],
    ),
  },
  {
    weight: 2,
    arbitrary: article.map(
      ([
        {
          article: { id },
        },
      ]): Step => [`restore ${id}`, () => decisions.restore(id, WHY)],
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(entity, entity)
      .map(([a, b]): Step => [`merge ${a} into ${b}`, () => decisions.merge(a, b, WHY)]),
  },
  { weight: 2, arbitrary: entity.map((id): Step => [`unmerge ${id}`, () => decisions.unmerge(id, WHY)]) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(entity, entity)
      .map(([a, b]): Step => [
        `unmerge ${a} and merge ${b} at once`,
        () => Promise.allSettled([decisions.unmerge(a, WHY), decisions.merge(b, a, WHY)]),
      ]),
  },
  { weight: 2, arbitrary: key.map((id): Step => [`reject ${id}`, () => decisions.reject(id, WHY)]) },
  { weight: 1, arbitrary: key.map((id): Step => [`confirm ${id}`, () => decisions.confirm(id, WHY)]) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(key, correction)
      .map(([id, values]): Step => [
        `correct ${id} ${JSON.stringify(values)}`,
        () => decisions.correct(id, values, WHY),
      ]),
  },
);

/** What was refused changed nothing; anything but a refusal is a fault. */
async function run([, act]: Step): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof CodedError) || error.code === 'CONSTRAINT_VIOLATED') throw error;
  }
}

const steps = fc
  .array(step, { minLength: 6, maxLength: 14 })
  .map((list) => Object.assign(list, { [fc.toStringMethod]: () => list.map(([name]) => name).join('; ') }));

/** Four histories of up to 14 steps, or four processes that load: 20 s on two idle cores. */
const HISTORIES = Number(process.env.HISTORIES ?? 4);
const LONG = 60_000 * Math.max(4, HISTORIES);

test(
  'whatever happened, the journal replayed into an empty database gives the same state',
  async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        await emptyDatabase();
        for (const one of history) await run(one);
        const state = await stateOf(graph);
        expect((await check(graph, deriving)).faults).toEqual([]);
        const entries = await journalOf(graph);
        await emptyDatabase();
        await replay(graph, entries, VERSIONS);
        expect(await stateOf(graph)).toBe(state);
      }),
      { numRuns: HISTORIES, endOnFailure: true },
    );
  },
  LONG,
);

const FIRST = ARTICLES.map(([first]) => first);
const MANY = [
  ...FIRST,
  ...Array.from({ length: 12 }, (_, n) => readAs(`more-${n}`, `${SUPPORT} Это сообщение номер ${n}.`)),
];

test(
  'loaders that are killed, and others beside them, leave whole articles; the next load completes the state',
  async () => {
    await emptyDatabase();
    await loadAll(graph, MANY);
    const whole = await stateOf(graph);
    await emptyDatabase();
    const [killed, other] = await Promise.all([spawnLoader('a', MANY), spawnLoader('b', [...MANY].reverse())]);
    const ends = [killed, other].map((child) => once(child, 'exit'));
    killed.stdin?.write('go\n');
    other.stdin?.write('go\n');
    while ((await journalOf(graph)).length < 3) await pause(5);
    killed.kill('SIGKILL');
    await pause(20);
    other.kill('SIGKILL');
    await Promise.all(ends);
    expect((await check(graph, deriving)).faults).toEqual([]);
    await loadAll(graph, MANY);
    expect(await stateOf(graph)).toBe(whole);
  },
  LONG,
);

test(
  'four loaders at once end in the state of one, and no count is lost',
  async () => {
    await emptyDatabase();
    const turned = (by: number): readonly LoadableExtraction[] => [...MANY.slice(by), ...MANY.slice(0, by)];
    const children = await Promise.all([0, 4, 8, 12].map((by) => spawnLoader(`four-${by}`, turned(by))));
    const ends = children.map((child) => once(child, 'exit'));
    for (const child of children) child.stdin?.write('go\n');
    expect((await Promise.all(ends)).map(([code]) => code as number)).toEqual([0, 0, 0, 0]);
    const together = await stateOf(graph);
    expect((await journalOf(graph)).length).toBe(MANY.length);
    expect((await check(graph, deriving)).faults).toEqual([]);
    await emptyDatabase();
    await loadAll(graph, MANY);
    expect(await stateOf(graph)).toBe(together);
  },
  LONG,
);
