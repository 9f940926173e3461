/** Text made to break printers, parsers and spreadsheets. Seeded: the same seed gives the same text. */
const PIECES: readonly string[] = [
  "\n",
  "\r\n",
  "\r",
  "\t",
  "\0",
  "\x1b[31m",
  "\x1b]0;title\x07",
  "\x9b2J",
  "\u202e",
  "\u2028",
  "\ufeff",
  "\ud800",
  "<script>alert(1)</script>",
  "</script>",
  '" onload="x',
  "' onclick='x",
  "]]>",
  "<!--",
  "&amp;",
  '"',
  "'",
  ",",
  ";",
  "=1+1",
  "@SUM(A1)",
  "+1",
  "-1",
  "\\",
  "/",
  "../",
  "::",
  "%00",
  "%SRCROOT%",
  "漢字",
  "é",
  "e\u0301",
  "👩‍💻",
  "plain text",
  "a".repeat(200),
];

export class Prng {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** An integer from 0 to below `limit`. */
  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return (this.#state >>> 8) % limit;
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)]!;
  }
}

export function hostileText(prng: Prng, piecesMax = 8): string {
  return Array.from({ length: 1 + prng.below(piecesMax) }, () => prng.pick(PIECES)).join("");
}

/** Hostile text as bytes, now and then with bytes that are no UTF-8. */
export function hostileBytes(prng: Prng, piecesMax = 8): Uint8Array {
  const text = new TextEncoder().encode(hostileText(prng, piecesMax));
  if (prng.below(2) === 0) return text;
  return Uint8Array.of(...text, 0xff, 0xc3, 0x80 + prng.below(64), 0xf0, 0x9f);
}
