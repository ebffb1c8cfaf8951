import { afterAll, beforeAll, expect, test } from 'vitest';
import { askDossier } from '../../src/commands/dossier-analyses.ts';
import { QUESTIONS } from '../../src/commands/analyses.ts';
import { askGraph } from '../../src/graph/read/find-proved-statements.ts';
import { applySchema } from '../../src/graph/write/apply-schema.ts';
import { loadCatalogue } from '../../src/graph/write/load-catalogue.ts';
import { askLines, TODAY } from '../support/ask-lines.ts';
import { catalogue, loadAll, readAs, testGraph } from '../support/graph-of.ts';
import { emptyDatabase } from '../support/test-server.ts';

const graph = testGraph();

const OURS = [
  readAs('climate', 'Армения предложила создать Центр изучения климата СНГ. БРИКС осудил терроризм.', '2020-03-01'),
  readAs('support', 'Сербия поддерживает создание Центра изучения климата СНГ.', '2021-03-01'),
  readAs('against', 'Сербия выступила против создания Центра изучения климата СНГ.', '2023-03-01'),
  readAs('border', 'Армения поддержала Договор о границе. Сербия поддержала Договор о границе.', '2022-03-01'),
  readAs('snow', 'Бразилия подписала Конвенцию о снегах. Китай не подписал Конвенцию о снегах.', '2015-02-01'),
  readAs('words-1', 'Чехия назвала общую память народов степи основой союза. Чехия осудила терроризм.', '2021-05-01'),
  readAs('words-2', 'Посол вспомнил об общей памяти народов степи. Непал осудил терроризм.', '2022-05-01'),
  readAs('forum', 'Сербия планирует 3 мая 2022 года открыть Музей ремёсел.', '2022-04-01'),
];
/** They name nobody and nothing that ours name, and make each answer about the whole graph longer. */
const OTHERS = [
  readAs(
    'other-1',
    'Боливия предложила создать Фонд горных озёр. Перу поддержало создание Фонда горных озёр.',
    '2021-06-01',
  ),
  readAs('other-2', 'Перу выступило против создания Фонда горных озёр. Эквадор подписал Хартию рек.', '2023-06-01'),
];
const UNRELATED = /Боливи|Перу|Эквадор|горных озёр|Харти/u;
const ENDS: Readonly<Record<string, readonly string[]>> = {
  'life-cycle': ['Центр изучения климата СНГ'],
  ledger: ['Сербия'],
  timeline: ['Сербия'],
  pair: ['Сербия', 'Центр изучения климата СНГ'],
  history: ['Сербия', 'Центр изучения климата СНГ'],
  path: ['Армения', 'Сербия'],
  neighbours: ['Сербия'],
  common: ['Армения', 'Сербия'],
  fragility: ['Армения', 'Сербия'],
  sources: ['Сербия'],
  formula: ['Центр изучения климата СНГ'],
  compare: [OURS[1]?.article.id ?? '', OURS[2]?.article.id ?? ''],
  years: ['Сербия', '2021', '2023'],
  absent: ['Конвенция о снегах', 'БРИКС'],
};

/** Each item of an answer: lines below its first are indented. */
const items = (lines: readonly string[]): readonly string[] =>
  lines
    .join('\n')
    .split(/\n(?! {2})/u)
    .filter((item) => item !== '');

/** Every answer, the dossier's too, by the name of its question. */
async function answers(): Promise<ReadonlyMap<string, readonly string[]>> {
  const told = new Map<string, readonly string[]>();
  for (const { name } of QUESTIONS) told.set(name, items(await askLines(graph, name, ...(ENDS[name] ?? []))));
  const page = await askDossier(askGraph(graph), { id: 'e_serbia', name: 'Сербия', type: 'Place' }, TODAY);
  return told.set(
    'dossier',
    page.sections.flatMap((section) => section.told.map(({ line }) => line)),
  );
}

let before: ReadonlyMap<string, readonly string[]>;
let after: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  await emptyDatabase();
  await applySchema(graph);
  await loadCatalogue(graph, catalogue);
  await loadAll(graph, OURS);
  before = await answers();
  await loadAll(graph, OTHERS);
  after = await answers();
  // Every question is planned by a database that has seen none of them.
}, 240_000);
afterAll(() => graph.close());

test('every question of an entity, two, or two articles has ends here', () => {
  expect(QUESTIONS.filter(({ name, ends }) => (ENDS[name] ?? []).length !== ends.length)).toEqual([]);
});

test.each([...QUESTIONS.map(({ name }) => name), 'dossier'])(
  'an article that shares no entity with the answer does not change it: %s',
  (name) => {
    const [told, more] = [before.get(name) ?? [], after.get(name) ?? []];
    if (name !== 'co-support') expect(told.length).toBeGreaterThan(0);
    expect(told.filter((line) => UNRELATED.test(line))).toEqual([]);
    expect(more.filter((line) => !UNRELATED.test(line))).toEqual(told);
  },
);

test.each(['matrix', 'conflicts', 'phrases', 'one-story'])('and is told where it belongs: %s', (name) => {
  expect(after.get(name)?.filter((line) => UNRELATED.test(line)).length).toBeGreaterThan(0);
});
