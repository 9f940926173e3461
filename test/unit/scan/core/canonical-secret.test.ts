/** One key, many ways to write it down. */
import { expect, test } from "bun:test";
import { sample } from "../../../../src/engine/rules/sample.ts";
import { canonicalSecret } from "../../../../src/scan/core/canonical-secret.ts";

const LABEL = ["PRIVATE", "KEY"].join(" ");
const BODY = [sample("base64", 64), sample("base64", 64, 2), sample("base64", 30, 3)];
const LINES = [`-----BEGIN ${LABEL}-----`, ...BODY, `-----END ${LABEL}-----`];
const canonical = (text: string) => Buffer.from(canonicalSecret(Buffer.from(text))).toString();
const PLAIN = canonical(LINES.join("\n"));

test.each([
  ["with Windows line ends", LINES.join("\r\n")],
  ["indented", LINES.join("\n    ")],
  ["in one line with escapes", LINES.join("\\n")],
  ["escaped twice", LINES.join("\\\\n")],
  ["escaped for Windows", LINES.join("\\r\\n")],
  ["continued by backslashes", LINES.join("\\\n")],
  ["as strings of an array", LINES.join('",\n  "')],
])("a key %s is the same key", (_how, text) => expect(canonical(text)).toBe(PLAIN));

test("another key is another", () => {
  const other = [LINES[0], sample("base64", 64, 9), ...LINES.slice(2)].join("\n");
  expect(canonical(other)).not.toBe(PLAIN);
  expect(PLAIN).toContain(BODY.join(""));
});

test.each(["two words\\n", "a\\\\b", " -----BEGIN", ""])("%j, no key in armour, is left as it is", (text) => {
  expect(canonical(text)).toBe(text);
});
