import { readdirSync, readFileSync } from 'node:fs';
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from 'culori';
import { describe, expect, test } from 'vitest';
import { grass, readPalette, relationCaption } from './kit-style.ts';

const palette = readPalette();
const labels = Object.entries(palette.labels);
const relations = Object.entries(palette.relations);

/** Neo4j Browser's canvas in its two themes. */
const LIGHT = '#F9FCFF';
const DARK = '#292C33';

describe('the palette', () => {
  test.each(labels)('lets %s be read, and be seen in light and dark', (_label, { fill, border, text }) => {
    expect(wcagContrast(fill, text)).toBeGreaterThanOrEqual(4.5);
    for (const canvas of [LIGHT, DARK])
      expect(Math.max(wcagContrast(fill, canvas), wcagContrast(border, canvas))).toBeGreaterThanOrEqual(1.5);
  });

  test.each(relations)('lets the line of %s be seen in light and dark', (_type, { colour }) => {
    for (const canvas of [LIGHT, DARK]) expect(wcagContrast(colour, canvas)).toBeGreaterThanOrEqual(2.3);
  });

  type Seen = (colour: string) => Color;
  const plain: Seen = (colour) => parse(colour) ?? { mode: 'rgb', r: 0, g: 0, b: 0 };
  const SEEN: readonly (readonly [string, Seen])[] = [
    ['all colours', plain],
    ['no green', (colour) => filterDeficiencyDeuter(1)<Color>(plain(colour))],
    ['no red', (colour) => filterDeficiencyProt(1)<Color>(plain(colour))],
    ['no blue', (colour) => filterDeficiencyTrit(1)<Color>(plain(colour))],
  ];
  const KINDS =
    'Leader Person Organisation Centre Threat Place State Initiative Document Event Project Collective Statement';

  test.each(SEEN)('keeps the kinds of things apart for an eye that sees %s', (_eye, seen) => {
    const difference = differenceCiede2000();
    const kinds = KINDS.split(' ');
    for (const a of kinds)
      for (const b of kinds.slice(kinds.indexOf(a) + 1)) {
        const [one, other] = [palette.labels[a], palette.labels[b]];
        const apart = difference(seen(one?.fill ?? ''), seen(other?.fill ?? ''));
        expect(apart, `${a} and ${b}`).toBeGreaterThan(8);
      }
  });

  test('tells proposals, support and opposition without colour: by sign, name and width', () => {
    const looks = ['PROPOSED', 'SUPPORTS', 'OPPOSES'].map((type) => ({ type, look: palette.relations[type] }));
    expect(new Set(looks.map(({ look }) => look?.width)).size).toBe(3);
    expect(new Set(looks.map(({ look }) => look?.sign)).size).toBe(3);
    for (const { type, look } of looks)
      expect(look && relationCaption(type, look)).toBe(`${look?.sign} {stories} · ${type}`);
  });

  test('has every relation, and counts the sources of those that are derived', () => {
    const table = JSON.parse(readFileSync('seed/relations.json', 'utf8')) as { name: string; derivesEdge: boolean }[];
    for (const { name, derivesEdge } of table) expect(palette.relations[name]?.counted, name).toBe(derivesEdge);
  });

  /** What the statements of the storage contract write, by a pattern of labels or of types. */
  const written = (pattern: RegExp, between: string): readonly string[] =>
    ['schema', 'write'].flatMap((folder) =>
      readdirSync(`cypher/${folder}`).flatMap((file) => {
        const text = readFileSync(`cypher/${folder}/${file}`, 'utf8').replaceAll(/^\/\/.*$/gmu, '');
        return [...text.matchAll(pattern)].flatMap(([, names = '']) => names.split(between));
      }),
    );

  test.each([
    ['label', /\(\w*:([A-Z]\w+(?::[A-Z]\w+)*)/gu, ':', palette.labels],
    ['type', /\[\w*:([A-Z_]+(?:\|[A-Z_]+)*)/gu, '|', palette.relations],
  ] as const)('has every %s that the storage contract writes (else Browser paints over the style)', (...row) => {
    const [, pattern, between, looks] = row;
    const names = new Set(written(pattern, between));
    expect(names.size).toBeGreaterThan(5);
    for (const name of names) expect(Object.keys(looks)).toContain(name);
  });
});

describe('the style sheet', () => {
  test('has one rule a label and type, in the order of the palette: the last of several labels wins', () => {
    const selectors = [...grass(palette).matchAll(/^(\S+) \{$/gmu)].map(([, selector]) => selector);
    expect(selectors).toEqual([
      ...labels.map(([label]) => `node.${label}`),
      ...relations.map(([type]) => `relationship.${type}`),
    ]);
  });

  test('holds nothing that GRASS loses: comments, and colons or semicolons within a value', () => {
    expect(grass(palette)).not.toContain('/*');
    for (const line of grass(palette)
      .split('\n')
      .filter((text) => text.startsWith('  ')))
      expect(line).toMatch(/^ {2}[a-z-]+: [^:;]+;$/u);
  });

  test('follows a change of the palette', () => {
    const look = { fill: '#123456', border: '#000000', text: '#FFFFFF', diameter: 42, caption: '{name}' };
    expect(grass({ labels: { Ship: look }, relations: {} })).toMatch(
      /^node\.Ship \{\n {2}diameter: 42px;\n {2}color: #123456;/u,
    );
  });
});
