import type { Explanation } from '../commands/create-extract.ts';
import { type ExplainedArticle, type ExplainedSentence, explainSentences } from '../commands/explain-sentence.ts';
import { explainEntities, openQuestions } from '../commands/explain-who.ts';
import type { Extraction } from '../commands/extraction.ts';
import type { ResolvedMention } from '../entities/entity.ts';
import type { EntityType } from '../mentions/mention.ts';
import type { Statement } from '../statements/statement.ts';
import { clauseLine, shadesOf, tagsOf, timesOf } from './print-explanation.ts';

const ESCAPES: Readonly<Record<string, string>> = Object.freeze({
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
});
const escape = (text: string): string => text.replaceAll(/[&<>"]/gu, (mark) => ESCAPES[mark] ?? mark);

/** A colour for each kind of entity. */
const COLOURS: Readonly<Record<EntityType, string>> = Object.freeze({
  Person: '#d9480f',
  Organisation: '#1c7ed6',
  Centre: '#0c8599',
  Threat: '#c92a2a',
  Place: '#2f9e44',
  Initiative: '#9c36b5',
  Document: '#5f3dc4',
  Event: '#e67700',
  Project: '#1098ad',
  Office: '#a61e4d',
  Collective: '#4263eb',
  Figure: '#868e96',
});

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#ddd, #444); --soft: light-dark(#666, #aaa); }
body { font: 16px/1.7 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; } .meta, .why { color: var(--soft); font-size: .85rem; }
section { border-top: 1px solid var(--line); padding: .5rem 0; }
mark { color: inherit; background: color-mix(in srgb, var(--c) 22%, transparent); border-bottom: 2px solid var(--c); border-radius: 3px; cursor: help; }
mark.open { --c: #868e96; border-bottom-style: dashed; }
.speech { background: color-mix(in srgb, #888 9%, transparent); }
.trigger { text-decoration: underline dotted; }
ul { list-style: none; margin: .2rem 0; padding-left: 1rem; border-left: 3px solid var(--line); }
li { cursor: help; } li.miss { color: #b7791f; } b.type { color: #0b7285; }
details { font-size: .85rem; } summary { color: var(--soft); cursor: pointer; }
table { border-collapse: collapse; } td { padding: 0 .7rem 0 0; white-space: nowrap; vertical-align: top; } td.wide { white-space: normal; }
.legend mark { margin-right: .4rem; padding: 0 .3rem; font-size: .85rem; } h2 { font-size: 1.1rem; }
${Object.entries(COLOURS)
  .map(([type, colour]) => `.${type} { --c: ${colour}; }`)
  .join('\n')}
`;
/** What opens or closes at an offset; of two that open at one place the longer one comes first. */
interface Edge {
  readonly at: number;
  readonly opens: boolean;
  readonly length: number;
  readonly html: string;
}

function mentionTitle(mention: ResolvedMention, { entityOf }: ExplainedArticle): string {
  const entity = entityOf(mention);
  const who = entity
    ? `${entity.name} (${[entity.type, ...entity.labels].join(', ')}) ${entity.id}`
    : `open: ${mention.type}`;
  return `${who}\n${mention.why}\n${mention.form}, found by ${mention.rule}\nlemma: ${mention.lemma}`;
}

function edgesOf({ mentions, speech, sentence }: ExplainedSentence, article: ExplainedArticle): readonly Edge[] {
  const span = (start: number, end: number, open: string, close: string): readonly Edge[] => [
    { at: start, opens: true, length: end - start, html: open },
    { at: end, opens: false, length: end - start, html: close },
  ];
  const marks = mentions.flatMap((mention) => {
    const kind = article.entityOf(mention)?.type ?? mention.type;
    const open = `<mark class="${kind}${mention.entity === null ? ' open' : ''}" title="${escape(mentionTitle(mention, article))}">`;
    return span(mention.start, mention.end, open, '</mark>');
  });
  // Speech may cross nothing: it is cut to the sentence.
  const quoted = speech.flatMap(({ start, end }) =>
    span(Math.max(start, sentence.start), Math.min(end, sentence.end), '<span class="speech">', '</span>'),
  );
  return [...quoted, ...marks].sort(
    (a, b) => a.at - b.at || Number(a.opens) - Number(b.opens) || (a.opens ? b.length - a.length : a.length - b.length),
  );
}

function highlighted(text: string, one: ExplainedSentence, article: ExplainedArticle): string {
  let html = '';
  let last = one.sentence.start;
  for (const edge of edgesOf(one, article)) {
    html += escape(text.slice(last, edge.at)) + edge.html;
    last = edge.at;
  }
  return html + escape(text.slice(last, one.sentence.end));
}

function statementItem(one: Statement, { nameOf }: ExplainedArticle): string {
  const shades = shadesOf(one);
  const said = one.saidBy ? ` <span class="why">says ${escape(nameOf(one.saidBy))}</span>` : '';
  const title = `rule ${one.rule}\nsubject via ${one.subject.via}, object via ${one.object.via}\n${one.speech} speech\n«${one.quote}»`;
  return `<li title="${escape(title)}">${escape(nameOf(one.subject))} <b class="type">${one.type}</b> ${escape(nameOf(one.object))}${shades === '' ? '' : ` <i>[${escape(shades)}]</i>`}${said}</li>`;
}

function tree(one: ExplainedSentence): string {
  const { tokens } = one.sentence;
  const rows = tokens.map(({ index, text, parse, deprel, head }) =>
    [
      index,
      escape(text),
      escape(parse?.lemma ?? ''),
      tagsOf(parse),
      deprel,
      head < 0 ? '' : `${head} ${escape(tokens[head]?.text ?? '')}`,
    ]
      .map((cell) => `<td>${cell}</td>`)
      .join(''),
  );
  const clauses = one.clauses.map((clause) => `<div>${escape(clauseLine(one, clause))}</div>`).join('');
  return `<details><summary>words and clauses</summary>${clauses}<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table></details>`;
}

/** Triggers without a statement: what a rule writer looks for, and a reader does not. */
function misses({ nearMisses }: ExplainedSentence): string {
  const items = nearMisses.map(
    ({ trigger, reason }) => `<li class="miss">no statement from «${escape(trigger)}»: ${reason}</li>`,
  );
  if (items.length === 0) return '';
  return `<details><summary>${items.length} more words that may state something</summary><ul>${items.join('')}</ul></details>`;
}

function sentenceSection(text: string, one: ExplainedSentence, article: ExplainedArticle): string {
  const items = one.statements.map((statement) => statementItem(statement, article));
  const list = items.length > 0 ? `<ul>${items.join('')}</ul>` : '';
  return `<section id="s${one.sentence.index}"><div class="text">${highlighted(text, one, article)}</div>${list}${misses(one)}${tree(one)}</section>`;
}

/** The kinds that the article has, in their colours. */
function legend({ entities }: Extraction): string {
  const kinds = new Set(entities.map(({ type }) => type));
  const marks = Object.keys(COLOURS)
    .filter((type) => kinds.has(type as EntityType))
    .map((type) => `<mark class="${type}">${type}</mark>`);
  return `<p class="legend">${marks.join('')}<mark class="open">open</mark></p>`;
}

const row = (cells: readonly string[]): string =>
  `<tr>${cells.map((cell, at) => `<td${at > 0 ? ' class="wide"' : ''}>${cell}</td>`).join('')}</tr>`;

function whoSection(extraction: Extraction): string {
  const rows = explainEntities(extraction).map(({ entity, whys, surfaces }) =>
    row([
      `<mark class="${entity.type}" title="${escape(`${entity.id}\n${entity.nameEn ?? ''}`)}">${escape(entity.name)}</mark>`,
      escape(surfaces.map(timesOf).join(', ')),
      `<span class="why">${escape(whys.map(timesOf).join('; '))}</span>`,
    ]),
  );
  return `<section><details><summary>who and what, and why (${rows.length})</summary><table>${rows.join('')}</table></details></section>`;
}

function questionSection(extraction: Extraction): string {
  const rows = openQuestions(extraction).map(({ surface, why, sentences }) =>
    row([
      `<mark class="open">${escape(surface)}</mark>`,
      escape(why),
      sentences.map((at) => `<a href="#s${at}">${at}</a>`).join(' '),
    ]),
  );
  if (rows.length === 0) return '';
  return `<section><h2>Open questions</h2><table>${rows.join('')}</table></section>`;
}

/** One self-contained page: the sentences with what was found in them highlighted; the rest on hover. */
export function explanationPage(explanation: Explanation): string {
  const { extraction, text } = explanation;
  const article = explainSentences(explanation);
  const title = escape(extraction.article?.title ?? extraction.file);
  const meta = [extraction.article?.publisher, extraction.article?.publishedOn, extraction.extractor]
    .filter((part) => part != null)
    .map(escape);
  const problems = extraction.problems.map(({ code, message }) => `<p><b>${code}</b> ${escape(message)}</p>`);
  const sections = article.sentences.map((one) => sentenceSection(text?.article.text ?? '', one, article));
  return `<!doctype html>
<html lang="${extraction.article?.language ?? 'ru'}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${STYLE}</style>
<h1>${title}</h1><p class="meta">${meta.join(' · ')}</p>
${legend(extraction)}
${problems.join('\n')}${sections.join('\n')}
${whoSection(extraction)}
${questionSection(extraction)}
</html>
`;
}
