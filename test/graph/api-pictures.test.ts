import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, createApi } from '../../src/api/create-api.ts';
import { applySchema } from '../../src/graph/write/apply-schema.ts';
import { loadCatalogue } from '../../src/graph/write/load-catalogue.ts';
import { catalogue, deriving, loadAll, readAs, testGraph } from '../support/graph-of.ts';
import { runCommand } from '../support/run-command.ts';
import { emptyDatabase } from '../support/test-server.ts';

const graph = testGraph();
let api: Api;
const FIRST = readAs('first', 'Армения предложила создать Центр изучения климата СНГ.', '2020-03-01');
const SECOND = readAs('second', 'Сербия поддерживает создание Центра изучения климата СНГ.', '2021-03-01');
const centre = FIRST.entities.find(({ name }) => name.startsWith('Центр изучения'))?.id ?? '';

beforeAll(async () => {
  await emptyDatabase();
  await applySchema(graph);
  await loadCatalogue(graph, catalogue);
  await loadAll(graph, [FIRST, SECOND]);
  api = await createApi({ graph, relationTypes: [...deriving], port: 0 });
});
afterAll(async () => {
  await api.stop();
  await graph.close();
});

const SVG = { accept: 'image/svg+xml' };
const get = (path: string, headers: Record<string, string> = SVG): Promise<Response> =>
  fetch(new URL(`/pictures/${path}`, api.url), { headers });

describe('a picture over HTTP', () => {
  test.each<readonly [string, readonly string[], string]>([
    [`life-cycle/${centre}`, ['life-cycle', 'Центр изучения климата СНГ'], 'Сербия'],
    [`timeline/${centre}`, ['timeline', 'Центр изучения климата СНГ'], 'PROPOSED'],
    ['path/e_armenia/e_serbia', ['path', 'Армения', 'Сербия'], 'SUPPORTS · 1'],
    ['matrix', ['matrix'], '+1'],
  ])('of %s is that of the command line', async (path, command, words) => {
    const response = await get(path);
    const svg = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(svg).toContain(words);
    expect(`${svg}\n`).toBe((await runCommand('analyse', ...command, '--svg')).out);
  });

  test('is not sent twice while the graph stays', async () => {
    const etag = (await get('matrix')).headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\//u);
    expect((await get('matrix', { ...SVG, 'if-none-match': etag })).status).toBe(304);
  });

  test.each<readonly [string, string, Record<string, string>, string]>([
    ['as something else', 'matrix', { accept: 'image/png' }, '406 BAD_REQUEST'],
    ['of nobody', 'life-cycle/e_none', SVG, '404 ENTITY_NOT_FOUND'],
    ['that there is not', 'ledger/e_serbia', SVG, '404 BAD_REQUEST'],
    ['with an end too few', 'path/e_serbia', SVG, '404 BAD_REQUEST'],
    ['at an address that is broken', 'timeline/%E0%A4%A', SVG, '400 BAD_REQUEST'],
    ['for a wrong token', 'matrix', { ...SVG, authorization: 'Bearer none' }, '401 UNAUTHENTICATED'],
  ])('%s is refused with a code', async (_title, path, headers, refusal) => {
    const response = await get(path, headers);
    const { errors } = (await response.json()) as { errors: { extensions: { code: string; next: string } }[] };
    expect(`${response.status} ${errors[0]?.extensions.code ?? ''}`).toBe(refusal);
    expect(errors[0]?.extensions.next).toMatch(/\S/u);
  });
});
