import type { Browser, Locator, Page } from 'playwright-core';

/** A first connect to a cold server takes up to 10 s on two idle cores. */
const PATIENCE_MILLIS = 60_000;
/** How long a drawing must stay the same to count as drawn. */
const STILL_MILLIS = 400;

/** A circle of the drawing. */
export interface DrawnNode {
  /** As far as it fits the circle. */
  readonly caption: string;
  readonly fill: string;
  readonly text: string;
  readonly diameter: number;
  readonly id: string;
}

/** A line of the drawing. */
export interface DrawnRelation {
  readonly caption: string;
  readonly fill: string;
}

/** What went wrong in the page, and where it wanted to go. */
export interface Watched {
  readonly errors: string[];
  /** Requests that reached another host than this machine. */
  readonly outside: string[];
}

/** Browser asks some hosts of its makers even where telemetry is off; the server's content policy stops them inside the page. */
export function watch(page: Page): Watched {
  const watched: Watched = { errors: [], outside: [] };
  page.on('pageerror', ({ message }) => watched.errors.push(message));
  page.on('response', (response) => {
    const { protocol, hostname } = new URL(response.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') watched.outside.push(response.url());
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (new URL(request.url()).hostname !== 'localhost' && why !== 'csp')
      watched.outside.push(`${request.url()} ${why}`);
  });
  return watched;
}

export async function newPage(
  browser: Browser,
  options: { width?: number; height?: number; language?: string } = {},
): Promise<Page> {
  const { width = 1280, height = 800, language = 'ru-RU' } = options;
  const context = await browser.newContext({ viewport: { width, height }, locale: language });
  context.setDefaultTimeout(PATIENCE_MILLIS);
  return context.newPage();
}

const newestFrame = (page: Page): Locator => page.locator('[data-testid="frame"]').first();
export const drawer = (page: Page): Locator => page.locator('[data-testid="guidesDrawer"]');

/** Opens the address that the product prints and logs in, as a person does. */
export async function logIn(page: Page, address: string, password: string): Promise<void> {
  await page.goto(address);
  await connectWith(page, password);
}

/** Fills in the form of the login and sends it. */
export async function connectWith(page: Page, password: string): Promise<void> {
  await page.fill('[data-testid="password"]', password);
  await page.click('[data-testid="connect"]:not([disabled])');
  await page.waitForSelector('[data-testid="disconnectedBanner"]', { state: 'detached' });
}

/** Until style and guide, which the server names, have come. */
export async function waitForFirstSight(page: Page): Promise<void> {
  await page.waitForSelector('[data-testid="frameCommand"]:has-text("kurultai.grass")');
  await drawer(page).locator('pre.runnable').first().waitFor();
}

export async function clearFrames(page: Page): Promise<void> {
  await run(page, ':clear');
  await page.waitForSelector('[data-testid="frame"]', { state: 'detached' });
}

/** Types a command or query into the line at the top and runs it. */
export async function run(page: Page, command: string): Promise<void> {
  await page.click('[data-testid="activeEditor"] .monaco-editor');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(command);
  await page.click('[data-testid="editor-Run"]');
}

/** The newest frame, when its answer is there. */
export async function answer(page: Page): Promise<Locator> {
  const frame = newestFrame(page);
  await frame
    .locator('[data-testid="cypherFrameSidebarCode"], [data-testid="cypherFrameErrorMessage"], .frame-title-run')
    .first()
    .waitFor();
  return frame;
}

/** Read in the page, where this project's types do not reach: of the newest frame, which is the first. */
const all = (selector: string): string =>
  `[...(document.querySelector('[data-testid="frame"]')?.querySelectorAll('${selector}') ?? [])]`;
const PLACES = `${all('g.node')}.map((node) => node.getAttribute('transform')).join()`;
const NODES = `${all('g.node')}.map((group) => {
  const circle = group.querySelector('circle.b-outline');
  const captions = [...group.querySelectorAll('text.caption')];
  return {
    caption: captions.map(({ textContent }) => textContent.trim()).join(' '),
    fill: circle.getAttribute('fill'),
    text: captions[0]?.getAttribute('fill') ?? '',
    diameter: 2 * Number(circle.getAttribute('r')),
    id: group.getAttribute('aria-label').replace('graph-node', ''),
  };
})`;
const RELATIONS = `${all('g.relationship')}.map((group) => ({
  caption: group.querySelector('text').textContent,
  fill: group.querySelector('path.b-outline').getAttribute('fill'),
}))`;

async function still(page: Page): Promise<void> {
  for (let before = ''; ;) {
    const now = await page.evaluate<string>(PLACES);
    if (now !== '' && now === before) return;
    before = now;
    await page.waitForTimeout(STILL_MILLIS);
  }
}

/** A graph as Browser draws it. */
export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly relations: readonly DrawnRelation[];
}

/** What the newest frame draws, when it has come to rest. */
export async function drawing(page: Page): Promise<Drawing> {
  await newestFrame(page).locator('g.node').first().waitFor();
  await still(page);
  return {
    nodes: await page.evaluate<readonly DrawnNode[]>(NODES),
    relations: await page.evaluate<readonly DrawnRelation[]>(RELATIONS),
  };
}

const NUMBERS = `[...document.querySelectorAll('[data-testid^="pagination-"]')]
  .map((button) => Number(button.dataset.testid.slice('pagination-'.length))).filter(Number.isInteger)`;

/** Turns the guide to a page, from 1, by the numbers at its foot: of many pages only the near ones have a number there. */
export async function goToPage(page: Page, number: number): Promise<void> {
  await page.locator('[data-testid^="pagination-"]').first().waitFor();
  const shown = await page.evaluate<readonly number[]>(NUMBERS);
  const [next = number] = [...shown].sort((a, b) => Math.abs(a - number) - Math.abs(b - number));
  await page.click(`[data-testid="pagination-${next}"]`);
  await drawer(page).locator(`h3:has-text("${next}.")`).waitFor();
  if (next !== number) await goToPage(page, number);
}

/** One click on the sign beside a query of the guide's page, counted from 0. */
export async function runFromGuide(page: Page, index: number): Promise<void> {
  await drawer(page).locator('pre.runnable i').nth(index).click();
}

/** Lets a file fall on the place for favourites, as from the desktop. */
export async function dropFile(page: Page, name: string, bytes: Buffer): Promise<void> {
  const dataTransfer = await page.evaluateHandle(`(() => {
    const data = new DataTransfer();
    const bytes = Uint8Array.from(atob('${bytes.toString('base64')}'), (character) => character.charCodeAt(0));
    data.items.add(new File([bytes], '${name}'));
    return data;
  })()`);
  for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('.filedrop', type, { dataTransfer });
}

/** Folds the list of labels beside the drawing, so that the whole of it can be seen, and fits it into its frame. */
export async function hideOverview(page: Page): Promise<void> {
  const frame = newestFrame(page);
  await frame.locator('[aria-label="Collapse the node properties display"]').click();
  await frame.locator('[aria-label="zoom-to-fit"]').click();
  await page.waitForTimeout(1000);
}
