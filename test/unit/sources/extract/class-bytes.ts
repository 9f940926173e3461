/** Writes a class file's beginning: a constant pool of strings and, between them, one of every other constant. */
export function classBytes(strings: readonly (string | Buffer)[], constants: readonly Buffer[] = []): Buffer {
  const utf8 = strings.map((string) => {
    const bytes = Buffer.from(string);
    return Buffer.concat([Buffer.from([1, bytes.length >> 8, bytes.length & 0xff]), bytes]);
  });
  const pool = [...constants, ...utf8];
  const places = pool.reduce(
    (count, constant) => count + (constant[0] === 5 || constant[0] === 6 ? 2 : 1),
    1,
  );
  const head = Buffer.from([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 61, places >> 8, places & 0xff]);
  return Buffer.concat([head, ...pool, Buffer.from("\x00\x21 what follows is not strings")]);
}
