import { fileURLToPath } from 'node:url';
import { test } from 'vitest';
import { explanationPage } from '../../src/cli/explanation-page.ts';
import { loadResources } from '../../src/cli/load-resources.ts';
import { readInputs } from '../../src/cli/read-inputs.ts';
import { createExplain } from '../../src/commands/create-extract.ts';
import { launchChromium } from './launch-chromium.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

test('the first sentences of an explained article', async () => {
  const explain = createExplain(await loadResources());
  const chromium = await launchChromium();
  try {
    const page = await chromium.newPage({ viewport: { width: 1000, height: 620 } });
    for await (const input of readInputs([at('seed/articles/001_6c680703e7eedf8e.txt')])) {
      if ('refused' in input) throw new TypeError(input.refused.problem.message);
      await page.setContent(explanationPage(explain(input.raw)));
      await page.screenshot({ path: at('docs/pictures/explanation.png') });
    }
  } finally {
    await chromium.close();
  }
});
