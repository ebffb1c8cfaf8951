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

/** Reads a JSON table of seed/ and checks it against its schema; the error names file, path and the row's value. */
export function readSeed<T>(name: string, schema: string): T {
  const data = parse(name);
  const validate = new Ajv2020({ allErrors: false, verbose: true }).compile<T>(
    parse(`schemas/${schema}.json`) as object,
  );
  if (validate(data)) return data;
  const [error] = validate.errors ?? [];
  const where = error?.instancePath === '' ? '/' : (error?.instancePath ?? '/');
  throw new CodedError(
    'SEED_INVALID',
    `seed/${name} at ${where}: ${error?.message ?? 'is invalid'}, but got: ${JSON.stringify(error?.data).slice(0, 120)}.`,
    {
      details: { file: `seed/${name}`, path: where },
    },
  );
}
