import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, test } from 'vitest';
import type { Api } from '../../src/api/create-api.ts';
import { guidePages } from '../../src/api/kit-guide.ts';
import { loadArticles, prepareGraph } from '../../src/cli/load-articles.ts';
import { readInputs } from '../../src/cli/read-inputs.ts';
import { testGraph } from '../support/graph-of.ts';
import { serveKit } from '../support/kit-sample.ts';
import { testServer } from '../support/test-server.ts';
import { drawModel } from './draw-model.ts';
import { launchChromium } from './launch-chromium.ts';
import {
  clearFrames,
  drawing,
  goToPage,
  hideOverview,
  logIn,
  newPage,
  runFromGuide,
  waitForFirstSight,
} from './neo4j-browser.ts';
import { refreshAnswers } from './refresh-answers.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const graph = testGraph();
let api: Api;

beforeAll(async () => {
  await prepareGraph(graph);
  await loadArticles(graph, readInputs([at('seed/articles/')]));
  api = await serveKit(graph);
});
afterAll(async () => {
  await api.stop();
  await graph.close();
});

test('the model and the answers of docs/cypher.md', async () => {
  writeFileSync(at('docs/pictures/model.svg'), await drawModel(graph));
  const page = at('docs/cypher.md');
  writeFileSync(page, await refreshAnswers(readFileSync(page, 'utf8'), graph));
});

test('each page of the guide with the answer to its first query', async () => {
  const chromium = await launchChromium();
  try {
    const page = await newPage(chromium, { width: 1200, height: 700 });
    const { browser, password } = testServer();
    await logIn(page, browser, password);
    await waitForFirstSight(page);
    const shoot = async (name: string, query: number): Promise<void> => {
      await clearFrames(page);
      await runFromGuide(page, query);
      await drawing(page);
      await hideOverview(page);
      await page.screenshot({ path: at(`docs/pictures/${name}.png`) });
    };
    for (const [index, file] of guidePages('ru').entries()) {
      await goToPage(page, index + 1);
      await shoot(file.replace('.html', ''), 0);
    }
    await goToPage(page, 2);
    await shoot('2-proposals-proof', 1);
  } finally {
    await chromium.close();
  }
});
