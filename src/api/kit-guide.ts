import mustache from 'mustache';
import type { KitContents, KitExamples } from '../graph/read/find-kit-contents.ts';
import { kitFile, kitFiles } from './kit-files.ts';

export type Language = 'ru' | 'en';

/** What the guide knows of the graph: its contents, none of ours, or that it does not answer. */
export type GuideContents = KitContents | 'foreign' | 'unavailable';

interface Words {
  readonly title: string;
  readonly noExample: string;
  readonly kinds: Readonly<Record<string, string>>;
}

const NO_EXAMPLES: KitExamples = Object.freeze({ leader: null, centre: null, threat: null, year: null });
const ESCAPED: Readonly<Record<string, string>> = Object.freeze({ "'": "\\'", '\\': '\\\\' });

/** A text as Cypher writes it. The guide shows queries to be read and changed, so values stand in them. */
export function cypherLiteral(text: string): string {
  const inner = text.replaceAll(
    /['\\\p{Cc}\u2028\u2029]/gu,
    (character) => ESCAPED[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `'${inner}'`;
}

/** The query of a file with the examples for its parameters; null if the graph has none for one of them. */
export function guideQuery(name: string, examples: Readonly<Record<string, string | null>>): string | null {
  const text = kitFile(`guide/queries/${name}.cypher`).trimEnd();
  const missing = [...text.matchAll(/\$(\w+)/gu)].some(([, parameter = '']) => examples[parameter] == null);
  return missing
    ? null
    : text.replaceAll(/\$(\w+)/gu, (_, parameter: string) => cypherLiteral(examples[parameter] ?? ''));
}

/** What the templates may name. */
function view(contents: GuideContents, words: Words, base: string): object {
  const known = typeof contents === 'string' ? null : contents;
  const examples = known?.examples ?? NO_EXAMPLES;
  const query = (name: string): string => {
    const text = guideQuery(name.trim(), { ...examples });
    return text === null
      ? `<p>${mustache.escape(words.noExample)}</p>`
      : `<pre class="pre-scrollable code runnable">${mustache.escape(text)}</pre>`;
  };
  const kinds = known?.stats.entities.map(({ name, count }) => ({ name: words.kinds[name] ?? name, count }));
  return {
    ...examples,
    base,
    leaderLiteral: cypherLiteral(examples.leader ?? ''),
    unavailable: contents === 'unavailable',
    foreign: contents === 'foreign',
    empty: known?.stats.articles === 0,
    counts: known && {
      articles: known.stats.articles,
      statements: known.stats.statements.reduce((sum, { count }) => sum + count, 0),
      kinds,
    },
    query: () => query,
  };
}

/** The pages, in name order: a file more is a page more. */
export const guidePages = (language: Language): readonly string[] => kitFiles(`guide/${language}`, '.html');

/** The guide as Browser's sidebar takes it: a page is a slide. `base` is the address of the kit. */
export function guide(language: Language, contents: GuideContents, base: string): string {
  const words = JSON.parse(kitFile(`guide/${language}/words.json`)) as Words;
  const values = view(contents, words, base);
  const slides = guidePages(language).map(
    (page) =>
      `<slide class="row-fluid"><div class="col-sm-12">\n${mustache.render(kitFile(`guide/${language}/${page}`), values)}</div></slide>`,
  );
  const title = mustache.escape(words.title);
  return `<article class="guide">\n<title>${title}</title>\n<carousel class="deck container-fluid">\n${slides.join('\n')}\n</carousel>\n</article>\n`;
}
