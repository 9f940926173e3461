/**
 * Made-up buffers for the decoding twins: encoded fragments of all lengths, glued in all contexts, whole or damaged.
 * Promises: the same seed gives the same buffers.
 */
export type Random = (below: number) => number;

/** Mulberry32: small, seedable, good enough to make test inputs. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const WORDS =
  "user= password: token home/path some-name a_b https://x.y/?q= const {} [1, 2]; \n\t\"quoted\" 'it' \\d+ 100% é".split(
    " ",
  );
const GLUE = [
  "",
  "",
  " ",
  "/",
  "-",
  "_",
  ".",
  "+",
  "~",
  "=",
  "==",
  '"',
  "'",
  "\n",
  "\r\n",
  "\\",
  "%",
  "0x",
  ",",
  "\u00ff",
  "\0",
];

/** One buffer of a few fragments. */
export function makeBuffer(random: Random): Uint8Array {
  const parts: Buffer[] = [];
  for (let count = 1 + random(5); count > 0; count--) {
    parts.push(Buffer.from(pick(random, GLUE), "latin1"), makeFragment(random));
  }
  const buffer = Buffer.concat(parts);
  return random(3) === 0 ? damage(buffer, random) : new Uint8Array(buffer);
}

/** Text of about `length` bytes, at times with other bytes in it. */
export function makeText(random: Random, length: number): Buffer {
  let text = "";
  while (text.length < length) text += pick(random, WORDS) + " ";
  const bytes = Buffer.from(text.slice(0, length), "latin1");
  if (random(4) === 0 && length > 0) bytes[random(length)] = random(256);
  return bytes;
}

/** A copy with a few bytes changed, dropped or doubled. */
export function damage(buffer: Uint8Array, random: Random): Uint8Array {
  const bytes = [...buffer];
  for (let count = 1 + random(3); count > 0 && bytes.length > 0; count--) {
    const at = random(bytes.length);
    const change = random(3);
    if (change === 0) bytes[at] = random(256);
    else if (change === 1) bytes.splice(at, 1 + random(3));
    else bytes.splice(at, 0, bytes[at]!);
  }
  return Uint8Array.from(bytes);
}

/** Lines of `width` characters, as PEM and MIME write base64. */
export function wrap(text: string, width: number, lineBreak: string): string {
  return text.replace(new RegExp(`.{${width}}(?=.)`, "g"), `$&${lineBreak}`);
}

type Fragment = (random: Random) => Buffer;
const FRAGMENTS: readonly Fragment[] = [
  (random) => Buffer.from(Array.from({ length: random(80) }, () => random(256))),
  (random) => makeText(random, random(80)),
  (random) => Buffer.from(makeText(random, random(90)).toString("base64")),
  (random) => Buffer.from(makeText(random, random(90)).toString("base64url")),
  (random) =>
    Buffer.from(Buffer.from(Array.from({ length: random(90) }, () => random(256))).toString("base64")),
  wrapped,
  (random) => Buffer.from(makeText(random, random(60)).toString("hex")),
  (random) => Buffer.from(makeText(random, random(60)).toString("hex").toUpperCase()),
  (random) => Buffer.from(encodeURIComponent(makeText(random, random(60)).toString("latin1"))),
  (random) => Buffer.from(JSON.stringify(JSON.stringify(makeText(random, random(60)).toString("latin1")))),
  escapes,
  (random) =>
    Buffer.from(
      "%".repeat(random(4)) + "%4".repeat(random(3)) + "\\".repeat(random(5)) + '"'.repeat(random(2)),
    ),
];

function makeFragment(random: Random): Buffer {
  return Buffer.from(pick(random, FRAGMENTS)(random));
}

function wrapped(random: Random): Buffer {
  const lineBreak = pick(random, [
    "\n",
    "\r\n",
    "\n  ",
    "\r\n\t",
    "\r",
    "\n\n",
    `\n${" ".repeat(60 + random(8))}`,
  ]);
  const text = makeText(random, random(260)).toString("base64");
  const closing = pick(random, ["", "", "\n-----END", "\n--boundary", "\n=="]);
  return Buffer.from(wrap(text, 57 + random(22), lineBreak) + closing);
}

function escapes(random: Random): Buffer {
  const code = () => random(0x500).toString(16);
  const forms = [
    () => `\\u${code().padStart(4, "0")}`,
    () =>
      `\\x${random(256)
        .toString(16)
        .padStart(1 + random(2), "0")}`,
    () => `\\u{${(random(0x120000) >> random(20)).toString(16)}}`,
    () => `\\u{${code().padStart(random(9), "0")}}`,
    () =>
      pick(random, [
        "\\n",
        "\\t",
        "\\\\",
        "\\'",
        '\\"',
        "\\`",
        "\\/",
        "\\d",
        "\\u",
        "\\x",
        "\\u{",
        "(",
        ",",
        " ",
      ]),
    () => pick(random, ["plain", "text", "a", "x=y"]),
  ];
  return Buffer.from(Array.from({ length: random(24) }, () => pick(random, forms)()).join(""));
}

function pick<T>(random: Random, list: readonly T[]): T {
  return list[random(list.length)]!;
}
