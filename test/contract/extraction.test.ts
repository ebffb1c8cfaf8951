import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RawArticle } from '../../src/article/article.ts';
import { containFailure } from '../../src/cli/contain-failure.ts';
import { NO_METADATA } from '../../src/cli/article-metadata.ts';
import { loadRelations, loadResources } from '../../src/cli/load-resources.ts';
import { readInputs } from '../../src/cli/read-inputs.ts';
import { createExtract } from '../../src/commands/create-extract.ts';
import type { Extraction } from '../../src/commands/extraction.ts';
import { extractionJson } from '../../src/commands/extraction-json.ts';
import { gather } from '../support/gather.ts';

const resources = await loadResources();
const extract = createExtract(resources);
const validate = new Ajv2020({ allowUnionTypes: true }).compile(
  JSON.parse(readFileSync('seed/schemas/extraction.json', 'utf8')) as object,
);

/** The line as a reader of the output has it. */
const lineOf = (extraction: Extraction): unknown => JSON.parse(JSON.stringify(extractionJson(extraction)));

function expectValid(line: unknown): void {
  if (!validate(line)) expect.fail(JSON.stringify(validate.errors?.slice(0, 3), null, 2));
}

/** What a schema cannot say. */
function expectSound({ article, sentences, entities, mentions, statements, nearMisses }: Extraction): void {
  const text = article?.text ?? '';
  const ids = new Set(entities.map(({ id }) => id));
  expect(ids.size).toBe(entities.length);
  expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
  for (const { start, end, surface } of mentions) expect(text.slice(start, end)).toBe(surface);
  for (const { entity } of mentions) if (entity !== null) expect(ids).toContain(entity);
  for (const { start, end, quote, evidence } of statements) {
    expect(text.slice(start, end)).toBe(quote);
    expect(evidence.some((one) => one.role === 'clause' && one.start === start && one.end === end)).toBe(true);
  }
  for (const { subject, object, saidBy, addressedTo } of statements) {
    for (const argument of [subject, object, saidBy, addressedTo]) {
      if (argument?.via === 'article') expect(argument.entity).toBe(article?.id);
      else if (argument) expect(ids).toContain(argument.entity);
    }
  }
  for (const { start, end } of [...sentences, ...nearMisses, ...statements.flatMap((one) => one.evidence)]) {
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(text.length);
  }
  sentences.slice(1).forEach(({ start }, index) => {
    expect(start).toBeGreaterThanOrEqual(sentences[index]?.end ?? 0);
  });
}

const rawOf = (text: string): RawArticle => ({ file: 'own.txt', text, metadata: NO_METADATA });
const seeds = (await gather(readInputs(['seed/articles']))).flatMap((input) => ('raw' in input ? [input.raw] : []));

const OWN = [
  ['an act in words', 'Президент Армении предложил создать фонд поддержки фермеров. Его поддержал президент Ирана.'],
  ['direct speech', '«Мы выступаем против санкций», — заявил премьер-министр Индии Нарендра Моди на саммите в Дели.'],
  ['a heading and a list', 'Министр назвал задачи:\n– построить школу;\n– открыть центр по борьбе с засухой.\n'],
  [
    'a crawled date and a source',
    ' date 2024-02-01 Встреча в Минске\nОб этом сообщает Reuters со ссылкой на пресс-службу.',
  ],
  ['Windows line ends', 'Россия поддержала Китай.\r\n\r\nКитай поблагодарил Россию.\r\n'],
  ['characters of two code units', 'Министр 😀 поддержал 𝕏-проект. Россия поддержала Китай.'],
  ['one word', 'Привет'],
  ['a headline only', 'Токаев предложил создать банк'],
  ['English with one Russian word', 'The summit in Астана was held in July.'],
  ['a replacement character', 'Россия поддер\uFFFDжала Китай. Иран поддержал Китай.'],
] as const;

describe('a line of extract --json', () => {
  test.each(seeds.map((raw) => [raw.file, raw] as const))('of %s is what the schema says', (_file, raw) => {
    const extraction = extract(raw);
    expectValid(lineOf(extraction));
    expectSound(extraction);
    expect(extraction.statements.length).toBeGreaterThan(5);
  });

  test.each(OWN)('of %s is what the schema says', (_name, text) => {
    const extraction = extract(rawOf(text));
    expectValid(lineOf(extraction));
    expectSound(extraction);
    expect(extraction.article).not.toBeNull();
  });

  test.each([
    ['nothing', '', 'FILE_EMPTY'],
    ['white space', ' \r\n\t', 'FILE_EMPTY'],
    ['no Cyrillic letter', 'The minister proposed a bridge.', 'NO_CYRILLIC'],
  ])('of %s has no article and says why', (_name, text, code) => {
    const line = lineOf(extract(rawOf(text)));
    expectValid(line);
    expect(line).toMatchObject({ article: null, statements: [], problems: [{ code }] });
  });

  test('is the same for the same text, wherever the file lies', () => {
    for (const raw of seeds)
      expect(lineOf(extract({ ...raw, file: 'x' }))).toEqual({ ...Object(lineOf(extract(raw))), file: 'x' });
  });

  test('is valid and sound for any text', () => {
    const words =
      'президент Казахстана Токаев предложил создать центр «ШОС» , . — : ! ? \n – против засухи он которая поддержал и не 2024 года 30% г. И.И. Иванов Совет безопасности ООН " ( ) 😀 \r\n'.split(
        ' ',
      );
    const piece = fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...words) },
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    const contained = containFailure(extract, resources.fingerprint);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const extraction = contained(rawOf(pieces.join(' ')));
        expect(extraction.problems.filter(({ code }) => code === 'INTERNAL_SERVER_ERROR')).toEqual([]);
        expectValid(lineOf(extraction));
        expectSound(extraction);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the schema', () => {
  const line = lineOf(extract(rawOf(OWN[0][1]))) as {
    statements: Record<string, unknown>[];
    mentions: Record<string, unknown>[];
  };
  const broken = (change: (copy: typeof line & Record<string, unknown>) => void): unknown => {
    const copy = structuredClone(line);
    change(copy);
    return copy;
  };

  test.each<[string, unknown]>([
    ['a field too many', broken((copy) => Object.assign(copy, { extra: 1 }))],
    ['a statement of no relation', broken(({ statements }) => Object.assign(statements[0] ?? {}, { type: 'LIKES' }))],
    ['a modality of others', broken(({ statements }) => Object.assign(statements[0] ?? {}, { modality: 'negated' }))],
    ['a mention without a form', broken(({ mentions }) => Object.assign(mentions[0] ?? {}, { form: undefined }))],
    ['an article that is null beside statements', broken((copy) => Object.assign(copy, { article: null }))],
    [
      'a mentioned argument without a place',
      broken(({ statements }) =>
        Object.assign(statements[0] ?? {}, { subject: { entity: 'e_x', start: null, end: null, via: 'mention' } }),
      ),
    ],
  ])('refuses %s', (_name, given) => {
    expect(validate(JSON.parse(JSON.stringify(given)))).toBe(false);
  });

  test('knows the relations of seed/relations.json, no more and no less', () => {
    const schema = JSON.parse(readFileSync('seed/schemas/extraction.json', 'utf8')) as {
      $defs: { statement: { properties: { type: { enum: string[] } } } };
    };
    expect(schema.$defs.statement.properties.type.enum.toSorted()).toEqual(
      loadRelations()
        .map(({ name }) => name)
        .toSorted(),
    );
  });
});
