import mustache from 'mustache';
import type { NamedEntity } from '../graph/read/find-proved-statements.ts';
import { type Citation, citations, plainMarkdown } from './citations.ts';
import type { Told } from './told.ts';

/** One answer of a dossier, with its lines. */
export interface DossierSection {
  readonly title: string;
  readonly told: readonly Told[];
}

/** All that is known of an entity, on one page; every line with its sources. */
export interface Dossier {
  readonly entity: NamedEntity;
  /** Sections that tell something, in their order. */
  readonly sections: readonly DossierSection[];
  /** The footnotes of all sections. */
  readonly cited: readonly Citation[];
}

export function dossier(entity: NamedEntity, sections: readonly DossierSection[]): Dossier {
  const telling = sections.filter(({ told }) => told.length > 0);
  const cited = citations(telling.flatMap(({ told }) => told.flatMap(({ statements }) => statements)));
  return Object.freeze({ entity, sections: telling, cited });
}

interface Line {
  readonly line: string;
  readonly notes: readonly { readonly number: number }[];
}

/** Lines with the numbers of their footnotes. */
function view({ entity, sections, cited }: Dossier): object {
  const numbers = new Map(cited.map(({ number, statement }) => [statement.id, number]));
  const lineOf = ({ line, statements }: Told): Line => ({
    line,
    notes: [...new Set(statements.map(({ id }) => numbers.get(id) ?? 0))].map((number) => ({ number })),
  });
  return {
    name: entity.name,
    type: entity.type,
    sections: sections.map(({ title, told }) => ({ title, lines: told.map(lineOf) })),
    cited,
    none: sections.length === 0,
  };
}

const MARKDOWN = `# {{name}} ({{type}})
{{#none}}

Nothing is told.
{{/none}}
{{#sections}}

## {{title}}

{{#lines}}
- {{line}}{{#notes}}[^{{number}}]{{/notes}}
{{/lines}}
{{/sections}}

{{#cited}}
[^{{number}}]: {{text}}
{{/cited}}
`;

const HTML = `<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<title>{{name}}</title>
<style>
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
sup a { text-decoration: none; }
ol { font-size: 0.875rem; }
</style>
</head>
<body>
<h1>{{name}}</h1>
<p>{{type}}</p>
{{#none}}
<p>Nothing is told.</p>
{{/none}}
{{#sections}}
<h2>{{title}}</h2>
<ul>
{{#lines}}
<li>{{line}}{{#notes}}<sup><a href="#n{{number}}">{{number}}</a></sup> {{/notes}}</li>
{{/lines}}
</ul>
{{/sections}}
<h2>Sources</h2>
<ol>
{{#cited}}
<li id="n{{number}}">{{text}}</li>
{{/cited}}
</ol>
</body>
</html>
`;

export const dossierMarkdown = (of: Dossier): string =>
  mustache.render(MARKDOWN, view(of), {}, { escape: (value) => plainMarkdown(String(value)) });
export const dossierHtml = (of: Dossier): string => mustache.render(HTML, view(of));
