/** The part of the npm package `az` (OpenCorpora dictionaries, a port of pymorphy2) that we use. */
declare module 'az' {
  interface AzTag {
    readonly stat: readonly string[];
    readonly flex: readonly string[];
  }
  interface AzParse {
    readonly tag: AzTag;
    readonly score: number;
    readonly parser: string;
    /** What was cut off in front before the dictionary knew the rest («кибер» of «киберугроза»). */
    readonly prefix?: string;
    /** Of a compound that bends in both parts («странами-партнёрами») the base form is told by `toString` only. */
    normalize(keepPos?: boolean): { readonly word?: string; toString(): string } | undefined;
    /** The same word with these grammemes; false if it has no such form. */
    inflect(grammemes: readonly string[]): AzParse | false;
    toString(): string;
  }
  interface AzMorph {
    (word: string, config?: { ignoreCase?: boolean; stutter?: number; parsers?: readonly string[] }): AzParse[];
    init(path: string, callback: (error: unknown) => void): void;
  }
  const Az: { readonly Morph: AzMorph };
  export default Az;
}
