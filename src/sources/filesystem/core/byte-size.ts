/** Sizes as people write them: `512`, `64KB`, `10MB`, `1.5GiB`. Promises: exact below 2^53; anything else is `undefined`. */
const FACTORS: Readonly<Record<string, number>> = {
  "": 1,
  b: 1,
  k: 1e3,
  kb: 1e3,
  kib: 2 ** 10,
  m: 1e6,
  mb: 1e6,
  mib: 2 ** 20,
  g: 1e9,
  gb: 1e9,
  gib: 2 ** 30,
};

/** Decimal units count in thousands, `KiB`, `MiB` and `GiB` in 1,024s; case does not matter. A fraction of a byte is cut. */
export function parseSizeBytes(text: string): number | undefined {
  const parts = /^(\d+(?:\.\d+)?) ?([a-z]*)$/i.exec(text.trim());
  const factor = parts === null ? undefined : FACTORS[parts[2]!.toLowerCase()];
  if (parts === null || factor === undefined) return undefined;
  const sizeBytes = Math.floor(Number(parts[1]) * factor);
  return Number.isSafeInteger(sizeBytes) ? sizeBytes : undefined;
}
