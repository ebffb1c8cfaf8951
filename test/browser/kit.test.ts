import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Api } from '../../src/api/create-api.ts';
import { guidePages, guideQuery } from '../../src/api/kit-guide.ts';
import { folderNames, savedQueries } from '../../src/api/kit-queries.ts';
import { readPalette, relationCaption } from '../../src/api/kit-style.ts';
import { createProgram } from '../../src/cli/create-program.ts';
import { findKitContents, type KitContents } from '../../src/graph/read/find-kit-contents.ts';
import { testGraph } from '../support/graph-of.ts';
import { loadKitSample, serveKit } from '../support/kit-sample.ts';
import { testDriver, testServer } from '../support/test-server.ts';
import { launchChromium } from './launch-chromium.ts';
import {
  answer,
  clearFrames,
  connectWith,
  drawer,
  drawing,
  dropFile,
  type Drawing,
  goToPage,
  logIn,
  newPage,
  run,
  runFromGuide,
  waitForFirstSight,
  watch,
  type Watched,
} from './neo4j-browser.ts';

const palette = readPalette();
const graph = testGraph();
const driver = testDriver();
const { browser: address, password, kit } = testServer();
let chromium: Browser;
let api: Api;
let page: Page;
let watched: Watched;
let contents: KitContents;

beforeAll(async () => {
  const [launched] = await Promise.all([launchChromium(), loadKitSample(graph)]);
  chromium = launched;
  api = await serveKit(graph);
  const found = await findKitContents(graph);
  if (!found) throw new TypeError('The sample must be in the graph.');
  contents = found;
  page = await newPage(chromium);
  watched = watch(page);
  await logIn(page, address, password);
  await waitForFirstSight(page);
});
afterAll(async () => {
  await chromium.close();
  await api.stop();
  await graph.close();
  await driver.close();
});

