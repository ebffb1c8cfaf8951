import type { Colours } from '../analysis/draw/draw.ts';
import { kitFile } from './kit-files.ts';

/** How the nodes of a label look; Browser sees only circles with a caption. */
export interface LabelLook {
  readonly fill: string;
  readonly border: string;
  readonly text: string;
  /** Pixels. */
  readonly diameter: number;
  /** Text with properties in braces. */
  readonly caption: string;
}

/** How the relations of a type look. */
export interface RelationLook {
  readonly colour: string;
  /** Pixels. */
  readonly width: number;
  /** Put before the name, so that it tells the type without its colour. */
  readonly sign: string | null;
  /** True if it counts independent sources: their number stands before the name (GRASS has no width by a property). */
  readonly counted: boolean;
}

/** One table of looks for Browser and for whatever else draws the graph. Of several labels of a node the last one here decides. */
export interface Palette {
  readonly labels: Readonly<Record<string, LabelLook>>;
  readonly relations: Readonly<Record<string, RelationLook>>;
}

export const readPalette = (): Palette => JSON.parse(kitFile('palette.json')) as Palette;

/** What is drawn outside Browser has its colours too; grey is what it has none for. */
export function pictureColours({ labels, relations }: Palette = readPalette()): Colours {
  return {
    entity: (type) => labels[type]?.fill ?? '#A9B0BA',
    relation: (type) => relations[type]?.colour ?? '#7A838F',
  };
}

const rule = (selector: string, properties: Readonly<Record<string, string>>): string =>
  `${selector} {\n${Object.entries(properties)
    .map(([name, value]) => `  ${name}: ${value};\n`)
    .join('')}}\n`;

/** What is written on a relation: the number before the name, which a short line cuts. `<type>` works only alone in a caption. */
export const relationCaption = (type: string, { sign, counted }: RelationLook): string =>
  counted ? `${sign === null ? '' : `${sign} `}{stories} · ${type}` : '<type>';

const nodeRule = (label: string, { fill, border, text, diameter, caption }: LabelLook): string =>
  rule(`node.${label}`, {
    diameter: `${diameter}px`,
    color: fill,
    'border-color': border,
    'border-width': '2px',
    'text-color-internal': text,
    'font-size': '12px',
    caption: `'${caption}'`,
  });

const relationRule = (type: string, look: RelationLook): string =>
  rule(`relationship.${type}`, {
    color: look.colour,
    'shaft-width': `${look.width}px`,
    'font-size': '10px',
    padding: '3px',
    'text-color-external': '#000000',
    'text-color-internal': '#FFFFFF',
    caption: `'${relationCaption(type, look)}'`,
  });

/** The style sheet of Neo4j Browser. It takes no comments, and every label needs a colour: else Browser's own wins over all. */
export function grass({ labels, relations }: Palette): string {
  const nodes = Object.entries(labels).map(([label, look]) => nodeRule(label, look));
  const edges = Object.entries(relations).map(([type, look]) => relationRule(type, look));
  return [...nodes, ...edges].join('\n');
}
