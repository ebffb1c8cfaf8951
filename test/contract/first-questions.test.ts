import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { FIRST_QUESTIONS } from '../../src/cli/first-questions.ts';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

test('there are three', () => {
  expect(FIRST_QUESTIONS).toHaveLength(3);
});

test.each(FIRST_QUESTIONS)('«$asks» is one line that the contract can answer', ({ query }) => {
  expect(query).not.toContain('\n');
  expect(validate(schema, parse(query))).toEqual([]);
});
