import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ERROR_CODES } from '../../src/base/error-codes.ts';
import { ask } from '../support/ask.ts';
import { type CorpusApi, startCorpusApi } from '../support/corpus-api.ts';
import { type Choices, QueryMaker, type RandomQuery, type RandomQueryOptions } from '../support/random-query.ts';
import { Reference } from '../support/reference.ts';
import { type Dump, dumpOf } from '../support/reference-dump.ts';

const CONTRACT = readFileSync('schema.graphql', 'utf8');
const schema = buildSchema(CONTRACT);
const RUNS = Number(process.env.RUNS ?? 60);
/** What a question may meet that is no fault: too much, an argument out of range, a server without Graph Data Science. */
const EXPECTED = new Set(['LIMIT_EXCEEDED', 'BAD_USER_INPUT', 'ANALYTICS_UNAVAILABLE']);

let api: CorpusApi;
let reference: Reference;
let dump: Dump;
beforeAll(async () => {
  api = await startCorpusApi();
  dump = await dumpOf(api.graph);
  reference = new Reference(CONTRACT, dump);
}, 240_000);
afterAll(() => api.stop());

/** Texts of every field, so that conditions often hold; and some that never do. */
function valuesOf(name: string, scalar: string): readonly string[] {
  if (scalar === 'LocalDate') return ['2016-01-01', '2024-02-29'];
  if (scalar === 'EDTF') return ['2015', '2016-09', '2023', '2024-05-01', '2025-06-30'];
  if (scalar === 'DateTime') return ['2024-01-01T00:00:00Z'];
  const property =
    { subject: 'subjectId', object: 'objectId', speaker: 'saidById', article: 'articleId', ids: 'id' }[name] ?? name;
  const things = Object.values(dump.nodes).flat();
  const found = things.flatMap((thing) => (typeof thing[property] === 'string' ? [thing[property]] : []));
  const some = [...new Set(found)].filter((_, at) => at % Math.max(1, Math.floor(found.length / 20)) === 0);
  return [...some, ...some.map((text) => text.slice(0, 3)), 'никто', ''];
}

const choices = (g: fc.GeneratorValue): Choices => ({ below: (count) => g(fc.nat, { max: count - 1 }) });

const CURSORS = new Set(['cursor', 'startCursor', 'endCursor']);

/** Runs a property over random questions; a failure tells the question and the seed. */
async function forQuestions(
  options: Omit<RandomQueryOptions, 'values'>,
  check: (query: RandomQuery) => Promise<void>,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (g) => {
      const query = new QueryMaker(schema, choices(g), { ...options, values: valuesOf }).query();
      try {
        await check(query);
      } catch (error) {
        throw new Error(query.text, { cause: error });
      }
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
}

describe('random questions of the contract', () => {
  test('never fail inside, and send no more statements than they have fields', async () => {
    await forQuestions(
      { allows: () => true, gives: (_, name) => !/^(?:after|before)$/u.test(name) },
      async ({ text, fields }) => {
        api.sent.length = 0;
        const { errors } = await ask(api.url, text);
        const codes = errors?.map(({ extensions }) => extensions.code) ?? [];
        expect(codes.filter((code) => !EXPECTED.has(code))).toEqual([]);
        expect(api.sent.length).toBeLessThanOrEqual(fields);
      },
    );
  }, 300_000);

  test('are answered as a plain reference does that looks at everything', async () => {
    const TYPES =
      /^(?:Query|Statement|Article|ArticleVersion|Story|Argument|Relation|Person|Organisation|Centre|Threat|Place|Initiative|Document|Event|Project|Office|Collective|Figure|Entity|Actor|PageInfo|StatementFacets|Count|\w+Connection|\w+Edge)$/u;
    const ROOTS =
      /^(?:statements|articles|entities|leaders|persons|organisations|centres|threats|places|initiatives|documents|events|projects|offices|collectives|figures|article|entity|statement)$/u;
    const OTHERS =
      /^(?:rule|evidence|sentence|sentences|before|after|proof|reporting|agreements|tenures|memberships|members|holders|months|speakers|publishers|at)$/u;
    await forQuestions(
      {
        allows: (type, field) => {
          if (!TYPES.test(type) || CURSORS.has(field) || (OTHERS.test(field) && type !== 'Query')) return false;
          return type === 'Query' ? ROOTS.test(field) : !/^(?:Sentence|Mention)/u.test(type);
        },
        gives: (_, name) => !/^(?:after|before|includeState|on)$/u.test(name),
      },
      async ({ text }) => {
        const { data, errors } = await ask(api.url, text);
        if (errors?.some(({ extensions }) => extensions.code === 'LIMIT_EXCEEDED')) return;
        expect(errors).toBeUndefined();
        expect(data).toEqual(await reference.answer(text));
      },
    );
  }, 300_000);
});

const isCoded = (code: unknown): boolean =>
  typeof code === 'string' && Object.hasOwn(ERROR_CODES, code) && code !== 'INTERNAL_SERVER_ERROR';

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

/** Posts whatever it is given. */
async function post(body: string): Promise<Body> {
  const response = await fetch(api.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return (await response.json()) as Body;
}

describe('whatever is sent', () => {
  const SOUND =
    'query ($f: StatementFilter, $n: Int) { statements(filter: $f, first: $n) { totalCount nodes { id quote } } }';

  /** A document with a piece taken out, doubled or put in. */
  const damaged = fc
    .tuple(fc.nat(SOUND.length), fc.nat(12), fc.string({ maxLength: 8 }))
    .map(([at, length, put]) => SOUND.slice(0, at) + put + SOUND.slice(at + length));

  test('a document that is none has an error with a code, or an answer', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(damaged, fc.string({ maxLength: 200 }), fc.constantFrom('{', '""', 'mutation { x }')),
        async (query) => {
          const { data, errors } = await post(JSON.stringify({ query }));
          expect(data !== undefined || errors?.every(({ extensions }) => isCoded(extensions.code))).toBe(true);
          expect(errors?.map(({ extensions }) => extensions.code) ?? []).not.toContain('INTERNAL_SERVER_ERROR');
        },
      ),
      { numRuns: RUNS },
    );
  }, 120_000);

  test('variables that do not fit have an error with a code', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), fc.jsonValue(), async (f, n) => {
        const { data, errors } = await post(JSON.stringify({ query: SOUND, variables: { f, n } }));
        expect(data !== undefined || (errors ?? []).length > 0).toBe(true);
        expect((errors ?? []).filter(({ extensions }) => !isCoded(extensions.code))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  }, 120_000);

  test('a body that is none has an error with a code', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (body) => {
        const { errors } = await post(body);
        expect((errors ?? []).every(({ extensions }) => isCoded(extensions.code))).toBe(true);
        expect((errors ?? []).length).toBeGreaterThan(0);
      }),
      { numRuns: RUNS },
    );
  }, 120_000);
});
