import { type Api, createApi } from '../../src/api/create-api.ts';
import type { Graph } from '../../src/graph/connect.ts';
import { applySchema } from '../../src/graph/write/apply-schema.ts';
import { deriving, loadAll, readAs } from './graph-of.ts';
import { emptyDatabase, testServer } from './test-server.ts';

/** Texts of our own that have something on every page of the guide. */
const TEXTS: readonly (readonly [id: string, text: string, date: string])[] = [
  [
    'kit-1',
    'Шавкат Мирзиёев предложил создать Центр изучения климата СНГ в Ташкенте. Центр противодействует терроризму. Шавкат Мирзиёев призвал к укреплению доверия.',
    '2023-04-05',
  ],
  [
    'kit-2',
    'Армения поддерживает создание Центра изучения климата СНГ. Сербия выступает против реформы ОБСЕ.',
    '2024-05',
  ],
  [
    'kit-3',
    'Региональная антитеррористическая структура ШОС противодействует терроризму. Форум молодёжи состоялся в Женеве.',
    '2024-06-07',
  ],
];

/** Loads the texts into this file's server, through the real pipeline. */
export async function loadKitSample(graph: Graph): Promise<void> {
  await emptyDatabase();
  await applySchema(graph);
  await loadAll(
    graph,
    TEXTS.map(([id, text, date]) => readAs(id, text, date)),
  );
}

/** An API where this file's server tells Browser to look for the kit. Stop it. */
export const serveKit = (graph: Graph): Promise<Api> =>
  createApi({
    graph,
    relationTypes: [...deriving],
    port: Number(new URL(testServer().kit).port),
  });