interface Stored {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What a query returns, and every relation between the nodes of it: Browser draws those too. */
async function stored(query: string): Promise<{ nodes: ReadonlyMap<string, Stored>; relations: readonly string[] }> {
  const { records } = await driver.executeQuery(query);
  const nodes = new Map<string, Stored>();
  for (const record of records)
    for (const value of [...record.values()] as unknown as readonly ({ labels?: string[]; identity?: number } | null)[])
      if (value?.labels)
        nodes.set(String(value.identity), { ...(value as unknown as Stored), id: String(value.identity) });
  const between = await driver.executeQuery(
    'MATCH (a)-[r]->(b) WHERE id(a) IN $ids AND id(b) IN $ids RETURN type(r) AS type',
    { ids: [...nodes.keys()].map(Number) },
  );
  return { nodes, relations: between.records.map((record) => record.get('type') as string) };
}

/** The look that wins among a node's labels: the last one of the palette. */
const lookOf = (labels: readonly string[]): (typeof palette.labels)[string] | undefined =>
  Object.entries(palette.labels).findLast(([label]) => labels.includes(label))?.[1];

/** A caption is cut to its circle: some of the words, in their order, of which the last may be cut too. */
function expectCaption(drawn: string, full: string): void {
  let from = 0;
  for (const word of drawn.replace(/…$/u, '').split(/\s+/u)) {
    const at = full.indexOf(word, from);
    expect(at, `${drawn} | ${full}`).toBeGreaterThanOrEqual(from);
    from = at + word.length;
  }
}

function expectLooks({ nodes, relations }: Drawing, inStore: Awaited<ReturnType<typeof stored>>): void {
  for (const { id, fill, diameter, caption } of nodes) {
    const node = inStore.nodes.get(id);
    const look = lookOf(node?.labels ?? []);
    expect([fill, diameter], node?.labels.join()).toEqual([look?.fill, look?.diameter]);
    const full = look?.caption.replaceAll(/\{(\w+)\}/gu, (_, name: string) => (node?.properties[name] ?? '') as string);
    expectCaption(caption, full ?? '');
  }
  const looks = Object.entries(palette.relations).map(([type, look]) => ({
    fill: look.colour,
    full: look.counted ? relationCaption(type, look) : type,
  }));
  for (const { caption, fill } of relations) {
    const visible = caption.replace(/…$/u, '');
    expect(
      looks.some((look) => look.fill === fill && look.full.startsWith(visible.replace(/\d+/u, '{stories}'))),
      caption,
    ).toBe(true);
  }
}

describe('on connect', () => {
  test('the form asks only for the password, and style, guide, parameters and limits are set', async () => {
    // Browser fetches the style and keeps it in its own time.
    await page.waitForFunction(`(localStorage.getItem('neo4j.grass') ?? '').includes('node.Leader')`, null, {
      timeout: 60_000,
    });
    const kept = await page.evaluate(`({
      grass: localStorage.getItem('neo4j.grass'), settings: JSON.parse(localStorage.getItem('neo4j.settings')) })`);
    const { grass, settings } = kept as { grass: string; settings: Record<string, unknown> };
    expect(grass).toContain(palette.labels.Leader?.fill);
    expect(settings).toMatchObject({ initialNodeDisplay: 500, useReadTransactions: true });
    expect(await drawer(page).textContent()).toContain('Курултай');
  });

  test('a first picture is drawn', async () => {
    await page.locator('g.node').nth(1).waitFor();
  });

  test('nothing can be written', async () => {
    await run(page, 'CREATE (n:Scribble) RETURN n');
    await (await answer(page)).getByText('Neo.ClientError.Statement.AccessMode').first().waitFor();
    const { records } = await driver.executeQuery('MATCH (n:Scribble) RETURN n');
    expect(records).toEqual([]);
  });
});

const FIRST = [
  'contents-graph',
  'leader-proposed',
  'centre-stances',
  'threat-countered',
  'year-graph',
  'cycle-graph',
  'ledger-graph',
  'conflict-sides',
  'own-neighbours',
];

describe('the guide', () => {
  test.each(FIRST.map((query, index) => [guidePages('ru')[index] ?? '', index, query] as const))(
    'page %s: its first query draws what is in the graph, in the colours of the palette',
    async (_page, index, query) => {
      await clearFrames(page);
      await goToPage(page, index + 1);
      await runFromGuide(page, 0);
      const drawn = await drawing(page);
      const expected = await stored(guideQuery(query, { ...contents.examples }) ?? '');
      expect(new Set(drawn.nodes.map(({ id }) => id))).toEqual(new Set(expected.nodes.keys()));
      expect(drawn.relations).toHaveLength(expected.relations.length);
      expectLooks(drawn, expected);
    },
  );

  test('leads from an edge to its quote: a click on the statement shows the words', async () => {
    await clearFrames(page);
    await goToPage(page, 2);
    await runFromGuide(page, 1);
    const drawn = await drawing(page);
    const expected = await stored(guideQuery('leader-proof', { ...contents.examples }) ?? '');
    expectLooks(drawn, expected);
    const statement = [...expected.nodes.values()].find(({ labels }) => labels.includes('Statement'));
    // As an event, not with the mouse: the circle may lie behind the list of labels.
    await page.locator(`g.node[aria-label="graph-node${statement?.id}"]`).first().dispatchEvent('click');
    await page.locator('[data-testid="vizInspector"]').getByText(String(statement?.properties.quote)).first().waitFor();
  });

  test('goes over to English', async () => {
    await goToPage(page, 1);
    await drawer(page).locator('button[data-exec]').first().click();
    await drawer(page).getByText('What is in the graph').waitFor();
  });
});

describe('the saved queries', () => {
  test('dropped in as the zip, each is a favourite that runs', async () => {
    await page.click('[data-testid="navigationFavorites"]');
    const zip = Buffer.from(await (await fetch(`${kit}/kurultai-queries.zip`)).arrayBuffer());
    await dropFile(page, 'kurultai-queries.zip', zip);
    for (const folder of Object.values(folderNames())) await page.click(`[data-testid="expandFolder-${folder}"]`);
    for (const { text } of savedQueries()) {
      const title = text.split('\n')[0]?.slice(3) ?? '';
      const script = page.locator(`[data-testid="scriptTitle-${title}"]`);
      await script.click();
      await page.click('[data-testid="editor-Run"]');
      const frame = await answer(page);
      expect(await frame.locator('[data-testid="cypherFrameErrorMessage"]').count(), title).toBe(0);
      await clearFrames(page);
    }
  });
});

describe('on a database whose settings are not ours', () => {
  /** What `kurultai browse` prints for the server that NEO4J_URI names. */
  async function printed(): Promise<string> {
    const { uri, user } = testServer();
    vi.stubEnv('NEO4J_URI', uri);
    vi.stubEnv('NEO4J_USER', user);
    vi.stubEnv('NEO4J_PASSWORD', password);
    const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    try {
      const own = address.slice(0, address.indexOf('?'));
      await createProgram().parseAsync(['browse', '--no-open', '--kit', kit, '--browser', own], { from: 'user' });
      return written.mock.calls.map(([text]) => String(text)).join('');
    } finally {
      written.mockRestore();
      vi.unstubAllEnvs();
    }
  }

  test('the printed address asks for the password alone, and the three printed commands bring style and guide', async () => {
    const text = await printed();
    const [, start = ''] = /^Neo4j Browser {2}(\S+)$/mu.exec(text) ?? [];
    const commands = [...text.matchAll(/^ {2}(:.+)$/gmu)].map(([, command = '']) => command);
    expect(commands).toHaveLength(3);
    // Another Chromium: pages of one know of each other's connections.
    const elsewhere = await launchChromium();
    const stranger = await newPage(elsewhere);
    const watching = watch(stranger);
    await stranger.goto(start);
    // Our server tells Browser what to do at each connect; a server that is not ours tells it nothing.
    await run(stranger, ':config playImplicitInitCommands: false');
    await connectWith(stranger, password);
    // What is run while it still connects would cut that off.
    await stranger.waitForSelector('[data-testid="frame"]:has-text("You are connected as user")');
    for (const command of commands) await run(stranger, command);
    await waitForFirstSight(stranger);
    expect(await stranger.locator('[data-testid="frameCommand"]').count()).toBeLessThanOrEqual(commands.length + 1);
    await clearFrames(stranger);
    await goToPage(stranger, 2);
    await runFromGuide(stranger, 0);
    expectLooks(await drawing(stranger), await stored(guideQuery('leader-proposed', { ...contents.examples }) ?? ''));
    expect(watching).toEqual({ errors: [], outside: [] });
    await elsewhere.close();
  });
});

test('the page failed nowhere, and nothing left this machine', () => {
  expect(watched).toEqual({ errors: [], outside: [] });
});
