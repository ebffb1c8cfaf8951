import type { Writable } from 'node:stream';
import type { Explanation } from '../commands/create-extract.ts';
import { type ExplainedArticle, type ExplainedSentence, explainSentences } from '../commands/explain-sentence.ts';
import { type Counted, explainEntities, openQuestions } from '../commands/explain-who.ts';
import type { Extraction } from '../commands/extraction.ts';
import type { Statement } from '../statements/statement.ts';
import type { Clause } from '../text/clause.ts';
import type { Parse } from '../text/token.ts';
import { paintFor } from './paint.ts';

type Paint = ReturnType<typeof paintFor>;

/** A reading's tags: part of speech, case, number, gender, person, tense. */
export const tagsOf = (parse: Parse | null): string =>
  parse
    ? [parse.pos, parse.case, parse.number, parse.gender, parse.person, parse.tense]
        .filter((tag) => tag !== null)
        .join(' ')
    : '';

const WIDTH = 18;
const pad = (text: string, width = WIDTH): string => text.padEnd(width);

function treeLines({ sentence: { tokens } }: ExplainedSentence, paint: Paint): readonly string[] {
  return tokens.map(({ index, text, parse, head, deprel }) =>
    [
      paint.dim(String(index).padStart(5)),
      pad(text),
      paint.dim(pad(parse?.lemma ?? '')),
      pad(tagsOf(parse), 26),
      paint.cyan(pad(deprel, 12)),
      head < 0 ? '' : `${paint.dim(String(head))} ${tokens[head]?.text ?? ''}`,
    ]
      .join(' ')
      .trimEnd(),
  );
}

/** One clause as a line: what kind, predicate, who, and its arguments. */
export function clauseLine({ sentence: { tokens } }: ExplainedSentence, clause: Clause): string {
  const word = (at: number): string => tokens[at]?.text ?? '';
  const subjects = clause.subjects.map(word).join(', ');
  const rest = clause.arguments.map(
    ({ role, preposition, head, case: kase }) =>
      `${role} ${preposition ? `${preposition} ` : ''}${word(head)}${kase ? ` (${kase})` : ''}`,
  );
  const marks = [clause.kind, ...(clause.passive ? ['passive'] : []), ...(clause.negated ? ['negated'] : [])].join(
    ', ',
  );
  const who =
    subjects === '' ? [] : [`subject ${subjects}${clause.subjectVia === 'own' ? '' : ` (${clause.subjectVia ?? ''})`}`];
  return [`${word(clause.predicate)} [${marks}]`, ...who, ...rest].join(' · ');
}

/** What is not plain about a statement. */
export const shadesOf = ({ polarity, modality, time, evaluation }: Statement): string =>
  [
    polarity === 'negative' ? 'not' : '',
    modality === 'asserted' ? '' : modality,
    time === 'present' ? '' : time,
    evaluation ?? '',
  ]
    .filter((shade) => shade !== '')
    .join(', ');

function statementLines(one: Statement, { nameOf }: ExplainedArticle, paint: Paint): readonly string[] {
  const shades = shadesOf(one);
  const said = one.saidBy ? `, says ${nameOf(one.saidBy)} (${one.speech}, via ${one.saidBy.via})` : '';
  return [
    `  ${paint.green('statement')}  ${nameOf(one.subject)} ${paint.cyan(one.type)} ${nameOf(one.object)}${shades === '' ? '' : paint.yellow(` [${shades}]`)}${said}`,
    paint.dim(
      `             rule ${one.rule}; subject via ${one.subject.via}, object via ${one.object.via}; «${one.quote.replaceAll(/\s+/gu, ' ')}»`,
    ),
  ];
}

function mentionLines(
  { mentions }: ExplainedSentence,
  { entityOf }: ExplainedArticle,
  paint: Paint,
): readonly string[] {
  return mentions.map((mention) => {
    const entity = entityOf(mention);
    const who = entity ? `${paint.bold(entity.name)} (${entity.type})` : paint.yellow(`open (${mention.type})`);
    return `  ${paint.green('mention')}    ${mention.surface} → ${who} ${paint.dim(`${mention.form}, rule ${mention.rule}: ${mention.why}`)}`;
  });
}

function sentenceLines(one: ExplainedSentence, article: ExplainedArticle, paint: Paint): readonly string[] {
  const { sentence, phrases, clauses, speech, statements, nearMisses } = one;
  const { tokens } = sentence;
  const [first, last] = [tokens[0], tokens.at(-1)];
  const chunk = (from: number, end: number): string =>
    tokens
      .slice(from, end)
      .map(({ text, spaceBefore }, at) => (at > 0 && spaceBefore ? ` ${text}` : text))
      .join('');
  return [
    paint.bold(`[${sentence.index}] ${chunk(0, tokens.length)}`) +
      paint.dim(`  ${sentence.role} ${first?.start ?? 0}–${last?.end ?? 0}`),
    ...treeLines(one, paint),
    ...(phrases.length > 0
      ? [`  ${paint.green('phrases')}    ${phrases.map(({ first: from, end }) => `[${chunk(from, end)}]`).join(' ')}`]
      : []),
    ...clauses.map((clause) => `  ${paint.green('clause')}     ${clauseLine(one, clause)}`),
    ...speech.map(({ start, end }) => `  ${paint.green('speech')}     ${start}–${end}`),
    ...mentionLines(one, article, paint),
    ...statements.flatMap((statement) => statementLines(statement, article, paint)),
    ...nearMisses.map(({ trigger, reason }) => `  ${paint.yellow('near miss')}  ${trigger}: ${reason}`),
    '',
  ];
}

/** «catalogue alias ×3»: a reason and how often it decided. */
export const timesOf = ({ what, times }: Counted): string => (times > 1 ? `${what} ×${times}` : what);

function whoLines(extraction: Extraction, paint: Paint): readonly string[] {
  const entities = explainEntities(extraction);
  if (entities.length === 0) return [];
  return [
    paint.bold('Who and what, and why'),
    ...entities.map(
      ({ entity, whys }) =>
        `  ${pad(entity.name, 40)} ${paint.cyan(pad(entity.type, 13))}${paint.dim(whys.map(timesOf).join('; '))}`,
    ),
    '',
  ];
}

function questionLines(extraction: Extraction, paint: Paint): readonly string[] {
  const questions = openQuestions(extraction);
  if (questions.length === 0) return [];
  return [
    paint.bold('Open questions'),
    ...questions.map(
      ({ surface, why, sentences }) =>
        `  ${paint.yellow(pad(surface, 40))} ${paint.dim(`${why} (sentence ${sentences.join(', ')})`)}`,
    ),
    '',
  ];
}

/** Sentence by sentence what was read and why, for a terminal; then who is who, and what stays open. */
export function printExplanation(explanation: Explanation, out: Writable): string {
  const paint = paintFor(out);
  const { extraction } = explanation;
  const article = explainSentences(explanation);
  const lines = [paint.bold(extraction.article?.title ?? extraction.file), ''];
  for (const sentence of article.sentences) lines.push(...sentenceLines(sentence, article, paint));
  lines.push(...whoLines(extraction, paint), ...questionLines(extraction, paint));
  for (const { code, message } of extraction.problems) lines.push(`${paint.red(code)}: ${message}`);
  return `${lines.join('\n')}\n`;
}
