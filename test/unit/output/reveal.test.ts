/** The door through which secrets may be shown. */
import { expect, test } from "bun:test";
import { SecretBytes } from "../../../src/contracts/secret.ts";
import { createRevealer } from "../../../src/output/reveal.ts";
import { buildFinding } from "../../support/builders/finding.ts";

test("a secret is shown for the very finding it came with, not for one that looks the same", () => {
  const finding = buildFinding();
  const reveal = createRevealer([[finding, new SecretBytes(new TextEncoder().encode("päss"))]]);
  expect(reveal(finding)).toBe("päss");
  expect(reveal(buildFinding())).toBeUndefined();
});

test("bytes that are no UTF-8 are shown as escapes", () => {
  const finding = buildFinding();
  const reveal = createRevealer([[finding, new SecretBytes(Uint8Array.of(0x61, 0xff, 0x00, 0x62))]]);
  expect(reveal(finding)).toBe("a\\xff\\x00b");
});

test("a byte order mark is part of the secret", () => {
  const finding = buildFinding();
  const reveal = createRevealer([[finding, new SecretBytes(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))]]);
  expect(reveal(finding)).toBe("\ufeffa");
});
