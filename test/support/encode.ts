/** A text in a one-byte encoding: what Node decodes but does not encode. */
export function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (character) => {
    const byte = bytes.get(character);
    if (byte === undefined) throw new TypeError(`Every character must exist in ${encoding}, but got: ${character}`);
    return byte;
  });
}
