import { expect, test } from "bun:test";
import { findSegments, mapHome } from "../../../../src/engine/transforms/index.ts";
import { makeBuffer, makeText, seeded, wrap } from "../../../support/decode-cases.ts";
import { decodePlainly } from "../../../support/plain-decoders.ts";
import { seedOf } from "../../../support/random.ts";

const text = (content: string) => new TextEncoder().encode(content);

test("a mapped span decodes to text that holds the decoded span, and to little more", () => {
  const seed = seedOf(20261121);
  console.log(`seed ${seed}`);
  const random = seeded(seed);
  let spans = 0;
  for (let index = 0; index < 6_000; index++) {
    const buffer = makeBuffer(random);
    for (const segment of findSegments(buffer)) {
      const source = buffer.subarray(segment.start, segment.end);
      const start = random(segment.bytes.length);
      const end = start + 1 + random(segment.bytes.length - start);
      const home = mapHome(segment.kind, source, start, end);
      const wanted = Buffer.from(segment.bytes.subarray(start, end)).toString("latin1");
      const got = decodePlainly(segment.kind, source.subarray(home.start, home.end));
      expect(got).toContain(wanted);
      // Widening: two bytes either side in base64, the rest of a code point's UTF-8 in an escape.
      expect(got.length - wanted.length).toBeLessThanOrEqual(6);
      spans++;
    }
  }
  expect(spans).toBeGreaterThan(3_000);
});

test("all of a segment maps to all of its source but the padding", () => {
  const encoded = `${Buffer.from("a text of twenty-five by.").toString("base64").replace(/=+$/, "")}==`;
  expect(mapHome("base64", text(encoded), 0, 25)).toEqual({ start: 0, end: encoded.length - 2 });
});

test("a span in a later line of wrapped base64 maps into that line", () => {
  const source = wrap(makeText(() => 1, 150).toString("base64"), 64, "\r\n  ");
  const home = mapHome("base64", text(source), 48, 51);
  expect(source.slice(0, home.start)).toEndWith("\r\n  ");
  expect(home.end - home.start).toBe(4);
});

test("hex, percent and escapes map digit by digit and escape by escape", () => {
  expect(mapHome("hex", text("61626364"), 1, 3)).toEqual({ start: 2, end: 6 });
  expect(mapHome("percent", text("a%41b%42"), 1, 2)).toEqual({ start: 1, end: 4 });
  expect(mapHome("percent", text("a%41b%42"), 2, 4)).toEqual({ start: 4, end: 8 });
  expect(mapHome("escape", text("a\\u20acb\\n"), 2, 3)).toEqual({ start: 1, end: 7 });
  expect(mapHome("escape", text("a\\u20acb\\n"), 4, 6)).toEqual({ start: 7, end: 10 });
});
