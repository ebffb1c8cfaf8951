import type { PageNode } from 'linkedom';

const TEXT_NODE = 3;
const LINES: ReadonlySet<string> = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DIV DL DT FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HEADER LI MAIN OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);
const SKIPPED: ReadonlySet<string> = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE']);

function* pieces(node: PageNode): Generator<string> {
  if (node.nodeType === TEXT_NODE) {
    yield (node.textContent ?? '').replaceAll(/[ \t\r\n\f]+/gu, ' ');
    return;
  }
  const name = node.nodeName.toUpperCase();
  if (SKIPPED.has(name)) return;
  const line = LINES.has(name);
  if (line) yield '\n';
  // What a browser shows as a bullet is one for the reader too.
  if (name === 'LI') yield '• ';
  for (const child of node.childNodes) yield* pieces(child);
  if (line) yield '\n';
}

/** The text of an element as a reader sees it: a block is a line of its own, white space inside is one space. */
export function pageText(node: PageNode): string {
  return [...pieces(node)]
    .join('')
    .split('\n')
    .map((line) => line.replaceAll(/ +/gu, ' ').trim())
    .filter((line) => line !== '' && line !== '•')
    .join('\n');
}
