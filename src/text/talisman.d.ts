declare module 'talisman/hash/crc32.js' {
  /** The signed CRC-32 of a text as UTF-8. */
  export default function crc32(text: string): number;
}

declare module 'talisman/hash/minhash.js' {
  /** Makes a function from a list of strings to its MinHash signature; `rng` gives numbers in [0, 1). */
  export default function createMinHash(options: {
    readonly hashes: number;
    readonly rng: () => number;
  }): (tokens: readonly string[]) => Float64Array;
}
