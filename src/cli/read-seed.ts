import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { CodedError } from '../base/coded-error.ts';

/** The folder of the seed data, from src/cli as from dist/cli. */
export const SEED = fileURLToPath(new URL('../../seed/', import.meta.url));

function parse(name: string): unknown {
  try {
    return JSON.parse(readFileSync(`${SEED}${name}`, 'utf8'));
  } catch (error) {
    throw new CodedError('SEED_INVALID', `seed/${name} must be readable JSON.`, {
      cause: error,
      details: { file: `seed/${name}` },
    });
  }
}

/** What is wrong with data by a schema of seed/schemas: place, rule and value; null if nothing is. */
export function checkSeed(data: unknown, schema: string): string | null {
  const validate = new Ajv2020({ allErrors: false, verbose: true, allowUnionTypes: true }).compile(
    parse(`schemas/${schema}.json`) as object,
  );
  if (validate(data)) return null;
  const [error] = validate.errors ?? [];
  return `at ${error?.instancePath ?? ''}/: ${error?.message ?? 'it is invalid'}, got: ${JSON.stringify(error?.data).slice(0, 120)}`;
}

/** Reads a JSON table of seed/ and checks it against its schema; the error names file, path and the row's value. */
// The schema is the proof that the rows have the type that the caller names.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function readSeed<T>(name: string, schema: string): T {
  const data = parse(name);
  const fault = checkSeed(data, schema);
  if (fault === null) return data as T;
  throw new CodedError('SEED_INVALID', `seed/${name} must follow seed/schemas/${schema}.json, but ${fault}.`, {
    details: { file: `seed/${name}` },
  });
}
