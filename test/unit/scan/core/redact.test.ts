/** The redaction boundary. */
import { expect, test } from "bun:test";
import type { Finding } from "../../../../src/contracts/finding.ts";
import type { RuleInfo } from "../../../../src/contracts/rule-info.ts";
import { sample } from "../../../../src/engine/rules/sample.ts";
import { EXCERPT_CHARS_MAX } from "../../../../src/scan/core/excerpt.ts";
import { createFindingIdOf } from "../../../../src/scan/core/finding-id.ts";
import { maskSecret, type RedactOptions, redactMatches } from "../../../../src/scan/core/redact.ts";
import { createBlake3Hasher } from "../../../../src/scan/identity/blake3-hasher.ts";
import { buildMatch, bytesOf } from "../../../support/builders/match.ts";
import { hostileBytes, Prng } from "../../../support/hostile-text.ts";
import { processorMs } from "../../../support/processor-time.ts";

const STARS = "*".repeat(8);
const INFO: RuleInfo = {
  id: "test-rule",
  name: "Test token",
  vendor: "Test",
  description: "A token for tests.",
  docs: "none",
  severity: "high",
  tags: [],
  revoke: "Delete it.",
};
const OPTIONS: RedactOptions = {
  path: "a.env",
  ruleOf: (id) => ({ info: { ...INFO, id }, publicPrefix: 4 }),
  findingIdOf: createFindingIdOf(await createBlake3Hasher()),
};
const token = (seed: number, length = 30) => ["tst", "_"].join("") + sample("alnum", length, seed);

function redactText(blob: string, ...secrets: readonly string[]): Finding[] {
  const matches = secrets.map((shown) => buildMatch(blob, { shown }));
  return redactMatches(matches, OPTIONS).map(({ finding }) => finding);
}

function marked({ excerpt }: Finding): string {
  return excerpt.text.slice(excerpt.markStart, excerpt.markEnd);
}

test("a mask is as wide for every length and shows the public prefix", () => {
  for (const length of [12, 30, 4000]) expect(maskSecret(bytesOf(token(1, length)), 4)).toBe(`tst_${STARS}`);
});

test("a prefix of more than a third of the secret is not shown", () => {
  expect(maskSecret(bytesOf("abcdefghijkl"), 4)).toBe(`abcd${STARS}`);
  expect(maskSecret(bytesOf("abcdefghijk"), 4)).toBe(STARS);
  expect(maskSecret(bytesOf(""), 4)).toBe(STARS);
  expect(maskSecret(bytesOf("abcdefghijkl"), 0)).toBe(STARS);
});

test("a prefix that is not printable ASCII is not shown", () => {
  expect(maskSecret(bytesOf("ab\x1bdefghijklmnop"), 4)).toBe(STARS);
});

test("the excerpt shows the line with the mask, and says where the mask stands", () => {
  const [finding] = redactText(`first\nKEY="${token(1)}" # note\nlast`, token(1));
  expect(finding!.excerpt.text).toBe(`KEY="tst_${STARS}" # note`);
  expect(marked(finding!)).toBe(`tst_${STARS}`);
  expect(finding!.path).toBe("a.env");
  expect(finding!.place.line).toBe(2);
});

test("every secret on the line is masked in every excerpt of it", () => {
  const blob = `a=${token(1)} b=${token(2)} c=${token(3)}`;
  const findings = redactText(blob, token(1), token(2), token(3));
  const masked = `a=tst_${STARS} b=tst_${STARS} c=tst_${STARS}`;
  expect(findings.map(({ excerpt }) => excerpt.text)).toEqual([masked, masked, masked]);
  expect(findings.map(({ excerpt }) => excerpt.markStart)).toEqual([2, 17, 32]);
});

test("neighbours that touch or overlap stay masked, and the mark stays on the own mask", () => {
  const touching = redactText(`x${token(1)}${token(2)}y`, token(1), token(2));
  expect(touching.map(({ excerpt }) => excerpt.text)).toEqual(Array(2).fill(`xtst_${STARS}tst_${STARS}y`));
  expect(touching.map(({ excerpt }) => excerpt.markStart)).toEqual([1, 13]);
  const whole = token(4);
  const overlapping = redactText(`x=${whole};`, whole, whole.slice(10), whole.slice(2, 20));
  for (const finding of overlapping) {
    expect(finding.excerpt.text).toBe(`x=${finding.mask};`);
    expect(marked(finding)).toBe(finding.mask);
  }
});

