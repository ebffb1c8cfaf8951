import type { Writable } from 'node:stream';
import type { Extraction } from '../commands/extraction.ts';
import type { Argument, Statement } from '../statements/statement.ts';
import { paintFor } from './paint.ts';

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** A quote as one line of at most so many characters. */
const QUOTE = 160;
const oneLine = (text: string): string => {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length > QUOTE ? `${line.slice(0, QUOTE - 1)}…` : line;
};

function header({ file, article }: Extraction): string {
  const about = [article?.publisher, article?.publishedOn].filter((part) => part != null).join(', ');
  return [article?.title ?? file, ...(about === '' ? [] : [about]), ...(article?.title ? [file] : [])].join('\n  ');
}

const shades = ({ polarity, modality }: Statement): string =>
  [...(polarity === 'negative' ? ['not'] : []), ...(modality === 'asserted' ? [] : [modality])].join(', ');

/** What an article says, for people: its statements by relation with their quotes, and what was not understood. */
export function printExtraction(extraction: Extraction, out: Writable): string {
  const paint = paintFor(out);
  const { article, statements, entities, nearMisses, problems } = extraction;
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const name = (argument: Argument): string =>
    argument.via === 'article' ? 'this article' : (names.get(argument.entity) ?? argument.entity);
  const lines = [paint.bold(header(extraction))];
  for (const one of statements) {
    const shade = shades(one);
    const said = one.saidBy ? paint.dim(` (says ${name(one.saidBy)})`) : '';
    lines.push(
      `  ${name(one.subject)} ${paint.cyan(one.type)} ${name(one.object)}${shade === '' ? '' : paint.yellow(` [${shade}]`)}${said}`,
      paint.dim(`      «${oneLine(one.quote)}»`),
    );
  }
  for (const { code, message } of problems) lines.push(`  ${paint.red(code)}: ${message}`);
  if (article) {
    const parts = [count(statements.length, 'statement'), count(entities.length, 'entity', 'entities')];
    lines.push(`  ${[...parts, count(nearMisses.length, 'near miss', 'near misses')].join(', ')}`);
  }
  return `${lines.join('\n')}\n\n`;
}
