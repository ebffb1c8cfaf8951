import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { CodedError } from '../base/coded-error.ts';
import { SEED } from './read-seed.ts';

const pathOf = (name: string): string => `${SEED}models/${name}.bin`;

/** The bytes of a trained model. Throws SEED_INVALID if it is not there or broken. */
export function readModel<T>(name: string, unpack: (file: Uint8Array) => T): T {
  try {
    return unpack(brotliDecompressSync(readFileSync(pathOf(name))));
  } catch (error) {
    throw new CodedError('SEED_INVALID', `seed/models/${name}.bin must be a trained model.`, { cause: error });
  }
}

/** Writes a trained model; gives the file's size. */
export function writeModel(name: string, file: Uint8Array): number {
  const packed = brotliCompressSync(file, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
  writeFileSync(pathOf(name), packed);
  return packed.length;
}