test("a copy of the secret the engine did not report is masked too, even when the window cuts it", () => {
  const secret = token(1);
  const [finding] = redactText(`a=${secret} again ${secret}`, secret);
  expect(finding!.excerpt.text).toBe(`a=tst_${STARS} again tst_${STARS}`);
  const long = token(2, 150);
  const blob = `${secret}${long} ${secret} ${long}${secret}`;
  const cut = buildMatch(blob, { shown: secret, from: secret.length });
  const text = redactMatches([cut, buildMatch(blob, { shown: long })], OPTIONS)[0]!.finding.excerpt.text;
  expect(text).not.toContain(secret.slice(0, 6));
  expect(text).not.toContain(secret.slice(-6));
  expect(text).not.toContain(long.slice(-6));
});

test("the whole encoded span of a decoded secret is masked", () => {
  const secret = token(1);
  const encoded = btoa(`user:${secret}`);
  const match = buildMatch(`Authorization: ${encoded}`, { shown: encoded, secret, decodedBy: ["base64"] });
  const { finding } = redactMatches([match], OPTIONS)[0]!;
  expect(finding.excerpt.text).toBe(`Authorization: tst_${STARS}`);
  expect(finding.decodedBy).toEqual(["base64"]);
});

test("a secret over several lines leaves one line", () => {
  const secret = `BEGIN\n${sample("base64", 64, 1)}\n${sample("base64", 64, 2)}\nEND`;
  const [finding] = redactText(`before\nkey = ${secret} ;\nafter`, secret);
  expect(finding!.excerpt.text).toBe(`key = ${finding!.mask} ;`);
});

test("a long line is cut around the mark", () => {
  const [finding] = redactText(`${"x".repeat(5000)}${token(1)}${"y".repeat(5000)}`, token(1));
  const { text } = finding!.excerpt;
  expect(text.length).toBe(EXCERPT_CHARS_MAX);
  expect(text.startsWith("…x")).toBe(true);
  expect(text.endsWith("y…")).toBe(true);
  expect(marked(finding!)).toBe(`tst_${STARS}`);
});

test("terminal escapes, controls and broken UTF-8 are made harmless", () => {
  const head = Uint8Array.of(0x1b, 0x5b, 0x33, 0x31, 0x6d, 0x07, 0xff, 0xc2, 0x9b);
  const blob = Uint8Array.of(...head, ...bytesOf(`\u202e${token(1)}\r\nnext`));
  const match = buildMatch(blob, { shown: token(1) });
  const { text } = redactMatches([match], OPTIONS)[0]!.finding.excerpt;
  expect(text).toBe(`␛[31m␇\ufffd\ufffd\ufffdtst_${STARS}`);
});

test("a finding has the same id wherever its secret stands", () => {
  const [first] = redactText(`a=${token(1)}`, token(1));
  const [second] = redactText(`\n\n  other: ${token(1)}`, token(1));
  expect(first!.id).toBe(second!.id);
  expect(redactText(`a=${token(2)}`, token(2))[0]!.id).not.toBe(first!.id);
});

test("an unknown rule is a broken invariant", () => {
  const match = buildMatch("x", { shown: "x" });
  expect(() => redactMatches([match], { ...OPTIONS, ruleOf: () => undefined })).toThrow("test-rule");
});

test("no finding of a hostile blob holds a secret or a control character", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const prng = new Prng(seed);
    const secrets = Array.from({ length: 1 + prng.below(5) }, (_, index) => token(seed * 10 + index));
    const parts = secrets.flatMap((secret) => [hostileBytes(prng), bytesOf(secret)]);
    const repeats = prng.below(2) === 0 ? [bytesOf(prng.pick(secrets))] : [];
    const blob = Uint8Array.from([...parts, hostileBytes(prng), ...repeats].flatMap((part) => [...part]));
    const matches = secrets.map((shown) => buildMatch(blob, { shown }));
    for (const { finding } of redactMatches(matches, OPTIONS)) {
      const written = JSON.stringify(finding);
      for (const secret of secrets) {
        expect(written.includes(secret.slice(4, 16)), `secret shown, seed ${seed}`).toBe(false);
      }
      expect(finding.excerpt.text, `control character, seed ${seed}`).not.toMatch(
        /[\0-\x08\x0a-\x1f\x7f-\x9f\u202e]/,
      );
      expect(marked(finding), `mark, seed ${seed}`).toBe(finding.mask);
      expect(finding.excerpt.text.length).toBeLessThanOrEqual(EXCERPT_CHARS_MAX);
    }
  }
});

test("a blob of thousands of matches on one line is redacted in good time", () => {
  const secrets = Array.from({ length: 1000 }, (_, index) => token(index + 1));
  const blob = secrets.join(" ");
  let from = 0;
  const matches = secrets.map((shown) => {
    const match = buildMatch(blob, { shown, from });
    from = match.span.end;
    return match;
  });
  expect(processorMs(() => expect(redactMatches(matches, OPTIONS)).toHaveLength(1000))).toBeLessThan(3_000);
});
