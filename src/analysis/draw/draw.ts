import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import mustache from 'mustache';

/** Colours of kinds and relations, as Neo4j Browser has them too. */
export interface Colours {
  readonly entity: (type: string) => string;
  readonly relation: (type: string) => string;
}

/** Pixels; the height follows from what is drawn. */
export const WIDTH = 1200;

/** Readable on light and dark pages: text and lines take the colour that the page's scheme asks for. */
const STYLE = `<style>
svg { color: #1b1f24; background: #ffffff; font: 13px system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { svg { color: #e8eaed; background: #1b1f24; } }
</style>`;

/** Pixels over the drawing, for its title. */
const TOP = 64;

/** What stands over every drawing, and instead of one where there is nothing to see. */
const words = (title: string, empty: boolean): Plot.Markish[] => [
  Plot.text([title], {
    text: (one: string) => one,
    frameAnchor: 'top-left',
    dy: 26 - TOP,
    fontSize: 18,
    fontWeight: 'bold',
  }),
  ...(empty
    ? [Plot.text(['Nothing is told.'], { text: (one: string) => one, frameAnchor: 'middle', fontSize: 16 })]
    : []),
];

/** A drawing as a text that stands alone; `empty` if there is nothing to see. */
export function draw(title: string, empty: boolean, options: Plot.PlotOptions): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg: unknown = Plot.plot({
    ...options,
    marks: [...words(title, empty), ...(options.marks ?? [])],
    marginTop: TOP,
    width: WIDTH,
    document,
  });
  return String(svg)
    .replace(/^<svg /u, '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace('>', `><title>${mustache.escape(title)}</title>${STYLE}`);
}

/** Names are longer than their place: the beginning tells most. */
export const short = (name: string, most: number): string =>
  Array.from(name).length > most
    ? `${Array.from(name)
        .slice(0, most - 1)
        .join('')}…`
    : name;

/** So many letters of a name and what is told of it are as wide as the drawing. */
const TITLE = 64;
export const titleOf = (name: string, what: string): string => `${short(name, TITLE)}: ${what}`;

/** A day of an ISO text, for the axis of time. */
export const dayOf = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
