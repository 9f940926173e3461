import { describe, expect, test } from "bun:test";
import { findSegments, SEGMENT_KINDS } from "../../../../src/engine/transforms/index.ts";
import { makeBuffer, seeded, wrap } from "../../../support/decode-cases.ts";
import { decodePlainly } from "../../../support/plain-decoders.ts";

const SECRET = "the token is " + "k3y".repeat(9);

/** Decoded texts of one kind, or of all. */
function decode(text: string, kind?: string): string[] {
  const segments = findSegments(new TextEncoder().encode(text));
  return segments
    .filter((segment) => kind === undefined || segment.kind === kind)
    .map(({ bytes }) => Buffer.from(bytes).toString("latin1"));
}

/** The source each segment covers. */
function sources(text: string): string[] {
  return findSegments(new TextEncoder().encode(text)).map(({ start, end }) => text.slice(start, end));
}

describe("base64", () => {
  const encoded = Buffer.from(SECRET).toString("base64");

  test.each(["", "KEY=", "secret: '", "prefix-", "path/to/", "name_", "a.b.", "Basic ", "x+"])(
    "is found behind %p",
    (before) => expect(decode(`${before}${encoded}"`)).toEqual([SECRET]),
  );

  test("is found in the URL-safe alphabet, without its padding", () => {
    const odd = `${SECRET}>>>???~~~ \u00fe\u00ff!`;
    expect(decode(Buffer.from(odd, "latin1").toString("base64url"))).toEqual([odd]);
  });

  test("covers its padding", () => {
    const padded = Buffer.from(`${SECRET}!`).toString("base64");
    expect(padded).toEndWith("=");
    expect(sources(`"${padded}"`)).toEqual([padded]);
  });

  test.each([
    [64, "\n"],
    [76, "\r\n"],
    [64, "\n    "],
    [70, "\n\t"],
  ])("is one text over lines of %d", (width, lineBreak) => {
    const long = `${SECRET} and more `.repeat(6);
    const text = wrap(Buffer.from(long).toString("base64"), width, lineBreak);
    expect(decode(`key: |${lineBreak}${text}${lineBreak}next: 1`)[0]).toStartWith(long);
  });

  test("does not run on into the boundary behind its last line", () => {
    const text = wrap(Buffer.from("x".repeat(96)).toString("base64"), 64, "\n");
    expect(decode(`${text}\n--boundary--`)).toEqual(["x".repeat(96)]);
  });

  test("of bytes that are not text is left alone", () => {
    const random = seeded(5);
    const bytes = Uint8Array.from({ length: 3_000 }, () => random(256));
    expect(decode(Buffer.from(bytes).toString("base64"))).toEqual([]);
  });

  test("ends at the first byte that is not text", () => {
    expect(decode(Buffer.from(`${SECRET}\0\0\0rest`).toString("base64"))).toEqual([SECRET]);
  });

  test("is not looked for in names and paths", () => {
    const names =
      "node_modules/some-package/dist/internal/operators/throttleTime.d.ts.map SOME_LONG_CONSTANT_NAME_FOR_IT";
    expect(decode(names)).toEqual([]);
  });

  test("longer than a segment goes on in a second one that overlaps the first", () => {
    const long = "0123456789abcdef".repeat(3_000);
    const [first = "", second = "", ...more] = decode(Buffer.from(long).toString("base64"));
    expect(more).toEqual([]);
    expect(first).toBe(long.slice(0, first.length));
    expect(second).toBe(long.slice(-second.length));
    expect(first.length + second.length - long.length).toBe(768);
  });
});

describe("hex", () => {
  const encoded = Buffer.from(SECRET).toString("hex");

  test.each(["", "0x", "key=", "a/", "id-"])("is found behind %p", (before) => {
    expect(decode(before + encoded)).toEqual([SECRET]);
    expect(decode(before + encoded.toUpperCase())).toEqual([SECRET]);
  });

  test("leaves an odd last digit out", () => expect(sources(`${encoded}a`)).toEqual([encoded]));

  test("leaves digests alone", () => {
    expect(decode(new Bun.CryptoHasher("sha256").update("some content").digest("hex"))).toEqual([]);
  });
});

describe("percent", () => {
  test("decodes the whole URL around an escape", () => {
    const url = "https://host.example/path?query=%22quoted%22&plus=a+b";
    const segments = sources(`<a href="${url}">`);
    expect(segments).toEqual([url]);
    expect(decode(url)).toEqual(['https://host.example/path?query="quoted"&plus=a+b']);
  });

  test("leaves broken escapes as they are", () => {
    expect(decode("100%_of_%zz_and_%4")).toEqual([]);
    expect(decode("100%_of_%zz_and_%41")).toEqual(["100%_of_%zz_and_A"]);
  });

  test("drops what decodes to fewer than 16 bytes", () => {
    expect(decode("%41".repeat(15))).toEqual([]);
    expect(decode("%41".repeat(16))).toEqual(["A".repeat(16)]);
  });
});

describe("escape", () => {
  test("decodes JSON inside a JSON string, spaces and all", () => {
    const line = 'PASSWORD: "several words, no comma"';
    const text = JSON.stringify({ body: JSON.stringify(line) });
    expect(decode(text, "escape")[0]).toContain('PASSWORD: \\"several words');
  });

  test("joins the lines of a key kept on one line", () => {
    const pem = ["-----BEGIN A KEY-----", "MIIBVgIBADANBgkqhkiG9w0B", "-----END A KEY-----", ""].join("\n");
    expect(decode(`{"key":${JSON.stringify(pem)}}`, "escape")).toEqual([pem]);
  });

  test.each([
    ["\\x61\\x62", "ab"],
    ["\\u0061\\u00e9", "a\u00e9"],
    ["\\u{61}\\u{1F511}", "a\u00f0\u009f\u0094\u0091"],
    ["\\u20ac", "\u00e2\u0082\u00ac"],
    ["\\n\\r\\t\\\"\\'\\`\\/\\\\", "\n\r\t\"'`/\\"],
    ["\\d\\1\\u12\\x4 \\n", "\\d\\1\\u12\\x4 \n"],
  ])("reads %p", (source, expected) => {
    const filler = "sixteen-plain-ones";
    expect(decode(filler + source, "escape")).toEqual([filler + expected]);
  });

  test("begins behind a quote that only looks escaped", () => {
    expect(decode(String.raw`"C:\\"token=of-sixteen\n"`)).toEqual(["token=of-sixteen\n"]);
  });

  test("does not reach over brackets, commas or bare quotes of code", () => {
    const code = "a(\"long enough text\\n\", 'other long text here');b=[/regular-expression\\/x/]";
    expect(decode(code)).toEqual(["long enough text\n", "/regular-expression/x/"]);
  });
});

test("every segment of made-up buffers says what a plain decoder says", () => {
  const random = seeded(23);
  const met = new Set<string>();
  for (let index = 0; index < 5_000; index++) {
    const buffer = makeBuffer(random);
    for (const { kind, start, end, bytes } of findSegments(buffer)) {
      met.add(kind);
      const plain = decodePlainly(kind, buffer.subarray(start, end));
      const text = Buffer.from(bytes).toString("latin1");
      expect(kind === "base64" ? plain.slice(0, text.length) : plain).toBe(text);
    }
  }
  expect([...met].sort()).toEqual([...SEGMENT_KINDS].sort());
});
