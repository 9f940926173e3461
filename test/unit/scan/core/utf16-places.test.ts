/** Texts in UTF-16 are shown as the same texts in UTF-8 are: masked where the secret stands, whatever hides it there, at the same line and column. */
import { expect, test } from "bun:test";
import type { Finding } from "../../../../src/contracts/finding.ts";
import type { BlobEncoding } from "../../../../src/engine/blob-scanner.ts";
import { allRules } from "../../../../src/engine/rules/index.ts";
import { sample } from "../../../../src/engine/rules/sample.ts";
import { createFindingIdOf } from "../../../../src/scan/core/finding-id.ts";
import { redactMatches } from "../../../../src/scan/core/redact.ts";
import { createBlake3Hasher } from "../../../../src/scan/identity/blake3-hasher.ts";
import { builtInProgram, engineFor } from "../../../support/engine.ts";

const SCANNER = engineFor(builtInProgram());
const RULES = new Map(allRules().map((rule) => [rule.id, { info: { ...rule, tags: rule.tags ?? [] } }]));
const OPTIONS = {
  path: "a",
  ruleOf: (id: string) => RULES.get(id),
  findingIdOf: createFindingIdOf(await createBlake3Hasher()),
};

function findingsIn(bytes: Uint8Array, encoding: BlobEncoding): readonly Finding[] {
  SCANNER.begin(encoding);
  SCANNER.block.set(bytes);
  SCANNER.scanBlock(bytes.length, true);
  return redactMatches(SCANNER.end(), OPTIONS).map(({ finding }) => finding);
}

const inUtf16 = (text: string): readonly [bytes: Buffer, encoding: BlobEncoding][] => {
  const little = Buffer.from(text, "utf16le");
  return [
    [little, "utf16le"],
    [Buffer.from(little).swap16(), "utf16be"],
  ];
};

const value = sample("alnum", 36);
const assigned = `RELAY_API_KEY=${value}`;
const LINES = [
  assigned,
  `data: ${Buffer.from(assigned).toString("base64")}`,
  `${assigned}; OTHER_API_KEY=${sample("alnum", 40, 2)}`,
];

test.each(LINES)("its excerpt is that of the text in UTF-8: %#", (line) => {
  const text = `a line before it\n${line}\nand one behind\n`;
  const plain = findingsIn(Buffer.from(text), "bytes").map(({ excerpt }) => excerpt);
  expect(plain.length).toBeGreaterThan(0);
  for (const { text: shown } of plain) expect(line).not.toBe(shown);
  for (const [bytes, encoding] of inUtf16(text))
    expect(findingsIn(bytes, encoding).map(({ excerpt }) => excerpt)).toEqual(plain);
});

test("its line and column are those of the text in UTF-8, whatever letters stand before", () => {
  const text = `\ufeff« ключ »\n\u00b0é \u{1f600} 日本: ${assigned} # ü\n`;
  const places = findingsIn(Buffer.from(text), "bytes").map(({ place }) => place);
  expect(places).toMatchObject([{ line: 2, column: 25 }]);
  for (const [bytes, encoding] of inUtf16(text))
    expect(findingsIn(bytes, encoding).map(({ place }) => place)).toEqual(places);
});
